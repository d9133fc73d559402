import { type Folded, isDigit, isLetter } from './fold.ts'
import type { Found } from './numbers.ts'

/** How people write @ so that a machine does not see it. The words alone are tried only beside a name with a dot. */
const inBrackets = /[([{<] ?(?:a|at|@|alfakrøll|krøllalfa|snabel-?a) ?[)\]}>]/g
const alone = ['at', 'alfakrøll', 'krøllalfa']
const entities = ['&#64;', '&#x40;']

/** The same for the dot. Looked at from where a part of the address ends, so each is tried once. */
const spelledDot = /(?: ?[([{<] ?(?:dot|punktum|prikk|\.) ?[)\]}>] ?| (?:dot|punktum|prikk|\.) )/y

/** Walks outwards from each @ or what stands for it, so that no pattern can be made to back-track. */
export function emailAddresses(folded: Folded): Found[] {
  const { text } = folded
  const found: Found[] = []
  let from = 0
  for (const { at, width } of marks(text)) {
    if (at < from) continue
    const written = width === 1 || text.charAt(at) === '&'
    const bracket = !written && !isLetter(text.charCodeAt(at))
    const spaceBefore = skipBack(text, at)
    const spaceAfter = skipOn(text, at + width)
    const end = domainEnd(text, spaceAfter)
    // "a.no" is the shortest.
    if (end - spaceAfter < 4) {
      from = at + width
      continue
    }
    const start = localStart(text, spaceBefore, from)
    const domain = text.slice(spaceAfter, end)
    const local = text.slice(start, spaceBefore)
    const apart = spaceBefore < at
    const even = apart === spaceAfter > at + width
    // "sa at nav.no er nede", "hei @nav.no": a word before it is no name unless it looks like one.
    const sure =
      (written && (!apart || even)) || bracket || /[._\d-]/.test(local) || / (?:dot|punktum|prikk) /.test(domain)
    if (local && sure && hasDomain(domain)) {
      found.push({ start, end, kind: 'emailAddress' })
      from = end
    } else from = at + width
  }
  return found
}

function marks(text: string): { at: number; width: number }[] {
  const found = [...text.matchAll(inBrackets)].map((match) => ({ at: match.index, width: match[0].length }))
  for (const word of alone) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      const apart = isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + word.length))
      if (apart) found.push({ at, width: word.length })
    }
  }
  for (const mark of [...entities, '@']) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
      found.push({ at, width: mark.length })
    }
  }
  return found.length > 1 ? found.toSorted((a, b) => a.at - b.at) : found
}

function isPart(code: number): boolean {
  // . _ % + -
  return isLetter(code) || isDigit(code) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45
}

function skipBack(text: string, from: number): number {
  let at = from
  while (at > 0 && from - at < 2 && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function skipOn(text: string, from: number): number {
  let at = from
  while (at < text.length && at - from < 2 && isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10
}

/** Where the name before @ begins; "kari (dot) nordmann" and "kari . nordmann" are one name. */
function localStart(text: string, end: number, from: number): number {
  let start = end
  for (;;) {
    while (start > from && isPart(text.charCodeAt(start - 1))) start--
    const last = text.charCodeAt(start - 1)
    // A space or a bracket, or nothing more can belong to it.
    if (start <= from || !(last === 32 || last === 41 || last === 62 || last === 93 || last === 125)) return start
    const dot = /(?: ?[([{<] ?(?:dot|punktum|prikk|\.) ?[)\]}>] ?| (?:dot|punktum|prikk|\.) )$/.exec(
      text.slice(Math.max(from, start - 14), start),
    )
    if (!dot || start - dot[0].length <= from || !isPart(text.charCodeAt(start - dot[0].length - 1))) return start
    start -= dot[0].length
  }
}

/** Where the domain ends. A full stop at the end belongs to the sentence. */
function domainEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    while (end < text.length && isPart(text.charCodeAt(end))) end++
    spelledDot.lastIndex = end
    const code = text.charCodeAt(end)
    const open = code === 32 || code === 40 || code === 60 || code === 91 || code === 123
    const dot = end > start && open ? spelledDot.exec(text) : null
    if (!dot || !isLetter(text.charCodeAt(end + dot[0].length))) break
    end += dot[0].length
  }
  while (end > start && text.charCodeAt(end - 1) === 46) end--
  return end
}

/** A dot, written or spelled, and two letters after it. */
function hasDomain(domain: string): boolean {
  return /(?:\.|dot|punktum|prikk)[ )\]}>]{0,2}\p{L}{2}/u.test(domain) && /^[\p{L}\p{Nd}]/u.test(domain)
}
