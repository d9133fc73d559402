import { isDocumentId } from '../../domain/document-id.ts'
import { type Disclosed, discloseEntries } from '../../domain/privacy/disclose.ts'
import { byUnit, type NationalMeasure, type RegisterEntry } from '../../domain/register/register-entry.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** All lines of a tenant's register, by unit, and in a unit by title. */
export async function listRegister(
  { store }: Pick<Services, 'store'>,
  tenantId: string,
): Promise<Disclosed<readonly RegisterEntry[]>> {
  const found = (await store.list(documents.registerEntry, { partition: tenantId })).map(({ value }) => value)
  return discloseEntries(found.toSorted(byUnit))
}

/** How many lines there are; of very many only that there are `most`. */
export function countRegister({ store }: Pick<Services, 'store'>, tenantId: string, most: number): Promise<number> {
  return store.count(documents.registerEntry, { partition: tenantId, limit: most })
}

/** The government's measure that a line names; undefined where none was imported under that name. */
export async function readNational(
  { store }: Pick<Services, 'store'>,
  { tenantId, nationalId }: Pick<RegisterEntry, 'tenantId' | 'nationalId'>,
): Promise<NationalMeasure | undefined> {
  const id = `national|${nationalId}`
  if (nationalId === undefined || !isDocumentId(id)) return undefined
  return (await store.read(documents.nationalMeasure, tenantId, id))?.value
}
