import type { Language } from '../../domain/language.ts'
import type { Question, Seed } from './analysis.ts'
import { scaled, type Vector } from './vectors/vector.ts'
import { fields } from './words/fields.ts'
import { stem } from './words/stem.ts'
import { languageFrom, languageOf, tellsOf, tokens } from './words/tokens.ts'
import { createVocabulary, type Roots, type Tongue, tongueOf } from './words/vocabulary.ts'

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
    const own = formsOf(tokens(text))
    const language = languageFrom(own.map((form) => told[form] ?? 0))
    return { language, forms: own, key: keyOf(own) }
  })
  const vocabulary = createVocabulary(countForms(words, spelled))
  const cues = readCues(seeds)
  const names = new Map<string, number>()
  /** Scratch of `gather`, all 0 between two texts. */
  let sums = new Float64Array(1024)
  // Filled from the start: an array with wide gaps becomes a slow table.
  const known: Readonly<Record<Tongue, (Weighted | undefined)[]>> = { no: spelled.map(unread), en: spelled.map(unread) }
  const asked = new Set(
    questions.flatMap(({ text }) => {
      const found = tokens(text)
      return [...gather(formsOf(found), tongueOf(languageOf(found))).keys]
    }),
  )
  const spread: number[] = []
  /** Texts with the same words share one, and are counted each. */
  const same = new Map<string, Gathered>()
  const gathered = words.map(({ key, forms: own, language }) => {
    const there = same.get(key) ?? gather(own, tongueOf(language))
    same.set(key, there)
    for (const feature of there.keys) {
      while (spread.length <= feature) spread.push(0)
      spread[feature] = (spread[feature] ?? 0) + 1
    }
    return there
  })
  const rarity = Float64Array.from(names.values(), (feature) => {
    const weight = Math.log(1 + (texts.length + 1) / ((spread[feature] ?? 0) + 0.5))
    return asked.has(feature) ? weight * questionWeight : weight
  })
  const labels = [...names.keys()]
  const isWord = labels.map((label) => label.startsWith('w:'))
  const seedAt = new Map(labels.flatMap((label, i) => (label.startsWith('s:') ? [[i, label.slice(2)]] : [])))
  const readings = new Map<Gathered, Reading>()

  return {
    readings: words.map(({ forms: own, language }, i) => {
      const features = gathered[i] ?? gather(own, tongueOf(language))
      const there = readings.get(features)
      if (there) return there
      const made = readingOf(features, own.length, language)
      readings.set(features, made)
      return made
    }),
    read: (text, language) => weigh(gather(formsOf(tokens(text)), tongueOf(language))),
    seedsOf({ keys }) {
      const found: string[] = []
      for (const key of keys) if (seedAt.has(key)) found.push(seedAt.get(key) ?? '')
      return found
    },
    featureOf(word, language) {
      const roots = vocabulary(word, tongueOf(language))
      return roots && names.get(`w:${roots.stem}`)
    },
  }

  function formsOf(found: readonly string[]): Int32Array {
    const own = new Int32Array(found.length)
    for (let i = 0; i < own.length; i++) own[i] = formOf(found[i] ?? '')
    return own
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

  function readingOf(features: Gathered, length: number, language: Language): Reading {
    let shared = 0
    for (const feature of features.keys)
      if ((spread[feature] ?? 0) > 1 || !isWord[feature] || asked.has(feature)) shared++
    return { language, words: length, meaning: features.meaning, shared, vector: weigh(features) }
  }

  function weigh({ keys, counts }: Gathered): Vector {
    // What the round does not know has the highest numbers.
    const known = (keys.at(-1) ?? 0) < rarity.length ? keys : keys.filter((key) => key < rarity.length)
    return scaled(known, (key, i) => Math.log1p(counts[i] ?? 0) * (rarity[key] ?? 0))
  }

  function gather(own: Int32Array, tongue: Tongue): Gathered {
    const touched: number[] = []
    let meaning = 0
    for (const form of own) {
      const { keys, weights } = featuresOf(form, tongue)
      if (keys.length > 0) meaning++
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] ?? 0
        if (key >= sums.length) sums = enlarged(sums, key)
        const before = sums[key] ?? 0
        if (before === 0) touched.push(key)
        sums[key] = before + (weights[i] ?? 0)
      }
    }
    const keys = new Int32Array(touched).sort()
    const counts = new Float64Array(keys.length)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0
      counts[i] = sums[key] ?? 0
      sums[key] = 0
    }
    return { keys, counts, meaning }
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

