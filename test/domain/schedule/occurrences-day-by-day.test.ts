import assert from 'node:assert/strict'
import fc from 'fast-check'
import { norwegianHolidays } from '../../../src/calendar.ts'
import { nextOccurrence, nextOccurrences, type Timing } from '../../../src/domain/schedule/occurrences.ts'
import { Rhythm, toRule } from '../../../src/domain/schedule/rhythm.ts'
import { recurrence } from '../../../src/recurrence.ts'
import { seededRandom } from '../../support/seeded-random.ts'

const isHoliday = norwegianHolidays()
const calendar = { recurrence, isHoliday }
const date = (text: string) => Temporal.PlainDate.from(text)
const dayLength = 24 * 3_600_000

/** Days are whole numbers here, counted from 1970-01-01, a Thursday: quick, and no Temporal shared with the code. */
const toNumber = (day: Temporal.PlainDate | string) => Date.parse(day.toString()) / dayLength
const toText = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10)
const weekdayOf = (day: number) => ((day + 3) % 7) + 1
const holidays = new Map<number, boolean>()
function isDayOff(day: number): boolean {
  const known = holidays.get(day) ?? isHoliday(date(toText(day)))
  holidays.set(day, known)
  return known
}

/** Whether the rhythm has a slot on a day, by counting days, weeks and months from the first date. */
function isPlanned(rhythm: Rhythm, startsOn: number, day: number): boolean {
  if (day < startsOn) return false
  if (rhythm.every === 'day') return (day - startsOn) % rhythm.interval === 0
  if (rhythm.every === 'week') {
    const weeks = Math.floor((day + 3) / 7) - Math.floor((startsOn + 3) / 7)
    return weeks % rhythm.interval === 0 && rhythm.weekdays.includes(weekdayOf(day))
  }
  const [at, start] = [new Date(day * dayLength), new Date(startsOn * dayLength)]
  const months = (at.getUTCFullYear() - start.getUTCFullYear()) * 12 + at.getUTCMonth() - start.getUTCMonth()
  if (months % rhythm.interval !== 0) return false
  const { on } = rhythm
  const length = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  if (on.kind === 'monthDay') return at.getUTCDate() === (on.day === -1 ? length : on.day)
  if (weekdayOf(day) !== on.weekday) return false
  return on.nth === -1 ? at.getUTCDate() + 7 > length : Math.ceil(at.getUTCDate() / 7) === on.nth
}

/** The schedule day by day, COUNT aside: every slot planned from `from` to `to`, and the day on which it is posted. */
function dayByDay(rhythm: Rhythm, timing: Timing, from: string, to: string): { slot: string; day: string }[] {
  const startsOn = toNumber(timing.startsOn)
  const last = rhythm.ends.kind === 'until' ? toNumber(rhythm.ends.date) : Number.POSITIVE_INFINITY
  const windows = timing.quiet.map((window) => ({ from: toNumber(window.from), to: toNumber(window.to) }))
  const resumes = timing.pausedUntil ? toNumber(timing.pausedUntil) : 0
  const isOpen = (day: number) =>
    day <= last && day >= resumes && !windows.some((window) => window.from <= day && day <= window.to)
  const planned: number[] = []
  // A moved slot needs to see the one after it, which may be planned later than `to`.
  for (let day = toNumber(from); day <= Math.min(last, toNumber(to) + 20); day++) {
    if (isPlanned(rhythm, startsOn, day)) planned.push(day)
  }
  return planned.flatMap((day, i) => {
    if (!isOpen(day) || day > toNumber(to)) return []
    let moved = day
    if (isDayOff(day)) {
      if (timing.holidays === 'skip') return []
      do moved++
      while (weekdayOf(moved) > 5 || isDayOff(moved))
      if (!isOpen(moved) || (planned[i + 1] ?? Number.POSITIVE_INFINITY) <= moved) return []
    }
    return [{ slot: `${toText(day)}T${rhythm.time}`, day: toText(moved) }]
  })
}

const clockMemory = new Map<string, Temporal.Instant>()

