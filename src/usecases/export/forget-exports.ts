import type { ExportJob } from '../../domain/export/export-job.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { removeChunks } from './chunks.ts'

/**
 * Removes what a person ordered, with the files that wait for them. One that is being made just now is not kept: its maker
 * finds the order changed or gone, and takes away what it has written. Safe to repeat, and after a crash at any point.
 */
export async function forgetExports(services: Services, tenantId: string, userId: string): Promise<void> {
  const { store } = services
  for (const order of await store.list(documents.exportJob, { partition: tenantId, equals: { userId } })) {
    await forget(services, order)
  }
}

async function forget(services: Services, order: Stored<ExportJob>): Promise<void> {
  const { store, clock } = services
  const { tenantId, id } = order.value
  for (let stored: Stored<ExportJob> | undefined = order; stored; ) {
    // From here on nobody makes, keeps or fetches a file, so that no chunk comes after those that are taken away.
    const { wakeAt: _, ...rest } = stored.value
    const closed = { ...rest, fetchedAt: rest.fetchedAt ?? timestamp(clock.now()) }
    if ((await store.replace(documents.exportJob, stored, closed)) !== 'changed') {
      await removeChunks(services, closed, closed.file)
      await store.remove(documents.exportJob, tenantId, id)
      return
    }
    stored = await store.read(documents.exportJob, tenantId, id)
  }
}
