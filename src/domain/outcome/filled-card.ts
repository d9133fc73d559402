import { longestWhat } from '../measure/measure.ts'
import type { OutcomeKind, OutputCard, OutputField, PackageTextFile } from '../package/package.ts'
import { type Detail, longestDetail } from './detail.ts'

export type OutputWords = NonNullable<PackageTextFile['outputCard']>

/** Characters that a field of words takes: what a measure may be called, or everything else that one writes about it. */
export const longestOf = { line: longestWhat, text: longestDetail } as const

/** What somebody filled in, and what it becomes. */
export type FilledCard = {
  readonly kind: OutcomeKind
  /** The first field: what it is about. */
  readonly about: Detail
  /** The others, in the card's order, without those that were left empty. */
  readonly rest: readonly Detail[]
  /** The package that was chosen, where the card becomes one. */
  readonly next: string | undefined
}

export type ReadCard =
  | { readonly ok: true; readonly card: FilledCard }
  /** Fields that are empty, too long or hold what the card does not offer. */
  | { readonly ok: false; readonly faults: readonly OutputField[] }

/** Reads an output card. `given`: what its fields hold, by place. `words`: in the language that the team will read it in. */
export function readOutputCard(card: OutputCard, words: OutputWords, given: readonly string[]): ReadCard {
  const read = card.fields.map((field, place) => ({ field, text: textOf(field, words, (given[place] ?? '').trim()) }))
  const faults = read.filter(({ field, text }, place) => text === undefined || (text === '' && isNeeded(field, place)))
  if (faults.length > 0) return { ok: false, faults: faults.map(({ field }) => field) }
  const [about, ...rest] = read.flatMap(({ field: { id }, text }): Detail[] =>
    text === undefined || text === '' ? [] : [{ fieldId: id, label: words.fields[id]?.label ?? id, text }],
  )
  if (!about) return { ok: false, faults: card.fields.slice(0, 1) }
  const kind = outcomeKind(card, given)
  return { ok: true, card: { kind, about, rest, next: kind === 'package' ? nextPackage(card, given) : undefined } }
}

/** Whether the card can't be sent without it. What it is about can't be left out. */
export function isNeeded(field: OutputField, place: number): boolean {
  return place === 0 || !('optional' in field && field.optional)
}

/** What people see of what a field holds; undefined: it can't hold that. */
function textOf(field: OutputField, words: OutputWords, given: string): string | undefined {
  switch (field.kind) {
    case 'line':
    case 'text':
      return given.length > longestOf[field.kind] ? undefined : given
    case 'number':
      return /^\d{1,4}$/.test(given) && Number(given) >= field.min && Number(given) <= field.max ? given : undefined
    case 'choice':
      return field.options.includes(given) ? (words.fields[field.id]?.options?.[given] ?? given) : undefined
  }
}

/** Of a card whose choice was checked. */
function outcomeKind({ fields, becomes }: OutputCard, given: readonly string[]): OutcomeKind {
  if (typeof becomes === 'string') return becomes
  const chosen = given[fields.findIndex(({ id }) => id === becomes.field)] ?? ''
  return becomes.options[chosen] ?? 'note'
}

/** The options are ids of packages (`outcomeKinds`): of the choice that decides, else of the only one. */
function nextPackage({ fields, becomes }: OutputCard, given: readonly string[]): string | undefined {
  const place = fields.findIndex(({ id, kind }) =>
    typeof becomes === 'string' ? kind === 'choice' : id === becomes.field,
  )
  return given[place]
}
