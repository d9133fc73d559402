import type { ExportJob } from '../../domain/export/export-job.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { removeChunks } from './chunks.ts'

/**
 * Throws away the files that lie ready and may hold texts of a team, since one of its texts is gone: its own, and those of
 * coordinators where it has shared anything. Call it when the text is gone, so that what is made from then on lacks it.
 * Who opens the link hears that the file must be ordered anew; one that nobody was told of yet is made again.
 * Safe to repeat.
 */
export async function withdrawExports(
  services: Services,
  { tenantId, teamId }: { readonly tenantId: string; readonly teamId: string },
): Promise<void> {
  const { store } = services
  const orders = await store.list(documents.exportJob, { partition: tenantId })
  const waiting = orders.filter(({ value }) => value.making && !value.fetchedAt)
  const isOfCoordinators = waiting.some(({ value }) => value.teamId === undefined)
  const shares =
    isOfCoordinators && (await store.count(documents.review, { partition: teamId, equals: { state: 'shared' } })) > 0
  for (const order of waiting) {
    if (order.value.teamId === teamId || (order.value.teamId === undefined && shares)) await withdraw(services, order)
  }
}

async function withdraw(services: Services, order: Stored<ExportJob>): Promise<void> {
  const { store } = services
  for (let stored: Stored<ExportJob> | undefined = order; stored; ) {
    const { file, ...rest } = stored.value
    if (rest.fetchedAt) return
    // Written even where no file lies yet: whoever makes one of what stood there before can't keep it then.
    const written = await store.replace(documents.exportJob, stored, rest)
    if (written !== 'changed') return removeChunks(services, rest, file)
    stored = await store.read(documents.exportJob, rest.tenantId, rest.id)
  }
}
