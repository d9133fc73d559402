import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { request } from './http.ts'

export type ServiceProcess = {
  readonly url: string
  readonly pid: number
  /** Everything that it has written so far, standard output and error. */
  log(): string
  /** SIGKILL, now; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** Hands a message to an entry of its own and resolves with the answer. */
  ask(message: object | string): Promise<unknown>
}

/** As with `npm start`, nothing is stripped or compiled a second time: a test run starts the service dozens of times. */
const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') }
const mainEntry = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/**
 * Starts the service as a process of its own, in development mode on a free port, and resolves when `/readyz` says 200.
 * It gets nothing of this process's environment but where programs are.
 *
 * @param options.entry what runs instead of `src/main.ts`; it must log `ready` with its `url` as that does
 * @param options.through a program and its arguments that end by becoming the one which is appended to them
 * @throws when the process ends before it is ready, with its exit code and what it wrote
 */
export async function startService(options: {
  readonly environment: Readonly<Record<string, string>>
  readonly entry?: string
  readonly through?: readonly string[]
}): Promise<ServiceProcess> {
  const { environment, entry = mainEntry, through = [] } = options
  const [program = '', ...words] = [...through, process.execPath, entry]
  const child = spawn(program, words, {
    env: { ...inherited(), ...compileCache, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  // A test run that ends early must not leave services behind.
  const killWithUs = () => void child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve())).then(
    () => void process.off('exit', killWithUs),
  )
  const output: Buffer[] = []
  const log = () => Buffer.concat(output).toString('utf8')
  const url = await new Promise<string>((resolve, reject) => {
    let ready = false
    const read = (chunk: Buffer) => {
      output.push(chunk)
      if (ready) return
      const address = log().match(/"url":"(http:[^"]+)"/)?.[1]
      if (address === undefined) return
      ready = true
      resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    void gone.then(() => reject(new Error(`The service ended with ${child.exitCode} before it was ready:\n${log()}`)))
  })
  const { status, text } = await request(`${url}/readyz`)
  if (status !== 200) throw new Error(`The service is not ready: ${text}`)
  return {
    url,
    pid: child.pid ?? 0,
    log,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      child.kill('SIGTERM')
      await gone
      return child.exitCode
    },
    ask: (message) => ask(child, message),
  }
}

function inherited(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }
}

function ask(child: ChildProcess, message: object | string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The service ended before it answered'))
    child.once('exit', ended)
    child.once('message', (answer) => {
      child.off('exit', ended)
      resolve(answer)
    })
    child.send(message, (cause) => cause && reject(cause))
  })
}
