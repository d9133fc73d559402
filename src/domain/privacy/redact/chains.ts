import { type Folded, isDigit, isLetter, isLookalike } from './fold.ts'

/** What stands between two groups of digits that may be one number. A tight one is a single mark, and is its code. */
export const joints: Readonly<Record<'none' | 'space' | 'lineBreak' | 'weak', Joint>> = {
  none: 0,
  space: 1,
  lineBreak: 2,
  weak: 3,
}
export type Joint = number

/**
 * Groups of digits with nothing between but what people and copied text put into one number: at most three spaces,
 * marks or a line break. What stands at index i of the lists belongs to group i.
 */
export type Chain = {
  /** All digits of all groups as 0–9. */
  readonly digits: string
  /** Where the group's digits begin in `digits`; one more entry for the end. */
  readonly offsets: readonly number[]
  /** In the folded text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Before the group; `none` before the first. */
  readonly joints: readonly Joint[]
}

/** Every chain of a text, in order. One pass: no character is looked at more than a few times. */
export function forEachChain(folded: Folded, use: (chain: Chain) => void): void {
  const { text } = folded
  let end = 0
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue
    const chain = readChain(folded, i, end)
    end = chain.ends.at(-1) ?? i + 1
    use(chain)
    i = end - 1
  }
}

function readChain(folded: Folded, first: number, from: number): Chain {
  const { text } = folded
  let start = widened(folded, first, from)
  // "O 1 O 2": letters that stand alone, before the first digit that stands alone.
  while (start >= from + 2 && isAlone(folded, start) && text.charAt(start - 1) === ' ' && isAlone(folded, start - 2)) {
    if (!isLookalike(folded, start - 2)) break
    start -= 2
  }
  let end = groupEnd(folded, start)
  const digits = plain(text, start, end)
  const chain = { digits, offsets: [0, digits.length], starts: [start], ends: [end], joints: [joints.none] }
  for (let next = nextGroup(folded, end); next !== 0; next = nextGroup(folded, end)) {
    const joint = jointOf(text, end, next)
    end = groupEnd(folded, next)
    chain.starts.push(next)
    chain.ends.push(end)
    chain.joints.push(joint)
    chain.digits += plain(text, next, end)
    chain.offsets.push(chain.digits.length)
  }
  return chain
}

/** A group may begin with letters that read as digits, when no other letter stands before them: "O1O203". */
function widened(folded: Folded, first: number, from: number): number {
  let start = first
  while (start > from && isLookalike(folded, start - 1)) start--
  return start > 0 && isLetter(folded.text.charCodeAt(start - 1)) ? first : start
}

/** The end of the digits that begin here. Letters at their end count only when no other letter follows. */
function groupEnd(folded: Folded, start: number): number {
  const { text } = folded
  let end = start
  let sure = start
  while (end < text.length) {
    if (isDigit(text.charCodeAt(end))) sure = end + 1
    else if (!isLookalike(folded, end)) break
    end++
  }
  return isLetter(text.charCodeAt(end)) ? sure : end
}

/** Where the chain goes on after `end`, or 0. */
function nextGroup(folded: Folded, end: number): number {
  const { text } = folded
  let next = end
  while (next - end < 4 && isJointMark(text.charCodeAt(next))) next++
  if (next === end || next - end > 3) return 0
  if (isDigit(text.charCodeAt(next))) return next
  if (!isLookalike(folded, next)) return 0
  // Letters alone, such as "lO", count only between digits; the word "I" and the union "LO" are no numbers.
  const following = text.charCodeAt(next + 1)
  if (!isDigit(following) && !isLetter(following))
    return isAlone(folded, end - 1) ? next : betweenDigits(text, next + 1) ? next : 0
  const until = groupEnd(folded, next)
  if (until === next) return 0
  for (let i = next; i < until; i++) if (isDigit(text.charCodeAt(i))) return next
  return until - next <= 3 && betweenDigits(text, until) ? next : 0
}

/** Whether a digit follows after one mark. */
function betweenDigits(text: string, end: number): boolean {
  return isJointMark(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))
}

/** One character between characters that are neither digit nor letter. */
function isAlone({ text }: Folded, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  const after = text.charCodeAt(index + 1)
  return !isDigit(before) && !isLetter(before) && !isDigit(after) && !isLetter(after)
}

function isJointMark(code: number): boolean {
  // Space, line break, tab, ( ) * , - . / _
  return (code >= 40 && code <= 47 && code !== 43) || code === 32 || code === 10 || code === 9 || code === 95
}

function jointOf(text: string, start: number, end: number): Joint {
  const code = text.charCodeAt(start)
  if (end - start === 1)
    return code === 32 ? joints.space : code === 10 ? joints.lineBreak : code === 9 ? joints.weak : code
  const between = text.slice(start, end)
  if (between.includes('\n')) return joints.lineBreak
  // "(22) 33 44 55", "**010203** 12345"
  return /^(?:\) |\)|\(| \(|\*\* ?| \*\*)$/.test(between) ? joints.space : joints.weak
}

/** For the digit or letter that stands alone. */
const plainDigits: Readonly<Record<number, string>> = Object.fromEntries(
  Array.from('0123456789oli', (char) => [
    char.charCodeAt(0),
    char === 'o' ? '0' : char === 'l' || char === 'i' ? '1' : char,
  ]),
)

function plain(text: string, start: number, end: number): string {
  if (end - start === 1) return plainDigits[text.charCodeAt(start)] ?? ''
  for (let i = start; i < end; i++) {
    if (!isDigit(text.charCodeAt(i))) return text.slice(start, end).replaceAll('o', '0').replace(/[li]/g, '1')
  }
  return text.slice(start, end)
}

/** The digits of the groups from `first` until `last`. */
export function digitsOf({ digits, offsets }: Chain, first: number, last: number): string {
  return digits.slice(offsets[first], offsets[last])
}

/** How many digits a group has. */
export function sizeOf({ offsets }: Chain, index: number): number {
  return (offsets[index + 1] ?? 0) - (offsets[index] ?? 0)
}
