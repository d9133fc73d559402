import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

export type Azurite = {
  readonly connectionString: string
  /** Ends it; what it held is gone. May be called twice. */
  stop(): Promise<void>
}

const program = fileURLToPath(import.meta.resolve('azurite/dist/src/queue/main.js'))

/** The account that azurite has of itself; its key is public. https://learn.microsoft.com/azure/storage/common/storage-use-azurite */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/**
 * Reads nothing of us and outlives us in no way: when this process is gone, whatever ended it, the channel breaks. Once a
 * minute it would tidy its memory, and with thousands of messages answer nobody for five seconds; that is the
 * emulator's, not the service's, and no run is so long that it is needed.
 */
const constants = JSON.stringify(fileURLToPath(import.meta.resolve('azurite/dist/src/queue/utils/constants.js')))
const prelude = `data:text/javascript,${encodeURIComponent(`
  import { createRequire } from 'node:module'
  process.once('disconnect', () => process.exit())
  createRequire(${constants})(${constants}).DEFAULT_GC_INTERVAL_MS = 24 * 3600 * 1000
`)}`

/**
 * Starts the emulator of Azure Storage Queues as a process of its own, in memory and on a free loopback port. Resolves when
 * it listens, which takes about a second.
 */
export async function startAzurite(): Promise<Azurite> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', prelude, program, '--queueHost', '127.0.0.1', '--queuePort', '0'],
      // The client may speak a newer version of the protocol than the emulator knows (PLATFORM, "Azure Storage Queue").
      ...['--inMemoryPersistence', '--silent', '--skipApiVersionCheck', '--disableTelemetry'],
    ],
    { cwd: tmpdir(), env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
  const gone = once(child, 'close')
  const output: Buffer[] = []
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output.push(chunk)
      const address = Buffer.concat(output)
        .toString()
        .match(/successfully listens on (http:\S+)/)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('close', () => reject(new Error(`azurite ended before it listened:\n${Buffer.concat(output)}`)))
  })
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};QueueEndpoint=${url}/${account};`,
    async stop() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
