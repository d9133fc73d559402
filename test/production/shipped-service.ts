import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** npm's own answer beside what the program wrote: standard output and error in one. */
export type Ended = { readonly code: number | null; readonly output: string }

/**
 * Puts what is shipped into `folder`, with what `package.json` needs in production and nothing else: the files of the
 * container image, and `npm ci` as the Dockerfile runs it.
 */
export async function ship(folder: string): Promise<void> {
  const ignore = await readFile(join(root, '.dockerignore'), 'utf8')
  for (const [, name = ''] of ignore.matchAll(/^!(.+)$/gm)) {
    await cp(join(root, name), join(folder, name), { recursive: true })
  }
  const install = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  // It needs what this machine's npm needs: its home, its registry, its cache.
  const { code, output } = await ended(start(folder, install, process.env))
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`)
}

/** `npm run <args>` in the shipped folder with exactly this environment, until it ends. */
export async function runShipped(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  return ended(start(folder, ['run', '--silent', ...args], bare(environment)))
}

export type RunningService = {
  /** Everything that it has written so far. */
  log(): string
  /** Ends it as a cluster does. */
  stop(): Promise<Ended>
}

/** `npm start` there; resolves when it says that it is ready. @throws when it ends before, with what it wrote */
export async function startShipped(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningService> {
  const child = start(folder, ['start', '--silent'], bare(environment))
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const end = ended(child, (output) => output.includes('"msg":"ready"') && resolve())
  const killWithUs = () => kill(child, 'SIGKILL')
  process.once('exit', killWithUs)
  const early = await Promise.race([ready, end])
  if (early) throw new Error(`The service ended before it was ready:\n${early.output}`)
  return {
    log: () => written(child),
    async stop() {
      // npm passes the signal on only to a shell of its own, so the whole group that was started here is told.
      kill(child, 'SIGTERM')
      const result = await end
      process.off('exit', killWithUs)
      return result
    },
  }
}

type Child = ReturnType<typeof start>

function start(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
}

/** Nothing of this process's environment but where programs and files are; Node is the one that runs this. */
function bare(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', HOME, TMPDIR } = process.env
  return { PATH: `${dirname(process.execPath)}${delimiter}${PATH}`, HOME, TMPDIR, ...environment }
}

const outputs = new WeakMap<Child, Buffer[]>()

function written(child: Child): string {
  return Buffer.concat(outputs.get(child) ?? []).toString('utf8')
}

async function ended(child: Child, heard: (output: string) => void = () => {}): Promise<Ended> {
  const chunks: Buffer[] = []
  outputs.set(child, chunks)
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      heard(written(child))
    })
  }
  const [code] = await once(child, 'close')
  return { code, output: written(child) }
}

function kill({ pid, exitCode, signalCode }: Child, signal: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal)
}
