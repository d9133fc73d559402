import type { Problem } from '../domain/package/finding.ts'

/**
 * What nobody sees or types: control characters, marks that turn the direction of writing, characters without width,
 * private and forbidden ones, and marks piled on each other.
 */
const odd = /[[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]--[\n\r\t]]|\p{M}{3,}/gv
const mostOdd = 20

/** Those in a file, with their lines. */
export function oddCharacters(text: string): (Problem & { readonly line: number })[] {
  const found: (Problem & { readonly line: number })[] = []
  let line = 1
  let counted = 0
  for (const { 0: character, index } of text.matchAll(odd)) {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++
    counted = index
    if (found.push({ reason: 'oddCharacter', value: codeOf(character), line }) === mostOdd) break
  }
  return found
}

/** Signs that a card, a browser or a template could take for something else than words. */
const markup = /<[\p{L}/!?]|\]\s*\(|\*\*|`|\{\{|&#?\w+;/iu

/** What must not stand in a text that people are shown. An escape (`"\u202e"`) may have put it there. */
export function strangeInText(text: string): Problem | undefined {
  const character = text.match(odd)?.[0]
  if (character !== undefined) return { reason: 'oddCharacter', value: codeOf(character) }
  if (text.includes('${')) return { reason: 'templateMark' }
  const sign = markup.exec(text)?.[0]
  return sign === undefined ? undefined : { reason: 'markup', value: sign }
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
