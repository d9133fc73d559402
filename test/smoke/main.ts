import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/free-port.ts'

/** `npm run smoke`: starts the service as `npm start` does, talks to it over HTTP, stops it, and tells what it saw. */
const folder = await mkdtemp(join(tmpdir(), 'tillitsbot-smoke-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const service = spawn('npm', ['start', '--silent'], {
  cwd: join(import.meta.dirname, '../..'),
  env: { ...process.env, PORT: String(port), SQLITE_PATH: join(folder, 'smoke.sqlite') },
  stdio: ['ignore', 'ignore', 'inherit'],
  detached: true,
})
const exited = once(service, 'exit')

try {
  await ready()
  await expectStatus('/livez', 200)
  await expectStatus('/readyz', 200)
  await expectStatus('/privacy?lang=nn', 200)
  await expectStatus('/accessibility', 200)
  await expectStatus('/exports/made.up', 410)
  await expectStatus('/nothing', 404)
  await expectStatus('/api/messages', 415, { method: 'POST', headers: { 'content-encoding': 'gzip' }, body: 'xx' })
  await expectStatus('/api/messages', 400, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  await expectStatus('/livez', 200)
} finally {
  // npm passes the signal on only to a shell of its own, so the whole group that was started here is told.
  if (service.pid !== undefined) process.kill(-service.pid, 'SIGTERM')
  await exited
  await rm(folder, { recursive: true, force: true })
}
process.stdout.write('The service starts, answers and stops.\n')

async function expectStatus(path: string, status: number, init: RequestInit = {}): Promise<void> {
  const response = await fetch(url + path, init)
  await response.arrayBuffer()
  process.stdout.write(`${init.method ?? 'GET'} ${path} → ${response.status}\n`)
  assert.equal(response.status, status, path)
}

async function ready(): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    const answered = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    if (Date.now() > end || service.exitCode !== null) throw new Error('The service did not become ready')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
