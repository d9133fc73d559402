import type { Sealed } from '../../src/domain/privacy/seal.ts'
import type { EndedRound } from '../../src/domain/summary/make/make-summary.ts'
import { summaryId } from '../../src/domain/summary/summary.ts'
import { timestamp } from '../../src/domain/time.ts'
import type { Material } from '../../src/ports/summariser.ts'
import { samplePrompt } from './sample-prompt.ts'

const roundId = 'round|sample'
const teamId = '19:team@thread.tacv2'

/** A round of `samplePrompt` whose only open question was answered by `texts`, sealed in documents of a hundred. */
export function sealedRound(texts: readonly string[]): { readonly round: EndedRound; readonly sealed: Sealed[] } {
  const base = { type: 'sealed' as const, teamId, roundId, set: 'set' }
  const statements = texts.map((text) => ({ questionId: 'example', text }))
  const count: Sealed = { ...base, id: 'count', holds: 'count', answers: texts.length, simulated: 0 }
  const chunks = Array.from(
    { length: Math.ceil(texts.length / 100) },
    (_, i): Sealed => ({
      ...base,
      ...{ id: `statements|${i}`, holds: 'statements', statements: statements.slice(i * 100, (i + 1) * 100) },
    }),
  )
  return {
    round: {
      closing: {
        ...{ id: summaryId(roundId), teamId, roundId, threshold: 5, anonymity: 'anonymous' },
        ...{ invited: texts.length, replies: 0, createdAt: timestamp(Temporal.Instant.from('2026-03-02T08:00:00Z')) },
      },
      ...{ language: 'nb', prompt: samplePrompt, seeds: [], posts: [] },
    },
    sealed: [...chunks, count],
  }
}

/** Gives one after the other, as the store does. */
export function oneByOne(sealed: readonly Sealed[]): Material['next'] {
  const left = [...sealed]
  return async () => left.shift()
}
