import type { Language } from '../../domain/language.ts'
import type { Question, Seed } from './analysis.ts'
import { scaled, type Vector } from './vectors/vector.ts'
import { fields } from './words/fields.ts'
import { stem } from './words/stem.ts'
import { languageFrom, languageOf, tellsOf, tokens } from './words/tokens.ts'
import { createVocabulary, type Roots, type Tongue } from './words/vocabulary.ts'

/** A text as the comparison sees it. Texts with the same words share one. */
export type Reading = {
  readonly language: Language
  readonly words: number
  /** Words with a meaning: neither stop words nor numbers. */
  readonly meaning: number
  /** Of the features, how many a question, a seed, a field of work or another text has too. */
  readonly shared: number
  readonly vector: Vector
}

export type Features = {
  /** One for each text, in the order given. */
  readonly readings: readonly Reading[]
  /** Any other text by the same features: a sentence, for instance. What the round does not know is not seen. */
  read(text: string, language: Language): Vector
  /** The seeds whose cue words a text holds. */
  seedsOf(vector: Vector): readonly string[]
  /** The feature of a word's stem. Undefined for stop words and for words that no text has. */
  featureOf(word: string, language: Language): number | undefined
}

// Weights relative to a word's own stem. Set on hand-marked answers and on debates as a whole (test/bench/summary).
const partWeight = 0.6
const fieldWeight = 0.6
const seedWeight = 2
/** Words of the question say little about what tells the answers apart. */
const questionWeight = 0.35

/**
 * Reads a round's texts as vectors: stems and parts of compounds, fields of work and cue words of the package, weighted
 * by how few texts have them.
 */
export function readFeatures(
  texts: readonly string[],
  questions: readonly Question[],
  seeds: readonly Seed[],
): Features {
  const forms = new Map<string, number>()
  /** By form: how it is spelled, and which languages it tells of. */
  const spelled: string[] = []
  const told: number[] = []
  const words = texts.map((text) => {
    const own = Int32Array.from(tokens(text), (word) => formOf(word))
    const language = languageFrom(own.map((form) => told[form] ?? 0))
    return { language, forms: own, key: keyOf(own) }
  })
  const vocabulary = createVocabulary(countForms(words, spelled))
  const cues = readCues(seeds)
  const names = new Map<string, number>()
  /** Scratch of `gather`, all 0 between two texts. */
  const sums: number[] = []
  const known: Readonly<Record<Tongue, Weighted[]>> = { no: [], en: [] }
  const asked = new Set(
    questions.flatMap(({ text }) => {
      const found = tokens(text)
      return [...gather(found.map(formOf), tongueOf(languageOf(found))).keys]
    }),
  )
  const spread = countSpread(words, (form, tongue) => featuresOf(form, tongue).keys)
  const rarity = Float64Array.from(names.values(), (feature) => {
    const weight = Math.log(1 + (texts.length + 1) / ((spread[feature] ?? 0) + 0.5))
    return asked.has(feature) ? weight * questionWeight : weight
  })
  const labels = [...names.keys()]
  const same = new Map<string, Reading>()

  return {
    readings: words.map(({ key, forms: own, language }) => {
      const there = same.get(key)
      if (there) return there
      const made = readingOf(own, language)
      same.set(key, made)
      return made
    }),
    read: (text, language) => weigh(gather(tokens(text).map(formOf), tongueOf(language))),
    seedsOf: ({ keys }) =>
      Array.from(keys, (key) => labels[key] ?? '').flatMap((name) => (name.startsWith('s:') ? [name.slice(2)] : [])),
    featureOf(word, language) {
      const roots = vocabulary(word, tongueOf(language))
      return roots && names.get(`w:${roots.stem}`)
    },
  }

  /** The number of a word as it is spelled. */
  function formOf(word: string): number {
    const form = numberOf(forms, word)
    if (form === told.length) {
      told.push(tellsOf(word))
      spelled.push(word)
    }
    return form
  }

  function readingOf(own: Int32Array, language: Language): Reading {
    const tongue = tongueOf(language)
    const features = gather(own, tongue)
    let shared = 0
    for (const feature of features.keys)
      if (asked.has(feature) || (spread[feature] ?? 0) > 1 || !labels[feature]?.startsWith('w:')) shared++
    let meaning = 0
    for (const form of own) if (featuresOf(form, tongue).keys.length > 0) meaning++
    return { language, words: own.length, meaning, shared, vector: weigh(features) }
  }

  function weigh({ keys, counts }: Gathered): Vector {
    // What the round does not know has the highest numbers.
    const known = keys.filter((key) => key < rarity.length)
    return scaled(known, (key, i) => Math.log1p(counts[i] ?? 0) * (rarity[key] ?? 0))
  }

  function gather(own: Iterable<number>, tongue: Tongue): Gathered {
    const touched: number[] = []
    for (const form of own) {
      const { keys, weights } = featuresOf(form, tongue)
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] ?? 0
        const before = sums[key] ?? 0
        if (before === 0) touched.push(key)
        sums[key] = before + (weights[i] ?? 0)
      }
    }
    const keys = Int32Array.from(touched).sort()
    const counts = Float64Array.from(keys, (key) => sums[key] ?? 0)
    for (const key of keys) sums[key] = 0
    return { keys, counts }
  }

  function featuresOf(form: number, tongue: Tongue): Weighted {
    const there = known[tongue][form]
    if (there) return there
    const roots = vocabulary(spelled[form] ?? '', tongue)
    const named = roots ? [...wordFeatures(roots), ...cueFeatures(roots, cues[tongue])] : []
    const found = { keys: named.map(([name]) => numberOf(names, name)), weights: named.map(([, weight]) => weight) }
    known[tongue][form] = found
    return found
  }
}

