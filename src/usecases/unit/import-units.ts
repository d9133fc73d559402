import { timestamp } from '../../domain/time.ts'
import { type KnownTeam, readUnits, type UnitFault } from '../../domain/unit/read-units.ts'
import { losesMost, type UnitChanges, unitChanges } from '../../domain/unit/unit-changes.ts'
import type { Unit, UnitTree } from '../../domain/unit/unit-tree.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { moveRegister } from '../register/move-register.ts'

type Keeper = Pick<Services, 'store' | 'clock'>

/** The document takes 2 MB; a little is left for what surrounds the units. */
const mostBytes = 1_900_000

export type UnitFileRefusal =
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly UnitFault[] }
  | { readonly ok: false; readonly reason: 'tooManyWords' }

export type ImportResult =
  | { readonly ok: true; readonly changes: UnitChanges }
  /** Most units would go; `replace` says that this is meant. */
  | { readonly ok: false; readonly reason: 'losesMost'; readonly changes: UnitChanges }
  | UnitFileRefusal

export type ImportWish = { readonly tenantId: string; readonly dryRun: boolean; readonly replace: boolean }

/**
 * Makes the units of a file the units of the organisation: all of them, in one write, or none. The file is the whole
 * organisation: what it does not name is removed. The same file again changes nothing.
 */
export async function importUnits(
  keeper: Keeper,
  bytes: Uint8Array,
  { tenantId, dryRun, replace }: ImportWish,
): Promise<ImportResult> {
  const read = await readUnitFile(keeper, bytes, tenantId)
  if (!read.ok) return read
  const { units } = read
  for (;;) {
    const stored = await keeper.store.read(documents.unitTree, tenantId, 'units')
    const before = stored?.value.units ?? []
    const changes = unitChanges(before, units)
    if (losesMost(changes) && !replace) return { ok: false, reason: 'losesMost', changes }
    const isSame = changes.unchanged === units.length && before.every(({ id }, i) => units[i]?.id === id)
    if (dryRun) return { ok: true, changes }
    if (isSame && stored) {
      // An import before this one may have come no further.
      await moveRegister(keeper, tenantId, units)
      return { ok: true, changes }
    }
    if (await storeUnits(keeper, tenantId, stored, units)) return { ok: true, changes }
  }
}

/** The units of a file, if they can be stored, or all that is wrong with it. */
export async function readUnitFile(
  keeper: Keeper,
  bytes: Uint8Array,
  tenantId: string,
): Promise<{ readonly ok: true; readonly units: readonly Unit[] } | UnitFileRefusal> {
  const read = readUnits(bytes, await knownTeams(keeper, tenantId))
  if (!read.ok) return { ok: false, reason: 'faults', faults: read.faults }
  const isTooLarge = Buffer.byteLength(JSON.stringify(read.units)) > mostBytes
  return isTooLarge ? { ok: false, reason: 'tooManyWords' } : read
}

/**
 * Puts units in the place of what was read, and moves the register's lines with their teams. False: somebody else has put
 * others there since.
 */
export async function storeUnits(
  { store, clock }: Keeper,
  tenantId: string,
  read: Stored<UnitTree> | undefined,
  units: readonly Unit[],
): Promise<boolean> {
  const importedAt = timestamp(clock.now())
  const next: UnitTree = { type: 'unitTree', id: 'units', tenantId, units: [...units], importedAt }
  const written = read
    ? await store.replace(documents.unitTree, read, next)
    : await store.insert(documents.unitTree, next)
  if (written === 'changed' || written === 'exists') return false
  await moveRegister({ store }, tenantId, units)
  return true
}

/** Undefined: nobody has imported any. */
export async function readUnitTree(
  { store }: Pick<Services, 'store'>,
  tenantId: string,
): Promise<UnitTree | undefined> {
  return (await store.read(documents.unitTree, tenantId, 'units'))?.value
}

/** The tenant's teams. One that the app was taken out of has no name here. */
export async function knownTeams({ store }: Pick<Services, 'store'>, tenantId: string): Promise<KnownTeam[]> {
  return (await store.list(documents.team, {})).flatMap(({ value: team }) =>
    team.tenantId === tenantId ? [{ teamId: team.teamId, name: team.state === 'active' ? team.name : undefined }] : [],
  )
}

/** The organisations that there is something of; an operator need not name the only one. */
export async function tenantsOf({ store }: Pick<Services, 'store'>): Promise<string[]> {
  const teams = await store.list(documents.team, {})
  const trees = await store.list(documents.unitTree, {})
  return [...new Set([...teams, ...trees].map(({ value }) => value.tenantId))].toSorted()
}
