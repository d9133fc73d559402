import assert from 'node:assert/strict'
import type { Stored } from '../../../src/ports/store.ts'
import type { Bench } from '../store-contract.ts'
import {
  type Entry,
  entries,
  type Note,
  note,
  notes,
  rawNotes,
  rememberedNotes,
  type Task,
  tasks,
  type Unit,
  units,
} from './contract-kinds.ts'

/** Texts that a store, a query language or a wire may get wrong. */
const hardTexts = {
  Norwegian: 'æøå ÆØÅ é',
  Sámi: 'Davvisámegiella: á č đ ŋ š ŧ ž Á Č Đ Ŋ Š Ŧ Ž',
  emoji: '👩🏽‍🚒 🇳🇴 👨‍👩‍👧‍👦',
  'line and paragraph separators': 'a\u2028b\u2029c\u0085d',
  'NUL and control characters': 'a\u0000b\u0001\u001f\u007f\r\n\t',
  quotes: `'"\`\\ \\" ''; DROP TABLE "teamData"; -- \${1+1} $.x @type ?`,
  'a lone surrogate': 'a\ud800b',
  'combining characters': 'A\u030a is not \u00c5',
  '100 KB': 'Blåbærsyltetøy '.repeat(6400),
  nothing: '',
}

/** One document at a time: what is written is what is read. */
export function documentsContract(bench: Bench): void {
  describe('documents', () => {
    it('gives undefined for a document that was never written', async () => {
      assert.equal(await bench.store.read(notes, bench.unique(), 'none'), undefined)
    })

    it('reads what was inserted, with the etag that the insert gave', async () => {
      const team = bench.unique()
      const inserted = await bench.store.insert(notes, note(team, 'a', { number: 1.5, open: false, more: [null, {}] }))
      const read = await bench.store.read(notes, team, 'a')
      assert.deepEqual(read, inserted)
      assert.deepEqual(read?.value, note(team, 'a', { number: 1.5, open: false, more: [null, {}] }))
    })

    it('reads nothing but the properties that were written', async () => {
      const team = bench.unique()
      await bench.store.insert(notes, note(team, 'a', { more: { inner: 1 } }))
      const read = await bench.store.read(rawNotes, team, 'a')
      assert.deepEqual(Object.keys(read?.value ?? {}).toSorted(), ['id', 'more', 'teamId', 'text', 'type'])
    })

    it('remembers nothing that somebody has changed since, and nothing of another partition', async () => {
      const [team, other] = [bench.unique(), bench.unique()]
      const texts = async (of: string) => [
        (await bench.store.read(rememberedNotes, of, 'a'))?.value.text,
        ...(await bench.store.list(rememberedNotes, { partition: of })).map(({ value }) => value.text),
      ]
      await bench.store.insert(notes, note(team, 'a', { text: 'first' }))
      await bench.store.insert(notes, note(other, 'a', { text: 'other' }))
      for (let i = 0; i < 2; i++) assert.deepEqual(await texts(team), ['first', 'first'])
      assert.deepEqual(await texts(other), ['other', 'other'])
      await bench.store.put(notes, note(team, 'a', { text: 'second' }))
      for (let i = 0; i < 2; i++) assert.deepEqual(await texts(team), ['second', 'second'])
      await bench.store.remove(notes, team, 'a')
      assert.deepEqual(await texts(team), [undefined])
      await bench.store.insert(rawNotes, { id: 'a', type: 'note', teamId: team, text: 1 })
      await assert.rejects(bench.store.read(rememberedNotes, team, 'a'), { name: 'UnreadableDocument' })
    })

    it('refuses a second insert and keeps the first', async () => {
      const team = bench.unique()
      await bench.store.insert(notes, note(team, 'a', { text: 'first' }))
      assert.equal(await bench.store.insert(notes, note(team, 'a', { text: 'second' })), 'exists')
      assert.equal((await bench.store.read(notes, team, 'a'))?.value.text, 'first')
    })

    it('replaces what was read, once', async () => {
      const team = bench.unique()
      const first = await bench.store.put(notes, note(team, 'a', { text: 'first' }))
      const second = await bench.store.replace(notes, first, note(team, 'a', { text: 'second' }))
      assert.notEqual(second, 'changed')
      assert.deepEqual(await bench.store.read(notes, team, 'a'), second)
      assert.equal(await bench.store.replace(notes, first, note(team, 'a', { text: 'third' })), 'changed')
      assert.equal((await bench.store.read(notes, team, 'a'))?.value.text, 'second')
    })

    it('replaces again with the etag of the last replacement', async () => {
      const team = bench.unique()
      let last: Stored<Note> = await bench.store.put(notes, note(team, 'a', { number: 0 }))
      for (let number = 1; number <= 5; number++) {
        const next = await bench.store.replace(notes, last, note(team, 'a', { number }))
        assert.ok(next !== 'changed')
        last = next
      }
      assert.equal((await bench.store.read(notes, team, 'a'))?.value.number, 5)
    })

    it('says changed when the document was removed, and writes nothing', async () => {
      const team = bench.unique()
      const read = await bench.store.put(notes, note(team, 'a'))
      await bench.store.remove(notes, team, 'a')
      assert.equal(await bench.store.replace(notes, read, note(team, 'a')), 'changed')
      assert.equal(await bench.store.read(notes, team, 'a'), undefined)
    })

    it('says changed when the document was removed and written again just as it was', async () => {
      const team = bench.unique()
      const read = await bench.store.put(notes, note(team, 'a'))
      await bench.store.remove(notes, team, 'a')
      await bench.store.insert(notes, note(team, 'a'))
      assert.equal(await bench.store.replace(notes, read, note(team, 'a', { text: 'late' })), 'changed')
    })

    it('says changed when the same value was put over it', async () => {
      const team = bench.unique()
      const read = await bench.store.put(notes, note(team, 'a'))
      await bench.store.put(notes, note(team, 'a'))
      assert.equal(await bench.store.replace(notes, read, note(team, 'a')), 'changed')
    })

    it('puts a new document and puts over an old one, dropping properties that are gone', async () => {
      const team = bench.unique()
      const first = await bench.store.put(notes, note(team, 'a', { text: 'first', mark: 'gone' }))
      const second = await bench.store.put(notes, note(team, 'a', { text: 'second' }))
      assert.equal(first.created, true)
      assert.equal(second.created, false)
      assert.notEqual(first.etag, second.etag)
      assert.deepEqual((await bench.store.read(notes, team, 'a'))?.value, note(team, 'a', { text: 'second' }))
    })

    it('removes once, and lets the id be used again', async () => {
      const team = bench.unique()
      assert.equal(await bench.store.remove(notes, team, 'a'), false)
      await bench.store.insert(notes, note(team, 'a', { text: 'first' }))
      assert.equal(await bench.store.remove(notes, team, 'a'), true)
      assert.equal(await bench.store.remove(notes, team, 'a'), false)
      assert.equal(await bench.store.read(notes, team, 'a'), undefined)
      assert.notEqual(await bench.store.insert(notes, note(team, 'a', { text: 'second' })), 'exists')
      assert.equal((await bench.store.read(notes, team, 'a'))?.value.text, 'second')
    })

    it('keeps documents with one id in two partitions apart', async () => {
      const [here, there] = [bench.unique(), bench.unique()]
      await bench.store.insert(notes, note(here, 'a', { text: 'here' }))
      assert.notEqual(await bench.store.insert(notes, note(there, 'a', { text: 'there' })), 'exists')
      assert.equal(await bench.store.remove(notes, here, 'a'), true)
      assert.equal((await bench.store.read(notes, there, 'a'))?.value.text, 'there')
    })

    it('keeps documents with one id and two types apart', async () => {
      const team = bench.unique()
      const task: Task = { id: 'a', type: 'task', teamId: team, mark: 'task' }
      await bench.store.insert(notes, note(team, 'a', { text: 'note' }))
      assert.notEqual(await bench.store.insert(tasks, task), 'exists')
      await bench.store.put(notes, note(team, 'a', { text: 'again' }))
      assert.deepEqual((await bench.store.read(tasks, team, 'a'))?.value, task)
      assert.equal(await bench.store.remove(notes, team, 'a'), true)
      assert.deepEqual((await bench.store.read(tasks, team, 'a'))?.value, task)
    })

    it('keeps documents in all three containers', async () => {
      const partition = bench.unique()
      const entry: Entry = { id: 'a', type: 'entry', shard: partition, due: '2026-01-01T00:00:00Z' }
      const unit: Unit = { id: 'a', type: 'unit', tenantId: partition }
      await bench.store.insert(entries, entry)
      await bench.store.insert(units, unit)
      assert.deepEqual((await bench.store.read(entries, partition, 'a'))?.value, entry)
      assert.deepEqual((await bench.store.read(units, partition, 'a'))?.value, unit)
    })

    it('cares nothing for the order of properties', async () => {
      const team = bench.unique()
      const read = await bench.store.insert(notes, { text: 'text', mark: team, teamId: team, type: 'note', id: 'a' })
      assert.ok(read !== 'exists')
      const turned = { id: 'a', type: 'note', teamId: team, mark: team, text: 'new' } as const
      assert.notEqual(await bench.store.replace(notes, read, turned), 'changed')
      assert.equal((await bench.store.list(notes, { equals: { mark: team } })).length, 1)
    })

    for (const [kind, text] of Object.entries(hardTexts)) {
      it(`keeps every character of a text with ${kind}`, async () => {
        const team = bench.unique()
        await bench.store.insert(
          notes,
          note(team, 'a', { text, mark: text.slice(0, 200), more: { [text.slice(0, 20)]: text } }),
        )
        assert.deepEqual((await bench.store.read(notes, team, 'a'))?.value, {
          ...note(team, 'a', { text, mark: text.slice(0, 200), more: { [text.slice(0, 20)]: text } }),
        })
        const [listed] = await bench.store.list(notes, { partition: team })
        assert.equal(listed?.value.text, text)
      })
    }
  })
}
