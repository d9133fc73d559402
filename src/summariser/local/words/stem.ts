import snowball from 'snowball-stemmers'
import { bokmalForm } from './nynorsk.ts'
import { englishStopWords, norwegianStopWords } from './stop-words.ts'

const norwegian = snowball.newStemmer('norwegian')
const english = snowball.newStemmer('english')

/**
 * What a word is compared by: bokmål and nynorsk forms, inflections, and noun and verb of the same root fall together
 * (`rapporteringa`, `rapporterer`). Undefined for stop words and for what is too short to tell anything.
 */
export function stem(word: string, language: 'no' | 'en'): string | undefined {
  if (/^\p{Nd}+$/u.test(word)) return undefined
  return language === 'en' ? englishStem(word) : norwegianStem(word)
}

function englishStem(word: string): string | undefined {
  const bare = word.replace(/'s?$/, '')
  if (bare.length < 2 || englishStopWords.has(word) || englishStopWords.has(bare)) return undefined
  return english.stem(bare)
}

function norwegianStem(word: string): string | undefined {
  const form = bokmalForm(word)
  if (form.length < 2 || norwegianStopWords.has(form) || norwegianStopWords.has(word)) return undefined
  // An English word in a Norwegian sentence still says nothing.
  if (englishStopWords.has(form) && form.length > 3) return undefined
  return root(form)
}

/** Snowball's Norwegian stemmer leaves `lederne`, `ledere` and `leder` apart, and noun from verb. */
function root(form: string): string {
  let now = form.replace(/(?<=.{3})er(?:ne|e|en|ens|nes|es|s)$/, 'er')
  for (let round = 0; round < 3; round++) {
    const shorter = shorten(now)
    if (shorter === now || shorter.length < 3) break
    now = shorter
  }
  return now
}

function shorten(form: string): string {
  const stemmed = form.length < 4 ? form : norwegian.stem(form)
  return stemmed.replace(/(?<=.{4})(?:ing|ning|asjon|sjon|nad|else|els)$/, '').replace(/(.)\1$/, '$1')
}
