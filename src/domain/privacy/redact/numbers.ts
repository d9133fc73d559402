import type { IdentifierKind } from '../redact.ts'
import { caseNumber } from './case-numbers.ts'
import { type Chain, digitsOf, type Joint, joints, sizeOf } from './chains.ts'
import { type Folded, isLetter, isLookalike } from './fold.ts'
import { dufNumber, elevenDigits, hasFullBirthDate, isDate, isTimestamp } from './number-kind.ts'
import { isAmount, isAmounts, isDateStart, isOrdinary, isRow } from './ordinary.ts'

/** A stretch of the folded text. */
export type Found = { readonly start: number; readonly end: number; readonly kind: IdentifierKind }

/** Some groups of a chain that are one number. */
type Match = { readonly groups: number; readonly kind: IdentifierKind; readonly start?: number }

/**
 * The numbers in one chain of digits. First what is one number as a whole, between marks that end a sentence or a part of
 * it, since a part of eleven digits may look like a telephone. Then those that are known by what stands before them or by
 * how they are grouped, and at last what is left between these.
 */
export function findNumbers(folded: Folded, chain: Chain, found: Found[]): void {
  if (chain.digits.length < 4) return
  let left = 0
  let start = 0
  for (let i = 1; i <= chain.starts.length; i++) {
    if (i < chain.starts.length && chain.joints[i] !== joints.weak) continue
    const size = (chain.offsets[i] ?? 0) - (chain.offsets[start] ?? 0)
    const one = i - start > 1 && size > 10 ? whole(folded, chain, start, i) : undefined
    if (one) {
      findParts(folded, chain, left, start, found)
      found.push(one)
      left = i
    }
    start = i
  }
  findParts(folded, chain, left, chain.starts.length, found)
}

function findParts(folded: Folded, chain: Chain, from: number, last: number, found: Found[]): void {
  let left = from
  for (let first = from; first < last; ) {
    // One digit among others begins nothing; all of them together may be something.
    if (first > 0 && sizeOf(chain, first) === 1 && chain.joints[first] !== joints.weak) {
      first++
      continue
    }
    const match = announced(folded, chain, first) ?? grouped(folded, chain, first)
    if (!match || first + match.groups > last) {
      first++
      continue
    }
    findWholes(folded, chain, left, first, found)
    const start = match.start ?? chain.starts[first] ?? 0
    found.push({ start, end: chain.ends[first + match.groups - 1] ?? start, kind: match.kind })
    first += match.groups
    left = first
  }
  findWholes(folded, chain, left, last, found)
}

/** Known by what stands before: "+47", "0047", "NO93", "sak". */
function announced(folded: Folded, chain: Chain, first: number): Match | undefined {
  // Past the first group only "0047" and a year can begin one.
  if (first > 0 && sizeOf(chain, first) < 4 && chain.joints[first] !== joints.weak) return undefined
  const known = international(folded, chain, first) ?? (first === 0 ? iban(folded, chain, first) : undefined)
  return known ?? caseNumber(folded, chain, first)
}

/** A number with its country: + or 00, then up to fifteen digits (ITU E.164). */
function international({ text }: Folded, chain: Chain, first: number): Match | undefined {
  const start = chain.starts[first] ?? 0
  const plus = first === 0 ? plusBefore(text, start) : -1
  const offset = chain.offsets[first] ?? 0
  const zeros = chain.digits.charCodeAt(offset) === 48 && chain.digits.charCodeAt(offset + 1) === 48 ? 2 : 0
  if (plus < 0 && (zeros === 0 || (first > 0 && chain.joints[first] !== joints.weak && sizeOf(chain, first) < 4)))
    return undefined
  const country = offset + zeros
  if (chain.digits.startsWith('0', country)) return undefined
  const norwegian = chain.digits.startsWith('47', country)
  let groups = 0
  for (let i = first; i < chain.starts.length; i++) {
    const joint = chain.joints[i] ?? 0
    if (i > first && joint === joints.weak) break
    const size = (chain.offsets[i + 1] ?? 0) - country
    if (size > 15) break
    if (norwegian ? size === 10 : size >= 8) groups = i - first + 1
    if (norwegian && size >= 10) break
  }
  if (groups === 0) return undefined
  // "00" begins other numbers too; "+10 000 000" is more of something.
  if (plus < 0 && (chain.offsets[first + groups] ?? 0) - offset < 10) return undefined
  const foreign = digitsOf(chain, first, first + groups)
  if (!norwegian && foreign.length === 8 && isDate(foreign)) return undefined
  if (plus >= 0 && !norwegian && isAmount(text, chain, first, first + groups)) return undefined
  const from = plus < 0 ? start : text.charAt(plus - 1) === '(' ? plus - 1 : plus
  return { groups, kind: 'phoneNumber', start: from }
}

