import { z } from 'zod'
import type { TeamScene } from '../../commands/line/command.ts'
import { type FollowValues, followForm, followValues, formSteps } from '../../commands/measure/follow-forms.ts'
import { readOwner } from '../../commands/measure/measure-form.ts'
import { receipt } from '../../commands/measure/show-measure.ts'
import { readDate } from '../../commands/schedule/form-values.ts'
import { memberNames } from '../../commands/team/member-names.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestRemark, type Measure } from '../../domain/measure/measure.ts'
import { followsAs, type ProgressRefusal, type Step } from '../../domain/measure/progress.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { followMeasure } from '../../usecases/measure/follow-measure.ts'
import { action } from '../action.ts'
import { InputText, LongText } from '../input.ts'
import { maskedWords, OfMeasure, withMeasure } from './with-measure.ts'

const FormStep = z.enum(formSteps)
const Wanted = OfMeasure.extend({ step: z.enum(['start', ...formSteps]) })
const Kept = OfMeasure.extend({ days: z.coerce.number().int().min(1).max(400) })
const Sent = OfMeasure.extend({
  step: FormStep,
  ...{ result: LongText, reason: LongText, learning: LongText, owner: InputText, due: InputText },
})

/** "Sett i gang", done at once; the other steps need words first. */
export const followMeasureAction = action('followMeasure', Wanted, (click, { step, ...target }) =>
  withMeasure(click, target, 'read', async (scene, measure) => {
    const refused = notNow(scene, measure)
    if (refused) return refused
    if (step === 'start') return take(scene, measure, { do: 'start' })
    return followForm(await formOf(scene), measure, step, followValues(measure))
  }),
)

/** "Fortsett", the answer to a check-in. */
export const keepMeasure = action('keepMeasure', Kept, (click, { days, ...target }) =>
  withMeasure(click, target, 'read', async (scene, measure) => {
    // Who makes up a day answers nothing that was asked.
    if (!measure.checkedIn.includes(days)) return undefined
    return notNow(scene, measure) ?? take(scene, measure, { do: 'keep', days })
  }),
)

export const sendProgress = action('sendProgress', Sent, (click, { teamId, measureId, step: name, ...values }) =>
  withMeasure(click, { teamId, measureId }, 'read', async (scene, measure) => {
    // First, so that who may not is shown no form because of what they filled in.
    if (!followsAs(measure, scene.standing, scene.asker.userId)) return refusal(scene, measure, 'notAllowed')
    const of = await formOf(scene)
    const again = (fault: string) => followForm(of, measure, name, values, [fault])
    const { form } = scene.say.measure
    const owner = readOwner({ members: of.members, editing: measure }, values.owner)
    const due = values.due.trim() === '' ? undefined : readDate(values.due.trim())?.toString()
    if (name === 'change' && owner === 'unknown') return again(form.ownerFault)
    if (name === 'change' && due === undefined && values.due.trim() !== '') return again(form.dueFault)
    return take(scene, measure, stepOf(name, values, owner === 'unknown' ? undefined : owner, due), again)
  }),
)

function stepOf(
  name: z.infer<typeof FormStep>,
  { result, reason, learning }: FollowValues,
  owner: Measure['owner'],
  due: string | undefined,
): Step {
  switch (name) {
    case 'done':
      return { do: name, result, learning }
    case 'stop':
      return { do: name, reason, learning }
    case 'change':
      return { do: name, owner, due }
  }
}

async function formOf({ language, services, team }: TeamScene) {
  return { language, members: await memberNames(services, team) }
}

/** Why this person can do nothing about it now. */
function notNow(scene: TeamScene, measure: Measure): ReplyView | undefined {
  if (!followsAs(measure, scene.standing, scene.asker.userId)) return refusal(scene, measure, 'notAllowed')
  if (measure.state === 'proposed' || measure.state === 'declined') return refusal(scene, measure, 'notAdopted')
  return measure.state === 'done' || measure.state === 'stopped' ? refusal(scene, measure, 'ended') : undefined
}

async function take(
  scene: TeamScene,
  measure: Measure,
  step: Step,
  again?: (fault: string) => ReplyView,
): Promise<ReplyView | undefined> {
  const { services, asker, standing, say } = scene
  const target = { teamId: measure.teamId, measureId: measure.id }
  const result = await followMeasure(services, target, { userId: asker.userId, standing }, step)
  if (result.ok) return saved(scene, measure, result.masked)
  if (result.reason === 'noSuchMeasure') return undefined
  const { follow, form } = say.measure
  switch (result.reason) {
    case 'noResult':
      return again?.(follow.resultFault(longestRemark))
    case 'noReason':
      return again?.(follow.reasonFault(longestRemark))
    case 'tooLong':
      return again?.(form.tooLong(longestRemark))
    case 'dueInPast':
      return again?.(form.dueInPast)
    default:
      return refusal(scene, measure, result.reason)
  }
}

function saved(scene: TeamScene, measure: Measure, masked: readonly IdentifierKind[]): ReplyView {
  const { savedTitle, saved: words } = scene.say.measure.follow
  return receipt(scene, measure, savedTitle, [words, ...maskedWords(scene, masked)])
}

function refusal(
  scene: TeamScene,
  measure: Measure,
  reason: Extract<ProgressRefusal, 'notAdopted' | 'ended'> | 'notAllowed',
): ReplyView {
  const { refused } = scene.say.measure
  switch (reason) {
    case 'notAllowed':
      return receipt(scene, measure, refused.notYoursTitle, [refused.notYours])
    case 'notAdopted':
      return receipt(scene, measure, refused.notAdoptedTitle, [refused.notAdopted])
    case 'ended':
      return receipt(scene, measure, refused.endedTitle, [refused.ended])
  }
}
