import type { Timestamp } from '../time.ts'
import { longestRemark, longestWhat, type Measure, type MeasureEvent, type Owner } from './measure.ts'

/** What is filled in about a measure. */
export type MeasureWish = Pick<Measure, 'what' | 'purpose' | 'level' | 'details'> & {
  readonly owner: Owner | undefined
  /** 'YYYY-MM-DD', local. */
  readonly due: string | undefined
  readonly goalId: string | undefined
}

export type WishFault = 'noWhat' | 'tooLong' | 'dueInPast'

/** Where a proposal comes from, and who makes it. */
export type MeasureOrigin = Pick<Measure, 'id' | 'teamId' | 'tenantId' | 'channelId' | 'number' | 'language'> &
  Partial<Pick<Measure, 'thread' | 'roundId' | 'themeId' | 'packageId' | 'createdBy'>>

/** What can't be taken. `today` is the local date; a day that stood there before may have passed meanwhile. */
export function wishFault(wish: MeasureWish, today: string, before?: string): WishFault | undefined {
  if (wish.what.trim() === '') return 'noWhat'
  const remarks = [wish.purpose, ...wish.details.map(({ text }) => text)]
  if (wish.what.trim().length > longestWhat) return 'tooLong'
  if (remarks.some((text) => text.trim().length > longestRemark)) return 'tooLong'
  return wish.due !== undefined && wish.due < today && wish.due !== before ? 'dueInPast' : undefined
}

/** A new proposal. `wakeAt`: when the clock looks whether it has been told. */
export function newMeasure(
  origin: MeasureOrigin,
  wish: MeasureWish,
  by: MeasureEvent['by'],
  at: Timestamp,
  wakeAt: Timestamp,
): Measure {
  return {
    type: 'measure',
    ...origin,
    ...filled(wish),
    state: 'proposed',
    createdAt: at,
    ...{ views: [], voices: 0, shared: false, noUnionRep: false, result: '', learning: '', checkedIn: [] },
    wakeAt,
    history: [{ at, by, kind: 'proposed', text: '' }],
  }
}

export type Edited =
  | { readonly ok: true; readonly measure: Measure }
  | { readonly ok: false; readonly reason: 'decided' | 'changedMeanwhile' }

/**
 * Another wording of what is proposed. What a party has said of it is taken back: nobody has said yes to what they have
 * not seen. Members' voices stay, since they can't be asked; the thread is told. `seen`: as in `decide`.
 */
export function editProposal(
  measure: Measure,
  wish: MeasureWish,
  by: MeasureEvent['by'],
  at: Timestamp,
  seen: string,
): Edited {
  if (measure.state !== 'proposed') return { ok: false, reason: 'decided' }
  const { owner: _, due: __, goalId: ___, ...rest } = measure
  const next: Measure = { ...rest, ...filled(wish) }
  // What was sent a second time changes nothing, and is no conflict either.
  if (isSame(measure, next)) return { ok: true, measure }
  if (seen !== seenOf(measure)) return { ok: false, reason: 'changedMeanwhile' }
  return {
    ok: true,
    measure: { ...next, views: [], history: [...measure.history, { at, by, kind: 'edited', text: '' }] },
  }
}

/** Which wording somebody looked at: goes with what they decide about it. */
export function seenOf({ history }: Pick<Measure, 'history'>): string {
  return String(history.filter(({ kind }) => kind === 'edited').length)
}

function filled({ what, purpose, level, details, owner, due, goalId }: MeasureWish) {
  return {
    what: what.trim(),
    purpose: purpose.trim(),
    level,
    details: details.map(({ text, ...of }) => ({ ...of, text: text.trim() })),
    ...(owner && { owner }),
    ...(due !== undefined && { due }),
    ...(goalId !== undefined && { goalId }),
  }
}

function isSame(a: Measure, b: Measure): boolean {
  const words = ({ what, purpose, level, owner, due, goalId, details }: Measure) => [
    what,
    purpose,
    level,
    owner?.userId,
    due,
    goalId,
    ...details.map(({ fieldId, text }) => [fieldId, text]),
  ]
  return JSON.stringify(words(a)) === JSON.stringify(words(b))
}
