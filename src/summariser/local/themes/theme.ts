import { byCodeUnit } from '../../../domain/by-code-unit.ts'
import type { Language } from '../../../domain/language.ts'
import type { Contribution, Quote, Theme } from '../analysis.ts'
import type { Features, Reading } from '../features.ts'
import { hash } from '../hash.ts'
import { countPeople } from '../sift.ts'
import { choose } from '../vectors/rank.ts'
import { cosine, middle, type Vector } from '../vectors/vector.ts'
import { type Kind, kindOf, proposes } from '../words/intent.ts'
import { sideOf } from '../words/side.ts'
import { plain, sentences } from '../words/tokens.ts'

/** A contribution that is summarised. */
export type Voice = {
  readonly contribution: Contribution
  readonly reading: Reading
  /** Its sentences as `plain` reads them. */
  readonly small: readonly string[]
}

export type Draft = {
  readonly voices: readonly Voice[]
  /** In a theme of `words/guard.ts`: which sentences (as `plain` reads them) it is about. Otherwise all of them. */
  readonly about?: (small: string) => boolean
}

/** Quotes come from so many members at most, the most central ones; nobody reads further. */
const candidates = 40
/** Proposals are looked for in so many members, the most central ones. */
const proposers = 1000
const longestQuote = 240
const mostProposals = 5

/** Everything of a theme but its label, whose words depend on the other themes. */
export function describe({ voices, about }: Draft, features: Features): Omit<Theme, 'label' | 'seed'> {
  const centre = middle(voices.map(({ reading }) => reading.vector))
  const near = new Map(voices.map((voice) => [voice, cosine(voice.reading.vector, centre)]))
  const central = voices.toSorted((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0) || compare(a, b))
  const sides = judge(voices, about)
  const quotes = chooseQuotes(central, sides.against, centre, features, about)
  return {
    id: hash(idsOf(voices).join('\n')),
    people: countPeople(voices.map(({ contribution }) => contribution)),
    kind: sides.kind,
    members: idsOf(voices),
    agreement: { for: idsOf(sides.for), against: idsOf(sides.against) },
    quotes,
    proposals: chooseProposals(central.slice(0, proposers), centre, features, about),
  }
}

function compare(a: Voice, b: Voice): number {
  return byCodeUnit(a.contribution.id, b.contribution.id)
}

/** Their ids, in an order of their own. */
export function idsOf(voices: Iterable<Voice>): string[] {
  return Array.from(voices, ({ contribution }) => contribution.id).toSorted(byCodeUnit)
}

/** The sentences that a theme is about, word for word. */
function partsOf({ contribution }: Voice, about: Draft['about']): string[] {
  const all = sentences(contribution.text)
  const fitting = about ? all.filter((sentence) => about(plain(sentence))) : all
  return fitting.length === 0 ? all : fitting
}

/** What kind most members are of, and on which side each stands. */
function judge(voices: readonly Voice[], about: Draft['about']): { kind: Kind; for: Voice[]; against: Voice[] } {
  const kinds: Kind[] = []
  const content: Voice[] = []
  const critical: Voice[] = []
  const disagreeing: Voice[] = []
  let denials = 0
  for (const voice of voices) {
    const fitting = about ? voice.small.filter(about) : voice.small
    const parts = fitting.length > 0 ? fitting : voice.small
    kinds.push(kindOf(parts))
    const { side, denies, disagrees } = sideOf(parts)
    if (disagrees) disagreeing.push(voice)
    else if (side > 0) content.push(voice)
    else if (side < 0) critical.push(voice)
    if (side > 0 && denies) denials++
  }
  // Most people tell of trouble without a word that judges it. Who denies it, and has few beside, stands against them.
  const few = critical.length > content.length || (denials > 0 && content.length * 2 < voices.length)
  const [larger, smaller] = few ? [critical, content] : [content, critical]
  return { kind: majority(kinds), for: larger, against: [...smaller, ...disagreeing] }
}

/** What most are. Where two are as many, the one that claims less. */
function majority(found: readonly Kind[]): Kind {
  const kinds: readonly Kind[] = ['observation', 'proposal', 'question', 'outside']
  const count = (kind: Kind) => found.filter((own) => own === kind).length
  return kinds.reduce((best, kind) => (count(kind) > count(best) ? kind : best))
}

type Candidate = Quote & { readonly vector: Vector; readonly language: Language; readonly score: number }

/** A text is quoted whole where it is short, otherwise by its sentences. */
function candidatesOf(voice: Voice, centre: Vector, features: Features, about: Draft['about']): Candidate[] {
  const { id, text } = voice.contribution
  const whole = text.trim()
  const parts = !about && whole.length <= longestQuote ? [whole] : partsOf(voice, about)
  const { language } = voice.reading
  return parts.map((part) => {
    const quote = shorten(part)
    const vector = features.read(quote, language)
    // A quote of three words tells little, and a very long one is not read.
    const fit = Math.min(1, quote.length / 30) * (quote.length > longestQuote ? 0.7 : 1)
    return { id, text: quote, vector, language, score: cosine(vector, centre) * fit }
  })
}

/** A sentence without an end is cut at a word. What is left is still a part of the text. */
function shorten(sentence: string): string {
  if (sentence.length <= 2 * longestQuote) return sentence
  const cut = sentence.slice(0, 2 * longestQuote).replace(/[\ud800-\udbff]$/, '')
  const space = cut.lastIndexOf(' ')
  return space > longestQuote ? cut.slice(0, space) : cut
}

function chooseQuotes(
  central: readonly Voice[],
  against: readonly Voice[],
  centre: Vector,
  features: Features,
  about: Draft['about'],
): Quote[] {
  const minority = new Set(against)
  const read = (voices: readonly Voice[]) =>
    voices.slice(0, candidates).flatMap((voice) => best(candidatesOf(voice, centre, features, about)))
  const most = distinct(read(central.filter((voice) => !minority.has(voice))))
  const fewer = distinct(read(central.filter((voice) => minority.has(voice))))
  const wanted = fewer.length > 0 ? 2 : 3
  return [...pick(most, wanted), ...pick(fewer, most.length === 0 ? 3 : 1)].map(({ id, text }) => ({ id, text }))
}

function best(found: readonly Candidate[]): Candidate[] {
  const [first] = found.toSorted((a, b) => b.score - a.score)
  return first ? [first] : []
}

/** The same words are quoted once. */
export function distinct<T extends { readonly text: string }>(found: readonly T[]): T[] {
  const seen = new Set<string>()
  return found.filter(({ text }) => {
    const key = text.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function pick(found: readonly Candidate[], count: number): Candidate[] {
  const order = choose(
    found.map(({ score }) => score),
    found.map(({ vector }) => vector),
    count,
    0.4,
  )
  return order.flatMap((i) => found[i] ?? [])
}

function chooseProposals(
  central: readonly Voice[],
  centre: Vector,
  features: Features,
  about: Draft['about'],
): Quote[] {
  const fits = (small: string) => proposes(small) && (!about || about(small))
  const found = central.flatMap(({ contribution: { id, text }, reading: { language } }) =>
    sentences(text)
      .filter((sentence) => sentence.length <= 2 * longestQuote && fits(plain(sentence)))
      .map((sentence): Candidate => {
        const vector = features.read(sentence, language)
        return { id, text: sentence, vector, language, score: cosine(vector, centre) }
      }),
  )
  return pick(distinct(found.toSorted((a, b) => b.score - a.score).slice(0, 4 * candidates)), mostProposals).map(
    ({ id, text }) => ({ id, text }),
  )
}
