import type { Entry } from '../../../src/domain/delivery/entry.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import type { Posted, Teams } from '../../../src/ports/teams.ts'
import { recordOutcome } from '../../../src/usecases/delivery/record-outcome.ts'
import type { PeopledUnit } from './grow-units.ts'
import { nameOf } from './person-name.ts'

/** Knows who is in which team. Nothing is posted through it: `postAll` only writes down that everything was. */
export function standInTeams(units: readonly PeopledUnit[]): Teams {
  const people = new Map(units.map(({ unit, people: members }) => [unit.teamId, members]))
  const members = (teamId: string) => (people.get(teamId) ?? []).map((userId) => ({ userId, name: nameOf(userId) }))
  return {
    post: async () => ({ state: 'unknown' }),
    update: async () => ({ state: 'unknown' }),
    members: async (_address, teamId) => members(teamId),
    member: async (_address, teamId, userId) => members(teamId).find((one) => one.userId === userId),
    channels: async (_address, teamId) => [{ id: teamId, name: undefined }],
  }
}

/**
 * Takes everything that the ledger has to post as posted, without making a card of it: a thread for each prompt, and the
 * rest where it belongs.
 */
export function createPosting(services: Services): () => Promise<void> {
  let posts = 0
  const threads = new Map<string, string>()
  const placeOf = ({ lane, message }: Entry): Posted => {
    posts += 1
    const activityId = String(1_700_000_000_000 + posts)
    const roundId = 'roundId' in message ? message.roundId : undefined
    const thread = roundId === undefined ? undefined : threads.get(roundId)
    const conversationId = thread ?? `${lane};messageid=${activityId}`
    if (message.kind === 'prompt') threads.set(message.roundId, conversationId)
    return { conversationId, activityId }
  }
  return async () => {
    for (;;) {
      const atMost = { property: 'wakeAt', value: timestamp(services.clock.now()) }
      const due = await services.store.list(documents.entry, { atMost, limit: 500 })
      if (due.length === 0) return
      await Promise.all(
        due.map(async (stored) => {
          const posted = placeOf(stored.value)
          // As claimed by a worker that is alone, without writing that down first.
          const claimed = { ...stored, value: { ...stored.value, state: 'claimed' as const, attempts: 1 } }
          await recordOutcome(services, claimed, { state: 'sent', posted })
        }),
      )
    }
  }
}
