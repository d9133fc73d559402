import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeliveryPlace, embeddedPlace, sharedPlace } from '../../support/delivery-place.ts'
import { deliverAll } from '../deliver-all.ts'
import type { Line, Measurement, Scale } from '../measurement.ts'

/** A slot is claimed so many milliseconds after it was due, at most, of 99 in 100. */
const latestClaim = 5000

export const deliver: Line = {
  name: 'deliver',
  what: 'channels that are due in the same minute, one process on a SQLite file; the ideal token bucket',
  measure: (scale) => measureAll(scale, 'deliver', 1, 0.9, onFile),
}

export const deliverShared: Line = {
  name: 'deliver-3',
  what: 'the same with three processes on the Cosmos DB double and azurite; the ideal token bucket',
  measure: (scale) => measureAll(scale, 'deliver-3', 3, 0.85, inCloud),
}

async function measureAll(
  { channels, limits, headStart }: Scale,
  name: string,
  processes: number,
  atLeast: number,
  within: (work: (place: DeliveryPlace) => Promise<Measurement[]>) => Promise<Measurement[]>,
): Promise<Measurement[]> {
  const measured: Measurement[] = []
  for (const rps of limits) {
    const of = `${name} ${rps}/s`
    const rows = await within(async (place) => {
      const reached = await deliverAll(place, { processes, channels, rps, headStart })
      const once = (ours: number, reference = Number.NaN) => [{ ours, reference }]
      const claims = {
        name: `${of}, claimed after, p99`,
        unit: 'ms',
        rounds: once(reached.claimedAfter, latestClaim),
      } as const
      return [
        { name: of, unit: 'per second', target: { atLeast }, rounds: once(reached.perSecond, rps) },
        { name: `${of}, over a limit`, unit: 'requests', target: { atMost: 0 }, rounds: once(reached.breaches, 1) },
        // With the double on the same two cores, how soon three processes decide says nothing about Cosmos DB.
        processes === 1 ? { ...claims, target: { atMost: 1 } } : claims,
        { name: `${of}, CPU of 1,000 posts`, unit: 's', rounds: once(reached.cpuSeconds) },
        { name: `${of}, memory at most`, unit: 'MB', rounds: once(reached.megabytes) },
      ]
    })
    measured.push(...rows)
  }
  return measured
}

async function onFile<T>(work: (place: DeliveryPlace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tillitsbot-bench-'))
  const place = await embeddedPlace(folder)
  try {
    return await work(place)
  } finally {
    await place.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function inCloud<T>(work: (place: DeliveryPlace) => Promise<T>): Promise<T> {
  const place = await sharedPlace()
  try {
    return await work(place)
  } finally {
    await place.close()
  }
}
