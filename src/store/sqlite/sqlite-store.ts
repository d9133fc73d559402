import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { byCodeUnit } from '../../domain/by-code-unit.ts'
import type { Log } from '../../ports/log.ts'
import type { Random } from '../../ports/random.ts'
import type { DocumentBase, Kind, Store, Stored, Where } from '../../ports/store.ts'
import { StoreUnavailable } from '../../ports/store-unavailable.ts'
import { checkKey, keyOf, keyOfReplacement } from '../document-key.ts'
import { documentText } from '../document-text.ts'
import type { KindShape } from '../kind-shape.ts'
import { createListedParser, type RawDocument } from '../parse-document.ts'
import { rememberingParser } from '../remembering-parser.ts'
import type { GroupCommit } from './group-commit.ts'
import { schemaVersion } from './prepare-schema.ts'
import { bodyOf, rememberIn } from './remembered-body.ts'
import { scrubFiles } from './scrub-files.ts'
import { hasCountPages, hasPages, type Place, selectCount, selectDocuments } from './select.ts'
import { sqliteFault } from './sqlite-fault.ts'

type Parts = {
  readonly db: DatabaseSync
  readonly commits: GroupCommit
  readonly prepare: (sql: string) => StatementSync
  readonly log: Log
  readonly random: Random
}

/** Without a body: it is remembered. */
const Row = z.object({ id: z.string(), etag: z.string(), body: z.string().nullable() })
const Placed = z.object({ partition: z.string(), id: z.string() })
const Count = z.object({ documents: z.number(), last: z.string().nullable() })

/** What is read in one turn of the event loop, in characters of documents and in documents that are counted. */
const largestPage = { characters: 32_000, counted: 200 }

