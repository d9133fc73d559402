import { z } from 'zod'
import { replyCard } from '../cards/reply-card.ts'
import { notInThisChannel } from '../commands/line/channel-kind.ts'
import { chooseChannel, chooseTeam } from '../commands/line/choose-place.ts'
import { type ChannelScene, notice, type TeamScene } from '../commands/line/command.ts'
import { notAllowed } from '../commands/line/run-command.ts'
import { sceneOf } from '../commands/line/scene.ts'
import { announce } from '../commands/schedule/announce.ts'
import { isTooLate, readDate, readForm } from '../commands/schedule/form-values.ts'
import { type PlanWish, packageTitle, showForm, showFormOf, showPlan, today } from '../commands/schedule/show-plan.ts'
import type { ReplyView } from '../domain/delivery/reply-view.ts'
import { longestWait } from '../domain/schedule/plan.ts'
import { fromRule } from '../domain/schedule/rhythm.ts'
import { may } from '../domain/team/access.ts'
import { offices } from '../domain/team/team.ts'
import { moment } from '../texts/format.ts'
import { listSeries } from '../usecases/schedule/list-series.ts'
import { startSeries } from '../usecases/schedule/start-series.ts'
import { endSeries, postponeCampaignSlot } from '../usecases/schedule/steer-series.ts'
import { action, type Click } from './action.ts'
import { InputText } from './input.ts'
import { expiredCard } from './refusals.ts'

const Place = z.object({ teamId: z.string(), channelId: z.string(), anonymity: z.enum(['anonymous', 'named']) })
const Filled = Place.extend({
  package: InputText,
  rhythm: InputText,
  weekdays: InputText,
  time: InputText,
  times: InputText,
  starts: InputText,
})
const Planned = Place.extend({ packageId: z.string(), rule: z.string(), startsOn: z.iso.date() })
const Confirmed = Planned.extend({ consulted: InputText, followUp: InputText })
const OneSeries = z.object({ teamId: z.string(), scheduleId: z.string() })
const Ending = OneSeries.extend({ sure: z.literal('yes').optional() })
const Postponement = OneSeries.extend({ days: z.coerce.number().int().min(1).max(longestWait.days) })

/** The form was filled in: the plan, or the form again with what is missing. */
export const draftSeriesAction = action('draftSeries', Filled, (click, data) =>
  plan(click, data, async (scene) => {
    const packages = scene.services.library.packages.map(({ id }) => id)
    const read = readForm(data, packages, today(scene))
    if (!read.ok) return showForm(scene, data.anonymity, data, { faults: read.faults })
    return showPlan(scene, { packageId: data.package, ...read, anonymity: data.anonymity })
  }),
)

/** "Change": the form, with the plan filled in. */
export const changePlan = action('changePlan', Planned, (click, data) =>
  plan(click, data, async (scene) => {
    const wish = wishOf(scene, data)
    return wish && showFormOf(scene, wish)
  }),
)

/**
 * Stores the series. What the button carries is checked again, as it would be if somebody had written it: a plan that
 * nobody was shown is refused.
 */
export const confirmPlan = action('confirmPlan', Confirmed, (click, data) =>
  plan(click, data, async (scene) => {
    const { services, say, language, team, channelId, standing } = scene
    const wish = wishOf(scene, data)
    if (!wish || wish.rhythm.ends.kind === 'never') return undefined
    const isUnionRep = standing.offices.includes('unionRep')
    const consulted = isUnionRep ? 'unionRep' : z.enum(['unionRep', 'noUnionRep']).safeParse(data.consulted).data
    const chosen = { consulted: consulted ?? '', followUp: data.followUp !== '' }
    if (consulted === undefined) return showPlan(scene, wish, { chosen, fault: say.schedule.consultedFault })
    const result = await startSeries(services, {
      ...{ team, channelId, consulted, followUp: chosen.followUp },
      ...{ packageId: wish.packageId, rule: data.rule, startsOn: data.startsOn, anonymity: data.anonymity },
      plannedBy: offices.find((office) => standing.offices.includes(office)) ?? 'leader',
    })
    if (!result.ok && result.reason === 'unionRepExists') {
      const fault = say.schedule.unionRepExists
      return showPlan(scene, wish, { chosen: { ...chosen, consulted: '' }, fault })
    }
    if (!result.ok && result.reason === 'noDates') return showPlan(scene, wish)
    if (!result.ok) return undefined
    await announce(services, team, result.schedule, result.first)
    const first = moment(language, services.settings.timeZone, result.first.toString())
    const words = result.created ? say.schedule.planned : say.schedule.plannedBefore
    const pack = packageTitle(scene, wish.packageId)
    return notice(scene, say.schedule.plannedTitle, [words(pack, first), say.schedule.howToSteer])
  }),
)

export const cancelPlan = action('cancelPlan', z.object({}), async (click) => {
  const scene = await sceneOf(click.services, click.origin)
  const { cancelledTitle, cancelled } = scene.say.schedule
  return replyCard(click.render, notice(scene, cancelledTitle, [cancelled]))
})

