import { longestInterval, type Rhythm } from '../rhythm.ts'
import type { Part, Unit } from './part.ts'
import type { Said } from './read-parts.ts'
import { type Refused, refuse } from './refusal.ts'

type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** How often and on which days: a rhythm without its time and its end. */
export type Days = OmitEach<Rhythm, 'time' | 'ends'>
export type ChosenDays = { readonly ok: true; readonly days: Days } | Refused

type Nth = Extract<Part, { kind: 'nth' }>

/** Puts together what a phrase says about how often and which days; refuses what could mean two things. */
export function chooseDays(said: readonly Said[]): ChosenDays {
  const parts = said.map(({ part }) => part)
  const nths = parts.filter((part) => part.kind === 'nth')
  const monthDays = parts.filter((part) => part.kind === 'monthDay')
  const weekdays = [...new Set(parts.flatMap((part) => (part.kind === 'weekdays' ? part.weekdays : [])))].toSorted()
  const step = chooseStep(parts)
  const words = said.filter(({ part }) => aboutDays.has(part.kind)).map((one) => one.words)
  if (step === 'contradiction') return refuse('ambiguous', ...words)
  if (step.interval > longestInterval || step.unit === 'year') return refuse('tooSeldom', ...words)
  const { interval, unit } = step

  if (nths.length + monthDays.length > 1) return refuse('ambiguous', ...words)
  const [nth] = nths
  const [monthDay] = monthDays
  if ((nth || monthDay) && weekdays.length > 0) return refuse('ambiguous', ...words)
  if (nth) return chooseNth(nth, interval, unit, words)
  if (monthDay) {
    const { day } = monthDay
    if (day > 31 || day === 0) return refuse('impossibleDate', ...words)
    if (unit === undefined) return refuse('noRhythm')
    return unit === 'month'
      ? { ok: true, days: { every: 'month', interval, on: { kind: 'monthDay', day } } }
      : refuse('ambiguous', ...words)
  }
  const perWeek = parts.find((part) => part.kind === 'perWeek')
  if (perWeek && weekdays.length > 0 && weekdays.length !== perWeek.times) return refuse('ambiguous', ...words)
  return chooseWeekdays(weekdays, interval, unit, words)
}

const aboutDays: ReadonlySet<Part['kind']> = new Set(['step', 'perWeek', 'weekdays', 'nth', 'monthDay', 'inMonth'])

type Step = { readonly interval: number; readonly unit: Unit | undefined }

function chooseStep(parts: readonly Part[]): Step | 'contradiction' {
  const steps = parts.flatMap((part): Step[] => {
    if (part.kind === 'perWeek') return [{ interval: 1, unit: 'week' }]
    return part.kind === 'step' ? [part] : []
  })
  const named = steps.filter((step) => step.unit !== undefined)
  const units = new Set(named.map((step) => step.unit))
  const intervals = new Set(steps.map((step) => step.interval))
  const inMonth = parts.some((part) => part.kind === 'inMonth')
  const clash = inMonth && named.some((step) => step.unit !== 'month')
  if (units.size > 1 || intervals.size > 1 || clash) return 'contradiction'
  const unit = inMonth ? 'month' : named[0]?.unit
  return { interval: steps[0]?.interval ?? 1, unit }
}

function chooseNth(
  { nth, weekday, every }: Nth,
  interval: number,
  unit: Unit | undefined,
  words: readonly string[],
): ChosenDays {
  // "every second Tuesday" counts weeks; "every third Friday" could be of the month; "every last Friday" must be.
  const weekly = every && nth === 2 && unit === undefined
  if (weekly) return { ok: true, days: { every: 'week', interval: 2, weekdays: [weekday] } }
  const monthly = unit === 'month' || (every && unit === undefined && (nth === 1 || nth === -1))
  if (!monthly) return refuse('ambiguous', ...words)
  if (nth !== 1 && nth !== 2 && nth !== 3 && nth !== 4 && nth !== -1) return refuse('notUnderstood', ...words)
  return { ok: true, days: { every: 'month', interval, on: { kind: 'weekday', nth, weekday } } }
}

function chooseWeekdays(
  weekdays: number[],
  interval: number,
  unit: Unit | undefined,
  words: readonly string[],
): ChosenDays {
  if (weekdays.length === 0) {
    if (unit === 'day') return { ok: true, days: { every: 'day', interval } }
    return refuse(unit === undefined ? 'noRhythm' : 'noDay')
  }
  if (unit === 'month') return refuse('ambiguous', ...words)
  if (unit !== 'day') return { ok: true, days: { every: 'week', interval, weekdays } }
  // "every 14 days on Thursday" is every other week; "every day, Monday to Friday" is on these days.
  if (interval % 7 === 0) return { ok: true, days: { every: 'week', interval: interval / 7, weekdays } }
  return interval === 1 && weekdays.length > 1
    ? { ok: true, days: { every: 'week', interval: 1, weekdays } }
    : refuse('ambiguous', ...words)
}