/** The port over an open, prepared database. Reads see every acknowledged write: there is one connection. */
export function sqliteStore({ db, commits, prepare, log, random }: Parts): Store {
  const parser = rememberingParser()
  const { parse } = parser
  const parseListed = createListedParser(log)
  rememberIn(db, parser)
  // Random, so that an etag says nothing of when or after what a document was written.
  const newEtag = () => Buffer.from(random.bytes(8)).toString('base64url')
  // Nobody may be told that something is stored in a file that may lose it. That doesn't heal, so it is remembered.
  let damage: unknown
  const noted = (cause: unknown): unknown => {
    const fault = sqliteFault(cause)
    if (fault instanceof StoreUnavailable && fault.code === 'corrupt') damage ??= fault
    return fault
  }
  const write = async <T>(change: () => T): Promise<T> => {
    if (!db.isOpen) throw new StoreUnavailable('closed')
    if (damage !== undefined) throw new StoreUnavailable('corrupt', { cause: damage })
    return commits.write(change).catch((cause: unknown) => {
      throw noted(cause)
    })
  }
  const ask = <T>(question: () => T): T => {
    if (!db.isOpen) throw new StoreUnavailable('closed')
    try {
      return question()
    } catch (cause) {
      throw noted(cause)
    }
  }

  // It holds the thread for long, and hundreds of rounds may end in one minute: who asks in the same turn shares one.
  let scrubbing: Promise<void> | undefined
  const scrubSoon = async () => {
    try {
      await commits.write(() => undefined)
    } finally {
      scrubbing = undefined
    }
    if (!db.isOpen) throw new StoreUnavailable('closed')
    commits.flush()
    await scrubFiles(db).catch((cause: unknown) => {
      throw noted(cause)
    })
  }

  return {
    async read(kind, partition, id) {
      checkKey(kind, { partition, id })
      const row = ask(() => prepare(readSql(kind)).get(partition, kind.type, id))
      return row === undefined ? undefined : parse(kind, partition, rawDocument(row))
    },

    async insert(kind, value) {
      const { partition, id } = keyOf(kind, value)
      const body = documentText(value)
      const etag = newEtag()
      const { changes } = await write(() => prepare(insertSql(kind)).run(partition, kind.type, id, etag, body))
      return changes === 0 ? 'exists' : { value, etag }
    },

    async replace(kind, read, value) {
      const { partition, id } = keyOfReplacement(kind, read.value, value)
      const body = documentText(value)
      const etag = newEtag()
      const sql = replaceSql(kind)
      const { changes } = await write(() => prepare(sql).run(etag, body, partition, kind.type, id, read.etag))
      return changes === 0 ? 'changed' : { value, etag }
    },

    async put(kind, value) {
      const { partition, id } = keyOf(kind, value)
      const body = documentText(value)
      const etag = newEtag()
      const created = await write(() => {
        const { changes } = prepare(insertSql(kind)).run(partition, kind.type, id, etag, body)
        if (changes === 0) prepare(overwriteSql(kind)).run(etag, body, partition, kind.type, id)
        return changes !== 0
      })
      return { value, etag, created }
    },

    async remove(kind, partition, id) {
      checkKey(kind, { partition, id })
      const { changes } = await write(() => prepare(removeSql(kind)).run(partition, kind.type, id))
      return changes !== 0
    },

    /** Of many documents only those that are there all the while are sure to be found, as it is with any query over pages. */
    async list<T extends DocumentBase>(kind: Kind<T>, where: Where): Promise<Stored<T>[]> {
      const limit = where.limit ?? Number.POSITIVE_INFINITY
      const room = hasPages(where) ? largestPage.characters : Number.POSITIVE_INFINITY
      const found: Stored<T>[] = []
      for (let after: Place | undefined, whole = false; !whole; ) {
        if (after !== undefined) await commits.turn()
        const { sql, values } = selectDocuments(kind, where, after)
        whole = ask(() => {
          let characters = 0
          if (found.length >= limit) return true
          for (const row of prepare(sql).iterate(...values)) {
            const raw = rawDocument(row)
            const document = parseListed(raw, () => parse(kind, where.partition, raw))
            if (document !== undefined) found.push(document)
            if (found.length >= limit) return true
            after = placeOf(row)
            characters += raw.raw?.length ?? 0
            if (characters >= room) return false
          }
          return true
        })
      }
      const inOrder = where.partition !== undefined || !hasPages(where)
      return inOrder ? found : found.sort((a, b) => byCodeUnit(a.value.id, b.value.id))
    },

    async count(kind, where) {
      const most = largestPage.counted
      const limit = where.limit ?? Number.POSITIVE_INFINITY
      let counted = 0
      for (let after: Place | undefined; ; ) {
        const { sql, values } = selectCount(kind, where, most, after)
        const { documents, last } = ask(() => Count.parse(prepare(sql).get(...values)))
        counted += documents
        const isAll = last === null || !hasCountPages(where) || documents < most
        if (isAll || counted >= limit) return Math.min(counted, limit)
        after = { partition: where.partition ?? '', id: last }
        await commits.turn()
      }
    },

    async scrub() {
      if (!db.isOpen) throw new StoreUnavailable('closed')
      scrubbing ??= scrubSoon()
      await scrubbing
    },

    /** A real, synced write that changes nothing: the version that is there already. And a read. */
    async ping() {
      await write(() => db.exec(`PRAGMA user_version = ${schemaVersion}`))
      ask(() => prepare('SELECT count(*) FROM (SELECT 1 FROM "teamData" LIMIT 1)').get())
    },

    async close() {
      if (!db.isOpen) return
      commits.flush()
      db.close()
    },
  }
}

function rawDocument(row: Record<string, SQLOutputValue>): RawDocument & { readonly raw: string | null } {
  const { id, etag, body } = Row.parse(row)
  return { id, etag, raw: body }
}

function placeOf(row: Record<string, SQLOutputValue>): Place {
  return Placed.parse(row)
}

type Table = Pick<Kind<DocumentBase>, 'container'>

function readSql(kind: KindShape): string {
  return `SELECT id, etag, ${bodyOf(kind)} FROM "${kind.container}" WHERE "partition" = ? AND type = ? AND id = ?`
}
function insertSql({ container }: Table): string {
  return `INSERT INTO "${container}" ("partition", type, id, etag, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
}
function replaceSql({ container }: Table): string {
  return `${overwriteSql({ container })} AND etag = ?`
}
function overwriteSql({ container }: Table): string {
  return `UPDATE "${container}" SET etag = ?, body = ? WHERE "partition" = ? AND type = ? AND id = ?`
}
function removeSql({ container }: Table): string {
  return `DELETE FROM "${container}" WHERE "partition" = ? AND type = ? AND id = ?`
}
