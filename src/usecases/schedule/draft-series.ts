import type { Round } from '../../domain/round/round.ts'
import { type Forecast, forecast, type LeftOut } from '../../domain/schedule/forecast.ts'
import { mostTimes, type Rhythm, toRule } from '../../domain/schedule/rhythm.ts'
import { followUpDays, type Schedule, scheduleId } from '../../domain/schedule/schedule.ts'
import { type SeriesPrompt, seriesPrompts } from '../../domain/schedule/series-prompt.ts'
import type { Team } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { historyOf, inChannel, roundsOf } from '../package/prompt-history.ts'
import { readRules } from './rules.ts'

export type SeriesWish = {
  readonly team: Team
  readonly channelId: string
  readonly packageId: string
  readonly rhythm: Rhythm
  /** First local date that may have a prompt; absent: today. */
  readonly starts: Temporal.PlainDate | undefined
}

export type SeriesDraft =
  | {
      readonly ok: true
      readonly packageId: string
      /** With an end: where none was said, as many times as there are prompts left. */
      readonly rhythm: Rhythm
      readonly rule: string
      /** Local date. */
      readonly startsOn: string
      /** How many prompts it will post. */
      readonly times: number
      /** More were asked for than there are prompts left; it ends when they are used up. */
      readonly isShort: boolean
      /** The next three that will really be posted, budget and windows applied. */
      readonly dates: readonly Temporal.Instant[]
      /** Within the span of those three, at most five. `date` is local. */
      readonly leftOut: readonly LeftOut[]
      /** For one person: the longest prompt, and the whole series. */
      readonly minutes: { readonly each: number; readonly total: number }
      /** Working days that each stays open: the package's, fewer where the next comes sooner. */
      readonly openDays: number
      readonly followUps: readonly number[]
      /** User ids. */
      readonly unionReps: readonly string[]
      /** This channel's active series of the same package, which confirming would replace. */
      readonly existing: Schedule | undefined
    }
  | { readonly ok: false; readonly reason: 'unknownPackage' | 'noDates' | 'noPrompts' }

const furthest = { years: 2 } as const
const mostDates = 3
const mostLeftOut = 5

/** What a series would be and post, for a person to confirm. Stores nothing. */
export async function draftSeries(services: Services, wish: SeriesWish): Promise<SeriesDraft> {
  const { clock, library, settings } = services
  const { team, channelId, rhythm: said } = wish
  const pack = library.of(team.tenantId).packages.find(({ id }) => id === wish.packageId)
  if (!pack) return { ok: false, reason: 'unknownPackage' }
  const rounds = await roundsOf(services, team.teamId)
  const known = await schedulesIn(services, team.teamId, channelId)
  const existing = known.find(({ id }) => id === scheduleId(channelId, pack.id))
  const prompts = seriesPrompts(existing ?? {}, pack, historyOf(services, rounds, channelId))
  if (prompts.length === 0) return { ok: false, reason: 'noPrompts' }
  const rhythm: Rhythm = said.ends.kind === 'never' ? { ...said, ends: { kind: 'times', times: prompts.length } } : said
  const rule = toRule(rhythm)
  const today = clock.now().toZonedDateTimeISO(settings.timeZone).toPlainDate()
  const startsOn = (wish.starts ?? today).toString()
  if (!isNear(startsOn, today)) return { ok: false, reason: 'noDates' }
  const left = pack.recurring ? mostTimes : prompts.length
  const most = rhythm.ends.kind === 'until' ? mostTimes : mostDates
  const series = newSeries(services, { team, channelId, packageId: pack.id, rule, startsOn })
  const { posts, leftOut } = await foresee(services, team, series, { known, rounds, most })
  const dates = posts.slice(0, Math.min(mostDates, left)).map(({ at }) => at)
  const last = dates.at(-1)
  if (!last) return { ok: false, reason: 'noDates' }
  const wanted = rhythm.ends.kind === 'times' ? rhythm.ends.times : posts.length
  const times = Math.min(wanted, left)
  const lastDate = last.toZonedDateTimeISO(settings.timeZone).toPlainDate().toString()
  return {
    ok: true,
    packageId: pack.id,
    rhythm,
    rule,
    startsOn,
    times,
    isShort: times < wanted,
    dates,
    leftOut: leftOut.filter(({ date }) => date <= lastDate).slice(0, mostLeftOut),
    minutes: minutesOf(prompts, times),
    openDays: Math.min(...posts.slice(0, dates.length).map(({ openDays }) => openDays)),
    followUps: followUpDays,
    unionReps: team.officers.filter(({ office }) => office === 'unionRep').map(({ userId }) => userId),
    existing,
  }
}

/** Whether a text is a date, and one for which something may be planned today. Those further away were not meant. */
export function isNear(startsOn: string, today: Temporal.PlainDate): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(startsOn)) return false
  try {
    const date = Temporal.PlainDate.from(startsOn)
    const [from, to] = [today.subtract(furthest), today.add(furthest)]
    return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0
  } catch {
    // Digits that are no date, such as 31 February.
    return false
  }
}

/** A series that has not begun. */
export function newSeries(
  { clock, settings }: Services,
  series: Pick<Schedule, 'channelId' | 'packageId' | 'rule' | 'startsOn'> & { readonly team: Team },
): Schedule {
  const { team, channelId, packageId, rule, startsOn } = series
  return {
    type: 'schedule',
    id: scheduleId(channelId, packageId),
    teamId: team.teamId,
    tenantId: team.tenantId,
    channelId,
    packageId,
    rule,
    startsOn,
    anonymity: 'anonymous',
    timeZone: settings.timeZone,
    posted: 0,
    state: 'active',
    followUps: [],
    plannedBy: 'leader',
    consulted: 'unionRep',
    createdAt: timestamp(clock.now()),
  }
}

/** Active ones, campaigns' prompts included. */
export async function schedulesIn({ store }: Services, teamId: string, channelId: string): Promise<Schedule[]> {
  const found = await store.list(documents.schedule, { partition: teamId, equals: { channelId } })
  return found.map(({ value }) => value).filter(({ state }) => state === 'active')
}

/** When a series would post, beside what is there, as long as it has prompts. One that it replaces is left out of account. */
export async function foresee(
  services: Services,
  team: Team,
  series: Schedule,
  beside: { readonly known: readonly Schedule[]; readonly rounds: readonly Round[]; readonly most: number },
): Promise<Forecast> {
  return forecast({
    series,
    others: beside.known.filter(({ id }) => id !== series.id),
    rounds: inChannel(beside.rounds, series.channelId).map((round) => ({
      ...round,
      packageId: round.prompt.packageId,
    })),
    rules: await readRules(services, team),
    budget: team.settings.budget,
    now: services.clock.now(),
    openDays: (packageId) =>
      services.library.of(team.tenantId).packages.find(({ id }) => id === packageId)?.openDays ?? 1,
    most: beside.most,
  })
}

/** Minutes for one person, in the order in which the prompts will come; a recurring package begins again. */
function minutesOf(prompts: readonly SeriesPrompt[], times: number) {
  const minutes = prompts.map(({ prompt }) => prompt.minutes)
  const all = Array.from({ length: times }, (_, i) => minutes[i % minutes.length] ?? 0)
  return { each: Math.max(...minutes), total: all.reduce((sum, one) => sum + one, 0) }
}
