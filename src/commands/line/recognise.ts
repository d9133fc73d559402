import { editDistance } from '../../domain/edit-distance.ts'
import { languages } from '../../domain/language.ts'
import type { Command } from './command.ts'

export type Recognised =
  | { readonly ok: true; readonly command: Command; readonly args: readonly string[] }
  /** Not a command; `nearest` are the ones that it looks like, best first, and `rest` is what came after the first word. */
  | {
      readonly ok: false
      readonly word: string
      readonly rest: readonly string[]
      readonly nearest: readonly Command[]
    }

/**
 * Finds the command that a line calls, in any of the three languages, in capitals or not. The rest of the line is its
 * arguments, in the case in which they were written.
 */
export function recognise(commands: readonly Command[], line: string): Recognised {
  const words = line.trim().split(/\s+/u).filter(Boolean)
  const lower = words.map(fold)
  const calls = commands.flatMap((command) => spellings(command).map((words) => ({ command, words })))
  // The longest call first, so that "slett meg" is not taken for a shorter one.
  for (const call of calls.toSorted((a, b) => b.words.length - a.words.length)) {
    if (call.words.every((word, i) => lower[i] === word)) {
      return { ok: true, command: call.command, args: words.slice(call.words.length) }
    }
  }
  const first = lower[0] ?? ''
  const near = calls
    .map(({ command, words: call }) => {
      const name = call.join(' ')
      const given = call.length > 1 ? lower.slice(0, call.length).join(' ') : first
      const begins = first.length >= 3 && name.startsWith(first)
      return { command, distance: begins ? 0.5 : editDistance(given, name), allowed: name.length <= 4 ? 1 : 2 }
    })
    .filter(({ distance, allowed }) => distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance)
  const [word = '', ...rest] = words
  return { ok: false, word, rest, nearest: [...new Set(near.map(({ command }) => command))].slice(0, 3) }
}

/** All calls of a command, as lists of folded words. */
export function spellings(command: Command): string[][] {
  const all = [...languages.map((language) => command.words[language]), ...(command.also ?? [])]
  return [...new Set(all.map((call) => fold(call)))].map((call) => call.split(' '))
}

/** What people write is compared without capitals, a slash in front, or punctuation at the end. */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/+|[.,!?:;«»"']+$/gu, '')
}
