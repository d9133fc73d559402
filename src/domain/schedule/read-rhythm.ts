import { chooseDays } from './phrase/choose-days.ts'
import { chooseEnd, isImpossibleDate } from './phrase/choose-end.ts'
import { readParts, type Said } from './phrase/read-parts.ts'
import { type Refused, refuse } from './phrase/refusal.ts'
import { Rhythm } from './rhythm.ts'

export { rhythmRefusals } from './phrase/refusal.ts'

/** Characters. A rhythm that takes more words than this is a letter. */
export const longestPhrase = 200

/** What the phrase leaves open and people can change: no time of day; an early hour without "am" or "pm" ("kl 2"). */
export type Assumption = 'time' | 'morning'

export type ReadRhythm =
  | {
      readonly ok: true
      readonly rhythm: Rhythm
      /** "from 12 January": nothing is posted before it. */
      readonly starts: Temporal.PlainDate | undefined
      readonly assumed: readonly Assumption[]
    }
  | Refused

/** Nine is inside core hours everywhere, and most people have read their post by then. */
const defaultTime = '09:00'

/**
 * Understands a rhythm in bokmål, nynorsk and English ("annenhver torsdag 13.30, 6 ganger"), dialect and slips of the
 * finger included. `today` is the local date. It never guesses a day or a rhythm: what is left over or could mean two
 * things is refused with the words that it is about. A date without a year is the next one after today.
 */
export function readRhythm(text: string, today: Temporal.PlainDate): ReadRhythm {
  // One character can unfold into eighteen.
  if (text.length > longestPhrase || text.normalize('NFKC').length > longestPhrase) return refuse('tooLong')
  const { parts, left } = readParts(text)
  for (const { part, words } of parts) {
    if (part.kind === 'refused') return refuse(part.reason, words)
    if (part.kind === 'date' && isImpossibleDate(part.date, today)) return refuse('impossibleDate', words)
  }
  const loose = parts.filter(({ part }) => part.kind === 'date').map(({ words }) => words)
  if (left.length + loose.length > 0) return refuse('notUnderstood', ...left, ...loose)
  const time = chooseTime(parts)
  if (!time.ok) return time
  const chosen = chooseDays(parts)
  if (!chosen.ok) return chosen
  const end = chooseEnd(parts, chosen.days, today)
  if (!end.ok) return end
  const rhythm = Rhythm.parse({ ...chosen.days, time: time.time, ends: end.ends })
  return { ok: true, rhythm, starts: end.starts, assumed: time.assumed }
}

type ChosenTime = { readonly ok: true; readonly time: string; readonly assumed: readonly Assumption[] } | Refused

function chooseTime(said: readonly Said[]): ChosenTime {
  const about = said.filter(({ part }) => part.kind === 'time' || part.kind === 'partOfDay').map(({ words }) => words)
  const times = said.flatMap(({ part }) => (part.kind === 'time' ? [part] : []))
  const halves = said.flatMap(({ part }) => (part.kind === 'partOfDay' ? [part.hours] : []))
  if (times.length > 1 || halves.length > 1) return refuse('ambiguous', ...about)
  const [time, half] = [times[0], halves[0]]
  if (!time)
    return half === undefined ? { ok: true, time: defaultTime, assumed: ['time'] } : refuse('notUnderstood', ...about)
  if (half === 0 && time.hour > 12) return refuse('ambiguous', ...about)
  const hour = half === 12 && time.hour < 12 ? time.hour + 12 : time.hour
  const early = half === undefined && !time.exact && hour >= 1 && hour <= 6
  return {
    ok: true,
    time: new Temporal.PlainTime(hour, time.minute).toString({ smallestUnit: 'minute' }),
    assumed: early ? ['morning'] : [],
  }
}
