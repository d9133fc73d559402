import { dueAgain, type Entry, isUpdate, updateTime } from '../../domain/delivery/entry.ts'
import type { Round } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Random } from '../../ports/random.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import type { Posted, RefusedSend, SendOutcome } from '../../ports/teams.ts'
import { stopSeriesOf } from '../schedule/stop-series.ts'
import { loggedId } from '../signed-token.ts'
import { withoutView, writeDown } from './claim.ts'

/** Tries of something that may be repeated, before it is given up. Their pauses add up to more than an hour. */
const mostAttempts = 12
/** For so many tries the channel's own `Retry-After` is believed; then it must be busier than it says. */
const trustedAttempts = 5
const longestPause = 1800

/**
 * Pause before the next try when the channel names none: 2, 4, 8 … seconds, half an hour at most, and up to a quarter
 * more, so that what was refused together does not come back together.
 */
function backOff(attempts: number, random: Random): Temporal.Duration {
  const seconds = Math.min(2 ** attempts, longestPause)
  return Temporal.Duration.from({ milliseconds: seconds * 1000 + random.integer(seconds * 250) })
}

/** A second more than the channel asks for: its clock and ours are two. */
function pauseAfter(outcome: SendOutcome, attempts: number, random: Random): Temporal.Duration {
  if (outcome.state === 'sent' || outcome.state === 'refused') return new Temporal.Duration()
  const asked = outcome.state === 'throttled' ? outcome.retryAfter?.add({ seconds: 1 }) : undefined
  if (asked && attempts <= trustedAttempts) return asked
  const own = backOff(attempts, random)
  return asked && Temporal.Duration.compare(asked, own) > 0 ? asked : own
}

/** Failures after which nothing more can be posted in the channel, so that what is planned there must stop. */
const endings: ReadonlySet<RefusedSend> = new Set(['botRemoved', 'notFound', 'rejected'])

/**
 * Writes down what became of a post, and resolves with the entry as it is then. What was said is removed from the entry
 * once it stands in Teams. `round`: a prompt's, as it was last read, which spares reading it again.
 */
export async function recordOutcome(
  services: Services,
  claimed: Stored<Entry>,
  outcome: SendOutcome,
  round?: Stored<Round>,
): Promise<Entry> {
  const { clock, random, log } = services
  const now = clock.now()
  const { message, id } = claimed.value
  const pause = pauseAfter(outcome, claimed.value.attempts, random)
  // The effect first: if the process dies in between, the prompt is known to stand there and nothing is in doubt.
  if (outcome.state === 'sent' && message.kind === 'prompt')
    await recordThread(services, message, outcome.posted, round)
  const written = await writeDown(services, claimed, (entry) => asked(after(entry, outcome, now, pause), now))
  services.metrics.count('posts', { kind: message.kind, state: written.state })
  if (outcome.state === 'sent' && !isUpdate(written)) {
    const lateness = Temporal.Instant.from(written.createdAt).until(now)
    services.metrics.took('latenessSeconds', lateness, { kind: message.kind })
  }
  if (outcome.state === 'sent') return written
  const { state, reason, teamId } = written
  const entry = loggedId(services.settings.pepper, id)
  log.warn('post not sent', { entry, teamId, kind: message.kind, state, reason })
  // The mark first: a prompt of the next slot would fail in the same way, and stop the series then.
  if (message.kind === 'prompt' && outcome.state === 'refused' && endings.has(outcome.reason)) {
    await stopSeriesOf(services, { teamId: message.teamId, channelId: written.lane, reason: outcome.reason })
  }
  return written
}

function after(claimed: Entry, outcome: SendOutcome, now: Temporal.Instant, pause: Temporal.Duration): Entry {
  const { wakeAt: _, reason: __, ...entry } = claimed
  const repeated = (): Entry => ({ ...entry, state: 'due', wakeAt: timestamp(now.add(pause)) })
  const shown = isUpdate(entry) ? { shownAt: timestamp(now) } : {}
  switch (outcome.state) {
    case 'sent':
      return { ...withoutView(entry), ...shown, state: 'sent', posted: outcome.posted }
    case 'refused':
      return { ...withoutView(entry), state: 'failed', reason: outcome.reason }
    case 'throttled':
      if (entry.attempts >= mostAttempts) return { ...withoutView(entry), state: 'failed', reason: 'throttled' }
      return repeated()
    case 'unknown': {
      if (!isUpdate(entry) || entry.attempts >= mostAttempts) {
        return { ...withoutView(entry), ...shown, state: 'inDoubt', reason: 'noAnswer' }
      }
      // It may have been shown, and once more must not come too soon.
      const later = updateTime(timestamp(now), now.add(pause))
      return { ...entry, ...shown, state: 'due', wakeAt: later }
    }
  }
}

/** An update that was asked for anew while it was sent goes out once more. */
function asked({ again, ...entry }: Entry, now: Temporal.Instant): Entry {
  return again && entry.state !== 'due' ? dueAgain(entry, now) : entry
}

/** What was to be posted no longer makes sense, such as the prompt of a round that was cancelled meanwhile. */
export async function recordObsolete(services: Services, claimed: Stored<Entry>): Promise<Entry> {
  const now = services.clock.now()
  return writeDown(services, claimed, ({ wakeAt: _, ...entry }) =>
    asked({ ...withoutView(entry), state: 'cancelled', reason: 'obsolete' }, now),
  )
}

/** Tells a round where its prompt stands. Called with what the channel said, and by a click on the card itself. */
export async function recordThread(
  { store }: Services,
  round: { readonly teamId: string; readonly roundId: string },
  thread: Posted,
  known?: Stored<Round>,
): Promise<void> {
  for (let first = known; ; first = undefined) {
    const stored = first ?? (await store.read(documents.round, round.teamId, round.roundId))
    if (!stored || stored.value.thread) return
    if ((await store.replace(documents.round, stored, { ...stored.value, thread: { ...thread } })) !== 'changed') return
  }
}
