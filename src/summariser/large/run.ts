import type { EndedRound } from '../../domain/summary/make/make-summary.ts'
import type { Summary } from '../../domain/summary/summary.ts'
import type { Material } from '../../ports/summariser.ts'
import { runInThread } from '../../threads/run-in-thread.ts'

/** What the worker's heap may hold. 22,000 answers of 60 words take less than half of it. */
const heapMegabytes = 512
/** Short-lived objects get little room: with more, the process peaks 70 MB higher and is no faster. */
const youngMegabytes = 16

/** A summary by the local rules, made in a thread of its own from one sealed document after the other (`runInThread`). */
export function summariseInThread(round: EndedRound, next: Material['next']): Promise<Summary> {
  return runInThread({
    module: new URL('./worker.ts', import.meta.url),
    start: round,
    next,
    limits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    makes: 'summary',
  })
}
