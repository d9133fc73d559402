import { timestamp } from '../domain/time.ts'
import type { Services } from '../ports/services.ts'
import type { DocumentBase, Kind, Stored } from '../ports/store.ts'

/** Lanes at once: enough for a store that writes in groups, few enough for one that answers over the network. */
const atOnce = 32
/** What is left to do takes longer, and whoever sends meanwhile needs the store too. */
const restsAtOnce = 12
/** Of every so many, it is done at once: then there is something to send while the others are looked at. */
const oneOf = 16
/** What has waited longer than this is anybody's: the process that it belongs to may be dead. */
const patience = Temporal.Duration.from({ seconds: 8 })

/** What comes due again and again, as after a long downtime, lets the clock's other work have a turn. */
const mostPasses = 500

type Due = DocumentBase & { readonly wakeAt?: string | undefined }

/** What is left to do when everything that is due has been looked at. */
export type Rest = () => Promise<void>

export type DueWork<T extends Due> = {
  readonly kind: Kind<T>
  /** Documents that are looked at together. */
  readonly batch: number
  /** Of one lane, one thing is done at a time, oldest first; and all of it by the same process. */
  readonly lane: (value: T) => string
  /** Idempotent, and moves `wakeAt`. What need not be done in time it gives back. */
  readonly work: (stored: Stored<T>) => Promise<Rest | undefined>
  readonly failed: (value: T, error: unknown) => void
}

/**
 * Does the clock's work on every document whose time has come and that is this process's, lanes beside each other. One
 * that fails is reported and left for the next call; the others go on.
 */
export async function eachDue<T extends Due>(services: Services, due: DueWork<T>): Promise<void> {
  const { store, clock, workers } = services
  const now = timestamp(clock.now())
  const late = timestamp(clock.now().subtract(patience))
  // What was looked at and is still as it was is not looked at again before the next call.
  const seen = new Set<string>()
  for (let pass = 0; pass < mostPasses; pass++) {
    const found = await store.list(due.kind, { atMost: { property: 'wakeAt', value: now }, limit: due.batch })
    const first = new Map<string, Stored<T>>()
    for (const stored of found) {
      const lane = due.lane(stored.value)
      const mine = workers.isMine(lane) || (stored.value.wakeAt ?? now) <= late
      if (mine && !first.has(lane) && !seen.has(stored.etag)) first.set(lane, stored)
    }
    if (first.size === 0) return
    let looked = 0
    const rests: { readonly value: T; readonly rest: Rest }[] = []
    await inParallel([...first.values()], atOnce, async (stored) => {
      seen.add(stored.etag)
      try {
        const rest = await due.work(stored)
        if (rest && looked++ % oneOf === 0) await rest()
        else if (rest) rests.push({ value: stored.value, rest })
      } catch (error) {
        due.failed(stored.value, error)
      }
    })
    await inParallel(rests, restsAtOnce, ({ value, rest }) => rest().catch((error) => due.failed(value, error)))
  }
}

async function inParallel<T>(items: readonly T[], most: number, run: (item: T) => Promise<void>): Promise<void> {
  const next = items.values()
  const worker = async () => {
    for (const item of next) await run(item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
}
