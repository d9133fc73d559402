import { z } from 'zod'
import type { Config } from '../config.ts'
import { documents } from '../ports/documents.ts'
import type { Log } from '../ports/log.ts'
import type { Random } from '../ports/random.ts'
import { type ContainerName, containers, type Kind, type Store } from '../ports/store.ts'
import { startFailure } from '../start-failure.ts'
import { openStore } from '../store/open-store.ts'
import { type Finding, ok, warning, wrong } from './check.ts'
import { fileFindings } from './sqlite-file.ts'

/** Read by nobody, and always under the same id: one that a broken check leaves behind is the only one. */
const Probe = z.looseObject({ type: z.literal('doctorProbe'), id: z.string() })
type Probe = z.infer<typeof Probe>

/**
 * Whether the store is there, may be read, written and deleted in, and what waits in it. A database file that is not there
 * is not made; a missing container is, where the service itself would make it at its start.
 */
export async function storeFindings(config: Config, random: Random): Promise<Finding[]> {
  const { store: where } = config
  const file = where.store === 'sqlite' && where.path !== ':memory:' ? fileFindings(where.path) : undefined
  if (file && (!file.exists || file.findings.some(({ state }) => state === 'wrong'))) return file.findings
  return [...(file?.findings ?? []), ...(await insideFindings(config, random))]
}

async function insideFindings(config: Config, random: Random): Promise<Finding[]> {
  const said: Finding[] = []
  const log = findingLog(said)
  try {
    const store = await openStore(config.store, { kinds: Object.values(documents), log, random })
    try {
      for (const container of ['teamData', 'deliveries', 'organisation'] as const) await tryOut(store, container)
      said.push(ok(`${placeOf(config)} may be read, written and deleted in`))
      said.push(...(await ledgerFindings(store)), await teamFinding(store))
    } finally {
      await store.close()
    }
  } catch (error) {
    const words = startFailure(error, config) ?? versionWords(error)
    if (words === undefined) throw error
    said.push(wrong(words))
  }
  return said
}

/** What opening it complains of, such as the account's consistency. */
function findingLog(said: Finding[]): Log {
  const words = (message: string, facts: object = {}) => `${message} ${JSON.stringify(facts)}`
  return {
    error: (message, facts) => void said.push(wrong(words(message, facts))),
    warn: (message, facts) => void said.push(warning(words(message, facts))),
    info: () => undefined,
  }
}

async function tryOut(store: Store, container: ContainerName): Promise<void> {
  const kind: Kind<Probe> = { container, type: 'doctorProbe', schema: Probe, indexed: [] }
  const [partition, id] = ['doctor', 'probe']
  await store.put(kind, { type: 'doctorProbe', id, [containers[container]]: partition })
  if ((await store.read(kind, partition, id)) === undefined) {
    throw new Error('What was written can not be read')
  }
  await store.remove(kind, partition, id)
}

async function ledgerFindings(store: Store): Promise<Finding[]> {
  const count = (state: string) => store.count(documents.entry, { equals: { state } })
  const [due, inDoubt, failed] = [await count('due'), await count('inDoubt'), await count('failed')]
  const words = `${due} posts wait, ${inDoubt} are in doubt, ${failed} have failed`
  return inDoubt + failed === 0
    ? [ok(words)]
    : [warning(`${words}. Their teams see them with status and can post again (docs/operations.md).`)]
}

async function teamFinding(store: Store): Promise<Finding> {
  const teams = await store.list(documents.team, {})
  const active = teams.filter(({ value }) => value.state === 'active').length
  if (active === 0) return warning('no team has the app yet. Add it to one in Teams, and write selvtest in a channel.')
  return ok(`${active} teams have the app, ${teams.length - active} no longer`)
}

function placeOf({ store }: Config): string {
  return store.store === 'sqlite' ? store.path : `${store.endpoint}, database ${store.database},`
}

/** A database of a later version of this program. */
function versionWords(error: unknown): string | undefined {
  return error instanceof Error && error.message.includes('schema version')
    ? `${error.message}. Start the newer version again, or put back a backup from before it.`
    : undefined
}
