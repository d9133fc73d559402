import { z } from 'zod'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import { whoseTask } from '../../commands/line/refusals.ts'
import { type DecisionValues, decideForm } from '../../commands/measure/decide-form.ts'
import { receipt } from '../../commands/measure/show-measure.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { DecideRefusal } from '../../domain/measure/decide.ts'
import { longestRemark, type Measure } from '../../domain/measure/measure.ts'
import { signsAs } from '../../domain/summary/review/sign.ts'
import { hasOffice } from '../../domain/team/team.ts'
import { measureButton, voicesWords } from '../../texts/measure-view.ts'
import { backMeasure } from '../../usecases/measure/back-measure.ts'
import { decideMeasure } from '../../usecases/measure/decide-measure.ts'
import { action } from '../action.ts'
import { InputText, LongText } from '../input.ts'
import { maskedWords, OfMeasure, withMeasure } from './with-measure.ts'

const Backing = OfMeasure.extend({ wish: z.enum(['back', 'takeBack']) })
const Answer = OfMeasure.extend({ answer: z.enum(['yes', 'no']) })
const Decision = Answer.extend({ seen: InputText, reason: LongText, shared: InputText })

/** One voice, given or taken back. What is told of the others is no more than how many, from k on. */
export const backMeasureAction = action('backMeasure', Backing, (click, { wish, ...target }) =>
  withMeasure(click, target, 'read', async (scene, measure) => {
    const { say, services, asker, language } = scene
    const { backed, buttons, refused } = say.measure
    const result = await backMeasure(services, target, asker.userId, wish)
    if (!result.ok) {
      if (result.reason === 'noSuchMeasure') return undefined
      const perhaps = measure.state === 'proposed' ? [refused.perhaps] : []
      return receipt(scene, measure, refused.decidedTitle, [refused.decided, ...perhaps])
    }
    const told = [...voicesWords(say, result.voices, result.measure.state), backed.counted(services.settings.threshold)]
    const open = measureButton(buttons.open, 'openMeasure', measure)
    if (wish === 'takeBack') return notice({ language }, backed.takenTitle, told, [open])
    const takeBack = measureButton(buttons.takeBack, 'backMeasure', measure, { wish: 'takeBack' })
    return notice({ language }, backed.title, [...told, backed.words], [open, takeBack])
  }),
)

/** "Vedta" and "Avslå": what the party is about to say, with its reason. */
export const decideMeasureAction = action('decideMeasure', Answer, (click, { answer, ...target }) =>
  withMeasure(click, target, 'decideMeasure', async (scene, measure) => {
    if (measure.state !== 'proposed') return refusal(scene, measure, 'decided')
    return form(scene, measure, answer === 'yes')
  }),
)

export const sendDecision = action('sendDecision', Decision, (click, { answer, seen, reason, shared, ...target }) =>
  withMeasure(click, target, 'decideMeasure', async (scene, measure) => {
    const { say, services, asker } = scene
    const { decide, form: words, news } = say.measure
    const yes = answer === 'yes'
    const again = (fault: string) => form(scene, measure, yes, { reason, shared }, [fault])
    if (yes && shared !== 'yes' && shared !== 'no') return again(decide.sharedFault)
    const result = await decideMeasure(services, target, {
      ...{ userId: asker.userId, yes, reason, shared: shared === 'yes', seen },
    })
    if (result.ok) {
      const title = !yes ? decide.declinedTitle : result.missing ? decide.saidYesTitle : decide.adoptedTitle
      const next = !yes ? decide.declined : result.missing ? news.missing(say.offices[result.missing]) : decide.adopted
      return receipt(scene, measure, title, [next, ...maskedWords(scene, result.masked)])
    }
    switch (result.reason) {
      case 'noSuchMeasure':
        return undefined
      case 'noReason':
        return again(decide.reasonFault(longestRemark))
      case 'tooLong':
        return again(words.tooLong(longestRemark))
      default:
        return refusal(scene, measure, result.reason)
    }
  }),
)

function form(
  scene: TeamScene,
  measure: Measure,
  yes: boolean,
  values?: DecisionValues,
  faults?: readonly string[],
): ReplyView {
  const office = signsAs(scene.team, scene.asker.userId)
  if (office === 'notAllowed' || office === 'bothSides') return refusal(scene, measure, office)
  const party = { office, alone: !hasOffice(scene.team, 'unionRep'), yes }
  return decideForm(scene.language, measure, party, values, faults)
}

function refusal(
  scene: TeamScene,
  measure: Measure,
  reason: Exclude<DecideRefusal, 'noReason' | 'tooLong'>,
): ReplyView {
  const { refused } = scene.say.measure
  switch (reason) {
    case 'notAllowed':
      return whoseTask(scene, 'decideMeasure')
    case 'bothSides':
      return receipt(scene, measure, refused.bothTitle, [refused.both])
    case 'signedForOther':
      return receipt(scene, measure, refused.otherTitle, [refused.other])
    case 'decided':
      return receipt(scene, measure, refused.decidedTitle, [refused.decided])
    case 'changedMeanwhile':
      return receipt(scene, measure, refused.changedTitle, [refused.changed])
  }
}