function plusBefore(text: string, start: number): number {
  const code = text.charCodeAt(start - 1)
  if (code === 43) return start - 1
  return code === 32 && text.charCodeAt(start - 2) === 43 ? start - 2 : -1
}

/** NO, two check digits, eleven digits. */
function iban(folded: Folded, chain: Chain, first: number): Match | undefined {
  const { text } = folded
  let before = (chain.starts[first] ?? 0) - 1
  const mark = text.charCodeAt(before)
  if (mark === 32 || mark === 10 || mark === 45 || mark === 46) before--
  // "NOl2": a letter in place of a digit hangs on to the country.
  let borrowed = 0
  while (borrowed < 4 && text.charCodeAt(before - 1) !== 110 && isLookalike(folded, before)) {
    before--
    borrowed++
  }
  if (text.charCodeAt(before) !== 111 || text.charCodeAt(before - 1) !== 110) return undefined
  if (isLetter(text.charCodeAt(before - 2))) return undefined
  for (let i = first; i < chain.starts.length; i++) {
    const size = (chain.offsets[i + 1] ?? 0) - (chain.offsets[first] ?? 0) + borrowed
    if (size === 13) return { groups: i - first + 1, kind: 'accountNumber', start: before - 1 }
    if (size > 13) return undefined
  }
  return undefined
}

/** How people group numbers, as sizes written in base 16: [2, 2, 2, 5] is 0x2225. */
const shapes: ReadonlyMap<number, number> = new Map(
  [
    // Identity and account numbers.
    [11],
    [6, 5],
    [2, 2, 2, 5],
    [6, 3, 2],
    [2, 2, 2, 3, 2],
    [5, 6],
    [4, 2, 5],
    [4, 7],
    [4, 2, 2, 3],
    // DUF numbers, and birth dates with the century.
    [12],
    [4, 6, 2],
    [4, 8],
    [10, 2],
    [4, 4, 4],
    [13],
    [8, 5],
    [2, 2, 4, 5],
    // Telephones.
    [8],
    [3, 2, 3],
    [2, 2, 2, 2],
    [10],
    [2, 8],
  ].map((sizes) => [sizes.reduce((key, size) => key * 16 + size, 0), sizes.reduce((sum, size) => sum + size, 0)]),
)
const beginnings = new Set([...shapes.keys()].flatMap((key) => [key, key >> 4, key >> 8, key >> 12, key >> 16]))

/** The longest number that begins here and is grouped as people group it. */
function grouped(folded: Folded, chain: Chain, first: number): Match | undefined {
  let key = 0
  let best: Match | undefined
  for (let i = first; i < chain.starts.length; i++) {
    const size = (chain.offsets[i + 1] ?? 0) - (chain.offsets[i] ?? 0)
    // No shape begins with one digit, and none has more than thirteen.
    if (size > 13 || key + size === 1) break
    key = key * 16 + size
    if (!beginnings.has(key)) break
    if (!shapes.has(key)) continue
    const kind = kindOfShape(folded, chain, first, i + 1, key)
    if (kind) best = { groups: i + 1 - first, kind }
  }
  return best
}

