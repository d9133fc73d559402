import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Store } from '../../../src/ports/store.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts'
import { contractKinds, type Note, note, notes } from '../../contract/store/contract-kinds.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const secret = 'HEMMELIG'

/** How often the secret stands in each file whose name begins with `name`. */
function traces(folder: string, name: string): Record<string, number> {
  const files = readdirSync(folder).filter((file) => file.startsWith(name))
  return Object.fromEntries(
    files.map((file) => [file.slice(name.length), readFileSync(join(folder, file), 'latin1').split(secret).length - 1]),
  )
}

describe('scrubbing the files of the embedded store', () => {
  const folder = temporaryFolder()
  const open = (name: string, seed = 1): Store =>
    openSqliteStore({
      path: join(folder, name),
      kinds: contractKinds,
      log: recordedLog(),
      random: seededRandom(seed),
      busyTimeout: 20,
    })

  // With both histories traces stay in the unused parts of split pages if the log is only emptied.
  for (const seed of [1, 2]) {
    it(`leaves nothing of what was removed, replaced or put over in a long history (seed ${seed})`, async () => {
      const name = `history${seed}.db`
      const store = open(name, seed)
      const { kept } = await longHistory(store, seed)
      assert.ok(
        Object.values(traces(folder, name)).some((count) => count > 0),
        'the secret was never in the files',
      )
      await store.scrub()
      assert.deepEqual(traces(folder, name), { '': 0, '-shm': 0, '-wal': 0 })
      assert.equal(statSync(join(folder, `${name}-wal`)).size, 0)
      assert.equal(await store.count(notes, {}), kept)
      await store.close()
      assert.deepEqual(traces(folder, name), { '': 0 })
    }).timeout(60_000)
  }

  it('includes the writes that were asked for just before', async () => {
    const store = open('before.db')
    await store.put(notes, note('team', 'a', { text: secret.repeat(900), mark: secret }))
    const removing = store.remove(notes, 'team', 'a')
    await store.scrub()
    assert.deepEqual(traces(folder, 'before.db'), { '': 0, '-shm': 0, '-wal': 0 })
    assert.equal(await removing, true)
    await store.close()
  })

  it('fails when another process reads all the time, and works when that has ended', async () => {
    const store = open('busy.db')
    await store.put(notes, note('team', 'a', { text: secret }))
    const reader = new DatabaseSync(join(folder, 'busy.db'))
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM "teamData"').get()
    await store.remove(notes, 'team', 'a')
    await assert.rejects(store.scrub(), { name: 'StoreUnavailable', code: 'busy' })
    reader.close()
    await store.scrub()
    assert.deepEqual(traces(folder, 'busy.db'), { '': 0, '-shm': 0, '-wal': 0 })
    await store.close()
  })

  it('works while another store has the file open', async () => {
    const [store, other] = [open('two.db'), open('two.db')]
    await other.put(notes, note('team', 'a', { text: secret }))
    await store.remove(notes, 'team', 'a')
    await store.scrub()
    assert.deepEqual(traces(folder, 'two.db'), { '': 0, '-shm': 0, '-wal': 0 })
    assert.equal(await other.count(notes, {}), 0)
    await other.put(notes, note('team', 'b'))
    assert.equal(await store.count(notes, {}), 1)
    await Promise.all([store.close(), other.close()])
  })
})

/**
 * 8,000 notes, half of them secret in id, indexed property and text, some over many pages, written, removed, put over
 * and replaced in mixed order until no secret is left.
 */
async function longHistory(store: Store, seed: number): Promise<{ kept: number }> {
  const random = seededRandom(seed)
  const living: Note[] = []
  for (let step = 0; step < 40; step++) {
    const writing: Promise<unknown>[] = []
    for (let n = 0; n < 200; n++) {
      const word = random.integer(2) === 0 ? secret : 'public'
      const length = random.integer(10) === 0 ? random.integer(20_000) : random.integer(900)
      const document = note(`team${random.integer(5)}`, `${word}-${random.integer(2 ** 32)}-${step}`, {
        mark: `${word}${random.integer(50)}${'x'.repeat(random.integer(100))}`,
        text: word.repeat(1 + Math.floor(length / word.length)),
      })
      living.push(document)
      writing.push(store.insert(notes, document))
      if (random.integer(3) === 0) {
        const [removed] = living.splice(random.integer(living.length), 1)
        writing.push(store.remove(notes, removed!.teamId, removed!.id))
      }
    }
    await Promise.all(writing)
  }
  const [secrets, others] = [living.filter(isSecret), living.filter((document) => !isSecret(document))]
  await Promise.all(secrets.map(({ teamId, id }) => store.remove(notes, teamId, id)))
  await Promise.all(
    others.map(async (document, index) => {
      const read = await store.put(notes, { ...document, text: secret.repeat(index % 300), mark: secret })
      if (index % 2 === 0) await store.replace(notes, read, document)
      else await store.put(notes, document)
    }),
  )
  return { kept: others.length }
}

function isSecret({ id }: Note): boolean {
  return id.startsWith(secret)
}
