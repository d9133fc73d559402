import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { groupCommit } from '../../../src/store/sqlite/group-commit.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('group commit', () => {
  const folder = temporaryFolder()
  const newDatabase = () => {
    const db = new DatabaseSync(':memory:')
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
    const insert = db.prepare('INSERT INTO t VALUES (?, ?)')
    const ids = () =>
      db
        .prepare('SELECT id FROM t ORDER BY id')
        .all()
        .map(({ id }) => id)
    return { db, insert, ids, commits: groupCommit(db, 0) }
  }

  it('writes nothing before the turn ends, then all of it, and resolves each with its own result', async () => {
    const { insert, ids, commits } = newDatabase()
    const writing = [1, 2, 3].map((id) => commits.write(() => `did ${insert.run(id, 'x').changes} for ${id}`))
    assert.deepEqual(ids(), [])
    assert.deepEqual(await Promise.all(writing), ['did 1 for 1', 'did 1 for 2', 'did 1 for 3'])
    assert.deepEqual(ids(), [1, 2, 3])
  })

  it('runs the writes of one turn in a transaction', async () => {
    const { db, insert, commits } = newDatabase()
    const seen = await Promise.all(
      [1, 2, 3].map((id) => commits.write(() => insert.run(id, 'x').changes === 1 && db.isTransaction)),
    )
    assert.deepEqual(seen, [true, true, true])
    assert.equal(db.isTransaction, false)
  })

  it('rejects the one that fails and keeps the others of its transaction', async () => {
    const { insert, ids, commits } = newDatabase()
    const outcomes = await Promise.allSettled([1, 1, 2].map((id) => commits.write(() => insert.run(id, 'x'))))
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    assert.deepEqual(ids(), [1, 2])
  })

  it('keeps what was acknowledged and nothing that was rejected when the disk is full', async () => {
    const { db, insert, ids, commits } = newDatabase()
    db.exec('PRAGMA max_page_count = 40')
    const wanted = Array.from({ length: 100 }, (_, id) => id)
    const outcomes = await Promise.allSettled(wanted.map((id) => commits.write(() => insert.run(id, 'x'.repeat(3000)))))
    const done = wanted.filter((id) => outcomes[id]?.status === 'fulfilled')
    const failed = outcomes.filter(({ status }) => status === 'rejected')
    assert.ok(failed.length > 0)
    for (const outcome of failed) assert.equal(outcome.status === 'rejected' && outcome.reason.code, 'full')
    assert.deepEqual(ids(), done)
    db.exec('PRAGMA max_page_count = 4000')
    await commits.write(() => insert.run(1000, 'x'))
    assert.deepEqual(ids(), [...done, 1000])
  })

  it('waits for another process with patience until that was in vain, then not for long, until it gets through', async () => {
    const path = join(folder, 'locked.db')
    const db = new DatabaseSync(path, { timeout: 80 })
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (id INTEGER PRIMARY KEY)')
    const commits = groupCommit(db, 80)
    const patience = () => db.prepare('PRAGMA busy_timeout').get()?.timeout
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const write = (id: number) => commits.write(() => db.exec(`INSERT INTO t VALUES (${id})`))
    assert.equal(patience(), 80)
    for (const id of [1, 2]) {
      await assert.rejects(write(id), { code: 'busy' })
      assert.equal(patience(), 50)
    }
    other.close()
    await write(3)
    assert.equal(patience(), 80)
    db.close()
  })

  it('rejects the whole transaction when its commit fails, and goes on with the next', async () => {
    const { db, ids, insert, commits } = newDatabase()
    db.exec(`PRAGMA foreign_keys = ON;
      CREATE TABLE child (id INTEGER REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)`)
    const outcomes = await Promise.allSettled([
      commits.write(() => insert.run(1, 'x')),
      commits.write(() => db.exec('INSERT INTO child VALUES (99)')),
    ])
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    assert.deepEqual(ids(), [])
    await commits.write(() => insert.run(2, 'x'))
    assert.deepEqual(ids(), [2])
  })

  it('does 1,201 writes that were asked for at once, in their order', async () => {
    const { ids, insert, commits } = newDatabase()
    const wanted = Array.from({ length: 1201 }, (_, id) => id)
    const done = await Promise.all(wanted.map((id) => commits.write(() => insert.run(null, `${id}`).lastInsertRowid)))
    assert.deepEqual(
      done,
      wanted.map((id) => id + 1),
    )
    assert.equal(ids().length, 1201)
  })

  it('flushes at once when asked to', async () => {
    const { ids, insert, commits } = newDatabase()
    const writing = commits.write(() => insert.run(1, 'x'))
    commits.flush()
    assert.deepEqual(ids(), [1])
    await writing
  })
})
