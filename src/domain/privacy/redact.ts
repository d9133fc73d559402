import { idnr } from '@navikt/fnrvalidator'

/** What must never enter (DESIGN §5): things that point at a user or a colleague. */
export const identifierKinds = ['identityNumber', 'accountNumber', 'phoneNumber', 'emailAddress', 'caseNumber'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

export type Redacted = { readonly text: string; readonly found: readonly IdentifierKind[] }

type Span = { readonly start: number; readonly end: number; readonly kind: IdentifierKind }

/**
 * Masks identifiers in what a person wrote, before it is stored or logged. Identity numbers are decided first, because
 * every valid one also passes the account number's check; eleven digits with a plausible date are masked even when a
 * check digit is wrong, since a typing error is still a person (PLATFORM, "Norwegian identity numbers").
 *
 * One pass over the text and one over its digit groups, so that hostile text costs no more than harmless text.
 */
export function redact(text: string): Redacted {
  const spans = [...emailAddresses(text), ...caseNumbers(text), ...numbers(text)].toSorted((a, b) => a.start - b.start)
  let out = ''
  let at = 0
  const found = new Set<IdentifierKind>()
  for (const span of spans) {
    if (span.start < at) continue
    out += `${text.slice(at, span.start)}▇▇▇`
    at = span.end
    found.add(span.kind)
  }
  return { text: out + text.slice(at), found: identifierKinds.filter((kind) => found.has(kind)) }
}

const emailPart = /[\p{L}\p{N}._%+-]/u

/** Walks outwards from each @, so that no pattern can be made to back-track. */
function emailAddresses(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > from && emailPart.test(text.charAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && emailPart.test(text.charAt(end))) end++
    // A full stop at the end belongs to the sentence.
    while (text.charAt(end - 1) === '.') end--
    const domain = text.slice(at + 1, end)
    if (start < at && /\.\p{L}{2}/u.test(domain)) spans.push({ start, end, kind: 'emailAddress' })
    from = at + 1
  }
  return spans
}

/** Journal numbers such as 2026/123456. A span of years (2025/2026) is left alone. */
function caseNumbers(text: string): Span[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d{2}\/(\d{3,9})(?!\d)/g)]
    .filter((match) => !/^(?:19|20)\d{2}$/.test(match[1] ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'caseNumber' as const }))
}

/** A run of digits without anything between: where it stands, and its digits as 0–9. */
type Run = { readonly start: number; readonly end: number; readonly digits: string }

// Every way to write a decimal digit: full-width and Arabic ones disguise a number to a machine but not to a reader.
const digitRun = /\p{Nd}+/gu
// What people and copied text put between groups of one number: up to three spaces, dots, hyphens or invisible marks.
const joint = /^[\s.\-–\u00AD\u200B-\u200F\u2060\uFEFF]{1,3}$/u

function numbers(text: string): Span[] {
  const runs = [...text.matchAll(digitRun)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: Array.from(match[0], plainDigit).join(''),
  }))
  const spans: Span[] = []
  let i = 0
  while (i < runs.length) {
    const match = longestNumber(text, runs, i)
    if (match) spans.push(match.span)
    i += match ? match.runs : 1
  }
  return spans
}

/** Tries the runs from `first` on, joined, as one number of eleven or eight digits. */
function longestNumber(text: string, runs: readonly Run[], first: number): { span: Span; runs: number } | undefined {
  let digits = ''
  const sizes: number[] = []
  let best: { span: Span; runs: number } | undefined
  for (let i = first; i < runs.length; i++) {
    const run = runs[i]
    const before = runs[i - 1]
    const start = runs[first]?.start
    if (!run || start === undefined) break
    if (i > first && before && !joint.test(text.slice(before.end, run.start))) break
    digits += run.digits
    sizes.push(run.digits.length)
    if (digits.length > 13) break
    const kind = kindOf(digits, sizes)
    if (kind) best = { span: { start, end: run.end, kind }, runs: i - first + 1 }
  }
  return best
}

function kindOf(digits: string, sizes: readonly number[]): IdentifierKind | undefined {
  if (digits.length === 11) {
    if (idnr(digits).status === 'valid' || hasPlausibleDate(digits)) return 'identityNumber'
    if (isAccountNumber(digits)) return 'accountNumber'
  }
  const national = digits.length === 10 && digits.startsWith('47') ? digits.slice(2) : digits
  if (national.length === 8 && /^[2-9]/.test(national)) {
    const shape = (national === digits ? sizes : sizes.slice(1)).join('-')
    if (['8', '2-2-2-2', '3-2-3', ''].includes(shape) && !isDate(national)) return 'phoneNumber'
  }
  return undefined
}

/** DDMMYY of a national, D-, H- or synthetic number: day + 40, month + 40, + 65 or + 80. */
function hasPlausibleDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  const real = (value: number, most: number, shifts: number[]) =>
    shifts.some((shift) => value - shift >= 1 && value - shift <= most)
  return real(day, 31, [0, 40]) && real(month, 12, [0, 40, 65, 80])
}

/** Modulus 11 with weights 5,4,3,2,7,6,5,4,3,2, the check of Norwegian bank accounts. */
function isAccountNumber(digits: string): boolean {
  const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((acc, weight, i) => acc + weight * Number(digits[i]), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[10])
}

/** 20261121 or 21112026: eight digits that are a date of our time, not a telephone. */
function isDate(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(
    digits,
  )
}

function plainDigit(digit: string): string {
  const folded = digit.normalize('NFKC')
  if (/^[0-9]$/.test(folded)) return folded
  const code = digit.codePointAt(0) ?? 0
  // Decimal digits stand in blocks of ten in Unicode, zero first.
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return String(code - zero)
}
