import { createHash } from 'node:crypto'
import { type RegisterFault, readNational, readRegister } from '../../domain/register/read-register.ts'
import { type RegisterEntry, registerId } from '../../domain/register/register-entry.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Store, Stored } from '../../ports/store.ts'
import { keepMeasureFacts } from '../report/keep-facts.ts'

type Keeper = Pick<Services, 'store' | 'clock'>

export type ImportedRegister =
  | { readonly ok: true; readonly added: number; readonly changed: number; readonly unchanged: number }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] }

/**
 * Puts the lines of a file into the register, all of them or, if one is wrong, none. What the file does not name stays.
 * A line that a team changes meanwhile is read anew, so that neither is lost. Safe to repeat: after a crash the same file
 * again finishes it.
 */
export async function importRegister(
  { store, clock }: Keeper,
  bytes: Uint8Array,
  wish: { readonly tenantId: string; readonly goals: readonly string[]; readonly dryRun: boolean },
): Promise<ImportedRegister> {
  const { tenantId, goals, dryRun } = wish
  const idOf = (words: string) => registerId(`import|${createHash('sha256').update(words).digest('hex').slice(0, 32)}`)
  for (let told: Extract<ImportedRegister, { ok: true }> | undefined; ; ) {
    const stored = await store.list(documents.registerEntry, { partition: tenantId })
    const known = stored.map(({ value }) => value)
    const read = readRegister(bytes, { tenantId, now: timestamp(clock.now()), goals, known, idOf })
    if (!read.ok) return read
    const before = new Map(stored.map((line) => [line.value.id, line]))
    const changed = read.entries.flatMap((entry) => {
      const line = before.get(entry.id)
      return line && line.value !== entry ? [{ line, entry }] : []
    })
    const added = read.entries.filter(({ id }) => !before.has(id))
    const unchanged = read.entries.length - changed.length - added.length
    told ??= { ok: true, added: added.length, changed: changed.length, unchanged }
    if (dryRun) return told
    if (!(await writeLines(store, changed, added))) continue
    // Those too that are in the register already: an import before this one may have come no further.
    await keepMeasureFacts(
      { store },
      tenantId,
      read.entries.map(({ id }) => id),
    )
    return told
  }
}

/** False: somebody changed one of the lines meanwhile, perhaps the team whose measure it is. */
async function writeLines(
  store: Store,
  changed: readonly { readonly line: Stored<RegisterEntry>; readonly entry: RegisterEntry }[],
  added: readonly RegisterEntry[],
): Promise<boolean> {
  for (const { line, entry } of changed) {
    if ((await store.replace(documents.registerEntry, line, entry)) === 'changed') return false
  }
  for (const entry of added) if ((await store.insert(documents.registerEntry, entry)) === 'exists') return false
  return true
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
