import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { removeChunks } from './chunks.ts'

/** Removes what a person ordered, with the files that wait for them. One that is being made just now is not kept. */
export async function forgetExports(services: Services, tenantId: string, userId: string): Promise<void> {
  const { store } = services
  for (const { value } of await store.list(documents.exportJob, { partition: tenantId, equals: { userId } })) {
    await removeChunks(services, value, value.file)
    await store.remove(documents.exportJob, tenantId, value.id)
  }
}
