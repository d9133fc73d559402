import type { StoreFault } from '../ports/store-unavailable.ts'
import type { StoreSettings } from './open-store.ts'

/**
 * What an operator is told when the store does not serve: what happened, and what to do. Holds nothing but names from the
 * configuration. `goesOn`: whether a running service needs nothing more. Undefined for what nobody thought of.
 */
export type OutageWords = { readonly happened: string; readonly mend: string; readonly goesOn: boolean }

export function outageWords(code: StoreFault, store: StoreSettings): OutageWords | undefined {
  return store.store === 'sqlite' ? fileWords(code, store.path) : accountWords(code, store.endpoint)
}

function fileWords(code: StoreFault, path: string): OutageWords | undefined {
  const words = (happened: string, mend: string, goesOn = true) => ({ happened, mend, goesOn })
  switch (code) {
    case 'corrupt':
      return words(
        `The database ${path} is damaged, or is no database. Nothing more is written to it.`,
        'Stop the service, keep the file with its -wal and -shm, and put back a backup, or name another file in SQLITE_PATH.',
        false,
      )
    case 'busy':
      return words(
        `The database ${path} is locked by another process.`,
        'End that process, which may be a copy or a backup that runs.',
      )
    case 'full':
      return words(`The disk that holds ${path} is full. Everything that was acknowledged is there.`, 'Make room.')
    case 'disk':
      return words(
        `The file ${path} can't be read or written: the disk fails, or a quota or a limit on the size of files is reached.`,
        "Look at the system's log, at the quota, and at the limits of this user (ulimit -f).",
      )
    case 'readOnly':
      return words(
        `The database ${path} may be read and not written.`,
        'Give this user the right to write the file and its folder.',
      )
    case 'refused':
      return words(
        `The database ${path} can't be opened or made.`,
        'Check that the folder exists or may be made, and that this user may write there (SQLITE_PATH).',
      )
    default:
      return undefined
  }
}

function accountWords(code: StoreFault, endpoint: string): OutageWords | undefined {
  const words = (happened: string, mend: string) => ({ happened, mend, goesOn: true })
  switch (code) {
    case 'refused':
      return words(
        `Cosmos DB at ${endpoint} lets this service not in, or a database or container is missing.`,
        "Check the identity's role, COSMOS_KEY and COSMOS_DATABASE; infra/ makes the containers.",
      )
    case 'unreachable':
      return words(
        `Cosmos DB at ${endpoint} does not answer.`,
        'Check COSMOS_ENDPOINT, the network and the firewall of the account.',
      )
    case 'throttled':
      return words(
        `Cosmos DB at ${endpoint} takes no more requests just now.`,
        'Wait a minute, or give it more throughput.',
      )
    default:
      return undefined
  }
}
