import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Unit } from '../../src/domain/unit/unit-tree.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Store } from '../../src/ports/store.ts'
import { openStore, type StoreSettings } from '../../src/store/open-store.ts'
import type { TestConnector } from '../support/connector.ts'
import { copyDocuments } from '../support/organisation/copy-documents.ts'
import { largeOrganisation, type OrganisationSize } from '../support/organisation/organisation-size.ts'
import { nameOf } from '../support/organisation/person-name.ts'
import { simulateOrganisation } from '../support/organisation/simulate-organisation.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { memoryStore } from '../support/services.ts'

/** People of a unit, on the average, when there are fewer units than in the large organisation. */
const peoplePerUnit = largeOrganisation.people / largeOrganisation.units

export function sizeOf(units: number): OrganisationSize {
  return { units, people: Math.round(units * peoplePerUnit), seed: largeOrganisation.seed }
}

/** A new file for a store, gone with its folder when the returned function is called. */
export function temporaryStore(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tillitsbot-demo-'))
  return { path: join(folder, 'demo.sqlite'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

type Own = {
  readonly units: number
  readonly tenantId: string
  readonly botId: string
  readonly teamId: string
  readonly teamName: string
  /** When the year ends. Absent: now. */
  readonly until?: Temporal.Instant
}

/**
 * Fills a store with a simulated organisation and a year of it. Its teams are in the simulated Teams. The team
 * at the client gets a place in the tree, below a simulated region, so that it can send matters up (`level-above.ts`).
 */
export async function fillYear(
  settings: StoreSettings,
  connector: TestConnector,
  own: Own,
): Promise<{ readonly documents: number }> {
  // Made in memory, where a write waits for no disk, and copied as a whole.
  const made = memoryStore()
  const address = { serviceUrl: connector.serviceUrl, tenantId: own.tenantId, botId: own.botId }
  const { units } = await simulateOrganisation(made, {
    size: sizeOf(own.units),
    until: own.until ?? Temporal.Now.instant(),
    address,
  })
  await placeTeam(made, own)
  for (const { unit, people } of units) {
    if (unit.teamId === undefined) continue
    connector.setChannels(unit.teamId, [{ id: unit.teamId }])
    connector.setMembers(
      unit.teamId,
      people.map((id) => ({ id, aadObjectId: id, name: nameOf(id) })),
    )
  }
  const kinds = Object.values(documents)
  const store = await openStore(settings, { kinds, log: recordedLog(), random: seededRandom(1) })
  const copied = await copyDocuments(made, store)
  await Promise.all([store.close(), made.close()])
  return { documents: copied }
}

async function placeTeam(store: Store, { tenantId, teamId, teamName }: Own): Promise<void> {
  const tree = await store.read(documents.unitTree, tenantId, 'units')
  if (!tree) throw new Error('The simulated organisation has no units')
  // Regions stand before the rest; below the top where none has a team.
  const above = tree.value.units.find(({ parentId, teamId: theirs }) => parentId !== undefined && theirs !== undefined)
  const place = { employer: 'state', line: 'tjenester', level: 'kontor' } as const
  const team: Unit = { id: 'DEMO', name: teamName, teamId, ...place, ...(above && { parentId: above.id }) }
  await store.put(documents.unitTree, { ...tree.value, units: [...tree.value.units, team] })
}
