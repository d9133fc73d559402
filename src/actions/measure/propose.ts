import { z } from 'zod'
import { summaryButton } from '../../commands/line/buttons.ts'
import type { TeamScene } from '../../commands/line/command.ts'
import { notice } from '../../commands/line/command.ts'
import { notInThisChannel } from '../../commands/line/refusals.ts'
import { editFormOf, newFormOf, roundOf, threadOf } from '../../commands/measure/form-of.ts'
import { faultWords, measureForm, readMeasureForm, valuesOf } from '../../commands/measure/measure-form.ts'
import { proposalForm } from '../../commands/measure/measures.ts'
import { listButton, receipt, todayOf } from '../../commands/measure/show-measure.ts'
import { mostPerRound } from '../../domain/measure/measure.ts'
import { editsAs } from '../../domain/measure/progress.ts'
import { seenOf } from '../../domain/measure/proposal.ts'
import { editMeasure } from '../../usecases/measure/edit-measure.ts'
import { proposeMeasure } from '../../usecases/measure/propose-measure.ts'
import { themeLabel } from '../../usecases/measure/read-measure.ts'
import { action } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { CardFields, InputText, LongText, textsOf } from '../input.ts'
import { maskedWords, OfMeasure, withMeasure } from './with-measure.ts'

const Start = z.object({ teamId: z.string(), roundId: z.string().optional(), theme: z.string().max(200).optional() })
const Values = z.object({
  ...{ what: LongText, purpose: LongText, owner: InputText, due: InputText, level: InputText, goal: InputText },
})
const sure = z.literal('yes').optional()
const Sent = z.intersection(Start.extend({ draft: z.string().regex(/^[0-9a-f]{24}$/), sure }), Values)
const Saved = z.intersection(OfMeasure.extend({ seen: InputText, sure }), Values.extend(CardFields.shape))

/** "Lag tiltak", at a theme or by itself: the form. */
export const proposeMeasureAction = action('proposeMeasure', Start, (click, { teamId, roundId, theme: themeId }) =>
  inTeam(click, teamId, 'proposeMeasure', async (scene) => {
    const refused = notInThisChannel(scene)
    if (refused) return refused
    const theme = await themeOf(scene, roundId, themeId)
    if (themeId !== undefined && !theme) return undefined
    return proposalForm(scene, roundId, theme)
  }),
)

/** What was filled in: what is wrong, what could be clearer, or the proposal. */
export const sendMeasure = action('sendMeasure', Sent, (click, data) =>
  inTeam(click, data.teamId, 'proposeMeasure', async (scene) => {
    const { teamId: _, roundId, theme: themeId, draft, sure, ...filled } = data
    const { services, say, team, asker, standing, here } = scene
    const refused = notInThisChannel(scene)
    if (refused) return refused
    const round = await roundOf(scene, roundId)
    const theme = await themeOf(scene, roundId, themeId)
    if ((roundId !== undefined && !round) || (themeId !== undefined && !theme)) return undefined
    const form = await newFormOf(scene, draft, round, theme)
    const values = { ...filled, details: [] }
    const read = readMeasureForm(form, values, todayOf(services))
    if (!read.ok) return measureForm(form, values, { faults: read.faults })
    if (!sure && read.unclear.length > 0) return measureForm(form, values, { advice: read.unclear })
    const result = await proposeMeasure(services, {
      ...{ team, draft, round, themeId: theme?.id, wish: read.wish, userId: asker.userId },
      channelId: here?.channelId,
      thread: threadOf(scene),
      by: standing.offices[0] ?? 'member',
    })
    const { sent, refused: no } = say.measure
    if (result.ok) {
      const { measure, masked } = result
      const back = round && theme ? [summaryButton(scene, round)] : []
      return receipt(scene, measure, sent.title(measure.number), [sent.words, ...maskedWords(scene, masked)], back)
    }
    if (result.reason !== 'tooMany') return measureForm(form, values, { faults: [faultWords(say, result.reason)] })
    return notice(scene, no.tooManyTitle, [no.tooMany(mostPerRound)], [listButton(scene, team.teamId)])
  }),
)

/** "Endre forslaget": the form, for whoever put it forward and for who follows measures up. */
export const editMeasureAction = action('editMeasure', OfMeasure, (click, target) =>
  withMeasure(click, target, 'read', async (scene, measure) => {
    const { refused } = scene.say.measure
    if (!editsAs(measure, scene.standing, scene.asker.userId)) {
      return receipt(scene, measure, refused.notYoursTitle, [refused.notYours])
    }
    if (measure.state !== 'proposed') return receipt(scene, measure, refused.decidedTitle, [refused.decided])
    return measureForm(await editFormOf(scene, measure, seenOf(measure)), valuesOf(measure))
  }),
)

export const saveMeasure = action('saveMeasure', Saved, (click, { teamId, measureId, seen, sure, ...filled }) =>
  withMeasure(click, { teamId, measureId }, 'read', async (scene, measure) => {
    const { services, say } = scene
    const { refused, sent } = say.measure
    const by = editsAs(measure, scene.standing, scene.asker.userId)
    if (!by) return receipt(scene, measure, refused.notYoursTitle, [refused.notYours])
    const form = await editFormOf(scene, measure, seen)
    const values = { ...filled, details: textsOf(filled) }
    const read = readMeasureForm(form, values, todayOf(services))
    if (!read.ok) return measureForm(form, values, { faults: read.faults })
    if (!sure && read.unclear.length > 0) return measureForm(form, values, { advice: read.unclear })
    const result = await editMeasure(services, { teamId, measureId }, read.wish, by, seen)
    if (result.ok) return receipt(scene, measure, sent.savedTitle, [sent.saved, ...maskedWords(scene, result.masked)])
    switch (result.reason) {
      case 'noSuchMeasure':
        return undefined
      case 'decided':
        return receipt(scene, measure, refused.decidedTitle, [refused.decided])
      case 'changedMeanwhile':
        return receipt(scene, measure, refused.changedTitle, [refused.changed])
      default:
        return measureForm(form, values, { faults: [faultWords(say, result.reason)] })
    }
  }),
)

/** The theme as the team sees it now; a hidden one is not there. */
async function themeOf({ services, team: { teamId } }: TeamScene, roundId: string | undefined, id: string | undefined) {
  const label = await themeLabel(services, { teamId, roundId, themeId: id })
  return id !== undefined && label !== undefined ? { id, label } : undefined
}
