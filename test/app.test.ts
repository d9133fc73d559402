import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { StoreUnavailable } from '../src/ports/store-unavailable.ts'
import { startAzurite } from './support/azurite.ts'
import { freePort } from './support/free-port.ts'
import { request } from './support/http.ts'
import { runApp } from './support/running-app.ts'
import { folder } from './support/services.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

type Ended = { readonly code: number | null; readonly output: string; readonly errors: string }

/**
 * What `npm start` runs, in a process of its own, with nothing else in its environment. Once it is ready, `whenReady`
 * runs; then it is told to end.
 */
async function runMain(
  environment: Record<string, string>,
  options: { readonly root?: string; readonly whenReady?: (url: string) => Promise<void> } = {},
): Promise<Ended> {
  const { root = folder, whenReady } = options
  const child = spawn(process.execPath, [join(root, 'src/start.js')], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  const ready = Promise.withResolvers<string>()
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString()
    const line = output.split('\n').find((one) => one.includes('"msg":"ready"'))
    if (line !== undefined) ready.resolve(JSON.parse(line).url)
  })
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes.toString()
  })
  const ended = once(child, 'close')
  if (whenReady) {
    const url = await Promise.race([ready.promise, ended.then(() => undefined)])
    assert.ok(url, `it ended before it was ready: ${output}${errors}`)
    await whenReady(url)
    child.kill('SIGTERM')
  }
  const [code] = await ended
  return { code, output, errors }
}

describe('Starting the service', function () {
  this.timeout(120_000)
  const temporary = temporaryFolder()

  it('says in words what is wrong with the database, which stays as it was', async () => {
    const path = join(temporary, 'damaged.sqlite')
    writeFileSync(path, 'This is no database. '.repeat(500))
    const { code, output, errors } = await runMain({ PORT: '0', SQLITE_PATH: path })
    assert.equal(code, 1)
    assert.ok(errors.includes(`The database ${path} is damaged`), errors)
    assert.match(output, /"error":"StoreUnavailable","code":"corrupt".*"msg":"could not start"/)
    assert.equal(readFileSync(path, 'utf8'), 'This is no database. '.repeat(500))
  })

  it('says which port is taken', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    try {
      const { code, errors } = await runMain({ PORT: String(port), SQLITE_PATH: join(temporary, 'x.sqlite') })
      assert.equal(code, 1)
      assert.match(errors, new RegExp(`^Port ${port} is taken`, 'm'))
    } finally {
      taken.close()
    }
  })

  it('lists every problem of the configuration and exits with 78', async () => {
    const { code, output, errors } = await runMain({ PORT: 'x', STORE: 'mongo', ANONYMITY_THRESHOLD: '2' })
    assert.equal(code, 78)
    assert.match(errors, /3 problem/)
    for (const name of ['PORT', 'STORE', 'ANONYMITY_THRESHOLD']) assert.match(errors, new RegExp(`^ {2}${name}: `, 'm'))
    assert.equal(output, '')
  })

  it('refuses production without an app id, and all addresses without one', async () => {
    const refused = await runMain({ NODE_ENV: 'production' })
    assert.deepEqual([refused.code, /MicrosoftAppId: is needed in production/.test(refused.errors)], [78, true])
    const open = await runMain({ HOST: '0.0.0.0' })
    assert.deepEqual([open.code, /HOST: without MicrosoftAppId/.test(open.errors)], [78, true])
  })

  it('says which Node it needs when it is started with an older one', async () => {
    const older = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.20.2' })`
    const { code, errors, output } = await runMain({ NODE_OPTIONS: `--import=${encodeURI(older)}` })
    assert.deepEqual([code, output], [78, ''])
    assert.match(errors, /^Node 20\.20\.2 is too old: Tillitsbot needs 26 or later\./)
  })

  it('names file, path and reason of every fault in the content, and exits with 78', async () => {
    const root = join(temporary, 'copy')
    for (const part of ['src', 'cards', 'package.json'])
      cpSync(join(folder, part), join(root, part), { recursive: true })
    symlinkSync(join(folder, 'node_modules'), join(root, 'node_modules'), 'junction')
    mkdirSync(join(root, 'cards/packages/broken'))
    writeFileSync(join(root, 'cards/packages/broken/package.yaml'), 'id: broken\nversion: none\n')
    rmSync(join(root, 'cards/packages/kom-i-gang/nn.yaml'))
    const { code, errors } = await runMain(
      // What is compiled of the copy helps nobody later.
      { PORT: '0', SQLITE_PATH: ':memory:', NODE_DISABLE_COMPILE_CACHE: '1' },
      { root },
    )
    assert.equal(code, 78)
    const lines = errors.split('\n').map((line) => line.replaceAll('\\', '/'))
    assert.ok(
      lines.some((line) => line.startsWith('  packages/broken/package.yaml:2 version: ')),
      errors,
    )
    assert.ok(
      lines.some((line) => line.startsWith('  packages/kom-i-gang/nn.yaml: The file is missing. ')),
      errors,
    )
    assert.ok(
      lines.some((line) => line.startsWith('  packages/broken/nb.yaml: The file is missing. ')),
      errors,
    )
  })

  it('answers until SIGTERM, and then ends with 0', async () => {
    const port = await freePort()
    const environment = { PORT: String(port), SQLITE_PATH: join(temporary, 'good.sqlite') }
    const { code, output, errors } = await runMain(environment, {
      whenReady: async (url) => {
        assert.equal((await request(`http://127.0.0.1:${port}/readyz`)).status, 200, url)
      },
    })
    assert.equal(code, 0)
    assert.match(output, /"signal":"SIGTERM","msg":"stopping"/)
    assert.equal(errors, '')
  })
})

