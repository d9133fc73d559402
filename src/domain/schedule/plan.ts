import type { QuietPeriod, TeamSettings } from '../team/settings.ts'
import { type Timestamp, timestamp } from '../time.ts'
import { type Calendar, firstInstant, nextOccurrence, type Timing } from './occurrences.ts'
import { isQuiet, quietRanges } from './quiet.ts'
import { fromRule } from './rhythm.ts'
import type { Schedule } from './schedule.ts'
import { followUpSlot, isFollowUp } from './slot.ts'
import { isWorkingDay } from './working-days.ts'

/** What outside of a schedule decides when its slots are: calendar, the team's settings, the organisation's windows. */
export type Rules = Calendar & {
  readonly holidays: TeamSettings['holidays']
  readonly quiet: readonly QuietPeriod[]
}

/** `prompt`: of the rule. `followUp`: a `status` round afterwards. `campaign`: the one prompt of a coordinator. */
export type SlotKind = 'prompt' | 'followUp' | 'campaign'

export type PlannedSlot = { readonly slot: string; readonly kind: SlotKind; readonly at: Temporal.Instant }

export function slotKind({ campaignId }: Schedule, slot: string): SlotKind {
  if (isFollowUp(slot)) return 'followUp'
  return campaignId === undefined ? 'prompt' : 'campaign'
}

/** Days that a campaign's prompt or a follow-up may wait for room, and that a team may postpone a campaign's. */
export const longestWait = { days: 14 } as const

/** How far ahead windows are looked at. What lies behind is looked at when it is due: then everything is planned anew. */
const horizon = { years: 2 } as const
/** A team that is closed for longer than this is not waited for. */
const longestClosure = 400

/**
 * The schedule with the slot that it waits for, as calendar and settings are now. Nothing that is decided comes again,
 * and what a removed window would have allowed in the past stays left out. When nothing is left the series has ended;
 * during a pause that is not known before the pause is over.
 */
export function planned(schedule: Schedule, rules: Rules, now: Temporal.Instant): Schedule {
  const { nextSlot: _, wakeAt: __, ...rest } = schedule
  if (schedule.state !== 'active') return rest
  // Where nothing is free it stays where it is: that is decided, and said, when it is due.
  if (isShutOut(schedule, rules)) return schedule
  const next = upcoming(schedule, rules, undecidedFrom(schedule, now))
  if (next) return { ...rest, nextSlot: next.slot, wakeAt: timestamp(next.at) }
  const pauseEnds = pauseEnd(schedule)
  if (pauseEnds && Temporal.Instant.compare(pauseEnds, now) > 0) return { ...rest, wakeAt: timestamp(pauseEnds) }
  return { ...rest, state: 'ended' }
}

/** The slot that `wakeAt` waits for if it is still one today; undefined when it must be planned anew. */
export function slotDue(schedule: Schedule, rules: Rules): PlannedSlot | undefined {
  if (schedule.wakeAt === undefined || schedule.nextSlot === undefined) return undefined
  const at = Temporal.Instant.from(schedule.wakeAt)
  const next = upcoming(schedule, rules, undecidedFrom(schedule, at))
  return next?.slot === schedule.nextSlot && Temporal.Instant.compare(at, next.at) === 0 ? next : undefined
}

/** The schedule after a slot: moved past it, and counted if it was posted. */
export function afterSlot(schedule: Schedule, { kind, at }: PlannedSlot, posted: boolean, rules: Rules): Schedule {
  const day = localDate(at, schedule)
  const counted: Schedule =
    kind === 'followUp'
      ? { ...schedule, followUps: schedule.followUps.filter((days) => isBefore(day, followUpDate(schedule, days))) }
      : posted
        ? { ...withoutChoice(schedule), posted: schedule.posted + 1, lastPromptOn: day.toString() }
        : schedule
  return planned({ ...counted, decidedTo: later(schedule.decidedTo, timestamp(at)) }, rules, at)
}

/** What was chosen for the prompt that is posted says nothing of the one after it. */
function withoutChoice({ chosen: _, ...schedule }: Schedule): Schedule {
  return schedule
}

