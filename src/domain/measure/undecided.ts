import type { IsHoliday } from '../schedule/working-days.ts'
import type { Timestamp } from '../time.ts'
import { morningAfter } from './check-in.ts'
import type { Measure } from './measure.ts'

/** Days after a proposal was worded on which its thread and the parties are reminded, and after that until it lapses. */
export const undecidedDays = { reminded: 30, lapsed: 60 } as const

export type Undecided = { readonly kind: 'reminded' | 'lapsed'; readonly at: Timestamp }

/**
 * What the clock does next about a proposal on which nobody decides. It never lapses unless it reminded before, however
 * long the service was down. A new wording gets the whole time. Undefined: it is decided.
 */
export function nextIfUndecided(
  { state, history }: Pick<Measure, 'state' | 'history'>,
  timeZone: string,
  isHoliday: IsHoliday,
): Undecided | undefined {
  const last = history.findLast(({ kind }) => kind === 'proposed' || kind === 'edited' || kind === 'reminded')
  if (state !== 'proposed' || !last) return undefined
  const kind = last.kind === 'reminded' ? 'lapsed' : 'reminded'
  return { kind, at: morningAfter(last.at, undecidedDays[kind], timeZone, isHoliday) }
}

/** The clock has reminded, or lets it go: then it is declined, and nobody has said no. */
export function ifUndecided(measure: Measure, kind: Undecided['kind'], at: Timestamp): Measure {
  const history = [...measure.history, { at, by: 'clock' as const, kind, text: '' }]
  return kind === 'lapsed' ? { ...measure, history, state: 'declined', endedAt: at } : { ...measure, history }
}
