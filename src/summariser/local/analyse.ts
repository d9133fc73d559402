import { byCodeUnit } from '../../domain/by-code-unit.ts'
import type { Analysis, Input } from './analysis.ts'
import type { Reading } from './features.ts'
import { flagsOf } from './sift.ts'
import { nameThemes } from './themes/name-themes.ts'
import { isTheme, withSteering } from './themes/steering.ts'
import type { Draft, Voice } from './themes/theme.ts'
import { group } from './vectors/group.ts'
import { readVoices } from './voices.ts'

/**
 * Finds what several people say, who says otherwise, and what is left out. Pure: the same contributions in any order
 * give the same analysis. It quotes word for word and counts; it writes nothing of its own but labels. The ids must be
 * unique. 22,000 answers of 60 words take seconds, so large rounds belong in a worker (`run.ts`).
 */
export function analyse(input: Input): Analysis {
  const { features, voices, leftOut } = readVoices(input)
  const drafts = withSteering(findThemes(voices), voices)
  const themes = nameThemes(drafts, voices, features, input.seeds, input.language)
  const inThemes = new Set(themes.flatMap(({ members }) => members))
  const singles = voices.map(({ contribution }) => contribution.id).filter((id) => !inThemes.has(id))
  return {
    themes,
    singles: singles.toSorted(byCodeUnit),
    leftOut,
    flags: flagsOf(voices, singles.length),
  }
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
  return [...members.values()].map((own): Draft => ({ voices: own })).filter(isTheme)
}
