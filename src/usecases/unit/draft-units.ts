import { timestamp } from '../../domain/time.ts'
import { losesMost, type UnitChanges, unitChanges } from '../../domain/unit/unit-changes.ts'
import type { UnitDraft } from '../../domain/unit/unit-draft.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { moveRegister } from '../register/move-register.ts'
import { randomId } from '../review/random-id.ts'
import { readUnitFile, storeUnits, type UnitFileRefusal } from './import-units.ts'

/** What an import would do, shown before it is done. */
export type Drafted = {
  /** Names it on the card's button. */
  readonly draftId: string
  readonly changes: UnitChanges
  readonly losesMost: boolean
}

/** Reads a file of units, keeps what it says for a day, and tells what it would change. Nothing is changed. */
export async function draftUnits(
  services: Services,
  bytes: Uint8Array,
  tenantId: string,
): Promise<({ readonly ok: true } & Drafted) | UnitFileRefusal> {
  const read = await readUnitFile(services, bytes, tenantId)
  return read.ok ? { ok: true, ...(await draft(services, tenantId, [...read.units])) } : read
}

export type Imported =
  | { readonly ok: true; readonly changes: UnitChanges }
  /** Another file came since, or it is too long ago. */
  | { readonly ok: false; readonly reason: 'gone' }
  /** The units are others than those that it was compared with: this is what it would do now. */
  | { readonly ok: false; readonly reason: 'changedMeanwhile'; readonly drafted: Drafted }

/** Makes the units of a draft the units of the organisation, if that still does what was shown. Twice, it is done once. */
export async function importDraft(services: Services, tenantId: string, draftId: string): Promise<Imported> {
  const { store } = services
  const found = (await store.read(documents.unitDraft, tenantId, 'unitDraft'))?.value
  if (found?.draftId !== draftId) return { ok: false, reason: 'gone' }
  for (;;) {
    const tree = await store.read(documents.unitTree, tenantId, 'units')
    const changes = unitChanges(tree?.value.units ?? [], found.units)
    if (tree && isSame(changes)) {
      // The click before this one may have come no further.
      await moveRegister(services, tenantId, found.units)
      return { ok: true, changes }
    }
    if ((tree?.etag ?? '') !== found.base) {
      return { ok: false, reason: 'changedMeanwhile', drafted: await draft(services, tenantId, found.units) }
    }
    if (await storeUnits(services, tenantId, tree, found.units)) return { ok: true, changes }
  }
}

async function draft(services: Services, tenantId: string, units: UnitDraft['units']): Promise<Drafted> {
  const { store, clock } = services
  const tree = await store.read(documents.unitTree, tenantId, 'units')
  const changes = unitChanges(tree?.value.units ?? [], units)
  const base = tree?.etag ?? ''
  const known = (await store.read(documents.unitDraft, tenantId, 'unitDraft'))?.value
  // A message that Teams delivers twice makes two cards of one draft.
  const isKnown = known?.base === base && isSame(unitChanges(known.units, units))
  const draftId = isKnown ? known.draftId : randomId(services)
  const createdAt = timestamp(clock.now())
  await store.put(documents.unitDraft, {
    type: 'unitDraft',
    id: 'unitDraft',
    tenantId,
    draftId,
    units,
    base,
    createdAt,
  })
  return { draftId, changes, losesMost: losesMost(changes) }
}

function isSame({ added, changed, removed }: UnitChanges): boolean {
  return added.length + changed.length + removed.length === 0
}
