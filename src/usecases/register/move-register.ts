import { RegisterEntry } from '../../domain/register/register-entry.ts'
import type { Unit } from '../../domain/unit/unit-tree.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/**
 * The register's lines of teams follow their teams: each names the unit that its team belongs to now. A team that stands
 * nowhere any more keeps the unit that it had. Idempotent.
 */
export async function moveRegister(
  { store }: Pick<Services, 'store'>,
  tenantId: string,
  units: readonly Unit[],
): Promise<void> {
  const byTeam = new Map(units.flatMap((unit) => (unit.teamId === undefined ? [] : [[unit.teamId, unit] as const])))
  for (const line of await store.list(documents.registerEntry, { partition: tenantId })) {
    const { teamId, unitId, unit: name } = line.value
    const unit = teamId === undefined ? undefined : byTeam.get(teamId)
    if (!unit || (unit.id === unitId && unit.name === name)) continue
    // Changed meanwhile: by `keepRegister`, which reads the units too.
    await store.replace(
      documents.registerEntry,
      line,
      RegisterEntry.parse({ ...line.value, unitId: unit.id, unit: unit.name }),
    )
  }
}