/** Features in rising order, how much of each a text has, and how many of its words have any. */
type Gathered = { readonly keys: Int32Array; readonly counts: Float64Array; readonly meaning: number }

function unread(): undefined {}

/** With room for the number `key` and many more. */
function enlarged(numbers: Float64Array, key: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * (key + 1))
  larger.set(numbers)
  return larger
}

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

type Cue = {
  readonly tongue: Tongue
  readonly roots: ReadonlySet<string>
  readonly name: string
  readonly weight: number
}

function tableOf(cues: readonly Cue[], tongue: Tongue, before: Cues = new Map()): Cues {
  const table = new Map(before)
  for (const { roots, name, weight } of cues.filter((cue) => cue.tongue === tongue))
    for (const root of roots) {
      const there = table.get(root) ?? []
      if (!there.some(([other]) => other === name)) table.set(root, [...there, [name, weight]])
    }
  return table
}

function rootsOf(words: string, tongue: Tongue): ReadonlySet<string> {
  return new Set(tokens(words).flatMap((word) => stem(word, tongue) ?? []))
}

const ofFields = fields.flatMap(({ id, no, en }): Cue[] => [
  { tongue: 'no', roots: rootsOf(no, 'no'), name: `f:${id}`, weight: fieldWeight },
  { tongue: 'en', roots: rootsOf(en, 'en'), name: `f:${id}`, weight: fieldWeight },
])
const fieldCues = { no: tableOf(ofFields, 'no'), en: tableOf(ofFields, 'en') }

/** A package's seeds are stemmed once: it takes longer than all that a small team writes. */
const knownRoots = new WeakMap<Seed, Readonly<Record<Tongue, ReadonlySet<string>>>>()

function rootsOfSeed(seed: Seed): Readonly<Record<Tongue, ReadonlySet<string>>> {
  const known = knownRoots.get(seed)
  if (known) return known
  const { nb, nn, en } = seed.cues
  const roots = { no: rootsOf([...nb, ...nn].join(' '), 'no'), en: rootsOf(en.join(' '), 'en') }
  knownRoots.set(seed, roots)
  return roots
}

function readCues(seeds: readonly Seed[]): Readonly<Record<Tongue, Cues>> {
  const ofSeeds = seeds.flatMap((seed): Cue[] => {
    const { no, en } = rootsOfSeed(seed)
    const cue = { name: `s:${seed.id}`, weight: seedWeight }
    return [
      { tongue: 'no', roots: no, ...cue },
      { tongue: 'en', roots: en, ...cue },
    ]
  })
  return { no: tableOf(ofSeeds, 'no', fieldCues.no), en: tableOf(ofSeeds, 'en', fieldCues.en) }
}

type Words = { readonly language: Language; readonly forms: Int32Array }

/** How many texts each form stands in, by tongue. */
function countForms(words: readonly Words[], spelled: readonly string[]) {
  const counts: Record<Tongue, Int32Array> = { no: new Int32Array(spelled.length), en: new Int32Array(spelled.length) }
  /** By form: the last text that it was seen in, from 1 on. */
  const seen = new Int32Array(spelled.length)
  words.forEach(({ forms, language }, i) => {
    const own = counts[tongueOf(language)]
    for (const form of forms) {
      if (seen[form] === i + 1) continue
      seen[form] = i + 1
      own[form] = (own[form] ?? 0) + 1
    }
  })
  const named = (own: Int32Array) => {
    const found = new Map<string, number>()
    for (const [form, count] of own.entries()) if (count > 0) found.set(spelled[form] ?? '', count)
    return found
  }
  return { no: named(counts.no), en: named(counts.en) }
}
