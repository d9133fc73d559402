import assert from 'node:assert/strict'
import type { Bench } from '../store-contract.ts'
import { note, notes } from './contract-kinds.ts'

const goodIds = [
  'a|b:c@d;e=f.g-h_i',
  '19:meeting_x@thread.tacv2;messageid=1700000000000',
  'æøå čđŋ',
  'a%20b+c&d',
  '\'"{}',
  '👩🏽‍🚒',
]
const badIds = {
  'a slash': 'ab/cd',
  'a backslash': 'a\\b',
  'a question mark': 'a?b',
  'a number sign': 'a#b',
  'a control character': 'a\u0000b',
  'a line break': 'a\nb',
  'a blank at its end': 'ab ',
  'a lone surrogate': 'a\ud800',
  'no characters': '',
  'more than 1,023 bytes': 'å'.repeat(512),
}

/** Which ids and partitions are stored, and that all others are refused by every call alike. */
export function keysContract(bench: Bench): void {
  describe('keys', () => {
    for (const id of goodIds) {
      it(`keeps a document with the id ${id}`, async () => {
        const team = bench.unique()
        await bench.store.insert(notes, note(team, id))
        const read = await bench.store.read(notes, team, id)
        assert.deepEqual(read?.value, note(team, id))
        assert.notEqual(await bench.store.replace(notes, read, note(team, id, { text: 'new' })), 'changed')
        const listed = await bench.store.list(notes, { partition: team })
        assert.deepEqual(
          listed.map(({ value }) => value.id),
          [id],
        )
        assert.equal(await bench.store.remove(notes, team, id), true)
      })

      it(`keeps a document in the partition ${id}`, async () => {
        const team = `${bench.unique()}/${id}`
        await bench.store.insert(notes, note(team, 'a'))
        assert.deepEqual((await bench.store.read(notes, team, 'a'))?.value, note(team, 'a'))
        assert.equal(await bench.store.count(notes, { partition: team }), 1)
        assert.equal(await bench.store.remove(notes, team, 'a'), true)
      })
    }

    it('keeps a document with an id of 1,018 bytes', async () => {
      const team = bench.unique()
      const id = 'x'.repeat(1018)
      await bench.store.insert(notes, note(team, id))
      assert.equal((await bench.store.read(notes, team, id))?.value.id, id)
    })

    for (const [what, id] of Object.entries(badIds)) {
      it(`refuses an id with ${what} in every call, and says nothing of the id`, async () => {
        const team = bench.unique()
        const read = { value: note(team, id), etag: 'x' }
        const refused = (error: Error) =>
          /can't be stored: its id/.test(error.message) && (id === '' || !error.message.includes(id))
        await assert.rejects(bench.store.insert(notes, note(team, id)), refused)
        await assert.rejects(bench.store.put(notes, note(team, id)), refused)
        await assert.rejects(bench.store.replace(notes, read, note(team, id)), refused)
        await assert.rejects(bench.store.read(notes, team, id), refused)
        await assert.rejects(bench.store.remove(notes, team, id), refused)
        assert.equal(await bench.store.count(notes, { partition: team }), 0)
      })
    }

    it('refuses an empty partition', async () => {
      await assert.rejects(bench.store.insert(notes, note('', 'a')), /its teamId/)
    })

    it('refuses to replace a document by another one', async () => {
      const team = bench.unique()
      const read = await bench.store.put(notes, note(team, 'a'))
      await assert.rejects(bench.store.replace(notes, read, note(team, 'b')), /another document/)
      await assert.rejects(bench.store.replace(notes, read, note(bench.unique(), 'a')), /another document/)
    })

    it('refuses a document of more than 2 MB', async () => {
      const team = bench.unique()
      await assert.rejects(bench.store.insert(notes, note(team, 'a', { text: 'å'.repeat(1_000_001) })), /larger than/)
      assert.equal(await bench.store.read(notes, team, 'a'), undefined)
    })
  })
}
