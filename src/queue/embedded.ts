import type { Entry } from '../domain/delivery/entry.ts'
import { isWithin, timestamp } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import { documents } from '../ports/documents.ts'
import { type Delivery, type Queue, visibility as usualVisibility } from '../ports/queue.ts'
import type { Store } from '../ports/store.ts'
import { putAwayOnce } from './put-away-once.ts'

export type EmbeddedOptions = {
  readonly store: Store
  readonly clock: Clock
  readonly visibility?: Temporal.Duration
}

/** Why an entry that is due is not handed out. */
type Hold = {
  /** 0: nobody has it, it was given back. */
  readonly attempts: number
  readonly since: Temporal.Instant
  readonly pause: Temporal.Duration
  /** Put aside: for as long as the entry stays due from this very moment on, that is until somebody changes it. */
  readonly aside?: Entry['wakeAt']
  /** Sent again while a receiver has it: giving it back must not hide that. */
  wanted: boolean
}

/**
 * How long attempts are remembered of an entry that nobody holds and that is not due: it may be claimed, and come back
 * when the claim has run out.
 */
const memory = Temporal.Duration.from({ minutes: 1 })
const none = new Temporal.Duration()

/**
 * The ledger itself as the queue, for one process: what is due by its `wakeAt` is what there is to receive. So sending
 * writes nothing, nothing can be in the ledger but not in the queue, and an entry that is put away but still due comes
 * again. A pause on sending is the entry's own `wakeAt`.
 *
 * Who holds what is kept in memory. After a restart all that is due is received anew, attempts counted from 1.
 */
export function embeddedQueue({ store, clock, visibility = usualVisibility }: EmbeddedOptions): Queue {
  const holds = new Map<string, Hold>()
  /** Put away since the last look at the store began: that look may still show them as due. */
  const putAway = new Set<string>()
  let looking: Promise<unknown> = Promise.resolve()

  const deliver = ({ id, wakeAt }: Entry, now: Temporal.Instant): Delivery => {
    const attempts = (holds.get(id)?.attempts ?? 0) + 1
    const hold: Hold = { attempts, since: now, pause: visibility, wanted: false }
    holds.set(id, hold)
    // Somebody else may have received it since; then it is theirs.
    const giveBack = (next: Hold | undefined) => {
      if (holds.get(id) !== hold) return
      if (next === undefined || hold.wanted) holds.delete(id)
      else holds.set(id, next)
      if (next === undefined) putAway.add(id)
    }
    return putAwayOnce({
      entryId: id,
      attempts: hold.attempts,
      done: async () => giveBack(undefined),
      later: async (pause) => giveBack({ attempts: 0, since: clock.now(), pause, wanted: false }),
      poison: async () => giveBack({ attempts: 0, since: clock.now(), pause: none, aside: wakeAt, wanted: false }),
    })
  }
  const isFree = ({ id, wakeAt }: Entry, now: Temporal.Instant): boolean => {
    if (putAway.has(id)) return false
    const hold = holds.get(id)
    if (hold === undefined) return true
    return hold.aside === undefined ? !isWithin(hold.pause, hold.since, now) : hold.aside !== wakeAt
  }
  const forget = (due: ReadonlySet<string>, now: Temporal.Instant) => {
    for (const [id, { since, pause }] of holds) {
      if (!due.has(id) && !isWithin(pause.add(memory), since, now)) holds.delete(id)
    }
  }
  const look = async (most: number): Promise<Delivery[]> => {
    const now = clock.now()
    putAway.clear()
    // So many that those which are held can't crowd out those which are free, however old they are.
    const limit = most + holds.size
    const atMost = { property: 'wakeAt', value: timestamp(now) }
    const due = (await store.list(documents.entry, { atMost, limit })).map(({ value }) => value)
    const free = due.filter((entry) => isFree(entry, now)).slice(0, most)
    forget(new Set(due.map(({ id }) => id)), now)
    return free.map((entry) => deliver(entry, now))
  }

  return {
    shared: false,
    async send(entryId) {
      const hold = holds.get(entryId)
      if (hold === undefined) return
      if (hold.attempts > 0) hold.wanted = true
      else holds.delete(entryId)
    },
    /** One look after the other: two at once would see the same entries, and one of them come back empty. */
    receive(most) {
      const found = looking.then(() => (most < 1 ? [] : look(most)))
      // Who asked for this look hears that it failed; it must not hold back the next one.
      looking = found.catch(() => undefined)
      return found
    },
    ping: () => store.ping(),
    close: async () => undefined,
  }
}
