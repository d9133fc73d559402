import { byCodeUnit } from '../../domain/by-code-unit.ts'
import type { Analysis, Contribution, Input } from './analysis.ts'
import { type Features, readFeatures } from './features.ts'
import { scatter } from './hash.ts'
import { findRepeated, whyLeftOut } from './sift.ts'
import type { Voice } from './themes/theme.ts'
import { plain, sentences } from './words/tokens.ts'

export type Voices = {
  readonly features: Features
  /** What is summarised, in an order that the texts decide and that tells nothing. */
  readonly voices: readonly Voice[]
  readonly leftOut: Analysis['leftOut']
}

/** Reads a round's contributions and tells those that are summarised from those that are left out. In any order the same. */
export function readVoices({ questions, seeds, contributions }: Omit<Input, 'language'>): Voices {
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
  return { features, voices, leftOut: leftOut.toSorted((a, b) => byCodeUnit(a.id, b.id)) }
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
