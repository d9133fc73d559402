import { mostTimes, Rhythm } from '../../domain/schedule/rhythm.ts'

/** How often, as the form offers it: every week or every other, or a place in the month. */
export const rhythmChoices = ['week', 'otherWeek', 'first', 'second', 'third', 'fourth', 'last'] as const
type RhythmChoice = (typeof rhythmChoices)[number]

const places = [
  { choice: 'first', nth: 1 },
  { choice: 'second', nth: 2 },
  { choice: 'third', nth: 3 },
  { choice: 'fourth', nth: 4 },
  { choice: 'last', nth: -1 },
] as const

/** What the form for a series holds, as text, by the ids of its fields. */
export type FormValues = {
  readonly package: string
  readonly rhythm: string
  /** ISO weekdays, joined with commas. */
  readonly weekdays: string
  readonly time: string
  readonly times: string
  readonly starts: string
}

export const emptyForm: FormValues = { package: '', rhythm: '', weekdays: '', time: '09:00', times: '', starts: '' }

export type FormFault =
  | 'packageFault'
  | 'rhythmFault'
  | 'weekdaysFault'
  | 'oneWeekday'
  | 'timeFault'
  | 'timesFault'
  | 'startsFault'
  | 'startsInPast'
  | 'startsTooLate'

export type ReadForm =
  | { readonly ok: true; readonly rhythm: Rhythm; readonly starts: Temporal.PlainDate | undefined }
  | { readonly ok: false; readonly faults: readonly FormFault[] }

/** How far ahead a series may begin. */
const latestStart = { years: 1 } as const

/**
 * Reads what was filled in. All faults at once, in the order of the fields; nothing is guessed. `today` is the local
 * date, `packages` the ids that can be chosen.
 */
export function readForm(values: FormValues, packages: readonly string[], today: Temporal.PlainDate): ReadForm {
  const faults: FormFault[] = []
  if (!packages.includes(values.package)) faults.push('packageFault')
  const choice = rhythmChoices.find((one) => one === values.rhythm)
  if (!choice) faults.push('rhythmFault')
  const nth = places.find((place) => place.choice === choice)?.nth
  const weekdays = [...new Set(values.weekdays.split(',').filter(Boolean).map(Number))].toSorted()
  const known = weekdays.length > 0 && weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  if (!known) faults.push('weekdaysFault')
  else if (nth !== undefined && weekdays.length > 1) faults.push('oneWeekday')
  const time = /^(?:[01]\d|2[0-3]):[0-5]\d(?=$|:00$)/.exec(values.time)?.[0]
  if (time === undefined) faults.push('timeFault')
  const times = values.times.trim() === '' ? undefined : Number(values.times)
  if (times !== undefined && !(Number.isInteger(times) && times >= 1 && times <= mostTimes)) faults.push('timesFault')
  const starts = readStart(values.starts.trim(), today)
  if (typeof starts === 'string') faults.push(starts)
  if (!choice || typeof starts === 'string' || faults.length > 0) return { ok: false, faults }
  const ends = times === undefined ? { kind: 'never' } : { kind: 'times', times }
  const days =
    nth === undefined
      ? { every: 'week', interval: choice === 'week' ? 1 : 2, weekdays }
      : { every: 'month', interval: 1, on: { kind: 'weekday', nth, weekday: weekdays[0] } }
  return { ok: true, rhythm: Rhythm.parse({ ...days, time, ends }), starts }
}

function readStart(
  text: string,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined | 'startsFault' | 'startsInPast' | 'startsTooLate' {
  if (text === '') return undefined
  const date = readDate(text)
  if (!date) return 'startsFault'
  if (Temporal.PlainDate.compare(date, today) < 0) return 'startsInPast'
  return isTooLate(date, today) ? 'startsTooLate' : date
}

/** Whether a series would begin too far ahead to be meant. */
export function isTooLate(starts: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(starts, today.add(latestStart)) > 0
}

/** 'YYYY-MM-DD', a date that exists. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** What the form holds for a rhythm. `complete`: the form can say all of it. */
export function formOf(
  packageId: string,
  rhythm: Rhythm,
  starts: Temporal.PlainDate | undefined,
): { readonly values: FormValues; readonly complete: boolean } {
  const { choice, weekdays } = choiceOf(rhythm)
  const values = {
    package: packageId,
    rhythm: choice ?? '',
    weekdays: weekdays.join(','),
    time: rhythm.time,
    times: rhythm.ends.kind === 'times' ? String(rhythm.ends.times) : '',
    starts: starts?.toString() ?? '',
  }
  return { values, complete: choice !== undefined && rhythm.ends.kind !== 'until' }
}

function choiceOf(rhythm: Rhythm): { choice: RhythmChoice | undefined; weekdays: readonly number[] } {
  if (rhythm.every === 'week') {
    const choice = rhythm.interval === 1 ? 'week' : rhythm.interval === 2 ? 'otherWeek' : undefined
    return { choice, weekdays: rhythm.weekdays }
  }
  if (rhythm.every === 'day' || rhythm.on.kind === 'monthDay') return { choice: undefined, weekdays: [] }
  const { nth, weekday } = rhythm.on
  const place = rhythm.interval === 1 ? places.find((one) => one.nth === nth) : undefined
  return { choice: place?.choice, weekdays: [weekday] }
}
