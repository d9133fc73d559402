import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../../../src/actions/table.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { documents } from '../../../src/ports/documents.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts'
import { entry, escalation, fact, unit } from '../../domain/report/material.ts'
import { originOf } from '../../support/origins.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { folder, testServices } from '../../support/services.ts'
import { alternate, type Line, type Scale } from '../measurement.ts'

/** Units of one region. */
const region = 50
const many = 5000
const few = 500

/**
 * The overview of a whole organisation, from the click to the card, out of the embedded store: each team has shared a
 * round, every second has a measure and every fifth has sent a matter upward. Nothing is remembered from one to the next.
 */
export const overview: Line = {
  name: 'overview',
  what: 'time to the overview’s card for 5,000 teams; for 500, and 1 s',
  async measure({ rounds }: Scale) {
    const path = await mkdtemp(join(tmpdir(), 'tillitsbot-bench-'))
    const [large, small] = [await openShared(join(path, 'large'), many), await openShared(join(path, 'small'), few)]
    try {
      for (let warm = 0; warm < 5; warm++) {
        await large.show()
        await small.show()
      }
      const measured = await alternate(rounds, large.show, small.show)
      const limit = measured.map(({ ours }) => ({ ours, reference: 1000 }))
      return [
        { name: 'overview', unit: 'ms', target: { atMost: 3 }, rounds: measured },
        { name: 'overview, of 1 s', unit: 'ms', target: { atMost: 1 }, rounds: limit },
      ]
    } finally {
      await Promise.all([large.close(), small.close()])
      await rm(path, { recursive: true, force: true })
    }
  },
}

async function openShared(path: string, teams: number) {
  const kinds = Object.values(documents)
  const store = openSqliteStore({ path, kinds, log: recordedLog(), random: seededRandom(1) })
  const services = testServices({ store })
  const { render } = loadTemplates(join(folder, 'cards'))
  const places = Array.from({ length: teams }, (_, place) => place)
  const regions = Array.from({ length: Math.ceil(teams / region) }, (_, place) =>
    unit(`r${place}`, { parentId: 'top' }),
  )
  await store.put(documents.unitTree, {
    ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-01-05T08:00:00.000Z' },
    units: [
      unit('top'),
      ...regions,
      ...places.map((place) =>
        unit(`u${place}`, { parentId: `r${Math.floor(place / region)}`, teamId: `team-${place}` }),
      ),
    ],
  })
  await Promise.all(
    places.map(async (place) => {
      const teamId = `team-${place}`
      const closedAt = `2026-0${1 + (place % 3)}-12T14:${String(place % 60).padStart(2, '0')}:00.000Z`
      const about = { teamId, goalId: `mal${1 + (place % 5)}` }
      await store.put(documents.sharedFact, fact({ ...about, roundId: `round|${teamId}|kom-i-gang|1`, closedAt }))
      if (place % 2 === 0) await store.put(documents.registerEntry, entry({ ...about, id: `register|${place}` }))
      if (place % 5 === 0) await store.put(documents.escalation, escalation({ teamId, id: `escalation|${place}` }))
    }),
  )
  let clicks = 0
  return {
    /** Milliseconds for one click. */
    async show(): Promise<number> {
      const origin = originOf('coordinator', 'personal', { requestId: String(++clicks) })
      const began = performance.now()
      const card = await runAction({ services, render, origin, cardId: undefined }, 'showOverview', {})
      const took = performance.now() - began
      assert.ok(JSON.stringify(card).includes(`${teams === few ? 500 : 5000} av `))
      return took
    },
    close: () => store.close(),
  }
}
