import { forEachChain } from './redact/chains.ts'
import { emailAddresses } from './redact/email-addresses.ts'
import { endInSource, fold, startInSource } from './redact/fold.ts'
import { type Found, findNumbers } from './redact/numbers.ts'
import { protectedAddresses } from './redact/protected-addresses.ts'
import { streetAddress } from './redact/street-addresses.ts'

/** What must never enter (DESIGN §5): things that point at a user or a colleague. */
export const identifierKinds = [
  'identityNumber',
  'accountNumber',
  'phoneNumber',
  'emailAddress',
  'streetAddress',
  'caseNumber',
  'protectedAddress',
] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/** A stretch of the text as it was written. */
export type Span = { readonly start: number; readonly end: number; readonly kind: IdentifierKind }

export type Redacted = {
  readonly text: string
  readonly found: readonly IdentifierKind[]
  /** Where, in the text that was given: to show the person before anything is sent. In order, apart from each other. */
  readonly where: readonly Span[]
}

/**
 * Masks identifiers in what a person wrote, before it is stored or logged: identity numbers (national, D-, H-, synthetic
 * and DUF), account numbers, telephone numbers, e-mail addresses, street addresses, case numbers, and words that tell of
 * a protected address. A disguise does not help (`fold.ts`); `npm run privacy-proof` prints how many of them are found.
 *
 * **Names are not found**, nor descriptions of people: nothing here knows them, and a list of names would mask "Dag" and
 * "Liv" and miss the rest. Nor are numbers spelled as words.
 *
 * Each rule looks at a bounded stretch around a digit, an @ or a word, so that the time grows with the text, whatever
 * stands in it.
 */
export function redact(text: string): Redacted {
  const where = findIdentifiers(text)
  let out = ''
  let at = 0
  const found = new Set<IdentifierKind>()
  for (const { start, end, kind } of where) {
    out += `${text.slice(at, start)}▇▇▇`
    at = end
    found.add(kind)
  }
  return { text: out + text.slice(at), found: identifierKinds.filter((kind) => found.has(kind)), where }
}

function findIdentifiers(text: string): Span[] {
  const folded = fold(text)
  const found = [...emailAddresses(folded), ...protectedAddresses(folded)]
  forEachChain(folded, (chain) => {
    const address = streetAddress(folded, chain)
    if (address) found.push(address)
    findNumbers(folded, chain, found)
  })
  return apart(found).map(({ start, end, kind }) => ({
    start: startInSource(folded, start),
    end: endInSource(folded, end),
    kind,
  }))
}

/** What overlaps becomes one, of the kind that begins first or is longer: an address with a number in it. */
function apart(found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (!last || next.start >= last.end) out.push(next)
    else if (next.end > last.end) out[out.length - 1] = { ...last, end: next.end }
  }
  return out
}
