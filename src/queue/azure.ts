import { type QueueClient, QueueServiceClient, type ReceivedMessageItem } from '@azure/storage-queue'
import type { Log } from '../ports/log.ts'
import { type Delivery, type Queue, visibility as usualVisibility } from '../ports/queue.ts'
import { azureFault, isGone, isMissingQueue } from './azure-fault.ts'
import { entryIdOf, messageText } from './message-text.ts'
import { putAwayOnce } from './put-away-once.ts'
import { QueueUnavailable } from './queue-unavailable.ts'

/** `url` is asked with the managed identity of the machine: `https://<account>.queue.core.windows.net`. */
export type AzureConnection = { readonly connectionString: string } | { readonly url: string }

export type AzureOptions = {
  readonly connect: AzureConnection
  readonly log: Log
  readonly names?: { readonly deliveries: string; readonly poison: string }
  /** Whole seconds. */
  readonly visibility?: Temporal.Duration
}

export const queueNames = { deliveries: 'tillitsbot-deliveries', poison: 'tillitsbot-deliveries-poison' }

/**
 * For one call with all its tries, in ms. A worker that waits longer than this for a queue could as well look at the
 * next thing to do; what was asked for may have happened all the same.
 */
const callLimit = 5000

/** Again at once and again after 200 ms. Who asks comes back at the next tick anyway. */
const retryOptions = { maxTries: 3, retryDelayInMs: 200 }

/** What the service gives for one request. */
const mostPerCall = 32

/** The longest that a message can be hidden. A longer pause ends then, and the worker gives the id back once more. */
const longestPause = 7 * 24 * 3600

/** Without this a message is dropped after seven days. */
const forEver = { messageTimeToLive: -1 }

/**
 * Two Azure Storage Queues, made when they are missing: one with the ids that wait, one with those that were put aside.
 * The service counts seconds, so a pause is rounded up to whole ones.
 *
 * @throws QueueUnavailable here and from every call, at the latest after 5 s.
 */
export async function azureQueue(options: AzureOptions): Promise<Queue> {
  const { connect, log, names = queueNames, visibility = usualVisibility } = options
  let closed = false
  const call = async <T>(ask: (limit: { readonly abortSignal: AbortSignal }) => Promise<T>): Promise<T> => {
    if (closed) throw new QueueUnavailable('closed')
    try {
      return await ask({ abortSignal: AbortSignal.timeout(callLimit) })
    } catch (cause) {
      throw azureFault(cause)
    }
  }
  const peek = (queue: QueueClient) => call((limit) => queue.peekMessages({ numberOfMessages: 1, ...limit }))
  /** Looks before it makes: an identity that may only handle messages can do without the right to make queues. */
  const prepare = async (queue: QueueClient): Promise<void> => {
    try {
      await peek(queue)
    } catch (error) {
      if (!(error instanceof QueueUnavailable) || !isMissingQueue(error.cause)) throw error
      await call((limit) => queue.createIfNotExists(limit))
    }
  }

  const { waiting, aside } = await call(async () => {
    const service = await serviceOf(connect)
    return { waiting: service.getQueueClient(names.deliveries), aside: service.getQueueClient(names.poison) }
  })
  await Promise.all([prepare(waiting), prepare(aside)])

  const send = async (queue: QueueClient, text: string, pause?: Temporal.Duration): Promise<void> => {
    const visibilityTimeout = pause === undefined ? 0 : secondsOf(pause)
    await call((limit) => queue.sendMessage(text, { visibilityTimeout, ...forEver, ...limit }))
  }
  const remove = async ({ messageId, popReceipt }: ReceivedMessageItem): Promise<void> => {
    try {
      await call((limit) => waiting.deleteMessage(messageId, popReceipt, limit))
    } catch (error) {
      if (!(error instanceof QueueUnavailable) || !isGone(error.cause)) throw error
    }
  }
  // Of two writes the one that adds comes first: a crash between them leaves an id too many and never one too few.
  const putAside = async (message: ReceivedMessageItem): Promise<void> => {
    await send(aside, message.messageText)
    await remove(message)
  }
  const delivered = async (message: ReceivedMessageItem): Promise<Delivery | undefined> => {
    const entryId = entryIdOf(message.messageText)
    if (entryId === undefined) {
      log.error('a queue message holds no id and was put aside', { messageId: message.messageId })
      await putAside(message)
      return undefined
    }
    return putAwayOnce({
      entryId,
      attempts: message.dequeueCount,
      done: () => remove(message),
      // A new message and not the old one shown again, which would go on counting attempts.
      async later(pause) {
        await send(waiting, message.messageText, pause)
        await remove(message)
      },
      poison: () => putAside(message),
    })
  }

  return {
    shared: true,
    send: (entryId, pause) => send(waiting, messageText(entryId), pause),
    async receive(most) {
      const numberOfMessages = Math.min(most, mostPerCall)
      if (numberOfMessages < 1) return []
      const visibilityTimeout = secondsOf(visibility)
      const received = await call((limit) => waiting.receiveMessages({ numberOfMessages, visibilityTimeout, ...limit }))
      const deliveries = await Promise.all(received.receivedMessageItems.map(delivered))
      return deliveries.filter((delivery) => delivery !== undefined)
    },
    ping: async () => void (await peek(waiting)),
    async close() {
      closed = true
    },
  }
}

export type AzureQueueState =
  | { readonly there: false }
  | {
      readonly there: true
      /** Messages that wait and that were put aside, as the service estimates them. */
      readonly waiting: number
      readonly aside: number
      /** When the first of those that can be seen was put in. */
      readonly oldest: Temporal.Instant | undefined
    }

/**
 * Whether the queues may be used: puts a message in and takes it out again, hidden from workers all the while. Makes
 * nothing that is missing.
 *
 * @throws QueueUnavailable
 */
export async function examineAzureQueue(connect: AzureConnection, names = queueNames): Promise<AzureQueueState> {
  const limit = () => ({ abortSignal: AbortSignal.timeout(callLimit) })
  const count = async (queue: QueueClient) => (await queue.getProperties(limit())).approximateMessagesCount ?? 0
  try {
    const service = await serviceOf(connect)
    const [waiting, aside] = [service.getQueueClient(names.deliveries), service.getQueueClient(names.poison)]
    const hidden = { visibilityTimeout: 60, messageTimeToLive: 120 }
    const { messageId, popReceipt } = await waiting.sendMessage('doctor', { ...hidden, ...limit() })
    await waiting.deleteMessage(messageId, popReceipt, limit())
    const [first] = (await waiting.peekMessages({ numberOfMessages: 1, ...limit() })).peekedMessageItems
    return {
      there: true,
      waiting: await count(waiting),
      aside: await count(aside),
      oldest: first && Temporal.Instant.fromEpochMilliseconds(first.insertedOn.getTime()),
    }
  } catch (cause) {
    if (isMissingQueue(cause)) return { there: false }
    throw azureFault(cause)
  }
}

async function serviceOf(connect: AzureConnection): Promise<QueueServiceClient> {
  if ('connectionString' in connect) {
    return QueueServiceClient.fromConnectionString(connect.connectionString, { retryOptions })
  }
  // Read in only when needed: the library is large.
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new QueueServiceClient(connect.url, new DefaultAzureCredential(), { retryOptions })
}

function secondsOf(pause: Temporal.Duration): number {
  return Math.min(Math.max(Math.ceil(pause.total('seconds')), 0), longestPause)
}
