import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Assumption } from '../../domain/schedule/read-rhythm.ts'
import type { Rhythm } from '../../domain/schedule/rhythm.ts'
import { officesOf } from '../../domain/team/team.ts'
import { list } from '../../texts/format.ts'
import { rhythmInWords } from '../../texts/rhythm.ts'
import { readHistory } from '../../usecases/package/prompt-history.ts'
import { draftSeries } from '../../usecases/schedule/draft-series.ts'
import type { ChannelScene } from '../line/command.ts'
import { packageTitle } from '../line/packages.ts'
import { allHad } from '../round/start-reply.ts'
import { namesOf } from '../team/member-names.ts'
import { emptyForm, type FormValues, formOf } from './form-values.ts'
import { type FormReason, formView, type PlanPlace } from './form-view.ts'
import { planView, type UnionReps } from './plan-view.ts'

export type PlanWish = {
  readonly packageId: string
  readonly rhythm: Rhythm
  readonly starts: Temporal.PlainDate | undefined
  readonly anonymity: PlanPlace['anonymity']
}

type Shown = {
  readonly assumed?: readonly Assumption[]
  readonly chosen?: { readonly consulted: string; readonly followUp: boolean }
  readonly fault?: string
}

/** Works a wish out and shows the plan; where it comes to nothing, the form, filled in, says why. Stores nothing. */
export async function showPlan(scene: ChannelScene, wish: PlanWish, shown: Shown = {}): Promise<ReplyView> {
  const { services, language, team, channelId, say } = scene
  const { packageId, rhythm, starts, anonymity } = wish
  const draft = await draftSeries(services, { team, channelId, packageId, rhythm, starts })
  const { values } = formOf(packageId, rhythm, starts)
  if (!draft.ok && draft.reason === 'unknownPackage') return showForm(scene, anonymity, { ...values, package: '' })
  if (!draft.ok && draft.reason === 'noPrompts') return nothingLeft(scene, packageId)
  if (!draft.ok) {
    return showForm(scene, anonymity, values, { title: say.schedule.noDatesTitle, words: [say.schedule.noDates] })
  }
  return planView(language, services.settings.timeZone, {
    place: placeOf(scene, anonymity),
    packageTitle: packageTitle(scene, packageId),
    draft,
    assumed: shown.assumed ?? [],
    unionReps: await unionRepsOf(scene, draft.unionReps),
    chosen: shown.chosen ?? { consulted: '', followUp: true },
    fault: shown.fault,
  })
}

/** Nothing of the package is left for the team: when it had what, and what may come instead. */
async function nothingLeft(scene: ChannelScene, packageId: string): Promise<ReplyView> {
  const pack = scene.services.library.of(scene.tenantId).packages.find(({ id }) => id === packageId)
  if (!pack) return showForm(scene, 'anonymous')
  return allHad(scene, pack, await readHistory(scene.services, scene.team.teamId, scene.channelId))
}

export function showForm(
  scene: ChannelScene,
  anonymity: PlanPlace['anonymity'],
  values: FormValues = emptyForm,
  reason: FormReason = {},
): ReplyView {
  return formView(scene.language, scene.services.library.of(scene.tenantId), placeOf(scene, anonymity), values, reason)
}

/** The form for a plan that is to be changed. What the form can't show is told in words, so that nothing gets lost unseen. */
export async function showFormOf(
  scene: ChannelScene,
  wish: PlanWish,
  intro = scene.say.schedule.form.intro,
): Promise<ReplyView> {
  const { services, language, team, channelId } = scene
  const { form } = scene.say.schedule
  const { values, complete } = formOf(wish.packageId, wish.rhythm, wish.starts)
  if (complete) return showForm(scene, wish.anonymity, values, { words: [intro] })
  const draft = await draftSeries(services, { team, channelId, ...wish })
  const times = draft.ok && values.times === '' ? String(draft.times) : values.times
  const words = [form.notInForm(rhythmInWords(language, wish.rhythm)), intro]
  return showForm(scene, wish.anonymity, { ...values, times }, { words })
}

function placeOf({ team, channelId }: ChannelScene, anonymity: PlanPlace['anonymity']): PlanPlace {
  return { teamId: team.teamId, channelId, anonymity }
}

async function unionRepsOf(scene: ChannelScene, unionReps: readonly string[]): Promise<UnionReps> {
  const { services, language, team, asker } = scene
  if (officesOf(team, asker.userId).includes('unionRep')) return { kind: 'you' }
  if (unionReps.length === 0) return { kind: 'none' }
  return { kind: 'others', names: list(language, await namesOf(services, team, language, unionReps)) }
}

/** The local date where the team is. */
export function today({ services }: Pick<ChannelScene, 'services'>): Temporal.PlainDate {
  return services.clock.now().toZonedDateTimeISO(services.settings.timeZone).toPlainDate()
}
