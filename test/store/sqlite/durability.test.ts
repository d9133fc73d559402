import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Store } from '../../../src/ports/store.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts'
import { contractKinds, notes } from '../../contract/store/contract-kinds.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const writer = fileURLToPath(new URL('../../support/sqlite-writer.ts', import.meta.url))

function startWriter(path: string, prefix: string, count: number): ChildProcess {
  return spawn(process.execPath, [writer, path, prefix, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The acknowledged ids. Kills the process once there are `killAfter`; those on their way out are read to the end. */
async function acknowledged(child: ChildProcess, killAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
  const ended = once(child, 'exit')
  const ids: string[] = []
  for await (const id of createInterface({ input: child.stdout! })) {
    ids.push(id)
    if (ids.length === killAfter) child.kill('SIGKILL')
  }
  await ended
  return ids
}

describe('durability of the embedded store', () => {
  const folder = temporaryFolder()
  const open = (path: string): Store =>
    openSqliteStore({ path, kinds: contractKinds, log: recordedLog(), random: seededRandom(1) })

  it('has every acknowledged document after the process was killed, round after round', async () => {
    const path = join(folder, 'killed.db')
    const random = seededRandom(20)
    const all: string[] = []
    for (let round = 0; round < 5; round++) {
      const ids = await acknowledged(startWriter(path, `round${round}`, 100_000), 1 + random.integer(500))
      assert.ok(ids.length > 0)
      all.push(...ids)
      const store = open(path)
      const found = new Set((await store.list(notes, { partition: 'team' })).map(({ value }) => value.id))
      assert.deepEqual(
        all.filter((id) => !found.has(id)),
        [],
      )
      assert.equal((await store.count(notes, { equals: { mark: `round${round}` } })) >= ids.length, true)
      await store.close()
    }
  }).timeout(60_000)

  it('serves two processes that start on a new file and write at the same time', async () => {
    const path = join(folder, 'shared.db')
    const ids = await Promise.all(['one', 'two'].map((prefix) => acknowledged(startWriter(path, prefix, 300))))
    assert.deepEqual(
      ids.map(({ length }) => length),
      [300, 300],
    )
    const store = open(path)
    assert.equal(await store.count(notes, { partition: 'team' }), 600)
    await store.close()
  }).timeout(60_000)
})
