import type { Sealed } from '../domain/privacy/seal.ts'
import { type EndedRound, sealedMaterial, summaryOf, tell } from '../domain/summary/make/make-summary.ts'
import type { Summary } from '../domain/summary/summary.ts'
import type { Summariser } from '../ports/summariser.ts'
import type { Finder } from './finder.ts'
import { summariseInThread } from './large/run.ts'

/** More texts than this take so long that people who answer meanwhile would notice. */
export const largestInPlace = 500

/**
 * Summaries with themes that `finder` finds; those of large rounds are made in a thread of their own, by the local finder
 * (`large/worker.ts`).
 */
export function createSummariser(finder: Finder): Summariser {
  return {
    async summarise({ next, ...round }) {
      const sealed: Sealed[] = []
      for (let texts = round.posts.length; texts <= largestInPlace; ) {
        const one = await next()
        if (!one) return summariseInPlace(finder, round, sealed)
        sealed.push(one)
        texts += textsIn(one)
      }
      return summariseInThread(round, async () => sealed.shift() ?? next())
    },
  }
}

function textsIn(one: Sealed): number {
  if (one.holds === 'statements') return one.statements.length
  return one.holds === 'named' ? one.contributions.length : 0
}

export async function summariseInPlace(finder: Finder, round: EndedRound, sealed: readonly Sealed[]): Promise<Summary> {
  const { language, prompt, seeds, closing } = round
  const told = tell(round, sealedMaterial({ prompt, anonymity: closing.anonymity }, sealed))
  const { texts } = told
  return summaryOf(told, texts.length === 0 ? undefined : await finder.find({ language, prompt, seeds, texts }))
}
