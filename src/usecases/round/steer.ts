import { isUnfinished, type Round } from '../../domain/round/round.ts'
import { closingTime } from '../../domain/schedule/working-days.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { forgetRound } from './round-memory.ts'
import { endAnswering, settle } from './settle.ts'

/** Working days that a round may be extended by at a time. */
export const mostDays = 20

export type SteerResult =
  | { readonly ok: true; readonly round: Round }
  | { readonly ok: false; readonly reason: 'alreadyEnded' }

/**
 * Gives an open round `days` working days more, counted from its closing time; one that closed with too few answers is
 * opened again, counted from now.
 */
export async function extendRound(
  services: Services,
  teamId: string,
  roundId: string,
  days: number,
): Promise<SteerResult> {
  return change(services, teamId, roundId, async (stored) => {
    const round = stored.value
    const now = services.clock.now()
    const closes = Temporal.Instant.from(round.closesAt)
    const from = Temporal.Instant.compare(closes, now) > 0 && round.state === 'open' ? closes : now
    const { endedAt: _, remindAt, ...rest } = round
    const next: Round = {
      ...rest,
      // A thread that was told that too few answered needs no reminder half-way.
      ...(remindAt !== undefined && round.state === 'open' && { remindAt }),
      state: 'open',
      closesAt: timestamp(closingTime(from, days, services.settings.timeZone, services.isHoliday)),
      extensions: round.extensions + 1,
      wakeAt: timestamp(now),
    }
    const written = await services.store.replace(documents.round, stored, next)
    if (written !== 'changed') await settle(services, written)
    return written !== 'changed'
  })
}

/** Ends a round now. With too few answers it waits for an extension, as at its closing time. */
export async function closeRound(services: Services, teamId: string, roundId: string): Promise<SteerResult> {
  return change(services, teamId, roundId, async (stored) => {
    if (stored.value.state !== 'open') return true
    return endAnswering(services, stored)
  })
}

/** Ends a round without a result: the answers are deleted, and the card says so. */
export async function cancelRound(services: Services, teamId: string, roundId: string): Promise<SteerResult> {
  return change(services, teamId, roundId, async (stored) => {
    const now = timestamp(services.clock.now())
    const next: Round = { ...stored.value, state: 'cancelled', endedAt: now, wakeAt: now }
    const written = await services.store.replace(documents.round, stored, next)
    if (written !== 'changed') await settle(services, written)
    return written !== 'changed'
  })
}

/** Runs `step` on the round as it is now, again when somebody else changed it meanwhile. */
async function change(
  services: Services,
  teamId: string,
  roundId: string,
  step: (stored: Stored<Round>) => Promise<boolean>,
): Promise<SteerResult> {
  for (;;) {
    const stored = await services.store.read(documents.round, teamId, roundId)
    if (!stored || !isUnfinished(stored.value) || stored.value.state === 'closing') {
      return { ok: false, reason: 'alreadyEnded' }
    }
    const done = await step(stored)
    forgetRound(services, { teamId }, roundId)
    if (done) {
      const after = await services.store.read(documents.round, teamId, roundId)
      return { ok: true, round: after?.value ?? stored.value }
    }
  }
}