/** The next working day outside of windows at the same local time, when that is not more than `longestWait` after the plan. */
export function waitFrom(schedule: Schedule, at: Temporal.Instant, rules: Rules): Temporal.Instant | undefined {
  const last = plannedDate(schedule, rules)?.add(longestWait)
  return sameTime(schedule, at, localDate(at, schedule).add({ days: 1 }), rules, last)
}

/** A campaign's slot `days` later; the next working day outside of windows from then on. Never past `longestWait`. */
export function postponed(schedule: Schedule, days: number, rules: Rules): Temporal.Instant | 'tooFar' | 'noDates' {
  const last = plannedDate(schedule, rules)?.add(longestWait)
  if (schedule.wakeAt === undefined || !last) return 'noDates'
  const at = Temporal.Instant.from(schedule.wakeAt)
  const from = localDate(at, schedule).add({ days })
  if (isBefore(last, from)) return 'tooFar'
  return sameTime(schedule, at, from, rules, last) ?? 'noDates'
}

/** An undecided prompt of a campaign whose day is not free, and no day is that it may wait for. */
export function isShutOut(schedule: Schedule, rules: Rules): boolean {
  const { campaignId, decidedTo, wakeAt } = schedule
  const waits = campaignId !== undefined && decidedTo === undefined && wakeAt !== undefined
  return waits && campaignTime(schedule, rules) === undefined
}

/** The first slot after an instant. The rule's own come first; follow-ups when it has no more. */
function upcoming(schedule: Schedule, rules: Rules, after: Temporal.Instant): PlannedSlot | undefined {
  if (schedule.campaignId !== undefined) {
    const at = campaignTime(schedule, rules)
    return at && { slot: campaignSlot(schedule), kind: 'campaign', at }
  }
  const next = schedule.usedUp ? undefined : nextOccurrence(timingOf(schedule, rules, after), after, rules)
  return next ? { ...next, kind: 'prompt' } : followUp(schedule, rules, after)
}

/** The rule with the windows around a time. */
export function timingOf(schedule: Schedule, { holidays, quiet }: Rules, after: Temporal.Instant): Timing {
  const { rule, startsOn, timeZone, posted, pausedUntil } = schedule
  const from = localDate(after, schedule).subtract({ days: 31 })
  const start = Temporal.PlainDate.from(startsOn)
  const to = (isBefore(from, start) ? start : from).add(horizon)
  return {
    rule,
    startsOn,
    timeZone,
    holidays,
    quiet: quietRanges(quiet, from, to),
    posted,
    ...(pausedUntil !== undefined && { pausedUntil: Temporal.PlainDate.from(pausedUntil) }),
  }
}

/** The next follow-up after an instant: where it was planned or, once it waits, where it waits for. */
function followUp(schedule: Schedule, rules: Rules, after: Temporal.Instant): PlannedSlot | undefined {
  const [days] = schedule.followUps
  const time = fromRule(schedule.rule)?.time
  const { lastPromptOn, nextSlot, wakeAt, timeZone } = schedule
  if (days === undefined || time === undefined || lastPromptOn === undefined) return undefined
  const slot = followUpSlot(days, lastPromptOn)
  const atTime = (day: Temporal.PlainDate) => firstInstant(day.toPlainDateTime(Temporal.PlainTime.from(time)), timeZone)
  const today = localDate(after, schedule)
  const from = [Temporal.Instant.compare(atTime(today), after) > 0 ? today : today.add({ days: 1 })]
  if (nextSlot === slot && wakeAt !== undefined) from.push(localDate(Temporal.Instant.from(wakeAt), schedule))
  const day = followUpDay(schedule, rules, from)
  return day && { slot, kind: 'followUp', at: atTime(day) }
}

/**
 * The first free day from the date of the next follow-up on, and not before any of `from`. Where a series ended with
 * prompts that were left out, that date may have passed by then: it comes the day after.
 */
