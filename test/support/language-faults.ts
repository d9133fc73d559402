import { z } from 'zod'
import type { Language } from '../../src/domain/language.ts'
import { notBokmal, rareInBokmal } from '../../src/domain/package/forms/not-bokmal.ts'
import { notNynorsk, rareInNynorsk } from '../../src/domain/package/forms/not-nynorsk.ts'

/** Frequent English words that are no Norwegian ones in either form ("to", "be", "for" and "over" are). */
const english = wordList(`
  about added again all-day already also always and another answer answered answers any are asked because been before
  between both button by cancel cancelled changed check choose chosen close closed closes could count created day days
  deadline deleted does done draft each empty enough error every everybody everyone expired few field file first found
  from further give given goal goals had has have help here's hidden hour hours how if instead invited is its language
  later leader leaders least left less level levels many matter matters may measure measures meeting message minute
  minutes missing month months more most must name named never new next nobody none nothing number of office offices
  ones only open-ended option or other others our owner owners package packages page part people please posted
  posts prompt prompts question questions reached ready reason reasons remove removed replies reply report reports
  representative round rounds said save saved see seven shared should show shown shows since some somebody someone
  something sources started still summary team's text's than that the their them themes then there these they this those
  though through times title too trial try unit units unknown until used user users version visible waiting was
  week weeks were what when where whether which while who whose why will with without word words would write wrote year
  years yes yet you your
`)

/** Frequent Norwegian words, of both forms, that are no English ones. */
const norwegian = wordList(`
  annet av avslutt bare berre bli blir bruker brukar dager dagar deg denne det dette deg du dykk dykkar dere deres eg ein
  eit enhet eining er ett etter finnes finst flere fleire fra frå før gir gjev gjør gjer går ha hva hvem hvor hvorfor
  hvordan ikke ikkje ingen inga innspill innspel jeg kan kanal kanalen kven korleis kvifor kva kvar leder leiar mange mål
  måneder månader måned månad med meir mer må når noe noko noen nokon nå no-one og også opp oppsummering oppsummeringen
  oppsummeringa på ringte runde runden rundar rundene samtale samtalestarter samtalestartar samtalepakke seg selv sjølv
  skal skriv skrive som spørsmål står svar svaret svarene svara tiltak tillitsvalgt tillitsvald til under-teksten ut uten
  utan uke uker veke veker vekene ukene valgt vald verneombud verneombod vi vil være vere
`)

const foreign: Readonly<Record<Language, readonly ReadonlySet<string>[]>> = {
  nb: [notBokmal, rareInBokmal, english],
  nn: [notNynorsk, rareInNynorsk, english],
  en: [norwegian],
}

/** What stands where words were to be: a value that is missing, an object, a template, or a key such as `measure.form.title`. */
const unfilled =
  /\bundefined\b|\bnull\b|\bNaN\b|\[object|=>|\$\{|\{\{|\b\p{Ll}+(?:\p{Lu}\p{Ll}+)+\b|\b\p{Ll}+(?:\.\p{Ll}+){1,}\b(?!\/)/u

/** Whatever language it stands in: an address, a file, a place in one, and a field that a package's author is told of. */
const addressOrFile =
  /https?:\S+|[\w-]+\.yaml:\d+ [\w.-]+|[\w-]+\.(?:csv|docx|html|json|md|xlsx|yaml|zip)\b|[«“]version[»”]/gu

/**
 * What in a text that the product says is no good text of `language`: a key or a value in place of words, and every word of
 * another language that is on a list. What people wrote, and names, are to be taken out first (`except`).
 */
export function languageFaults(language: Language, text: string, except: readonly string[] = []): string[] {
  const said = without(text, except).replaceAll(addressOrFile, ' ')
  const key = unfilled.exec(said)?.[0]
  const words = said.toLowerCase().match(/[\p{L}\p{N}@]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  const strange = words.filter((word) => foreign[language].some((list) => list.has(word)))
  return [...(key === undefined ? [] : [key]), ...strange].map((fault) => `${fault}: ${text.slice(0, 160)}`)
}

/** Texts without what others have put into them, the longest first, so that none hides a part of another. */
function without(text: string, except: readonly string[]): string {
  return except
    .filter((one) => one !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, ' § '), text)
}

function wordList(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

/** The words of a card that are read or read out, one by one. What stands in fields is the person's own. */
export function cardWords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(cardWords)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'data') return []
    if (key === 'facts') return Facts.parse(value).flatMap((fact) => [fact.title, fact.value])
    if (typeof value !== 'string') return cardWords(value)
    return readKeys.has(key) ? [value] : []
  })
}

const Facts = z.array(z.object({ title: z.string(), value: z.string() }))
const readKeys = new Set('text title label placeholder errorMessage altText fallbackText tooltip'.split(' '))

/** Every text of a stored document or a sample that somebody may have written: no id, and long enough to be known again. */
export function stringsIn(node: unknown): string[] {
  if (typeof node === 'string') return node.length > 5 && /\s|^\p{Lu}/u.test(node) ? [node] : []
  return typeof node === 'object' && node !== null ? [...new Set(Object.values(node).flatMap(stringsIn))] : []
}
