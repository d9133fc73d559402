import type { TeamSettings } from '../team/settings.ts'
import { timestamp } from '../time.ts'
import type { Asked } from './budget.ts'
import { decideSlot, type SlotDecision } from './decide-slot.ts'
import { nextOccurrences } from './occurrences.ts'
import { afterSlot, isShutOut, type PlannedSlot, planned, type Rules, slotDue, timingOf, waitFrom } from './plan.ts'
import { isQuiet } from './quiet.ts'
import { fromRule, toRule } from './rhythm.ts'
import { followUpPackage, type Schedule } from './schedule.ts'
import { slotId } from './slot.ts'
import { closingTime, daysThatFit } from './working-days.ts'

/** A round that was, or that would be. */
export type Expected = Asked & { readonly packageId: string }

export type Prospect = {
  readonly series: Schedule
  /** What else is planned in the channel. */
  readonly others: readonly Schedule[]
  readonly rounds: readonly Expected[]
  readonly rules: Rules
  readonly budget: TeamSettings['budget']
  readonly now: Temporal.Instant
  /** Working days for which a package's prompt stays open. */
  readonly openDays: (packageId: string) => number
  /** How many posts are wanted. */
  readonly most: number
}

export type LeftOut = { readonly date: string; readonly why: 'monthFull' | 'oneOpen' | 'quiet' | 'holiday' }

export type Forecast = {
  readonly posts: readonly { readonly at: Temporal.Instant; readonly openDays: number }[]
  /** By date, up to the last of `posts`. */
  readonly leftOut: readonly LeftOut[]
}

/** More slots are not looked at: a channel whose limits are used up by others for so long has no room for the series. */
const mostSteps = 500
/** Dates of the rule that are looked through for closed days. */
const mostClosed = 100

/**
 * What a series would post if nothing changes: plays the clock's own decisions, with the other series of the channel
 * beside it.
 */
export function forecast(prospect: Prospect): Forecast {
  const { series, rules, most } = prospect
  const schedules = new Map([...prospect.others, series].map((one) => [one.id, planned(one, rules, prospect.now)]))
  const rounds = [...prospect.rounds]
  const posts: { at: Temporal.Instant; openDays: number; slot: string }[] = []
  const refused: LeftOut[] = []
  for (let step = 0; step < mostSteps && posts.length < most; step++) {
    const schedule = earliest([...schedules.values()])
    const due = schedule && slotDue(schedule, rules)
    if (!schedule || schedules.get(series.id)?.wakeAt === undefined) break
    if (!due) {
      schedules.set(schedule.id, withoutSlot(schedule, rules))
      continue
    }
    const verdict = judge(prospect, schedule, due, rounds)
    const later = verdict.do === 'wait' ? waitFrom(schedule, due.at, rules) : undefined
    const next = later
      ? { ...schedule, wakeAt: timestamp(later) }
      : afterSlot(schedule, due, verdict.do === 'post', rules)
    schedules.set(schedule.id, next)
    const own = schedule.id === series.id && due.kind === 'prompt'
    if (verdict.do === 'post') {
      const opened = openedBy(prospect, schedule, due, next)
      rounds.push(opened.round)
      if (own) posts.push({ at: due.at, openDays: opened.openDays, slot: due.slot })
    }
    const why = verdict.do === 'skip' ? verdict.reason : undefined
    if (own && (why === 'oneOpen' || why === 'monthFull')) refused.push({ date: due.slot.slice(0, 10), why })
  }
  const decided = new Set([...posts.map(({ slot }) => slot.slice(0, 10)), ...refused.map(({ date }) => date)])
  const until = posts.at(-1)?.at
  const closed = until ? closedDates(prospect, until).filter(({ date }) => !decided.has(date)) : []
  const last = until?.toZonedDateTimeISO(series.timeZone).toPlainDate().toString() ?? ''
  const leftOut = [...refused, ...closed].filter(({ date }) => date <= last)
  return { posts, leftOut: leftOut.toSorted((a, b) => a.date.localeCompare(b.date)) }
}

function earliest(schedules: readonly Schedule[]): Schedule | undefined {
  const waiting = schedules.filter(({ wakeAt }) => wakeAt !== undefined)
  return waiting.toSorted((a, b) => (a.wakeAt ?? '').localeCompare(b.wakeAt ?? ''))[0]
}

/** What wakes without a slot: the end of a pause, or a campaign's prompt that has nowhere to go. */
function withoutSlot(schedule: Schedule, rules: Rules): Schedule {
  const { wakeAt, ...rest } = schedule
  if (wakeAt === undefined || isShutOut(schedule, rules)) return rest
  return planned(schedule, rules, Temporal.Instant.from(wakeAt))
}

function judge({ budget }: Prospect, schedule: Schedule, due: PlannedSlot, rounds: readonly Expected[]): SlotDecision {
  return decideSlot({
    kind: due.kind,
    dueAt: due.at,
    now: due.at,
    timeZone: schedule.timeZone,
    hasTeam: true,
    hasPackage: true,
    hasPrompt: true,
    rounds,
    isSamePackage: ({ packageId }) => packageId === packageOf(schedule, due),
    budget,
  })
}

function openedBy(
  { rules, openDays }: Prospect,
  { teamId, id, timeZone, ...schedule }: Schedule,
  due: PlannedSlot,
  next: Schedule,
): { readonly round: Expected; readonly openDays: number } {
  const packageId = packageOf(schedule, due)
  const before = next.wakeAt === undefined ? undefined : Temporal.Instant.from(next.wakeAt)
  const days = daysThatFit(due.at, openDays(packageId), before, timeZone, rules.isHoliday)
  return {
    openDays: days,
    round: {
      packageId,
      state: 'open',
      openedAt: timestamp(due.at),
      closesAt: timestamp(closingTime(due.at, days, timeZone, rules.isHoliday)),
      slotId: slotId(teamId, id, due.slot),
    },
  }
}

function packageOf({ packageId }: Pick<Schedule, 'packageId'>, { kind }: PlannedSlot): string {
  return kind === 'followUp' ? followUpPackage : packageId
}

/** What windows and holidays took out of the rule between now and `until`. */
function closedDates({ series, rules, now }: Prospect, until: Temporal.Instant): LeftOut[] {
  const rhythm = fromRule(series.rule)
  if (!rhythm) return []
  // What was left out does not count, so the count says nothing here.
  const rule = rhythm.ends.kind === 'times' ? toRule({ ...rhythm, ends: { kind: 'never' } }) : series.rule
  const timing = { ...timingOf(series, rules, now), rule, quiet: [] }
  const calm = { recurrence: rules.recurrence, isHoliday: () => false }
  const slots: string[] = []
  for (let after = now; slots.length < mostClosed; ) {
    const some = nextOccurrences(timing, after, 5, calm)
    slots.push(...some.filter(({ at }) => Temporal.Instant.compare(at, until) < 0).map(({ slot }) => slot))
    const last = some.at(-1)
    if (!last || Temporal.Instant.compare(last.at, until) >= 0) break
    after = last.at
  }
  return slots.flatMap((slot): LeftOut[] => {
    const day = Temporal.PlainDate.from(slot.slice(0, 10))
    const why = isQuiet(rules.quiet, day) ? 'quiet' : rules.isHoliday(day) ? 'holiday' : undefined
    return why ? [{ date: day.toString(), why }] : []
  })
}
