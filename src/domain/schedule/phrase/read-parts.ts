import { readClockTime, readPartOfDay } from './clock-time.ts'
import { readFrom, readLooseDate, readUntil } from './dates.ts'
import { readDuration } from './lasting.ts'
import { firstOf, type Part } from './part.ts'
import { readStep, readWeekdays } from './steps.ts'
import { isSign, means, type Tokens, tokenise } from './tokens.ts'

/** A part and the words that said it. */
export type Said<P extends Part = Part> = { readonly part: P; readonly words: string }

export type Phrase = {
  readonly parts: readonly Said[]
  /** The words that nothing was made of, as they were written. */
  readonly left: readonly string[]
}

/** The order decides where words mean several things: "kvart over åtte" is a time before "kvart" is "every". */
const readPart = firstOf(
  readUntil,
  readFrom,
  readWeekdays,
  readClockTime,
  readPartOfDay,
  readStep,
  readDuration,
  readLooseDate,
)

/** All that a phrase says, from left to right. Every word is part of something, a plain link word, or left over. */
export function readParts(text: string): Phrase {
  const tokens = tokenise(text)
  const parts: Said[] = []
  const left: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = readPart(tokens, at)
    if (found && found.next > at) {
      parts.push({ part: found.part, words: wordsOf(tokens, at, found.next) })
      at = found.next
      continue
    }
    if (!isPlain(tokens, at)) left.push(tokens[at]?.text ?? '')
    at++
  }
  return { parts, left }
}

/** Punctuation and words that link others and say nothing alone. A dash in front of a number may mean a span. */
function isPlain(tokens: Tokens, at: number): boolean {
  if (means(tokens[at], 'filler')) return true
  if (isSign(tokens[at], '-', '–', '—')) return tokens[at + 1]?.digits === undefined
  if (isSign(tokens[at], '/')) return means(tokens[at - 1], 'weekday') && means(tokens[at + 1], 'weekday')
  return isSign(tokens[at], '.', ',', ';', ':', '!', '?', '(', ')', '"', "'", '«', '»', '“', '”', '’', '&', '+', '…')
}

function wordsOf(tokens: Tokens, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, glued }, i) => (glued || i === 0 ? text : ` ${text}`))
    .join('')
}
