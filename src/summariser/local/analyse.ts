import type { Analysis, Contribution, Input, Seed, Theme } from './analysis.ts'
import { type Features, type Reading, readFeatures } from './features.ts'
import { scatter } from './hash.ts'
import { labelOf } from './label.ts'
import { countPeople, findRepeated, flagsOf, whyLeftOut } from './sift.ts'
import { type Draft, describe, type Voice } from './theme.ts'
import { group } from './vectors/group.ts'
import { asksForSteering } from './words/guard.ts'
import { plain, sentences } from './words/tokens.ts'

/** Fewer distinct contributors are single voices (DOMAIN, "Rules with numbers"). */
const fewestPeople = 3
/** A theme is a seed's when so many of its members have a cue word of it. */
const seedShare = 0.5

/** A label is made from so many members; their order is as good as a sample. */
const mostForLabel = 400

/**
 * Finds what several people say, who says otherwise, and what is left out. Pure: the same contributions in any order
 * give the same analysis. It quotes word for word and counts; it writes nothing of its own but labels. The ids must be
 * unique. 22,000 answers of 60 words take seconds, so large rounds belong in a worker (`run.ts`).
 */
export function analyse({ language, questions, seeds, contributions }: Input): Analysis {
  const ordered = inOwnOrder(contributions)
  const features = readFeatures(
    ordered.map(({ text }) => text),
    questions.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    seeds.toSorted((a, b) => byCodeUnit(a.id, b.id)),
  )
  const repeated = findRepeated(ordered)
  const leftOut: Analysis['leftOut'] = []
  const voices: Voice[] = []
  ordered.forEach((contribution, i) => {
    const reading = features.readings[i]
    if (!reading) return
    const why =
      whyLeftOut(contribution, reading, ordered.length) ?? (repeated.has(contribution) ? 'repeated' : undefined)
    if (why) leftOut.push({ id: contribution.id, why })
    else voices.push({ contribution, reading, small: sentences(contribution.text).map(plain) })
  })
  const drafts = findThemes(voices)
  const themes = nameThemes(drafts, voices, features, seeds, language)
  const inThemes = new Set(themes.flatMap(({ members }) => members))
  const singles = voices.map(({ contribution }) => contribution.id).filter((id) => !inThemes.has(id))
  return {
    themes,
    singles: singles.toSorted(byCodeUnit),
    leftOut: leftOut.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    flags: flagsOf(voices, singles.length),
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By the text's hash: an order that the texts decide, and in which a beginning is as good as a sample. */
function inOwnOrder(contributions: readonly Contribution[]): Contribution[] {
  return contributions
    .map((contribution) => ({ contribution, place: scatter(contribution.text) }))
    .toSorted(
      (a, b) =>
        a.place - b.place ||
        byCodeUnit(a.contribution.text, b.contribution.text) ||
        byCodeUnit(a.contribution.id, b.contribution.id),
    )
    .map(({ contribution }) => contribution)
}

function findThemes(voices: readonly Voice[]): Draft[] {
  const counts = new Map<Reading, number>()
  for (const { reading } of voices) counts.set(reading, (counts.get(reading) ?? 0) + 1)
  const readings = [...counts.keys()]
  const groups = group(
    readings.map(({ vector }) => vector),
    [...counts.values()],
  )
  const groupOf = new Map(readings.map((reading, i) => [reading, groups[i] ?? -1]))
  const members = Map.groupBy(voices, ({ reading }) => groupOf.get(reading) ?? -1)
  members.delete(-1)
  const found = [...members.values()].map((own): Draft => ({ voices: own })).filter(isTheme)
  const steering = voices.filter(({ small }) => small.some(asksForSteering))
  const kept: Draft = { voices: steering, about: asksForSteering }
  return isTheme(kept) && !found.some((theme) => speaksFor(theme, steering)) ? [...found, kept] : found
}

function isTheme({ voices }: Draft): boolean {
  return countPeople(voices.map(({ contribution }) => contribution)) >= fewestPeople
}

/** Whether a theme is, for the most part, these voices and nearly all of them: then it needs no theme beside it. */
function speaksFor({ voices }: Draft, steering: readonly Voice[]): boolean {
  const own = new Set(voices)
  const both = steering.filter((voice) => own.has(voice)).length
  return both >= voices.length * 0.6 && both >= steering.length * 0.6
}

function nameThemes(
  drafts: readonly Draft[],
  all: readonly Voice[],
  features: Features,
  seeds: readonly Seed[],
  language: Input['language'],
): Theme[] {
  const described = drafts
    .map((draft) => ({ draft, theme: describe(draft, features) }))
    .toSorted(
      (a, b) =>
        b.theme.people - a.theme.people ||
        b.theme.members.length - a.theme.members.length ||
        byCodeUnit(a.theme.id, b.theme.id),
    )
  const spread = spreadOf(all)
  const taken = new Set<string>()
  return described.map(({ draft, theme }): Theme => {
    const seed = bestSeed(draft, features, seeds, language, taken)
    const own = spreadOf(draft.voices)
    const label =
      seed?.label[language] ??
      labelOf(
        draft.voices.slice(0, mostForLabel).map(({ contribution: { text }, reading }) => ({
          text: aboutOnly(draft, text),
          language: reading.language,
        })),
        features,
        {
          spread: (feature) => (spread.get(feature) ?? 0) - (own.get(feature) ?? 0),
          texts: all.length - draft.voices.length,
        },
        language,
        taken,
      )
    taken.add(label)
    const { id, ...rest } = theme
    return { id, label, ...(seed && { seed: seed.id }), ...rest }
  })
}

function aboutOnly({ about }: Draft, text: string): string {
  return about
    ? sentences(text)
        .filter((sentence) => about(plain(sentence)))
        .join('\n')
    : text
}

function spreadOf(voices: readonly Voice[]): ReadonlyMap<number, number> {
  const spread = new Map<number, number>()
  for (const { reading } of voices) for (const key of reading.vector.keys) spread.set(key, (spread.get(key) ?? 0) + 1)
  return spread
}

/** The seed that most members have a cue word of, unless a larger theme bears its label. */
function bestSeed(
  { voices }: Draft,
  features: Features,
  seeds: readonly Seed[],
  language: Input['language'],
  taken: ReadonlySet<string>,
): Seed | undefined {
  const counts = new Map<string, number>()
  for (const { reading } of voices)
    for (const id of features.seedsOf(reading.vector)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const [best] = seeds
    .filter(({ id, label }) => (counts.get(id) ?? 0) > voices.length * seedShare && !taken.has(label[language]))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || byCodeUnit(a.id, b.id))
  return best
}
