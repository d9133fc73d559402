import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { UnreadableDocument } from '../../../src/ports/store.ts'
import type { Bench } from '../store-contract.ts'
import { contractKinds, note, notes, type RawNote, rawNotes } from './contract-kinds.ts'

/** Documents that can't be read, closing and opening, scrub and ping. */
export function lifeContract(bench: Bench): void {
  /** A document that `Note` refuses: its text is a number. */
  const plant = (teamId: string, id: string, facts: object = {}) =>
    bench.store.insert<RawNote>(rawNotes, {
      ...facts,
      id,
      type: 'note',
      teamId,
      text: 42,
      'somebody wrote': 'hemmelig',
    })

  describe('unreadable documents', () => {
    it('throws with container and id, and never with what the document says', async () => {
      const team = bench.unique()
      await plant(team, 'broken')
      await assert.rejects(bench.store.read(notes, team, 'broken'), (error) => {
        assert.ok(error instanceof UnreadableDocument)
        assert.equal(error.container, 'teamData')
        assert.equal(error.id, 'broken')
        assert.doesNotMatch(inspect(error, { depth: 9 }), /hemmelig|somebody wrote|42/)
        assert.match(inspect(error.cause), /text: invalid_type/)
        return true
      })
    })

    it('lists the others, and reports it to the log by its id alone', async () => {
      const team = bench.unique()
      bench.log.errors.length = 0
      await bench.store.insert(notes, note(team, 'a'))
      await plant(team, 'b')
      await bench.store.insert(notes, note(team, 'c'))
      const found = await bench.store.list(notes, { partition: team })
      assert.deepEqual(
        found.map(({ value }) => value.id),
        ['a', 'c'],
      )
      assert.deepEqual(bench.log.errors, [
        { message: 'unreadable document', facts: { container: 'teamData', id: 'b' } },
      ])
    })

    it('reports each version once, however often it is listed', async () => {
      const team = bench.unique()
      bench.log.errors.length = 0
      const version = async () => {
        await plant(team, 'b')
        for (let look = 0; look < 3; look++) assert.deepEqual(await bench.store.list(notes, { partition: team }), [])
        await bench.store.remove(notes, team, 'b')
      }
      await version()
      assert.equal(bench.log.errors.length, 1)
      await version()
      assert.equal(bench.log.errors.length, 2)
    })

    it('never lets broken documents use up the limit of those behind them', async () => {
      const team = bench.unique()
      for (let n = 0; n < 5; n++) await plant(team, `a${n}`, { at: `2026-01-0${n + 1}` })
      await bench.store.insert(notes, note(team, 'b', { at: '2026-02-01' }))
      await bench.store.insert(notes, note(team, 'c', { at: '2026-02-02' }))
      const due = { partition: team, atMost: { property: 'at', value: '2026-12-31' }, limit: 1 }
      assert.deepEqual(
        (await bench.store.list(notes, due)).map(({ value }) => value.id),
        ['b'],
      )
      const first = await bench.store.list(notes, { partition: team, limit: 2 })
      assert.deepEqual(
        first.map(({ value }) => value.id),
        ['b', 'c'],
      )
    })

    it('counts it, puts over it and removes it', async () => {
      const team = bench.unique()
      await plant(team, 'a')
      await plant(team, 'b')
      assert.equal(await bench.store.count(notes, { partition: team }), 2)
      await bench.store.put(notes, note(team, 'a'))
      assert.deepEqual((await bench.store.read(notes, team, 'a'))?.value, note(team, 'a'))
      assert.equal(await bench.store.remove(notes, team, 'b'), true)
    })
  })

  describe('life', () => {
    it('has everything after it is closed and opened again, etags too', async () => {
      const team = bench.unique()
      const first = await bench.place.open(contractKinds, bench.log)
      const written = await first.put(notes, note(team, 'a', { mark: team, text: 'blåbær' }))
      await first.close()
      const second = await bench.place.open(contractKinds, bench.log)
      assert.deepEqual(await second.read(notes, team, 'a'), { value: written.value, etag: written.etag })
      assert.equal(await second.count(notes, { equals: { mark: team } }), 1)
      assert.notEqual(await second.replace(notes, written, note(team, 'a')), 'changed')
      await second.close()
    })

    it('shows two stores of one place what the other has acknowledged', async () => {
      const team = bench.unique()
      const other = await bench.place.open(contractKinds, bench.log)
      const written = await other.put(notes, note(team, 'a', { text: 'theirs' }))
      assert.equal((await bench.store.read(notes, team, 'a'))?.value.text, 'theirs')
      assert.equal(await bench.store.insert(notes, note(team, 'a')), 'exists')
      await bench.store.put(notes, note(team, 'a', { text: 'ours' }))
      assert.equal(await other.replace(notes, written, note(team, 'a')), 'changed')
      await other.close()
    })

    it('finishes the writes that were asked for before it was closed', async () => {
      const team = bench.unique()
      const other = await bench.place.open(contractKinds, bench.log)
      const writing = Array.from({ length: 20 }, (_, n) => other.insert(notes, note(team, `n${n}`)))
      await other.close()
      await Promise.all(writing)
      assert.equal(await bench.store.count(notes, { partition: team }), 20)
    })

    it('refuses every call after it was closed, and may be closed twice', async () => {
      const team = bench.unique()
      const other = await bench.place.open(contractKinds, bench.log)
      await other.close()
      await other.close()
      const closed = /closed/
      await assert.rejects(other.insert(notes, note(team, 'a')), closed)
      await assert.rejects(other.read(notes, team, 'a'), closed)
      await assert.rejects(other.list(notes, { partition: team }), closed)
      await assert.rejects(other.scrub(), closed)
      await assert.rejects(other.ping(), closed)
    })

    it('answers a ping and leaves no trace of it', async () => {
      const team = bench.unique()
      await bench.store.put(notes, note(team, 'a'))
      const before = await bench.store.count(rawNotes, {})
      await bench.store.ping()
      assert.equal(await bench.store.count(rawNotes, {}), before)
    })

    it('keeps the living documents through a scrub, among writes that go on', async () => {
      const team = bench.unique()
      await bench.store.put(notes, note(team, 'kept', { mark: team }))
      await bench.store.put(notes, note(team, 'removed'))
      await bench.store.remove(notes, team, 'removed')
      const writing = Array.from({ length: 20 }, (_, n) => bench.store.insert(notes, note(team, `n${n}`)))
      await Promise.all([...writing, bench.store.scrub()])
      assert.equal(await bench.store.count(notes, { partition: team }), 21)
      assert.equal(await bench.store.count(notes, { equals: { mark: team } }), 1)
    })

    it('opens with more indexed properties than before, and finds old documents by them', async () => {
      const team = bench.unique()
      await bench.store.put(notes, note(team, 'a', { text: team }))
      const wider = { ...notes, indexed: [...notes.indexed, 'text'] }
      const later = await bench.place.open([wider, ...contractKinds.slice(1)], bench.log)
      assert.equal(await later.count(wider, { equals: { text: team } }), 1)
      await later.close()
    })

    it('refuses kinds whose names could be read as a query', async () => {
      await assert.rejects(bench.place.open([{ ...notes, indexed: ["a' OR 1"] }], bench.log), /plain name/)
      await assert.rejects(bench.place.open([notes, notes], bench.log), /twice/)
    })
  })
}
