import { createHash } from 'node:crypto'
import { type RegisterFault, readNational, readRegister } from '../../domain/measure/read-register.ts'
import { registerId } from '../../domain/measure/register-entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { listRegister } from './list-register.ts'

type Keeper = Pick<Services, 'store' | 'clock'>

export type ImportedRegister =
  | { readonly ok: true; readonly added: number; readonly changed: number; readonly unchanged: number }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] }

/**
 * Puts the lines of a file into the register, all of them or, if one is wrong, none. What the file does not name stays.
 * Safe to repeat: after a crash the same file again finishes it.
 */
export async function importRegister(
  { store, clock }: Keeper,
  bytes: Uint8Array,
  wish: { readonly tenantId: string; readonly goals: readonly string[]; readonly dryRun: boolean },
): Promise<ImportedRegister> {
  const { tenantId, goals, dryRun } = wish
  const known = await listRegister({ store }, tenantId)
  const now = timestamp(clock.now())
  const idOf = (words: string) => registerId(`import|${createHash('sha256').update(words).digest('hex').slice(0, 32)}`)
  const read = readRegister(bytes, { tenantId, now, goals, known, idOf })
  if (!read.ok) return read
  const before = new Map(known.map((entry) => [entry.id, entry]))
  const changed = read.entries.filter((entry) => before.has(entry.id) && before.get(entry.id) !== entry)
  const added = read.entries.filter(({ id }) => !before.has(id))
  if (!dryRun) for (const entry of [...changed, ...added]) await store.put(documents.registerEntry, entry)
  const unchanged = read.entries.length - changed.length - added.length
  return { ok: true, added: added.length, changed: changed.length, unchanged }
}

/** The same for the government's register. */
export async function importNational(
  { store }: Keeper,
  bytes: Uint8Array,
  { tenantId, dryRun }: { readonly tenantId: string; readonly dryRun: boolean },
): Promise<ImportedRegister> {
  const read = readNational(bytes, tenantId)
  if (!read.ok) return read
  const known = await store.list(documents.nationalMeasure, { partition: tenantId })
  const before = new Map(known.map(({ value }) => [value.id, JSON.stringify(value)]))
  const added = read.measures.filter(({ id }) => !before.has(id))
  const changed = read.measures.filter((measure) => {
    const old = before.get(measure.id)
    return old !== undefined && old !== JSON.stringify(measure)
  })
  if (!dryRun) for (const measure of [...added, ...changed]) await store.put(documents.nationalMeasure, measure)
  const unchanged = read.measures.length - added.length - changed.length
  return { ok: true, added: added.length, changed: changed.length, unchanged }
}
