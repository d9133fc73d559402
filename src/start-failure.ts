import type { Config } from './config.ts'
import { StoreUnavailable } from './ports/store-unavailable.ts'
import { QueueUnavailable } from './queue/queue-unavailable.ts'
import { outageWords } from './store/outage-words.ts'

/**
 * What an operator is told when the service can't start: what happened, and what to do. Holds nothing but names from the
 * configuration. Undefined for what nobody thought of; the log has it then.
 */
export function startFailure(
  error: unknown,
  { store, host, port }: Pick<Config, 'store' | 'host' | 'port'>,
): string | undefined {
  if (error instanceof StoreUnavailable) {
    const words = outageWords(error.code, store)
    return words && `${words.happened} ${words.mend} Then start again.`
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