/** The first instant at which the zone's clock shows the wall time or a later one, by looking forward in steps. */
function clockShows(day: string, wallTime: string, timeZone: string): Temporal.Instant {
  const key = `${day}T${wallTime}[${timeZone}]`
  const known = clockMemory.get(key)
  if (known) return known
  const wall = Temporal.PlainDateTime.from(`${day}T${wallTime}`)
  const shows = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDateTime()
  let at = wall.toZonedDateTime(timeZone).toInstant().subtract({ hours: 3 })
  for (const minutes of [15, 1]) {
    while (Temporal.PlainDateTime.compare(shows(at.add({ minutes })), wall) < 0) at = at.add({ minutes })
  }
  at = at.add({ minutes: 1 })
  clockMemory.set(key, at)
  return at
}

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => date('2025-01-01').add({ days }))
const step = fc.integer({ min: 1, max: 6 })
const time = fc
  .record({ hour: fc.constantFrom(0, 1, 2, 2, 3, 9, 23), minute: fc.constantFrom(0, 15, 30, 59) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const weekday = fc.integer({ min: 1, max: 7 })
const ends: fc.Arbitrary<Rhythm['ends']> = fc.oneof(
  fc.constant({ kind: 'never' } as const),
  fc.record({ kind: fc.constant('times' as const), times: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('until' as const), date: day.map(String) }),
)
const rhythm: fc.Arbitrary<Rhythm> = fc
  .oneof(
    fc.record({ every: fc.constant('day'), interval: step, time, ends }),
    fc.record({
      every: fc.constant('week'),
      interval: step,
      time,
      ends,
      weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.toSorted()),
    }),
    fc.record({
      every: fc.constant('month'),
      interval: step,
      time,
      ends,
      on: fc.oneof(
        fc.record({ kind: fc.constant('monthDay'), day: fc.constantFrom(1, 15, 17, 25, 29, 30, 31, -1) }),
        fc.record({ kind: fc.constant('weekday'), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday }),
      ),
    }),
  )
  .map((value) => Rhythm.parse(value))
const zones = ['Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC']
const schedule = fc
  .record({
    rhythm,
    startsOn: day.map(String),
    timeZone: fc.constantFrom(...zones),
    holidays: fc.constantFrom('skip' as const, 'move' as const),
    quiet: fc.array(
      fc.tuple(day, fc.integer({ min: 0, max: 60 })).map(([from, days]) => ({ from, to: from.add({ days }) })),
      { maxLength: 4 },
    ),
    pause: fc.option(day),
    posted: fc.integer({ min: 0, max: 3 }),
    after: fc
      .tuple(day, fc.integer({ min: 0, max: dayLength }))
      .map(([from, milliseconds]) => from.toZonedDateTime('UTC').toInstant().add({ milliseconds })),
  })
  .map(({ rhythm, pause, after, ...rest }) => {
    const timing: Timing = { ...rest, rule: toRule(rhythm), ...(pause && { pausedUntil: pause }) }
    return { rhythm, after, timing }
  })

/** Runs `check` on 200 schedules, the same ones every time. */
function forAll(check: (drawn: { rhythm: Rhythm; timing: Timing; after: Temporal.Instant }) => void): void {
  fc.assert(fc.property(schedule, check), { seed: 2027, numRuns: 200 })
}

describe('Occurrences of any schedule', () => {
  it('come strictly one after the other, all after the moment asked about', () =>
    forAll(({ timing, after }) => {
      let before = after
      for (const { at } of nextOccurrences(timing, after, 10, calendar)) {
        assert.equal(Temporal.Instant.compare(before, at), -1)
        before = at
      }
    }))

  it('are those that counting day by day finds, on the same days, none left out and none added', () =>
    forAll(({ rhythm, timing, after }) => {
      const found = nextOccurrences(timing, after, 10, calendar)
      const allowed = rhythm.ends.kind === 'times' ? Math.max(0, rhythm.ends.times - timing.posted) : 10
      const local = after.toZonedDateTimeISO(timing.timeZone).toPlainDate()
      const tenth = found[9]?.at.toZonedDateTimeISO(timing.timeZone).toPlainDate()
      // With fewer than ten the series is over, and nothing may come in the years after it either.
      const end = tenth ?? '2060-01-01'
      const expected = dayByDay(rhythm, timing, local.subtract({ days: 14 }).toString(), end.toString()).filter(
        ({ day }) =>
          day > local.toString() ||
          (day === local.toString() &&
            Temporal.Instant.compare(clockShows(day, rhythm.time, timing.timeZone), after) > 0),
      )
      assert.deepEqual(
        found.map(({ slot, at }) => ({ slot, at: at.toString() })),
        expected
          .slice(0, Math.min(10, allowed))
          .map(({ slot, day }) => ({ slot, at: clockShows(day, rhythm.time, timing.timeZone).toString() })),
      )
    }))

  it('never fall on a holiday, in a no-go window or in a pause', () =>
    forAll(({ timing, after }) => {
      for (const { at } of nextOccurrences(timing, after, 10, calendar)) {
        const local = at.toZonedDateTimeISO(timing.timeZone).toPlainDate()
        assert.equal(isHoliday(local), false)
        for (const { from, to } of timing.quiet) {
          assert.ok(Temporal.PlainDate.compare(local, from) < 0 || Temporal.PlainDate.compare(local, to) > 0)
        }
        if (timing.pausedUntil) assert.ok(Temporal.PlainDate.compare(local, timing.pausedUntil) >= 0)
      }
    }))

  it('are the same whenever they are asked for between the one before and a millisecond before', () =>
    forAll(({ timing, after }) => {
      let before = after
      for (const occurrence of nextOccurrences(timing, after, 6, calendar)) {
        const gap = occurrence.at.epochMilliseconds - before.epochMilliseconds
        for (const milliseconds of [0, Math.floor(gap / 3), Math.floor(gap / 2), gap - 1]) {
          assert.deepEqual(nextOccurrence(timing, before.add({ milliseconds }), calendar), occurrence)
        }
        before = occurrence.at
      }
    }))
}).timeout(60_000)

describe('A year of 1,000 schedules', () => {
  it('posts what counting day by day finds, as many as the golden count', () => {
    const random = seededRandom(20_270_101)
    const pick = <T>(...values: readonly T[]): T => values[random.integer(values.length)]!
    const counted = { posts: 0, moved: 0, inMissingHour: 0, inRepeatedHour: 0 }
    for (let i = 0; i < 1_000; i++) {
      const shared = {
        interval: pick(1, 1, 2, 3),
        time: pick('00:00', '02:00', '02:30', '03:00', '09:00', '13:30'),
        ends: { kind: 'never' },
      } as const
      const rhythm = Rhythm.parse(
        pick<object>(
          { every: 'day', ...shared, interval: pick(5, 7, 30) },
          { every: 'week', ...shared, weekdays: [pick(1, 2, 3, 4, 5, 7)] },
          { every: 'week', ...shared, weekdays: [2, 4] },
          { every: 'month', ...shared, on: { kind: 'monthDay', day: pick(1, 17, 28, 31, -1) } },
          { every: 'month', ...shared, on: { kind: 'weekday', nth: pick(1, 2, 3, 4, -1), weekday: pick(1, 4, 5, 7) } },
        ),
      )
      const timing: Timing = {
        rule: toRule(rhythm),
        startsOn: date('2026-01-01')
          .add({ days: random.integer(400) })
          .toString(),
        timeZone: 'Europe/Oslo',
        holidays: pick('skip', 'move'),
        quiet: pick([], [{ from: date('2027-07-01'), to: date('2027-08-14') }]),
        posted: 0,
      }
      const expected = dayByDay(rhythm, timing, '2026-12-20', '2027-12-31').filter(({ day }) => day.startsWith('2027'))
      const from = Temporal.Instant.from('2026-12-31T22:59:59.999Z')
      const found = nextOccurrences(timing, from, expected.length + 1, calendar)
      assert.deepEqual(
        found.slice(0, expected.length).map(({ slot, at }) => ({ slot, at: at.toString() })),
        expected.map(({ slot, day }) => ({ slot, at: clockShows(day, rhythm.time, timing.timeZone).toString() })),
      )
      const following = found[expected.length]?.at.toZonedDateTimeISO(timing.timeZone)
      assert.ok(following === undefined || following.year > 2027, `${timing.rule} also posts at ${following}`)
      counted.posts += expected.length
      counted.moved += expected.filter(({ slot, day }) => !slot.startsWith(day)).length
      counted.inMissingHour += expected.filter(({ slot }) => /^2027-03-28T02/.test(slot)).length
      counted.inRepeatedHour += expected.filter(({ slot }) => /^2027-10-31T02/.test(slot)).length
    }
    assert.deepEqual(counted, { posts: 31_742, moved: 428, inMissingHour: 14, inRepeatedHour: 44 })
  }).timeout(60_000)
})
