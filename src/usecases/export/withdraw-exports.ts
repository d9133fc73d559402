import type { ExportJob } from '../../domain/export/export-job.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { removeChunks } from './chunks.ts'

type Store = Pick<Services, 'store'>
type Whose = { readonly tenantId: string; readonly teamId: string }

/**
 * Throws away the files that lie ready and may hold texts of a team, since one of its texts is gone: its own, and those of
 * coordinators where it has shared anything. Call it when the text is gone, so that what is made from then on lacks it.
 * Who opens the link hears that the file must be ordered anew; one that nobody was told of yet is made again.
 * Safe to repeat, and after a crash at any point.
 */
export async function withdrawExports(services: Store, { tenantId, teamId }: Whose): Promise<void> {
  const { store } = services
  const waiting = await waitingOrders(services, tenantId)
  const isOfCoordinators = waiting.some(({ value }) => value.teamId === undefined)
  const shares =
    isOfCoordinators && (await store.count(documents.review, { partition: teamId, equals: { state: 'shared' } })) > 0
  for (const order of waiting) {
    if (order.value.teamId === teamId || (order.value.teamId === undefined && shares)) await withdraw(services, order)
  }
}

/** The same of the team's own files only: of something that never goes upward. */
export async function withdrawTeamExports(services: Store, { tenantId, teamId }: Whose): Promise<void> {
  for (const order of await waitingOrders(services, tenantId)) {
    if (order.value.teamId === teamId) await withdraw(services, order)
  }
}

async function waitingOrders({ store }: Store, tenantId: string): Promise<Stored<ExportJob>[]> {
  const orders = await store.list(documents.exportJob, { partition: tenantId })
  return orders.filter(({ value }) => value.making && !value.fetchedAt)
}

async function withdraw(services: Store, order: Stored<ExportJob>): Promise<void> {
  const { store } = services
  for (let stored: Stored<ExportJob> | undefined = order; stored; ) {
    const { file, ...rest } = stored.value
    if (rest.fetchedAt) return
    // First, since nobody knows of them any more when the order says nothing of a file.
    await removeChunks(services, rest, file)
    // Written even where no file lies yet: whoever makes one of what stood there before can't keep it then.
    if ((await store.replace(documents.exportJob, stored, rest)) !== 'changed') return
    stored = await store.read(documents.exportJob, rest.tenantId, rest.id)
  }
}
