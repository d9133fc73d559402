import type { Chain } from './chains.ts'
import { type Folded, isCapital, isDigit, isLetter } from './fold.ts'
import type { Found } from './numbers.ts'

/** Ends of street names that are hardly the ends of other words, in bokmål and nynorsk. */
const sure = byLastLetter(
  'veien vegen veg vei gata gaten gate gatan gt svingen svingane bakken bakkane allé alléen alleen alleane stien smauet ' +
    'smuget faret tunet kroken krokane terrasse terrassen brygga bryggen bryggja stredet stretet kleiva kleiven plass ' +
    'plassen torg torget',
)
/** Ends that other words have too: only with a postal code, or after a word for living somewhere. */
const unsure = byLastLetter(
  'lia lien åsen haugen haugane toppen jordet løkka løkken ringen hagen sti tun bakke alle vika viken høgda høyden marka ' +
    'moen myra neset enga engen dalen grenda skogen kaia kaien odden stranda rud li v',
)
/** What stands before "plass", "vei" and the like in words that are no streets. */
const ordinary = new Set(
  (
    'arbeids møte parkerings skole skule kontor sykehjems sjukeheims leke leike barnehage barne tiltaks praksis fag studie ' +
    'lære pult sitte camping markeds markads bo døgn om hjemme heime hage sove senge tilrettelagt tilrettelagte nød gårds ' +
    'inn ut fram frem under halv rett tjeneste teneste klage saks beslutnings kommando sykkel gang mellom motor riks ' +
    'fylkes europa bil tur ski'
  ).split(' '),
)
/** Two words: "Karl Johans gate", "Nordre plass". */
const apart = new Set(
  'gate gata gaten gt vei veg veien vegen plass allé alle bakke terrasse torg torv brygge sti'.split(' '),
)
/** After a number these make it a count: "veien 3 ganger". */
const counted =
  /^[ \n]{0,2}(?:dag|gang|år|uke|veke|time|minutt|min\b|måned|månad|prosent|%|pros|kr|kron|stk|person|menn|ansatt|tilsett|bruk|km|meter|m\b|mil\b|av\b|til\b|plass|sak|møte|poeng|punkt|trinn|steg|prosjekt|tiltak|kvm|m2|day|week|hour|time)/
const living = /adress|\bb[ou]r\b|budde|bodde|bosatt|busett|flytt|hjemme|heime|oppsøk|besøk|vitja/

/**
 * A street with its number, and the postal code and place that follow: "Storgata 12 B, 2315 Hamar". Looks back from each
 * number of one to three digits, at three words of at most 30 letters. Addresses without a number and outside Norway are
 * not found.
 */
export function streetAddress(folded: Folded, chain: Chain): Found | undefined {
  const { text } = folded
  const number = chain.starts[0] ?? 0
  const house = chain.ends[0] ?? 0
  if (house - number > 3 || text.charCodeAt(number) === 48) return undefined
  const street = wordBefore(text, number)
  if (!street) return undefined
  const { word, start } = street
  const certain = endOf(word, sure)
  const ending = certain ?? endOf(word, unsure)
  if (ending === undefined) return undefined
  const name = apart.has(word) ? nameBefore(folded, start, word) : start
  const end = entranceEnd(text, house)
  const postal = postalEnd(folded, end)
  // "veien 3", "plass 2": a street needs a name.
  if (!postal && name === start && (apart.has(word) || word.length < 5)) return undefined
  if (ordinary.has(word.slice(0, -ending.length))) return undefined
  if (postal) return { start: name, end: postal, kind: 'streetAddress' }
  const capital = isCapital(folded, name)
  const known = () => living.test(text.slice(Math.max(0, name - 40), name))
  if (certain ? !capital && !small.test(word) && !known() : !capital || !known()) return undefined
  if (counted.test(text.slice(house, house + 14)) && !known()) return undefined
  return { start: name, end, kind: 'streetAddress' }
}

/** Streets that people write without a capital, too. */
const small = /(?:gata|gate|gaten|veien|vegen|vei|veg|svingen|bakken|allé|gt)$/

/** The word before the number: "Storgata 12", "Storgata nr. 12", "Storgt. 12", "Storgata12". */
function wordBefore(text: string, number: number): { word: string; start: number } | undefined {
  const first = lastWord(text, number)
  return first && (first.word === 'nr' || first.word === 'nummer') ? lastWord(text, first.start) : first
}

function lastWord(text: string, before: number): { word: string; start: number } | undefined {
  let end = before
  while (end > 0 && before - end < 3 && isMark(text.charCodeAt(end - 1))) end--
  let start = end
  while (start > 0 && end - start < 30 && isLetter(text.charCodeAt(start - 1))) start--
  return end > start ? { word: text.slice(start, end), start } : undefined
}

function isMark(code: number): boolean {
  // Space, line break, tab, comma, hyphen, dot
  return code === 32 || code === 10 || code === 9 || (code >= 44 && code <= 46)
}

/** After "12 B" or "12B" the letter belongs to the house. */
function entranceEnd(text: string, house: number): number {
  const at = text.charCodeAt(house) === 32 ? house + 1 : house
  const code = text.charCodeAt(at)
  const after = text.charCodeAt(at + 1)
  return code >= 97 && code <= 104 && !isLetter(after) && !isDigit(after) ? at + 1 : house
}

function byLastLetter(words: string): ReadonlyMap<number, readonly string[]> {
  return Map.groupBy(words.split(' '), (word) => word.charCodeAt(word.length - 1))
}

function endOf(word: string, ends: ReadonlyMap<number, readonly string[]>): string | undefined {
  return ends.get(word.charCodeAt(word.length - 1))?.find((end) => word.endsWith(end))
}

/**
 * The beginning of at most three words with a capital before "gate": Karl Johans, Kong Haakon den. Without capitals it is
 * one word that is a name by its form: "johans gate", "nedre gate", "bygdøy allé".
 */
function nameBefore(folded: Folded, start: number, street: string): number {
  let name = start
  for (let words = 0; words < 3; words++) {
    const word = lastWord(folded.text, name)
    if (!word || name - word.start - word.word.length > 2) break
    const small = words === 0 && (street === 'allé' || (smallStreets.has(street) && smallName.test(word.word)))
    if (!small && !isCapital(folded, word.start)) break
    name = word.start
  }
  return name
}

const smallStreets = new Set(['gate', 'gt', 'vei', 'veg'])
const smallName = /^(?:.{3,}s|nedre|øvre|nordre|søndre|søre|østre|vestre|store|lille|gamle)$/

/** The end of ", 2315 Hamar" or ", 8624 Mo i Rana" that begins here. */
function postalEnd(folded: Folded, from: number): number | undefined {
  const { text } = folded
  if (!isMark(text.charCodeAt(from))) return undefined
  const code = /^[ ,\n\t]{1,3}(?:no?-)?(\d{4})[ \n\t]{0,2}(?=\p{L})/u.exec(text.slice(from, from + 14))
  if (!code) return undefined
  let end = from + code[0].length
  // "storgata 12, 2315 hamar", but not "storgata 12 2026 var".
  if (!isCapital(folded, end) && !code[0].startsWith(',')) return undefined
  end = wordEnd(text, end)
  const more = /^ (?:i|på) (?=\p{L})/u.exec(text.slice(end, end + 5))
  const town = more && (isCapital(folded, end + more[0].length) || text.slice(from, end).endsWith(' mo'))
  if (more && town) end = wordEnd(text, end + more[0].length)
  return end
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < 30 && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))))
    end++
  return end
}
