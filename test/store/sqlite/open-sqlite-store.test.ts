import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts'
import { contractKinds, note, notes, units } from '../../contract/store/contract-kinds.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('opening the embedded store', () => {
  const folder = temporaryFolder()
  const open = (path: string) =>
    openSqliteStore({ path, kinds: contractKinds, log: recordedLog(), random: seededRandom(1), busyTimeout: 20 })
  const unavailable = (code: string) => (error: Error) => {
    assert.deepEqual([error.name, 'code' in error && error.code], ['StoreUnavailable', code])
    assert.ok(error.cause instanceof Error)
    return true
  }

  it('makes the folder and files that only this user may read', async () => {
    const path = join(folder, 'new/store.db')
    const store = open(path)
    await store.put(notes, note('team', 'a'))
    for (const file of [path, `${path}-wal`, `${path}-shm`]) assert.equal(statSync(file).mode & 0o077, 0)
    await store.close()
  })

  it('works in memory, each store by itself', async () => {
    const [one, two] = [open(':memory:'), open(':memory:')]
    await one.put(notes, note('team', 'a'))
    await one.scrub()
    assert.equal(await one.count(notes, {}), 1)
    assert.equal(await two.count(notes, {}), 0)
    await Promise.all([one.close(), two.close()])
  })

  it('says corrupt for a file that is no database, and leaves it as it was', () => {
    const path = join(folder, 'garbage.db')
    writeFileSync(path, 'not a database '.repeat(1000))
    assert.throws(() => open(path), unavailable('corrupt'))
    assert.equal(readFileSync(path, 'utf8'), 'not a database '.repeat(1000))
  })

  it('says corrupt when pages of the database are broken, to reads and writes', async () => {
    const path = join(folder, 'broken.db')
    const store = open(path)
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => store.put(notes, note('team', `n${n}`, { text: 'x'.repeat(500) }))),
    )
    await store.close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 8 * 4096)
    writeFileSync(path, bytes)
    const broken = open(path)
    await assert.rejects(broken.list(notes, { partition: 'team' }), unavailable('corrupt'))
    await assert.rejects(broken.put(notes, note('team', 'n1')), unavailable('corrupt'))
    // Another page may be whole, and what is written there could be lost all the same.
    await assert.rejects(broken.put(units, { type: 'unit', id: 'a', tenantId: 'tenant' }), unavailable('corrupt'))
    await assert.rejects(broken.ping(), unavailable('corrupt'))
    await broken.close()
  })

  it('says refused for a path that is a folder', () => {
    mkdirSync(join(folder, 'folder.db'))
    assert.throws(() => open(join(folder, 'folder.db')), unavailable('refused'))
  })

  it('says busy while another process holds the lock, and works when that is over', async () => {
    const path = join(folder, 'locked.db')
    const store = open(path)
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    await assert.rejects(store.put(notes, note('team', 'a')), unavailable('busy'))
    await assert.rejects(store.ping(), unavailable('busy'))
    assert.equal(await store.read(notes, 'team', 'a'), undefined)
    other.exec('ROLLBACK')
    await store.ping()
    await store.put(notes, note('team', 'a'))
    other.close()
    await store.close()
  })

  it('refuses a database that a later version has written', async () => {
    const path = join(folder, 'later.db')
    await open(path).close()
    const db = new DatabaseSync(path)
    db.exec('PRAGMA user_version = 99')
    db.close()
    assert.throws(() => open(path), /schema version 99/)
  })

  it('keeps no row ids, no statistics and no time stamps', async () => {
    const path = join(folder, 'schema.db')
    await open(path).close()
    const db = new DatabaseSync(path)
    const objects = db.prepare('SELECT type, name, sql FROM sqlite_schema').all()
    const tables = objects.filter(({ type }) => type === 'table')
    assert.deepEqual(tables.map(({ name }) => name).toSorted(), ['deliveries', 'organisation', 'teamData'])
    for (const { name, sql } of tables) {
      assert.match(String(sql), /WITHOUT ROWID/)
      const columns = db
        .prepare(`SELECT name FROM pragma_table_info('${name}')`)
        .all()
        .map((column) => column.name)
      assert.deepEqual(columns, ['partition', 'type', 'id', 'etag', 'body'])
    }
    db.close()
  })
})
