import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { timestamp } from '../../src/domain/time.ts'
import { countStates } from '../faults/stored-states.ts'

/**
 * Waits until nothing is due and no claim runs out until then: a clock that is set ahead leaves nothing half done. A claim
 * that was made just before the clock was set back lasts as much longer, and is not waited for.
 */
export function nothingUnderWay(path: string, until: () => Temporal.Instant): Promise<void> {
  return comes(
    () => countUnderWay(path, until()) === 0,
    () => `${countUnderWay(path, until())} posts are left`,
  )
}

/** Waits until every round has ended and nothing is left to post. `entirely`: and nothing of them will be looked at again. */
export function everythingEnded(path: string, entirely: 'save those with too few answers' | 'all' | 'for good') {
  const hasEnded = () => {
    const { rounds, entries, waking } = countStates(path)
    const tooFew = entirely === 'save those with too few answers' ? undefined : rounds.tooFew
    const left = [rounds.open, rounds.closing, tooFew, entries.due, entries.claimed]
    return left.every((count) => count === undefined) && (entirely !== 'for good' || waking === 0)
  }
  return comes(hasEnded, () => JSON.stringify(countStates(path)))
}

function countUnderWay(path: string, until: Temporal.Instant): number {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    const found = db
      .prepare(
        `SELECT count(*) AS number FROM "deliveries" WHERE type = 'entry' AND body ->> '$.state' IN ('claimed', 'due')
          AND body ->> '$.wakeAt' <= ?`,
      )
      .get(timestamp(until))
    return Number(found?.number)
  } finally {
    db.close()
  }
}

/** Waits for what must come, for ten minutes at most: a busy machine takes its time. */
async function comes(done: () => boolean, standing: () => string): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (done()) return
    await sleep(200)
  }
  throw new Error(`It does not come to an end: ${standing()}`)
}