/** "Change" of a series that runs: the form, with the series filled in. Nothing ends before a new plan is confirmed. */
export const changeSeries = action('changeSeries', OneSeries, async (click, { teamId, scheduleId }) =>
  steer(click, teamId, async (scene) => {
    const found = (await listSeries(click.services, teamId)).find(({ schedule }) => schedule.id === scheduleId)
    const rhythm = found && fromRule(found.schedule.rule)
    if (!rhythm || found.schedule.campaignId !== undefined) return gone(scene)
    const { channelId, packageId, anonymity, startsOn } = found.schedule
    const starts = startsOn > today(scene).toString() ? readDate(startsOn) : undefined
    const wish = { packageId, rhythm, starts, anonymity }
    return showFormOf({ ...scene, channelId }, wish, scene.say.schedule.form.changing)
  }),
)

export const endSeriesAction = action('endSeries', Ending, async (click, { teamId, scheduleId, sure }) =>
  steer(click, teamId, async (scene) => {
    const say = scene.say.schedule.list
    const found = (await listSeries(click.services, teamId)).find(({ schedule }) => schedule.id === scheduleId)
    if (!found || found.schedule.state === 'ended' || found.schedule.campaignId !== undefined) return gone(scene)
    const pack = packageTitle(scene, found.schedule.packageId)
    if (sure === undefined) {
      const data = { teamId, scheduleId, sure: 'yes' }
      const yes = { kind: 'do', title: say.endYes, verb: 'endSeries', data, style: 'destructive' } as const
      return notice(scene, say.confirmEndTitle, [say.confirmEnd(pack)], [yes])
    }
    const ended = await endSeries(click.services, teamId, scheduleId)
    return ended ? notice(scene, say.endedTitle, [say.ended(pack)]) : gone(scene)
  }),
)

export const postponeSlot = action('postponeSlot', Postponement, async (click, { teamId, scheduleId, days }) =>
  steer(click, teamId, async (scene) => {
    const say = scene.say.schedule.list
    const { services, language } = scene
    const found = (await listSeries(services, teamId)).find(({ schedule }) => schedule.id === scheduleId)
    if (!found) return gone(scene)
    const result = await postponeCampaignSlot(services, teamId, scheduleId, days)
    if (result.ok) {
      const at = moment(language, services.settings.timeZone, result.at.toString())
      return notice(scene, say.postponedTitle, [say.postponed(packageTitle(scene, found.schedule.packageId), at)])
    }
    if (result.reason === 'notFound') return gone(scene)
    const words = result.reason === 'tooFar' ? say.tooFar(longestWait.days) : say.postponeNoDates
    return notice(scene, say.tooFarTitle, [words])
  }),
)

/** What a button of the plan carries, as it would be if somebody had written it. Undefined: no plan was ever like that. */
function wishOf(scene: ChannelScene, data: z.infer<typeof Planned>): PlanWish | undefined {
  const rhythm = fromRule(data.rule)
  const starts = readDate(data.startsOn)
  const known = scene.services.library.packages.some(({ id }) => id === data.packageId)
  if (!rhythm || !starts || !known || isTooLate(starts, today(scene))) return undefined
  return { packageId: data.packageId, rhythm, starts, anonymity: data.anonymity }
}

function gone(scene: TeamScene): ReplyView {
  const { goneTitle, gone: words } = scene.say.schedule.list
  return notice(scene, goneTitle, [words])
}

/** Runs `step` for somebody who may plan in the channel that the card is about; undefined is what does not exist. */
async function plan(
  click: Click,
  { teamId, channelId }: { readonly teamId: string; readonly channelId: string },
  step: (scene: ChannelScene) => Promise<ReplyView | undefined>,
): Promise<object> {
  const { services, origin, render } = click
  const { here } = origin
  // In a channel the place is where the click came from; what the card says must agree with it.
  if (here && (here.teamId !== teamId || here.channelId !== channelId)) return expiredCard(click)
  const scene = await sceneOf(services, origin)
  const chosen = await chooseChannel(scene, '', { teamId, channelId })
  if (!chosen.ok || chosen.scene.channelId !== channelId) return expiredCard(click)
  if (!may(chosen.scene.standing, 'start')) return replyCard(render, notAllowed(scene, 'start'))
  const refused = notInThisChannel(chosen.scene)
  if (refused) return replyCard(render, refused)
  const view = await step(chosen.scene)
  return view ? replyCard(render, view) : expiredCard(click)
}

/** Runs `step` for somebody who may steer what is planned in the team; everybody else learns who may. */
async function steer(click: Click, teamId: string, step: (scene: TeamScene) => Promise<ReplyView>): Promise<object> {
  const { services, origin, render } = click
  if (origin.here && origin.here.teamId !== teamId) return expiredCard(click)
  const scene = await sceneOf(services, origin)
  const chosen = await chooseTeam(scene, '', { teamId, channelId: undefined })
  if (!chosen.ok) return expiredCard(click)
  if (!may(chosen.scene.standing, 'start')) return replyCard(render, notAllowed(scene, 'start'))
  return replyCard(render, await step(chosen.scene))
}
