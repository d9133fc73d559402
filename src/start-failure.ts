import type { Config } from './config.ts'
import { QueueUnavailable } from './queue/queue-unavailable.ts'
import { StoreUnavailable } from './store/store-unavailable.ts'

/**
 * What an operator is told when the service can't start: what happened, and what to do. Holds nothing but names from the
 * configuration. Undefined for what nobody thought of; the log has it then.
 */
export function startFailure(
  error: unknown,
  { store, host, port }: Pick<Config, 'store' | 'host' | 'port'>,
): string | undefined {
  if (error instanceof StoreUnavailable) {
    return store.store === 'sqlite' ? fileFailure(error, store.path) : accountFailure(error, store.endpoint)
  }
  if (error instanceof QueueUnavailable) return queueFailure(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another process. End it, or set PORT (and METRICS_PORT) to one that is free.`
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return `The service may not listen on ${host}:${port}. Set HOST and PORT to what this machine has and allows.`
  }
  return undefined
}

function fileFailure({ code }: StoreUnavailable, path: string): string | undefined {
  switch (code) {
    case 'corrupt':
      return `The database ${path} is damaged, or is no database. Nothing was changed. Keep the file with its -wal and -shm, and put back a backup, or name another file in SQLITE_PATH.`
    case 'busy':
      return `The database ${path} is locked by another process. Nothing was changed. End that process, which may be a copy or a backup that runs, and start again.`
    case 'full':
      return `The disk that holds ${path} is full. Everything that was acknowledged is there. Make room, and start again.`
    case 'readOnly':
      return `The database ${path} may be read and not written. Give this user the right to write the file and its folder.`
    case 'refused':
      return `The database ${path} can't be opened or made. Check that the folder exists or may be made, and that this user may write there (SQLITE_PATH).`
    default:
      return undefined
  }
}

function accountFailure({ code }: StoreUnavailable, endpoint: string): string | undefined {
  switch (code) {
    case 'refused':
      return `Cosmos DB at ${endpoint} lets this service not in, or a database or container is missing. Check the identity's role, COSMOS_KEY and COSMOS_DATABASE; infra/ makes the containers.`
    case 'unreachable':
      return `Cosmos DB at ${endpoint} does not answer. Check COSMOS_ENDPOINT, the network and the firewall of the account.`
    case 'throttled':
      return `Cosmos DB at ${endpoint} takes no more requests just now. Start again in a minute, or give it more throughput.`
    default:
      return undefined
  }
}

function queueFailure({ code }: QueueUnavailable): string | undefined {
  switch (code) {
    case 'refused':
      return "The queue lets this service not in, or it is missing and may not be made. Check the identity's role and AZURE_STORAGE_QUEUE_URL; infra/ makes the queues."
    case 'unreachable':
      return 'The queue does not answer. Check AZURE_STORAGE_QUEUE_URL, the network and the firewall of the account.'
    case 'throttled':
      return 'The queue takes no more requests just now. Start again in a minute.'
    default:
      return undefined
  }
}
