import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { laneOf } from '../../src/domain/delivery/entry.ts'
import { documents } from '../../src/ports/documents.ts'
import { createShiftedClock } from '../faults/shifted-clock.ts'
import { startConnector } from '../support/connector.ts'
import type { DeliveryPlace } from '../support/delivery-place.ts'
import { firstDue, storePlannedTeams } from '../support/planned-teams.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { type ServiceProcess, startService } from '../support/service-process.ts'

export type Delivered = {
  /** From when they were due to the last post at Teams. */
  readonly perSecond: number
  /** Requests that got 429 for being over a limit. */
  readonly breaches: number
  /** Milliseconds from due to decided, of 99 in 100 slots at most. */
  readonly claimedAfter: number
  /** CPU time of all processes for 1,000 posts. */
  readonly cpuSeconds: number
  /** Of the process that took most. */
  readonly megabytes: number
}

const entry = fileURLToPath(new URL('../faults/shifted-service.ts', import.meta.url))
const Usage = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() })

/**
 * Lets services post to `channels` that all are due at one instant, at `rps` a second.
 * @throws when not everything is posted in twice the time that it must take, or anything is posted twice
 */
export async function deliverAll(
  place: DeliveryPlace,
  {
    processes,
    channels,
    rps,
    headStart,
  }: { readonly processes: number; readonly channels: number; readonly rps: number; readonly headStart: number },
): Promise<Delivered> {
  const random = seededRandom(1)
  const clock = createShiftedClock()
  let last = 0
  const connector = await startConnector(clock, {
    rps,
    latency: () => 60 + random.integer(80),
    excerpt: () => ({}),
    onRequest: ({ method }) => {
      if (method === 'POST') last = clock.now().epochMilliseconds
    },
  })
  const due = firstDue.epochMilliseconds
  await storePlannedTeams(place.store, { teams: channels, minutes: 1, serviceUrl: connector.serviceUrl })
  clock.setAhead(due - Date.now() - 1000 * headStart)
  const environment = { ...place.environment, TEAMS_RPS: String(rps), CLOCK_AHEAD: String(clock.ahead()) }
  const services = await Promise.all(Array.from({ length: processes }, () => startService({ entry, environment })))
  try {
    await sleep(Math.max(0, due - clock.now().epochMilliseconds))
    const before = await usageOf(services)
    const patience = due + 1000 * (60 + (2 * channels) / rps)
    while (connector.messages.length < channels && clock.now().epochMilliseconds < patience) await sleep(50)
    const after = await usageOf(services)
    // What was sent is written down, and what would be sent twice would be by now.
    await sleep(3000)
    const reached = new Set(connector.messages.map(({ conversationId }) => laneOf(conversationId)))
    if (connector.messages.length !== channels || reached.size !== channels) {
      const logs = services.map((service) => service.log().slice(-1000)).join('\n')
      throw new Error(`${connector.messages.length} posts in ${reached.size} of ${channels} channels:\n${logs}`)
    }
    const slots = await place.store.list(documents.slot, {})
    const lateness = slots.map(({ value }) => Date.parse(value.decidedAt) - Date.parse(value.dueAt))
    return {
      perSecond: channels / ((last - due) / 1000),
      breaches: Object.values(connector.breaches).reduce((sum, count) => sum + count, 0),
      claimedAfter: lateness.toSorted((a, b) => a - b)[Math.ceil(lateness.length * 0.99) - 1] ?? Number.NaN,
      cpuSeconds: ((after.cpu - before.cpu) / channels) * 1000,
      megabytes: after.memory,
    }
  } finally {
    await Promise.all(services.map((service) => service.stop()))
    await connector.close()
  }
}

async function usageOf(services: readonly ServiceProcess[]): Promise<{ cpu: number; memory: number }> {
  const used = await Promise.all(services.map(async (service) => Usage.parse(await service.ask('usage'))))
  const seconds = used.map(({ userCPUTime, systemCPUTime }) => (userCPUTime + systemCPUTime) / 1e6)
  return {
    cpu: seconds.reduce((sum, one) => sum + one, 0),
    memory: Math.max(...used.map(({ maxRSS }) => maxRSS)) / 1000,
  }
}
