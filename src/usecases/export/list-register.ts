import { byCodeUnit } from '../../domain/by-code-unit.ts'
import type { RegisterEntry } from '../../domain/measure/register-entry.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** All lines of a tenant's register, by unit, and in a unit by title. */
export async function listRegister({ store }: Pick<Services, 'store'>, tenantId: string): Promise<RegisterEntry[]> {
  const found = await store.list(documents.registerEntry, { partition: tenantId })
  return found
    .map(({ value }) => value)
    .toSorted((a, b) => byCodeUnit(a.unit, b.unit) || byCodeUnit(a.title, b.title) || byCodeUnit(a.id, b.id))
}
