import { type Meaning, meaningsOf, type Sense } from './words.ts'

export type Token = {
  /** As it was written. */
  readonly text: string
  /** The digits of a number, else undefined. */
  readonly digits: string | undefined
  /** No space between it and the token before. */
  readonly glued: boolean
  readonly meanings: readonly Meaning[]
}
export type Tokens = readonly Token[]

/** Numbers, words and single signs. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const clean = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\bo['’ ]?clock/gi, ' oclock')
    .replace(/\b([ap])\. ?m\b\.?/gi, '$1m')
    .replace(/\b([tf])\. ?o\. ?m\b\.?/gi, '$1om')
    .replace(/\b(ti|fr)(l|a|å) og med\b/gi, '$1$2ogmed')
    .replace(/\bnew year['’]?s?( eve)?\b/gi, 'newyear')
    .replace(/\bworking day/gi, 'workday')
    .replace(/\bbi-weekly/gi, 'biweekly')
    .replace(/-(?=[hk]v[ae]r)/gi, ' ')
  const tokens: Token[] = []
  let end = 0
  for (const match of clean.matchAll(/\d+|[\p{L}\p{M}]+|[^\s\d\p{L}\p{M}]/gu)) {
    const [found] = match
    const digits = /^\d/.test(found) ? found : undefined
    tokens.push({ text: found, digits, glued: match.index === end, meanings: meaningsOf(found) })
    end = match.index + found.length
  }
  return tokens
}

/** The value that the token has in this sense; undefined when it doesn't have the sense. */
export function valueAs(sense: Sense, token: Token | undefined): number | undefined {
  return token?.meanings.find((meaning) => meaning.sense === sense)?.value
}

export function means(token: Token | undefined, ...senses: Sense[]): boolean {
  return senses.some((sense) => valueAs(sense, token) !== undefined)
}

/** A sign, glued to what is before it or not. */
export function isSign(token: Token | undefined, ...signs: string[]): boolean {
  return token !== undefined && signs.includes(token.text)
}

/** Behind the words with one of these senses. */
export function skip(tokens: Tokens, at: number, ...senses: Sense[]): number {
  let next = at
  while (means(tokens[next], ...senses)) next++
  return next
}

export type Numeral = { readonly value: number; readonly next: number }

/** "6", "six", "seks". */
export function cardinal(tokens: Tokens, at: number): Numeral | undefined {
  const token = tokens[at]
  const value = token?.digits === undefined ? valueAs('number', token) : Number(token.digits)
  return value === undefined ? undefined : { value, next: at + 1 }
}

/** "3.", "3rd", "third", "siste" (-1). */
export function ordinal(tokens: Tokens, at: number): Numeral | undefined {
  const [token, ending, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token?.digits === undefined) {
    const value = valueAs('ordinal', token)
    return value === undefined ? undefined : { value, next: at + 1 }
  }
  // "9.30" is a time or a date, not the ninth.
  const dot = isSign(ending, '.') && !(behind?.digits !== undefined && behind.glued)
  const suffix = means(ending, 'ordinalEnding')
  return ending?.glued && (dot || suffix) ? { value: Number(token.digits), next: at + 2 } : undefined
}
