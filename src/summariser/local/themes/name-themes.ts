import { byCodeUnit } from '../../../domain/by-code-unit.ts'
import type { Input, Seed, Theme } from '../analysis.ts'
import type { Features } from '../features.ts'
import { plain, sentences } from '../words/tokens.ts'
import { labelOf } from './label.ts'
import { type Draft, describe, type Voice } from './theme.ts'

/** A theme is a seed's when so many of its members have a cue word of it. */
const seedShare = 0.5

/** A label is made from so many members; their order is as good as a sample. */
const mostForLabel = 400

/** Describes themes and gives each a label that no other has, the largest first. `all` are the voices of the round. */
export function nameThemes(
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
