import { type Folded, isDigit, isLetter } from './fold.ts'
import type { Found } from './numbers.ts'

const gradings =
  /[ \n\t.:,_-]{0,3}(?:(?:nr|nummer|no)[ .:]{0,2})?(?:6|7|seks|sju|syv|six|seven)(?:[ /,.\n-]{1,3}(?:og|eller|or|and)?[ \n\t]{0,2}(?:6|7|sju|syv|seven)(?![\p{L}\d]))?/uy
const secrecy =
  /(?:strengt[ \n\t-]{0,2})?(?:fortrol[ie]g|hemmel[ie]g|skjerma|skjermet|sperra|sperret|gradert|confidential)[te]{0,2}[ \n\t_.,/-]{0,3}$/

/**
 * What tells that somebody's address is protected: "kode 6", "kode 7", "strengt fortrolig adresse". Whoever is named
 * beside it may be in danger.
 */
export function protectedAddresses(folded: Folded): Found[] {
  const { text } = folded
  const found: Found[] = []
  for (const word of ['kode', 'code', 'gradering']) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      gradings.lastIndex = at + word.length
      const match = gradings.exec(text)
      if (!match) continue
      const end = gradings.lastIndex
      // "kode 60" and "kode 6,5" are other codes; "sperrekode 6" is the same one.
      const after = text.charCodeAt(end)
      const decimal = /^[.,]\d/.test(text.slice(end, end + 2))
      if (isDigit(after) || isLetter(after) || decimal) continue
      found.push({ start: wordStart(text, at), end, kind: 'protectedAddress' })
    }
  }
  for (const word of ['adresse', 'address']) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      const before = secrecy.exec(text.slice(Math.max(0, at - 28), at))
      if (!before) continue
      let end = at + word.length
      while (end < text.length && end - at < 16 && isLetter(text.charCodeAt(end))) end++
      found.push({ start: at - before[0].length, end, kind: 'protectedAddress' })
    }
  }
  return found
}

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 12 && isLetter(text.charCodeAt(start - 1))) start--
  return start
}
