import type { Sealed } from '../../domain/privacy/seal.ts'
import type { EndedRound } from '../../domain/summary/make/make-summary.ts'
import { serveThread } from '../../threads/serve-thread.ts'

/** The thread of `run.ts`. What it needs it loads when it has stepped behind those who answer, as for files (`exports/made/worker.ts`). */
await serveThread(async (round: EndedRound, sealed: AsyncIterable<Sealed>) => {
  const { summariseInPlace } = await import('../create-summariser.ts')
  const { localFinder } = await import('../local.ts')
  return { result: await summariseInPlace(localFinder, round, await Array.fromAsync(sealed)) }
})