function kindOfShape(
  folded: Folded,
  chain: Chain,
  first: number,
  last: number,
  shape: number,
): IdentifierKind | undefined {
  const size = (chain.offsets[last] ?? 0) - (chain.offsets[first] ?? 0)
  if (size === 8 || size === 10) return isTelephone(folded, chain, first, last, shape) ? 'phoneNumber' : undefined
  const digits = digitsOf(chain, first, last)
  const separators = separatorsOf(chain, first, last)
  if (digits.length === 11) {
    const kind = elevenDigits(digits)
    if (kind === 'valid') return 'identityNumber'
    // A column or a list of numbers, unless the check digits say otherwise.
    if (separators.weak || (separators.lineBreaks > 1 && separators.lineBreaks === last - first - 1)) return undefined
    if (shape === 0x4223 && isDateStart(chain, first, last)) return undefined
    if (kind === 'plausible') return 'identityNumber'
    if (kind === 'account') return 'accountNumber'
    return shape === 0x425 && separators.tight === 46 && !separators.mixed ? 'accountNumber' : undefined
  }
  if (digits.length === 12) {
    const kind = dufNumber(digits)
    if (kind === 'nothing' || separators.weak) return undefined
    if (kind === 'valid' || isAfterWord(folded, chain, first, dufWords)) return 'identityNumber'
    return (shape === 12 && !isTimestamp(digits)) || shape === 0x462 ? 'identityNumber' : undefined
  }
  const kind = hasFullBirthDate(digits)
  // 21.11.2026 12345: a date and a count, unless it is said to be a birth date.
  const sure = kind === 'valid' || shape !== 0x2245 || isAfterWord(folded, chain, first, birthWords)
  return kind !== 'nothing' && sure ? 'identityNumber' : undefined
}

function isTelephone(folded: Folded, chain: Chain, first: number, last: number, shape: number): boolean {
  if (shape === 0x2222 || shape === 0x323) {
    // A part of a row of counts, of amounts or of a longer code is no telephone.
    const inside = chain.joints[first + 1]
    if (goesOn(chain, first - 1, chain.joints[first], inside, shape)) return false
    if (goesOn(chain, last, chain.joints[last], inside, shape)) return false
  }
  const digits = digitsOf(chain, first, last)
  if (digits.length === 10 && !digits.startsWith('47')) return false
  const national = digits.length === 10 ? digits.slice(2) : digits
  if (!beginsLikeTelephone(national) || isDate(digits) || national.endsWith('000')) return false
  const before = folded.text.charCodeAt((chain.starts[first] ?? 0) - 1)
  if (isLetter(before) && !isAfterWord(folded, chain, first, phoneWords)) return false
  if (isLetter(folded.text.charCodeAt(chain.ends[last - 1] ?? 0))) return false
  // What follows a decimal comma or a point is the rest of a number.
  const joint = chain.joints[first] ?? 0
  if (joint === 44 || joint === 46) return false
  if (last - first === 1) return true
  const { weak, mixed, lineBreaks } = separatorsOf(chain, first, last)
  return !weak && !mixed && lineBreaks <= 1
}

/** Whether the group beside some groups is joined to them as they are among themselves. */
function goesOn(
  chain: Chain,
  beside: number,
  joint: Joint | undefined,
  inside: Joint | undefined,
  shape: number,
): boolean {
  if (beside < 0 || beside >= chain.starts.length || joint === joints.weak) return false
  const size = sizeOf(chain, beside)
  if (joint === inside && (joint ?? 0) > joints.weak) return true
  return shape === 0x2222 ? size === 2 : size === 2 || size === 3
}

/** The groups from `first` to `last`, none of which is a number by its grouping: all of them as one, or what lies between weak joints. */
function findWholes(folded: Folded, chain: Chain, first: number, last: number, found: Found[]): void {
  if ((chain.offsets[last] ?? 0) - (chain.offsets[first] ?? 0) < 8) return
  const all = whole(folded, chain, first, last)
  if (all) {
    found.push(all)
    return
  }
  let start = first
  let left = first
  for (let i = first + 1; i <= last; i++) {
    if (i < last && chain.joints[i] !== joints.weak) continue
    const part = start === first && i === last ? undefined : whole(folded, chain, start, i)
    if (part) {
      const before = left < start ? whole(folded, chain, left, start) : undefined
      if (before) found.push(before)
      found.push(part)
      left = i
    }
    start = i
  }
  const rest = left > first && left < last ? whole(folded, chain, left, last) : undefined
  if (rest) found.push(rest)
}