function followUpDay(
  schedule: Schedule,
  rules: Rules,
  from: readonly Temporal.PlainDate[] = [],
): Temporal.PlainDate | undefined {
  const [days] = schedule.followUps
  const { pausedUntil, decidedTo } = schedule
  if (days === undefined) return undefined
  const wanted = [followUpDate(schedule, days), ...from]
  if (pausedUntil !== undefined) wanted.push(Temporal.PlainDate.from(pausedUntil))
  if (decidedTo !== undefined) wanted.push(localDate(Temporal.Instant.from(decidedTo), schedule).add({ days: 1 }))
  return freeDay(
    wanted.reduce((a, b) => (isBefore(a, b) ? b : a)),
    rules,
  )
}

function followUpDate({ lastPromptOn }: Schedule, days: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(lastPromptOn ?? '1970-01-01').add({ days })
}

/**
 * When a campaign's slot is due: where the coordinator or the team put it, at a weekend too, but not on a holiday or in a
 * window; then the next free day. Undefined: decided, or nothing is free in time.
 */
function campaignTime(schedule: Schedule, rules: Rules): Temporal.Instant | undefined {
  if (schedule.wakeAt === undefined || schedule.decidedTo !== undefined) return undefined
  const at = Temporal.Instant.from(schedule.wakeAt)
  const day = localDate(at, schedule)
  if (!rules.isHoliday(day) && !isQuiet(rules.quiet, day)) return at
  return sameTime(schedule, at, day, rules, plannedDate(schedule, rules)?.add(longestWait))
}

function campaignSlot({ nextSlot, startsOn }: Schedule): string {
  return nextSlot ?? startsOn
}

/** The local date for which the slot that may wait was planned at first. */
function plannedDate(schedule: Schedule, rules: Rules): Temporal.PlainDate | undefined {
  const slot = campaignSlot(schedule)
  if (!isFollowUp(slot)) return Temporal.PlainDate.from(slot.slice(0, 10))
  return followUpDay(schedule, rules)
}

/** A campaign's slot has its time in its name, which stays when a paused campaign holds it up. */
function sameTime(
  { timeZone, nextSlot }: Schedule,
  at: Temporal.Instant,
  from: Temporal.PlainDate,
  rules: Rules,
  last: Temporal.PlainDate | undefined,
): Temporal.Instant | undefined {
  const day = freeDay(from, rules, last)
  const [, named] = /T(\d\d:\d\d)$/.exec(nextSlot ?? '') ?? []
  const time = named === undefined ? at.toZonedDateTimeISO(timeZone).toPlainTime() : Temporal.PlainTime.from(named)
  return day && firstInstant(day.toPlainDateTime(time), timeZone)
}

/** The first working day outside of windows, `from` included, up to and including `last`. */
function freeDay(
  from: Temporal.PlainDate,
  rules: Rules,
  last = from.add({ days: longestClosure }),
): Temporal.PlainDate | undefined {
  for (let day = from; !isBefore(last, day); day = day.add({ days: 1 })) if (isFree(day, rules)) return day
  return undefined
}

function isFree(day: Temporal.PlainDate, { isHoliday, quiet }: Rules): boolean {
  return isWorkingDay(day, isHoliday) && !isQuiet(quiet, day)
}

/** Slots after this are open: not decided yet, and not missed before anybody planned them. */
function undecidedFrom({ decidedTo, wakeAt }: Schedule, now: Temporal.Instant): Temporal.Instant {
  const before = wakeAt === undefined ? now : Temporal.Instant.from(wakeAt).subtract({ milliseconds: 1 })
  const from = Temporal.Instant.compare(before, now) < 0 ? before : now
  const decided = decidedTo === undefined ? from : Temporal.Instant.from(decidedTo)
  return Temporal.Instant.compare(decided, from) > 0 ? decided : from
}

function pauseEnd({ pausedUntil, timeZone }: Schedule): Temporal.Instant | undefined {
  if (pausedUntil === undefined) return undefined
  return Temporal.PlainDate.from(pausedUntil).toZonedDateTime(timeZone).toInstant()
}

function localDate(at: Temporal.Instant, { timeZone }: Schedule): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate()
}

function later(a: Timestamp | undefined, b: Timestamp): Timestamp {
  return a !== undefined && a > b ? a : b
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
