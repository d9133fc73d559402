import fc from 'fast-check'
import type { Ends, Rhythm } from '../../src/domain/schedule/rhythm.ts'

/** `deepEqual` compares prototypes too. */
const plain = { noNullPrototype: true }
const weekday = fc.integer({ min: 1, max: 7 })
const interval = fc.integer({ min: 1, max: 52 })
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const ends: fc.Arbitrary<Ends> = fc.oneof(
  fc.constant<Ends>({ kind: 'never' }),
  fc.integer({ min: 1, max: 200 }).map((times): Ends => ({ kind: 'times', times })),
  fc
    .integer({ min: 0, max: 40_000 })
    .map((days): Ends => ({ kind: 'until', date: new Temporal.PlainDate(2026, 11, 21).add({ days }).toString() })),
)
const on = fc.oneof(
  fc
    .constantFrom(-1, ...Array.from({ length: 31 }, (_, i) => i + 1))
    .map((day) => ({ kind: 'monthDay' as const, day })),
  fc.record(
    {
      kind: fc.constant('weekday' as const),
      nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
      weekday,
    },
    plain,
  ),
)

/** Any rhythm whose end, if it is a date, is not before 21 November 2026. */
export const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), interval, time, ends }, plain),
  fc.record(
    {
      every: fc.constant('week' as const),
      interval,
      time,
      ends,
      weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.toSorted()),
    },
    plain,
  ),
  fc.record({ every: fc.constant('month' as const), interval, time, ends, on }, plain),
)