/** The same for the same words in the same order. */
function keyOf(forms: Int32Array): string {
  let [a, b] = [0x811c9dc5, 0x1b873593]
  for (const form of forms) {
    a = Math.imul(a ^ form, 0x01000193)
    b = Math.imul(b + form, 0x85ebca6b) ^ (b >>> 15)
  }
  return `${forms.length} ${a} ${b}`
}

/** Features in rising order, and how much of each a text has. */
type Gathered = { readonly keys: Int32Array; readonly counts: Float64Array }

type Weighted = { readonly keys: readonly number[]; readonly weights: readonly number[] }

/** The number of a name; a new name gets the next one. */
function numberOf(names: Map<string, number>, name: string): number {
  const there = names.get(name)
  if (there !== undefined) return there
  names.set(name, names.size)
  return names.size - 1
}

function wordFeatures({ stem: own, parts }: Roots): [string, number][] {
  return [[`w:${own}`, 1], ...parts.map((part): [string, number] => [`w:${part}`, partWeight])]
}

type Cues = ReadonlyMap<string, readonly (readonly [name: string, weight: number])[]>

function cueFeatures({ stem: own, parts }: Roots, cues: Cues): [string, number][] {
  const strongest = new Map<string, number>()
  for (const root of [own, ...parts])
    for (const [name, weight] of cues.get(root) ?? [])
      strongest.set(name, Math.max(strongest.get(name) ?? 0, root === own ? weight : weight * partWeight))
  return [...strongest]
}

type Cue = { readonly tongue: Tongue; readonly words: string; readonly name: string; readonly weight: number }

function tableOf(cues: readonly Cue[], tongue: Tongue, before: Cues = new Map()): Cues {
  const table = new Map(before)
  for (const { words, name, weight } of cues.filter((cue) => cue.tongue === tongue))
    for (const root of new Set(tokens(words).map((word) => stem(word, tongue)))) {
      const there = root === undefined ? [] : (table.get(root) ?? [])
      if (root !== undefined && !there.some(([other]) => other === name)) table.set(root, [...there, [name, weight]])
    }
  return table
}

const ofFields = fields.flatMap(({ id, no, en }): Cue[] => [
  { tongue: 'no', words: no, name: `f:${id}`, weight: fieldWeight },
  { tongue: 'en', words: en, name: `f:${id}`, weight: fieldWeight },
])
const fieldCues = { no: tableOf(ofFields, 'no'), en: tableOf(ofFields, 'en') }

function readCues(seeds: readonly Seed[]): Readonly<Record<Tongue, Cues>> {
  const ofSeeds = seeds.flatMap(({ id, cues: { nb, nn, en } }): Cue[] => [
    { tongue: 'no', words: [...nb, ...nn].join(' '), name: `s:${id}`, weight: seedWeight },
    { tongue: 'en', words: en.join(' '), name: `s:${id}`, weight: seedWeight },
  ])
  return { no: tableOf(ofSeeds, 'no', fieldCues.no), en: tableOf(ofSeeds, 'en', fieldCues.en) }
}

type Words = { readonly language: Language; readonly forms: Int32Array }

/** How many texts each form stands in, by tongue. */
function countForms(words: readonly Words[], spelled: readonly string[]) {
  const counts: Record<Tongue, number[]> = { no: [], en: [] }
  for (const { forms, language } of words) {
    const own = counts[tongueOf(language)]
    for (const form of new Set(forms)) own[form] = (own[form] ?? 0) + 1
  }
  const named = (own: readonly number[]) =>
    new Map(own.flatMap((count, form): [string, number][] => [[spelled[form] ?? '', count]]))
  return { no: named(counts.no), en: named(counts.en) }
}

/** How many texts have each feature, by its number. */
function countSpread(
  words: readonly Words[],
  featuresOf: (form: number, tongue: Tongue) => readonly number[],
): readonly number[] {
  const spread: number[] = []
  /** By feature: the last text that it was seen in. */
  const seen: number[] = []
  words.forEach(({ forms, language }, text) => {
    const tongue = tongueOf(language)
    for (const form of forms)
      for (const feature of featuresOf(form, tongue)) {
        if (seen[feature] === text) continue
        seen[feature] = text
        spread[feature] = (spread[feature] ?? 0) + 1
      }
  })
  return spread
}

function tongueOf(language: Language): Tongue {
  return language === 'en' ? 'en' : 'no'
}
