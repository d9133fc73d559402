import type { Render } from '../../cards/render.ts'
import { type Entry, isUpdate } from '../../domain/delivery/entry.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import type { SendOutcome } from '../../ports/teams.ts'
import { claim, postpone, release } from '../../usecases/delivery/claim.ts'
import { recordObsolete, recordOutcome } from '../../usecases/delivery/record-outcome.ts'
import { type Resolved, resolveMessage } from '../../usecases/delivery/resolve-message.ts'
import { compose } from './compose.ts'
import type { ThreadPauses } from './thread-pauses.ts'

/** What a send goes through on its way out. */
export type Door = {
  readonly render: Render
  readonly threads: ThreadPauses
  /** Nothing may leave any more. */
  readonly closed: () => boolean
  /** Called when the send leaves, or when it is clear that it won't. */
  readonly passed: () => void
}

/** Of a lane that was refused without a time: how long the lane waits at most. The entry itself may wait longer. */
const longestBlock = Temporal.Duration.from({ seconds: 30 })

const noPause = new Temporal.Duration()

/**
 * Make ready, claim, send, mark: for an entry whose turn it is, already taken from the pace. The claim is made last, so
 * that the lease covers the send and little else: of what a process has claimed when it dies, nobody knows whether it left.
 *
 * Resolves with when the entry is to be looked at again, and undefined when there is nothing left to do with it. Rejects
 * when it could not be handled: nothing has left then, or the lease runs out and it is put in doubt.
 */
export async function sendEntry(
  services: Services,
  stored: Stored<Entry>,
  door: Door,
): Promise<Temporal.Instant | undefined> {
  const { pace, clock } = services
  const { lane } = stored.value
  let left = false
  try {
    const early = await prepare(services, stored, door)
    if ('again' in early) return early.again
    const claimed = await claim(services, stored)
    if (claimed === 'changed') return clock.now()
    // Whoever asks for an update of an entry that is due does nothing more: what it shows is looked up after the claim.
    const ready = isUpdate(claimed.value) ? await prepare(services, claimed, door) : early
    if ('again' in ready) return againAt(await release(services, claimed, clock.now().until(ready.again)))
    if ('end' in ready) return againAt(await ready.end(claimed))
    while (!door.closed()) {
      const wait = pace.leave(lane, clock.now())
      if (!wait) {
        left = true
        break
      }
      await clock.sleep(wait)
    }
    if (!left) return againAt(await release(services, claimed, noPause))
    door.passed()
    const outcome = await ready.send().finally(() => pace.answered(lane, clock.now()))
    const entry = await recordOutcome(services, claimed, outcome, ready.round)
    // Asked for after the wait: to the pace, a time before those that others told it is a clock that was set back.
    const now = clock.now()
    if (outcome.state === 'sent') pace.succeeded(now)
    if (outcome.state === 'throttled') pace.throttled(lane, now, blockedUntil(outcome, entry, now))
    return againAt(entry)
  } finally {
    if (!left) {
      pace.notUsed(lane)
      door.passed()
    }
  }
}

type Ready =
  /** Not now. */
  | { readonly again: Temporal.Instant }
  /** There is nothing to send: what is to be written down instead. */
  | { readonly end: (claimed: Stored<Entry>) => Promise<Entry> }
  | { readonly send: () => Promise<SendOutcome>; readonly round: Stored<Round> | undefined }

/** Everything that can be done before the claim. */
async function prepare(services: Services, stored: Stored<Entry>, door: Door): Promise<Ready> {
  const { clock } = services
  const resolved = await resolveMessage(services, stored.value)
  if (!resolved.ok) {
    switch (resolved.reason) {
      case 'notYet':
        return notBefore(services, stored, resolved.pause)
      case 'obsolete':
        return { end: (claimed) => recordObsolete(services, claimed) }
      case 'botRemoved':
        return { end: (claimed) => recordOutcome(services, claimed, { state: 'refused', reason: 'botRemoved' }) }
    }
  }
  const send = await sending(services, resolved, door)
  const pause = 'update' in resolved ? door.threads.wait(resolved.update.conversationId, clock.now()) : undefined
  if (pause !== undefined) return notBefore(services, stored, pause)
  const round = 'round' in resolved ? resolved.round : undefined
  return door.closed() ? { again: clock.now() } : { send, round }
}

async function notBefore(services: Services, stored: Stored<Entry>, pause: Temporal.Duration): Promise<Ready> {
  const again = services.clock.now().add(pause)
  // A claim that has run out can only be made anew.
  if (stored.value.state === 'due') await postpone(services, stored, again)
  return { again }
}

/** Makes the card at once, so that one that can't be made is known before anything is sent. */
async function sending(
  services: Services,
  resolved: Extract<Resolved, { ok: true }>,
  { render, threads }: Door,
): Promise<() => Promise<SendOutcome>> {
  const { teams, clock } = services
  const { address, shown } = resolved
  // A summary of thousands of answers is long to read and long to draw: whoever came meanwhile is answered in between.
  if (shown.kind === 'summary') await clock.sleep(noPause)
  const content = compose(services, render, shown)
  if (!('update' in resolved)) return () => teams.post(address, resolved.to, content)
  const { update } = resolved
  return () => threads.through(update.conversationId, clock, () => teams.update(address, update, content))
}

function againAt({ state, wakeAt }: Entry): Temporal.Instant | undefined {
  return (state === 'due' || state === 'claimed') && wakeAt !== undefined ? Temporal.Instant.from(wakeAt) : undefined
}

function blockedUntil(
  { retryAfter }: Extract<SendOutcome, { state: 'throttled' }>,
  entry: Entry,
  now: Temporal.Instant,
): Temporal.Instant {
  if (retryAfter) return now.add(retryAfter).add({ seconds: 1 })
  const again = againAt(entry) ?? now
  const latest = now.add(longestBlock)
  return Temporal.Instant.compare(again, latest) > 0 ? latest : again
}
