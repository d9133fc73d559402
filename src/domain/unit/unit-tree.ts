import { z } from 'zod'
import { Timestamp } from '../time.ts'

/** More do not fit into one document of 2 MB. */
export const mostUnits = 8000

export const employers = ['state', 'municipality', 'other'] as const

/** One unit of the organisation, as the coordinator's file has it. */
export const Unit = z.strictObject({
  /** The coordinator's own, unique in the file. */
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(200),
  /** Absent: it stands at the top. */
  parentId: z.string().optional(),
  /** Of one office the state's and the municipality's staff have their own representatives. */
  employer: z.enum(employers),
  /** Of work, as the organisation names it: services, benefits … Empty: not told. */
  line: z.string().max(100),
  /** As the organisation names it: office, region, directorate … */
  level: z.string().max(100),
  /** The Teams team of the unit, where it has one. A team belongs to one unit. */
  teamId: z.string().optional(),
  /** The Entra object id of its leader, who is asked in personal chat where there is no team. */
  leaderId: z.string().optional(),
})
export type Unit = z.infer<typeof Unit>

/**
 * All units of a tenant, in one document: an import takes effect as a whole or not at all, whatever dies meanwhile.
 * No unit's parent is missing, and no unit stands above itself.
 */
export const UnitTree = z.strictObject({
  type: z.literal('unitTree'),
  id: z.literal('units'),
  tenantId: z.string(),
  units: z.array(Unit).max(mostUnits),
  importedAt: Timestamp,
})
export type UnitTree = z.infer<typeof UnitTree>

export function unitOfTeam({ units }: Pick<UnitTree, 'units'>, teamId: string): Unit | undefined {
  return units.find((unit) => unit.teamId === teamId)
}

/** From the unit's parent to the top. */
export function ancestors({ units }: Pick<UnitTree, 'units'>, unitId: string): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found: Unit[] = []
  for (let at = byId.get(unitId)?.parentId; at !== undefined; at = byId.get(at)?.parentId) {
    const unit = byId.get(at)
    if (!unit || found.includes(unit)) break
    found.push(unit)
  }
  return found
}

/** The unit and everything below it. */
export function subtree({ units }: Pick<UnitTree, 'units'>, unitId: string): Unit[] {
  const children = Map.groupBy(units, ({ parentId }) => parentId)
  const found = units.filter(({ id }) => id === unitId)
  for (const unit of found) found.push(...(children.get(unit.id) ?? []))
  return found
}
