import { chunkId } from '../../domain/export/export-job.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** Removes what a person ordered, with the files that wait for them. */
export async function forgetExports({ store }: Services, tenantId: string, userId: string): Promise<void> {
  for (const { value } of await store.list(documents.exportJob, { partition: tenantId, equals: { userId } })) {
    const { id, file } = value
    for (let number = 0; number < (file?.chunks ?? 0); number++) {
      await store.remove(documents.exportChunk, tenantId, chunkId(id, number))
    }
    await store.remove(documents.exportJob, tenantId, id)
  }
}
