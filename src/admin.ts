/** `npm run admin -- <command>`: what an operator does to the store by hand. The second place with the real clock. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { adminExitCodes, runAdmin } from './admin/run-admin.ts'
import { BadConfiguration, badConfigurationExitCode, readConfig } from './config.ts'
import { loadContent } from './content/load-packages.ts'
import { createLog } from './log.ts'
import { documents } from './ports/documents.ts'
import { StoreUnavailable } from './ports/store-unavailable.ts'
import { openStore } from './store/open-store.ts'
import { createTokenSource } from './teams/credentials.ts'
import { realDeadline } from './teams/deadline.ts'
import { botFrameworkMetadata } from './teams/door/signing-keys.ts'

/** A wrong path would otherwise make an empty database, and the command would find nothing in it. */
class NoDatabase extends Error {
  override readonly name = 'NoDatabase'
  constructor(path: string) {
    super(`SQLITE_PATH: there is no database at ${path}`)
  }
}

const folder = `${import.meta.dirname}/..`
const now = () => Temporal.Now.instant()
const refuse = () => {
  throw new Error('A command waits for nothing')
}
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), integer: refuse }

const out = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

try {
  process.exitCode = await runAdmin(process.argv.slice(2), {
    open,
    examine: () => examineDeployment(),
    print: out,
    complain,
    readFile: (path) => unless('ENOENT', () => readFile(path)),
    writeFile: async (path, text) =>
      (await unless('EEXIST', () => writeFile(path, text, { flag: 'wx' }).then(() => true))) ?? false,
  })
} catch (error) {
  process.exitCode = error instanceof BadConfiguration ? badConfigurationExitCode : adminExitCodes.failed
  complain(wordsFor(error))
}
// A check of `doctor` that got no answer may still hold a connection open, and would keep the process for minutes.
process.stdout.write('', () => process.exit())

async function examineDeployment(): Promise<boolean> {
  // The other commands need nothing of it.
  const [{ deploymentChecks }, { examine }, { askAddress }] = await Promise.all([
    import('./doctor/deployment.ts'),
    import('./doctor/examine.ts'),
    import('./doctor/ask-address.ts'),
  ])
  const checks = deploymentChecks({
    readConfig,
    folder,
    nodeVersion: process.version,
    now,
    random,
    ask: askAddress,
    token: createTokenSource,
    signingKeysUrl: botFrameworkMetadata,
  })
  return examine(checks, { deadline: realDeadline, print: out })
}

async function open() {
  const { store: where, settings, identity, profile } = readConfig()
  if (where.store === 'sqlite' && !existsSync(where.path)) throw new NoDatabase(where.path)
  // Standard output is for the answer.
  const store = await openStore(where, { kinds: Object.values(documents), log: createLog(process.stderr), random })
  const tenantId = identity.type === 'none' ? undefined : identity.tenantId
  const library = loadContent(`${folder}/cards`, profile)
  const { packages, profile: own, profiles } = library
  const goals = own.goals.map(({ id }) => id)
  const content = { packages, profile: own, profiles }
  return {
    store,
    clock: { now, every: refuse, sleep: refuse },
    settings,
    tenantId,
    goals,
    content,
    close: () => store.close(),
  }
}

/** Undefined where it failed for this reason, which the command tells in its own words. */
async function unless<T>(code: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return undefined
    throw error
  }
}

/** These say what to mend and hold no secrets; of anything else only its kind is safe to print. */
function wordsFor(error: unknown): string {
  if (error instanceof BadConfiguration || error instanceof NoDatabase) return error.message
  if (error instanceof StoreUnavailable) return `The store can't be used: ${error.message}`
  createLog(process.stderr).error('admin command failed', {}, error)
  return 'Failed; what can be said of it stands above. What was removed is removed, and the command may be run again.'
}
