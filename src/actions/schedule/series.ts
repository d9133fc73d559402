import { z } from 'zod'
import { actionButton } from '../../commands/line/buttons.ts'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import { packageTitle } from '../../commands/line/packages.ts'
import { readDate } from '../../commands/schedule/form-values.ts'
import { showFormOf, today } from '../../commands/schedule/show-plan.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestWait } from '../../domain/schedule/plan.ts'
import { fromRule } from '../../domain/schedule/rhythm.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import { moment } from '../../texts/format.ts'
import { listSeries } from '../../usecases/schedule/list-series.ts'
import { endSeries, postponeCampaignSlot } from '../../usecases/schedule/steer-series.ts'
import { action } from '../action.ts'
import { inTeam } from '../in-team.ts'

const OneSeries = z.object({ teamId: z.string(), scheduleId: z.string() })
const Ending = OneSeries.extend({ sure: z.literal('yes').optional() })
const Postponement = OneSeries.extend({ days: z.coerce.number().int().min(1).max(longestWait.days) })

/** "Change" of a series that runs: the form, with the series filled in. Nothing ends before a new plan is confirmed. */
export const changeSeries = action('changeSeries', OneSeries, (click, { teamId, scheduleId }) =>
  inTeam(click, teamId, 'start', async (scene) => {
    const schedule = await seriesHere(scene, scheduleId)
    const rhythm = schedule && fromRule(schedule.rule)
    if (!rhythm || schedule.campaignId !== undefined) return gone(scene)
    const { channelId, packageId, anonymity, startsOn } = schedule
    const starts = startsOn > today(scene).toString() ? readDate(startsOn) : undefined
    const wish = { packageId, rhythm, starts, anonymity }
    return showFormOf({ ...scene, channelId }, wish, scene.say.schedule.form.changing)
  }),
)

export const endSeriesAction = action('endSeries', Ending, (click, { teamId, scheduleId, sure }) =>
  inTeam(click, teamId, 'start', async (scene) => {
    const say = scene.say.schedule.list
    const schedule = await seriesHere(scene, scheduleId)
    if (!schedule || schedule.campaignId !== undefined) return gone(scene)
    const pack = packageTitle(scene, schedule.packageId)
    if (sure === undefined) {
      const yes = actionButton(say.endYes, 'endSeries', { teamId, scheduleId, sure: 'yes' }, 'destructive')
      return notice(scene, say.confirmEndTitle, [say.confirmEnd(pack)], [yes])
    }
    const ended = await endSeries(click.services, teamId, scheduleId)
    return ended ? notice(scene, say.endedTitle, [say.ended(pack)]) : gone(scene)
  }),
)

export const postponeSlot = action('postponeSlot', Postponement, (click, { teamId, scheduleId, days }) =>
  inTeam(click, teamId, 'start', async (scene) => {
    const say = scene.say.schedule.list
    const { services, language } = scene
    const schedule = await seriesHere(scene, scheduleId)
    if (!schedule) return gone(scene)
    const result = await postponeCampaignSlot(services, teamId, scheduleId, days)
    if (result.ok) {
      const at = moment(language, services.settings.timeZone, result.at.toString())
      return notice(scene, say.postponedTitle, [say.postponed(packageTitle(scene, schedule.packageId), at)])
    }
    if (result.reason === 'notFound') return gone(scene)
    const words = result.reason === 'tooFar' ? say.tooFar(longestWait.days) : say.postponeNoDates
    return notice(scene, say.tooFarTitle, [words])
  }),
)

/** One of the team's series and prompts of campaigns that are not over. */
async function seriesHere({ services, team }: TeamScene, scheduleId: string): Promise<Schedule | undefined> {
  const all = await listSeries(services, team.teamId)
  return all.find(({ schedule }) => schedule.id === scheduleId)?.schedule
}

function gone(scene: TeamScene): ReplyView {
  const { goneTitle, gone: words } = scene.say.schedule.list
  return notice(scene, goneTitle, [words])
}
