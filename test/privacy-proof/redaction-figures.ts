import { redact } from '../../src/domain/privacy/redact.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { disguised, disguises } from './redaction-disguises.ts'
import { fill, handWritten, templates } from './redaction-harmless.ts'
import { hostileShapes, ordinaryText } from './redaction-hostile.ts'
import { type Identifier, one, sorts } from './redaction-identifiers.ts'
import { sentences, streetSentences, telephoneSentences } from './redaction-sentences.ts'

type Row = readonly [name: string, figure: string]
export type Figures = { readonly rows: readonly Row[]; readonly faults: readonly string[] }

/** Promised (issue "Redaction"): shares of texts, milliseconds and MB/s on one core, and a ratio. */
const promised = { recall: 0.999, precision: 0.99, hostileMs: 50, megabytes: 5, hostileRatio: 3 }

export function redactionFigures({ short, seed }: { readonly short: boolean; readonly seed: number }): Figures {
  const found = recall(short ? 5000 : 50_000, seed)
  const left = precision(short ? 20 : 400, seed)
  const cost = speed(short ? 12 : 40, seed)
  return {
    rows: [...found.rows, ...left.rows, ...cost.rows],
    faults: [...found.faults, ...left.faults, ...cost.faults],
  }
}

type Tally = { total: number; hit: number; example: string }

/**
 * Every identifier in each of its twenty disguises, in a sentence. Found means that none of its secret characters is
 * left, whatever kind the mask is called.
 */
export function recall(identifiers: number, seed: number): Figures {
  const random = seededRandom(seed)
  const tallies = new Map<string, Tally>()
  const cells = new Map<string, Tally>()
  const count = (name: string, hit: boolean, example: string, into = tallies) => {
    const tally = into.get(name) ?? { total: 0, hit: 0, example: '' }
    into.set(name, { total: tally.total + 1, hit: tally.hit + Number(hit), example: hit ? tally.example : example })
  }
  let total = 0
  let hits = 0
  let over = 0
  for (let i = 0; i < identifiers; i++) {
    const identifier = sorts[i % sorts.length]!.make(random)
    for (const name of Object.keys(disguises[identifier.family])) {
      const written = disguised(identifier, name, random)
      const sentence = one(random, sentencesFor(identifier))
      const start = sentence.indexOf('{x}')
      const text = sentence.replace('{x}', () => written)
      const { where } = redact(text)
      const hit = !leaks(identifier, text, start, start + written.length, where)
      const example = JSON.stringify(text)
      total++
      hits += Number(hit)
      count(`sort: ${identifier.sort}`, hit, example)
      count(`disguise of ${identifier.family}: ${name}`, hit, example)
      count(`${identifier.sort} × ${name}`, hit, example, cells)
      if (where.some((span) => span.start < start || span.end > start + written.length)) over++
    }
  }
  const sorted = [...tallies].toSorted((a, b) => share(a[1]) - share(b[1]))
  const faults = sorted
    .filter(([, tally]) => share(tally) < promised.recall)
    .map(([name, tally]) => `recall of ${name} is ${percent(share(tally))}, for example ${tally.example}`)
  const rows: Row[] = [
    [`identifiers found (${identifiers} × 20 disguises)`, percent(hits / total)],
    ...sorted.slice(0, 5).map(([name, tally]): Row => [`  worst, ${name}`, percent(share(tally))]),
    ...[...cells]
      .toSorted((a, b) => share(a[1]) - share(b[1]))
      .slice(0, 3)
      .map(([name, tally]): Row => [`  one sort in one disguise (not promised), ${name}`, percent(share(tally))]),
    ['sentences in which a word beside it was masked too', percent(over / total)],
  ]
  return { rows, faults }
}

function sentencesFor({ kind }: Identifier): readonly string[] {
  if (kind === 'phoneNumber') return [...sentences, ...telephoneSentences]
  return kind === 'streetAddress' ? [...sentences, ...streetSentences] : sentences
}

