import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { contractKinds, note, notes } from '../contract/store/contract-kinds.ts'
import { recordedLog } from './recorded-log.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * A process of its own that writes notes with 32 callers and prints the id of each when its write is acknowledged.
 * Arguments: database file, prefix of the ids, number of notes. Ends by itself after them, unless it is killed before.
 */
const [path = '', prefix = '', count = '0'] = process.argv.slice(2)
const store = openSqliteStore({ path, kinds: contractKinds, log: recordedLog(), random: seededRandom(1) })
let next = 0
const write = async (): Promise<void> => {
  while (next < Number(count)) {
    const id = `${prefix}-${next++}`
    await store.insert(notes, note('team', id, { mark: prefix, text: 'x'.repeat(next % 3000) }))
    writeSync(1, `${id}\n`)
  }
}
await Promise.all(Array.from({ length: 32 }, write))
await store.close()
