import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import { isFollowUp } from '../../domain/schedule/slot.ts'
import { may } from '../../domain/team/access.ts'
import { dateInWords, moment } from '../../texts/format.ts'
import { stopWords } from '../../texts/reason-words.ts'
import { ruleInWords } from '../../texts/rhythm.ts'
import { listSeries, type SeriesView } from '../../usecases/schedule/list-series.ts'
import { readNextPrompts } from '../../usecases/schedule/next-prompts.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton, commandButton } from '../line/buttons.ts'
import type { Command, TeamScene } from '../line/command.ts'
import { packageTitle, withdrawnAtStart } from '../line/packages.ts'
import { nextPost } from './next-post.ts'
import { nextPromptRow } from './series-prompts.ts'
import { today } from './show-plan.ts'

/** Days by which a team may postpone what a coordinator started, each a button. */
const postponements = [2, 7, 14]

export const plan: Command = {
  name: 'plan',
  words: { nb: 'plan', nn: 'plan', en: 'plan' },
  usage: { nb: '', nn: '', en: '' },
  who: 'read',
  needs: 'team',
  run: (scene) => showSeries(scene),
}

/** What is planned in the channel, or in all of the team's in personal chat; buttons for those who may steer it. */
export async function showSeries(scene: TeamScene, first: readonly string[] = []): Promise<ReplyView> {
  const { services, language, team, here, standing } = scene
  const say = scene.say.schedule.list
  const series = await listSeries(services, team.teamId, here?.channelId)
  const steers = may(standing, 'start')
  const rows = (await Promise.all(series.map((one) => rowsOf(scene, one, steers)))).flat()
  const empty = rows.length === 0 ? [say.empty] : []
  const where = here ? [] : [team.name]
  return {
    language,
    title: say.title,
    blocks: [...[...where, ...first, ...empty].map(textBlock), ...rows],
    buttons: steers ? buttons(scene, series) : [],
  }
}

function buttons(scene: TeamScene, series: readonly SeriesView[]): Button[] {
  const { team, here } = scene
  const say = scene.say.schedule.list
  const place = { teamId: team.teamId, channelId: here?.channelId }
  const own = series.map(({ schedule }) => schedule).filter(({ campaignId }) => campaignId === undefined)
  const stands = own.some((schedule) => schedule.state === 'stopped' || pausedUntil(scene, schedule) !== undefined)
  const runs = own.some((schedule) => schedule.state === 'active' && pausedUntil(scene, schedule) === undefined)
  return [
    ...(runs ? [commandButton(say.pause(2), 'pause 2', place)] : []),
    ...(stands ? [commandButton(say.resume, 'resume', place)] : []),
    ...(own.length === 0 ? [commandButton(say.plan, 'schedule', place)] : []),
  ]
}

/** The series, and below it the prompt that it posts next. */
async function rowsOf(scene: TeamScene, view: SeriesView, steers: boolean): Promise<Block[]> {
  const { team, here } = scene
  const { schedule } = view
  const say = scene.say.schedule.list
  const pack = packageTitle(scene, schedule.packageId)
  const title = schedule.campaignId === undefined ? pack : say.campaign(pack)
  const channel = here ? undefined : team.channels.find(({ id }) => id === schedule.channelId)?.name
  const row = rowBlock(
    channel === undefined ? title : `${title} (${channel})`,
    lines(scene, view, await nextPost(scene, view)).join('\n'),
    steers ? rowButtons(scene, schedule) : [],
  )
  const prompts = await readNextPrompts(scene.services, team.teamId, schedule.id)
  return prompts ? [row, nextPromptRow(scene, prompts, steers)] : [row]
}

function rowButtons(scene: TeamScene, { id, teamId, campaignId, state }: Schedule): Button[] {
  const say = scene.say.schedule.list
  const data = { teamId, scheduleId: id }
  if (campaignId !== undefined && state !== 'active') return []
  if (campaignId !== undefined) {
    return postponements.map((days) =>
      actionButton(say.postpone(days), 'postponeSlot', { ...data, days: String(days) }),
    )
  }
  const end = actionButton(say.end, 'endSeries', data)
  return state === 'stopped' ? [end] : [actionButton(say.change, 'changeSeries', data), end]
}

function lines(scene: TeamScene, { schedule, recent }: SeriesView, next: Temporal.Instant | undefined): string[] {
  const { services, language, say } = scene
  const { list: words, why } = say.schedule
  const at = next && moment(language, services.settings.timeZone, next.toString())
  const until = pausedUntil(scene, schedule)
  const withdrawn = withdrawnAtStart(scene, [schedule.packageId])
  const skipped = recent.flatMap(({ dueAt, reason }) => {
    const day = Temporal.Instant.from(dueAt).toZonedDateTimeISO(schedule.timeZone).toPlainDate().toString()
    return reason === undefined ? [] : [words.skippedRow(dateInWords(language, day), why[reason])]
  })
  return [
    ...(schedule.campaignId === undefined ? [words.rhythm(ruleInWords(language, schedule.rule))] : []),
    ...(schedule.state === 'stopped' ? [stopped(scene, schedule)] : []),
    ...(until === undefined || schedule.state === 'stopped' ? [] : [words.paused(until)]),
    ...(schedule.state === 'active' ? [nextWords(words, schedule, at)] : []),
    ...(withdrawn && schedule.state === 'active' ? [say.release.withdrawnRuns(withdrawn.reason)] : []),
    ...(skipped.length > 0 ? [words.skipped(skipped.join(', '))] : []),
  ]
}

function nextWords(words: TeamScene['say']['schedule']['list'], schedule: Schedule, at: string | undefined): string {
  if (at === undefined) return words.nothingLeft
  return isFollowUp(schedule.nextSlot ?? '') ? words.followUp(at) : words.next(at)
}

/** Where there is nobody to post to, or the coordinator stopped it, taking it up again can only fail again. */
function stopped({ say }: TeamScene, { reason, campaignId }: Schedule): string {
  const { list: words } = say.schedule
  const why = stopWords(say, reason)
  return campaignId === undefined ? words.stopped(why) : words.stoppedForGood(why)
}

/** The date in words until which a series has a pause, if that is still ahead. */
function pausedUntil(scene: TeamScene, { pausedUntil: until }: Schedule): string | undefined {
  if (until === undefined || until <= today(scene).toString()) return undefined
  return dateInWords(scene.language, until)
}