describe('The pages of a running service', () => {
  it('answer, say that they are ready, and carry headers that let nothing run', async () => {
    const app = await runApp()
    try {
      const live = await request(`${app.url}/livez`)
      assert.deepEqual([live.status, live.text], [200, 'ok\n'])
      const ready = await request(`${app.url}/readyz`)
      assert.equal(ready.status, 200)
      assert.deepEqual(JSON.parse(ready.text), {
        ready: true,
        store: true,
        queue: true,
        content: true,
        signingKeys: true,
      })
      for (const path of ['/privacy', '/accessibility']) {
        for (const [query, language] of [
          ['', 'nb'],
          ['?lang=nn', 'nn'],
          ['?lang=en', 'en'],
        ] as const) {
          const page = await request(`${app.url}${path}${query}`)
          assert.equal(page.status, 200)
          assert.match(page.text, new RegExp(`<html lang="${language}"`))
          assert.match(String(page.headers['content-security-policy']), /default-src 'none'/)
        }
      }
      for (const [path, status] of [
        ['/exports/made-up.token', 410],
        ['/reports/made-up.token', 404],
      ] as const) {
        const gone = await request(`${app.url}${path}`)
        assert.equal(gone.status, status)
        assert.match(gone.text, /<html lang="nb"/)
      }
      assert.equal((await request(`${app.url}/nothing`)).status, 404)
      assert.equal((await request(`${app.url}/metrics`)).status, 404)
    } finally {
      await app.close()
    }
  })

  it('say that the service is not ready, but lives, when the store is broken', async () => {
    const app = await runApp()
    await app.services.store.close()
    const ready = await request(`${app.url}/readyz`)
    assert.equal(ready.status, 503)
    assert.deepEqual([JSON.parse(ready.text).ready, JSON.parse(ready.text).store], [false, false])
    assert.equal((await request(`${app.url}/livez`)).status, 200)
    await assert.rejects(app.services.store.ping(), StoreUnavailable)
    await app.close()
  })

  it('say that the service is not ready when the queue is gone, and that the store is there', async () => {
    const azurite = await startAzurite()
    const app = await runApp({ QUEUE: 'azure', AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString })
    try {
      assert.equal((await request(`${app.url}/readyz`)).status, 200)
      await azurite.stop()
      const { status, text } = await request(`${app.url}/readyz`)
      const { ready, store, queue } = JSON.parse(text)
      assert.deepEqual([status, ready, store, queue], [503, false, true, false])
      assert.ok(app.log.errors.some(({ message }) => message === 'not ready: the queue does not answer'))
      assert.equal((await request(`${app.url}/livez`)).status, 200)
    } finally {
      await app.close()
      await azurite.stop()
    }
  })

  it('count on a port of their own', async () => {
    const port = await freePort()
    const app = await runApp({ METRICS_PORT: String(port) })
    try {
      app.services.metrics.count('answers', {})
      const { status, text } = await request(`http://127.0.0.1:${port}/metrics`)
      assert.equal(status, 200)
      assert.match(text, /^tillitsbot_answers(?:_total)?(?:\{[^}]*\})? 1\b/m)
    } finally {
      await app.close()
    }
  })

  it('are not served when the port is taken, and nothing is left open', async () => {
    const first = await runApp()
    await assert.rejects(runApp({ PORT: new URL(first.url).port }), { code: 'EADDRINUSE' })
    await first.close()
    const second = await runApp({ PORT: new URL(first.url).port })
    await second.close()
  })
})