/** Digits that are one number, however they are grouped. */
function whole(folded: Folded, chain: Chain, first: number, last: number): Found | undefined {
  const size = (chain.offsets[last] ?? 0) - (chain.offsets[first] ?? 0)
  if (size < 8 || size > 13 || size === 9 || size === 10) return undefined
  const kind = kindOfWhole(folded, chain, first, last, size)
  return kind && { start: chain.starts[first] ?? 0, end: chain.ends[last - 1] ?? 0, kind }
}

function kindOfWhole(
  folded: Folded,
  chain: Chain,
  first: number,
  last: number,
  size: number,
): IdentifierKind | undefined {
  const digits = digitsOf(chain, first, last)
  const { weak, mixed: several, lineBreaks, tight } = separatorsOf(chain, first, last)
  const mixed = several || (lineBreaks > 0 && tight > joints.weak)
  const single = last - first === size
  if (size === 11) {
    const kind = elevenDigits(digits)
    // Scores in a list pass the check digits once in a hundred times.
    if (weak && single) return undefined
    if (kind === 'valid') return isAmount(folded.text, chain, first, last) ? undefined : 'identityNumber'
    if (kind === 'nothing' || weak || (!single && isOrdinary(chain, first, last))) return undefined
    return kind === 'plausible' ? 'identityNumber' : 'accountNumber'
  }
  if (size === 12) {
    if (dufNumber(digits) !== 'valid' || weak || isAmounts(chain, first, last)) return undefined
    if (isDateStart(chain, first, last)) return undefined
    return single || !isRow(chain, first, last) ? 'identityNumber' : undefined
  }
  if (size === 13) return hasFullBirthDate(digits) === 'valid' && !weak ? 'identityNumber' : undefined
  if (weak || !beginsLikeTelephone(digits) || isDate(digits)) return undefined
  if (isAfterWord(folded, chain, first, phoneWords) && !isAmount(folded.text, chain, first, last)) return 'phoneNumber'
  if (single) return mixed || last - first < 2 ? undefined : 'phoneNumber'
  return mixed && !isOrdinary(chain, first, last) ? 'phoneNumber' : undefined
}

/** Norwegian numbers begin with 2–9; 1 begins short numbers. */
function beginsLikeTelephone(digits: string): boolean {
  const code = digits.charCodeAt(0)
  return code >= 50 && code <= 57
}

type Separators = {
  readonly weak: boolean
  /** More than one kind; a line break beside another kind is none of its own. */
  readonly mixed: boolean
  readonly lineBreaks: number
  /** The kind, where there is one only. */
  readonly tight: number
}

function separatorsOf(chain: Chain, first: number, last: number): Separators {
  let weak = false
  let mixed = false
  let lineBreaks = 0
  let tight = 0
  for (let i = first + 1; i < last; i++) {
    const joint = chain.joints[i] ?? 0
    if (joint === joints.weak) weak = true
    else if (joint === joints.lineBreak) lineBreaks++
    else if (tight === 0) tight = joint
    else if (tight !== joint) mixed = true
  }
  return { weak, mixed, lineBreaks, tight }
}

const phoneWords =
  /(?:tlf|telefon|telefonen|mobil|mobilen|mob|ring|ringe|ringte|ringer|sms|nummer|nummeret|phone|call|(?:ring|når|nå|treff|kontakt)[a-zæøå]{0,4}(?: [a-zæøå]{1,5}){0,2} på)[ .:\n]{0,3}$/
const birthWords = /(?:fødd?t?|f|fnr|fødselsnr|fødselsnummer|personnr|personnummer|pnr)[ .:\n]{0,3}$/
const dufWords = /\bduf[ \w.:-]{0,16}$/

function isAfterWord({ text }: Folded, chain: Chain, first: number, words: RegExp): boolean {
  const start = chain.starts[first] ?? 0
  return words.test(text.slice(Math.max(0, start - 24), start))
}
