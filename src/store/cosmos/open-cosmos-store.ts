import { CosmosClient } from '@azure/cosmos'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { checkKinds, type KindShape } from '../kind-shape.ts'
import { cosmosFault } from './cosmos-fault.ts'
import { cosmosStore } from './cosmos-store.ts'
import { prepareContainers } from './prepare-containers.ts'

export type CosmosOptions = {
  readonly endpoint: string
  /** Absent: the managed identity of the machine. */
  readonly key?: string
  readonly database: string
  readonly kinds: readonly KindShape[]
  readonly log: Log
}

/**
 * Time for one request, in ms. Teams delivers an invoke again after 15 s and a person waits for its answer, so a
 * request that takes longer than this is lost anyway. The client repeats timed-out reads, never timed-out writes.
 */
const requestTimeout = 5000

/** Nine tries within this many seconds after 429, as the service tells how long to wait. */
const longestThrottling = 10

/**
 * Opens the managed store. Reports an account whose consistency is too weak: a process would not always see what
 * another one has acknowledged.
 *
 * @throws StoreUnavailable `refused`, `unreachable`, `throttled`, with the client's error as cause.
 */
export async function openCosmosStore({ endpoint, key, database, kinds, log }: CosmosOptions): Promise<Store> {
  checkKinds(kinds)
  const local = isLoopback(endpoint)
  const client = new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: await managedIdentity() } : { key }),
    connectionPolicy: {
      requestTimeout,
      // An emulator tells addresses that only it can reach.
      enableEndpointDiscovery: !local,
      retryOptions: {
        maxRetryAttemptCount: 9,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: longestThrottling,
      },
    },
  })
  try {
    const containers = await prepareContainers(client, database, kinds)
    if (!local) await checkConsistency(client, log)
    return cosmosStore({ client, containers, log })
  } catch (cause) {
    client.dispose()
    throw cosmosFault(cause)
  }
}

/** Read in only when needed: the library is large, and most installations have a key or no Cosmos DB at all. */
async function managedIdentity() {
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new DefaultAzureCredential()
}

function isLoopback(endpoint: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(endpoint).hostname)
}

/**
 * With `Session`, the default, another process may read an old state for a moment, and sealing could then miss an
 * acknowledged answer. A client can weaken the account's consistency, never strengthen it.
 * https://learn.microsoft.com/azure/cosmos-db/consistency-levels
 */
async function checkConsistency(client: CosmosClient, log: Log): Promise<void> {
  const { resource } = await client.getDatabaseAccount()
  const consistency = String(resource?.consistencyPolicy)
  if (consistency === 'Strong' || consistency === 'BoundedStaleness') return
  log.error('cosmos account needs Strong or BoundedStaleness consistency', { consistency })
}