function leaks(
  { secret }: Identifier,
  text: string,
  start: number,
  end: number,
  where: readonly { readonly start: number; readonly end: number }[],
): boolean {
  for (let i = start; i < end; i++) {
    const hidden = where.some((span) => span.start <= i && i < span.end)
    if (!hidden && secret.test(String.fromCodePoint(text.codePointAt(i)!))) return true
  }
  return false
}

/**
 * Harmless texts full of digits. The share left alone is the strict reading of precision: every text that is touched
 * counts, and no true mask is there to dilute it.
 */
export function precision(rounds: number, seed: number): Figures {
  const random = seededRandom(seed)
  const touched = new Map<string, string>()
  let wrong = 0
  for (let i = 0; i < rounds; i++) {
    for (const template of templates) {
      const text = fill(template, random)
      if (redact(text).where.length === 0) continue
      wrong++
      touched.set(template, text)
    }
  }
  const lines = handWritten()
  const wrongLines = lines.filter((line) => redact(line).where.length > 0)
  const made = 1 - wrong / (rounds * templates.length)
  const written = 1 - wrongLines.length / lines.length
  const faults = [
    ...(made < promised.precision
      ? [`generated harmless text: ${percent(made)}, ${[...touched.values()].join(' · ')}`]
      : []),
    ...(written < promised.precision ? [`hand-written harmless text: ${wrongLines.join(' · ')}`] : []),
  ]
  const rows: Row[] = [
    [
      `harmless texts left alone, generated (${rounds * templates.length}, ${templates.length} templates)`,
      percent(made),
    ],
    [`harmless texts left alone, written by hand (${lines.length})`, percent(written)],
  ]
  return { rows, faults }
}

/**
 * Time on the clock, the least of several rounds: what else the machine does makes a text dearer, never cheaper. All
 * texts take turns. The mean is that of ordinary answers of 400 characters, each redacted by itself, as they come.
 */
export function speed(rounds: number, seed: number, length = 100_000): Figures {
  const answers = ordinaryText(length, seededRandom(seed)).match(/[\s\S]{1,400}/g) ?? []
  const texts = Object.entries(hostileShapes).map(([name, make]) => ({ name, text: make(length), least: Infinity }))
  let mean = Infinity
  // On a busy machine a round more is needed before a text had the processor to itself.
  const dear = () => texts.some(({ least }) => least > mean * promised.hostileRatio)
  for (let round = 0; round < rounds || (round < 5 * rounds && dear()); round++) {
    mean = Math.min(mean, milliseconds(answers))
    for (const hostile of texts) hostile.least = Math.min(hostile.least, milliseconds([hostile.text]))
  }
  const sorted = texts.toSorted((a, b) => b.least - a.least)
  const perSecond = Buffer.byteLength(answers.join('')) / mean / 1000
  const worst = sorted[0]!
  const faults = [
    ...(perSecond < promised.megabytes ? [`${perSecond.toFixed(1)} MB/s on ordinary answers`] : []),
    ...sorted
      .filter(({ least }) => least > promised.hostileMs || least / mean > promised.hostileRatio)
      .map(
        ({ name, least }) => `100 KB of "${name}" took ${least.toFixed(1)} ms, ${(least / mean).toFixed(2)} × the mean`,
      ),
  ]
  const rows: Row[] = [
    ['ordinary answers of 400 characters', `${perSecond.toFixed(1)} MB/s`],
    [`worst of ${texts.length} hostile texts of 100 KB, ${worst.name}`, `${worst.least.toFixed(1)} ms`],
    ...sorted
      .slice(0, 3)
      .map(({ name, least }): Row => [`  against ordinary answers, ${name}`, `${(least / mean).toFixed(2)} ×`]),
  ]
  return { rows, faults }
}

function milliseconds(texts: readonly string[]): number {
  const start = performance.now()
  for (const text of texts) redact(text)
  return performance.now() - start
}

function share({ total, hit }: Tally): number {
  return hit / total
}

function percent(value: number): string {
  return `${(value * 100).toFixed(3)} %`
}
