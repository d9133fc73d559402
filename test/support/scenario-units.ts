import { z } from 'zod'
import { timestamp } from '../../src/domain/time.ts'
import type { Unit } from '../../src/domain/unit/unit-tree.ts'
import { documents } from '../../src/ports/documents.ts'
import { everybody, person, team, tenantId } from './cast.ts'
import type { World } from './world.ts'

/** A unit as a scenario writes it: its team and leader by the names of the cast. */
export const ScenarioUnit = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.string().default(''),
  parent: z.string().optional(),
  team: z.string().optional(),
  leader: z.enum(everybody).optional(),
})
type ScenarioUnit = z.infer<typeof ScenarioUnit>

/** The coordinator has imported these units, and no others. */
export async function putUnits(world: World, list: readonly ScenarioUnit[]): Promise<void> {
  const { store } = world.app().services
  await store.put(documents.unitTree, {
    ...{ type: 'unitTree', id: 'units', tenantId, importedAt: timestamp(world.clock.now()) },
    units: list.map(unitOf),
  })
}

function unitOf({ id, name, level, parent, team: teamName, leader }: ScenarioUnit): Unit {
  return {
    ...{ id, name, employer: 'state', line: '', level },
    ...(parent !== undefined && { parentId: parent }),
    ...(teamName !== undefined && { teamId: team(teamName).id }),
    ...(leader !== undefined && { leaderId: person(leader).aadObjectId }),
  }
}
