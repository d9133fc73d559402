import { bokmalForm } from './nynorsk.ts'
import { englishStopWords, norwegianStopWords } from './stop-words.ts'
import { sentences, tokens } from './tokens.ts'
import type { Tongue } from './vocabulary.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What mostly stands before a noun, and before a verb or a participle. `det` and `har` stand before both and are in neither. */
const beforeNoun: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  no: list(
    'i på til av for med om uten mellom ved hos under mot fra gjennom etter en et ei den de denne dette disse hver hvert flere mange min mitt mine din ditt vår vårt våre sin sitt sine deres eget egen egne mer mindre mye hvilken hvilke samme',
  ),
  en: list(
    'the a an of in on for with from about by our my your their this these those each every more less much many no',
  ),
}
const beforeVerb: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  no: list(
    'å jeg vi du dere hun han man som det er var kan må skal vil bør burde kunne skulle ville måtte blir ble blitt bli ikke alltid aldri ofte bare ingen noen alle også så',
  ),
  en: list(
    "to i we you they it he she who that can could must should shall will would may might is are was were be been not don't doesn't never always nobody everybody",
  ),
}

/** What a sentence goes on with after its subject. */
const afterSubject: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  no: list('er var tar tok må kan skal bør blir ble går gir får har hadde gjør kommer virker stopper'),
  en: list('is are was were takes take must can should will would has have had does do makes make'),
}

/** Endings that verbs and adjectives seldom have; of the definite forms too. */
const endings: Readonly<Record<Tongue, RegExp>> = {
  no: /(?<=\p{L}{3})(?:(?:ing|else|het|sjon|skap|dom|nad|itet|verk|plikt|system|arbeid|møte|skjema|rutine)(?:e?[nrt]|a|ene|er|s)?|(?:[^e]en|ene|ane))$/u,
  en: /(?<=\p{L}{3})(?:tion|ment|ness|ity|ance|ence|ship)s?$/u,
}

/** Nouns and others that say when, how much or where, and not what a theme is about. */
const vague: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  no: list(
    'dag dagen dager dagene uke uka uken ukene måned måneden måneder år året kveld morgen gang gangen tvers stund mine dine sine egne første neste større færre lengre mest fleste noe annet hele folk gjerne sånt nytt tidlig sen sent lenge raskt ekstra',
  ),
  en: list('day days week weeks month months year years time times first next last way bit lot people thing things'),
}

/** How often a word stands where nouns do, and where verbs and adjectives do. */
type Places = { noun: number; other: number }

export type NounFinder = {
  /** Takes in a text, so that its words are known by their places. */
  readonly see: (text: string, tongue: Tongue) => void
  /** Above 0: people use the word as a noun; below 0: as something else, or it says nothing; 0: nothing tells. */
  readonly nounness: (word: string, tongue: Tongue) => number
}

/**
 * Tells nouns by the company they keep and by their endings, since labels are made of them: `Bestemt` or `Venter` names no
 * theme. A rule of thumb without a dictionary, for bokmål (nynorsk falls together with it) and English.
 */
export function nounFinder(): NounFinder {
  const seen: Readonly<Record<Tongue, Map<string, Places>>> = { no: new Map(), en: new Map() }
  return {
    see(text, tongue) {
      for (const sentence of sentences(text)) {
        const words = tokens(sentence)
        const forms = tongue === 'no' ? words.map(bokmalForm) : words
        for (const [at, form] of forms.entries()) {
          const places = seen[tongue].getOrInsertComputed(form, () => ({ noun: 0, other: 0 }))
          const place = placeOf(forms[at - 1], forms[at + 1], tongue)
          if (place) places[place]++
        }
      }
    },
    nounness(word, tongue) {
      const form = tongue === 'no' ? bokmalForm(word) : word
      if (vague[tongue].has(form)) return -1
      const { noun, other } = seen[tongue].get(form) ?? { noun: 0, other: 0 }
      return noun - other + (endings[tongue].test(form) ? 2 : 0)
    },
  }
}

function placeOf(before: string | undefined, after: string | undefined, tongue: Tongue): keyof Places | undefined {
  if (before === undefined) return after !== undefined && afterSubject[tongue].has(after) ? 'noun' : undefined
  if (beforeVerb[tongue].has(before)) return 'other'
  if (!beforeNoun[tongue].has(before)) return undefined
  // Between an article and another word of content stands an adjective.
  const stopWords = tongue === 'no' ? norwegianStopWords : englishStopWords
  return after === undefined || stopWords.has(after) ? 'noun' : undefined
}
