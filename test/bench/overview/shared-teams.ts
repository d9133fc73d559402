import assert from 'node:assert/strict'
import { join } from 'node:path'
import { runAction } from '../../../src/actions/table.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts'
import { entry, escalation, fact, unit } from '../../domain/report/material.ts'
import { originOf } from '../../support/origins.ts'
import { putFacts } from '../../support/put-facts.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { folder, testServices } from '../../support/services.ts'

/** Units of one region. */
const region = 50

/** As long as those of Teams. */
function teamOf(place: number): string {
  return `19:${String(place).padStart(43, 'x')}@thread.tacv2`
}

/** The ids of the regions that so many teams have. */
export function regionsOf(teams: number): string[] {
  return Array.from({ length: Math.ceil(teams / region) }, (_, place) => `r${place}`)
}

/** Fills a database: each team has shared a round, every second has a measure and every fifth has sent a matter upward. */
export async function fillShared(path: string, teams: number): Promise<void> {
  const store = open(path)
  const places = Array.from({ length: teams }, (_, place) => place)
  await store.put(documents.unitTree, {
    ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-01-05T08:00:00.000Z' },
    units: [
      unit('top'),
      ...regionsOf(teams).map((id) => unit(id, { parentId: 'top' })),
      ...places.map((place) =>
        unit(`u${place}`, { parentId: `r${Math.floor(place / region)}`, teamId: teamOf(place) }),
      ),
    ],
  })
  const about = (place: number) => ({ teamId: teamOf(place), goalId: `mal${1 + (place % 5)}` })
  await putFacts(store, {
    rounds: places.map((place) => {
      const closedAt = `2026-0${1 + (place % 3)}-12T14:${String(place % 60).padStart(2, '0')}:00.000Z`
      return fact({ ...about(place), roundId: `round|${encodeURIComponent(teamOf(place))}|kom-i-gang|1`, closedAt })
    }),
    entries: places
      .filter((place) => place % 2 === 0)
      .map((place) => entry({ ...about(place), id: `register|measure|${teamOf(place)}|1` })),
    escalations: places.filter((place) => place % 5 === 0).map((place) => escalation({ teamId: teamOf(place) })),
  })
  await store.close()
}

/** The clicks of a coordinator on such a database. */
export function openShared(path: string, teams: number) {
  const store = open(path)
  const services = testServices({ store })
  const { render } = loadTemplates(join(folder, 'cards'))
  let clicks = 0
  return {
    /** Milliseconds from a click to the card, of all units or of one and those below it. */
    async show(unitId?: string): Promise<number> {
      const origin = originOf('coordinator', 'personal', { requestId: String(++clicks) })
      const values = unitId === undefined ? {} : { unitId }
      const began = performance.now()
      const card = await runAction({ services, render, origin, cardId: undefined }, 'showOverview', values)
      const took = performance.now() - began
      assert.ok(JSON.stringify(card).includes(`${unitId === undefined ? teams : region} av `))
      return took
    },
    /** Milliseconds until everything that it is made of has come out of the store. */
    async read(): Promise<number> {
      const began = performance.now()
      await store.read(documents.unitTree, 'tenant', 'units')
      await store.list(documents.factSheet, { partition: 'tenant' })
      return performance.now() - began
    },
    close: () => store.close(),
  }
}

function open(path: string): Store {
  return openSqliteStore({ path, kinds: Object.values(documents), log: recordedLog(), random: seededRandom(1) })
}
