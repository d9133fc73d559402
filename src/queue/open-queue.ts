import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Queue } from '../ports/queue.ts'
import type { Store } from '../ports/store.ts'
import type { AzureConnection } from './azure.ts'
import { embeddedQueue } from './embedded.ts'

/** Which queue, and where. */
export type QueueSettings =
  | { readonly queue: 'embedded' }
  | { readonly queue: 'azure'; readonly connect: AzureConnection }

export type QueueTools = { readonly store: Store; readonly clock: Clock; readonly log: Log }

/**
 * Opens the queue that the settings name. The client of Azure's is imported only when it is chosen: it would be read for
 * nothing at every start.
 *
 * @throws QueueUnavailable when it can't be opened.
 */
export async function openQueue(settings: QueueSettings, { store, clock, log }: QueueTools): Promise<Queue> {
  if (settings.queue === 'embedded') return embeddedQueue({ store, clock })
  const { azureQueue } = await import('./azure.ts')
  return azureQueue({ connect: settings.connect, log })
}
