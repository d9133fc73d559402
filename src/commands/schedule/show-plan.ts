import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Assumption } from '../../domain/schedule/read-rhythm.ts'
import type { Rhythm } from '../../domain/schedule/rhythm.ts'
import { officesOf, type Team } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import { TeamsUnavailable } from '../../ports/teams.ts'
import { list } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'
import { rhythmInWords } from '../../texts/rhythm.ts'
import { draftSeries } from '../../usecases/schedule/draft-series.ts'
import type { ChannelScene } from '../line/command.ts'
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

export function showForm(
  scene: ChannelScene,
  anonymity: PlanPlace['anonymity'],
  values: FormValues = emptyForm,
  reason: FormReason = {},
): ReplyView {
  return formView(scene.language, scene.services.library, placeOf(scene, anonymity), values, reason)
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

/** A package's title in the reader's language; its id where it is gone. */
export function packageTitle({ services, language }: Pick<ChannelScene, 'services' | 'language'>, id: string): string {
  return services.library.packages.find((pack) => pack.id === id)?.texts[language].title ?? id
}

async function unionRepsOf(scene: ChannelScene, unionReps: readonly string[]): Promise<UnionReps> {
  const { services, language, team, asker } = scene
  if (officesOf(team, asker.userId).includes('unionRep')) return { kind: 'you' }
  if (unionReps.length === 0) return { kind: 'none' }
  return { kind: 'others', names: list(language, await namesOf(services, team, language, unionReps)) }
}

/** Names as Teams has them now; where it can't say, "ukjent navn". */
export async function namesOf(
  services: Services,
  team: Team,
  language: ChannelScene['language'],
  userIds: readonly string[],
): Promise<string[]> {
  const { unknownName } = texts(language).roles
  try {
    const members = await services.teams.members(team.address, team.teamId)
    const names = new Map(members.map(({ userId, name }) => [userId, name]))
    return userIds.map((userId) => names.get(userId) ?? unknownName)
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    services.log.warn('names not available', {}, error)
    return userIds.map(() => unknownName)
  }
}

/** The local date where the team is. */
export function today({ services }: Pick<ChannelScene, 'services'>): Temporal.PlainDate {
  return services.clock.now().toZonedDateTimeISO(services.settings.timeZone).toPlainDate()
}
