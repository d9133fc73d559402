import assert from 'node:assert/strict'
import type { Stored, Where } from '../../../src/ports/store.ts'
import type { Bench } from '../store-contract.ts'
import { type Note, note, notes, type RawNote, rawNotes, type Task, tasks } from './contract-kinds.ts'

const ids = (found: readonly Stored<{ id: string }>[]): string[] => found.map(({ value }) => value.id)
const two = (number: number): string => String(number).padStart(2, '0')

/** Lists and counts, within a partition and over all of them. */
export function queriesContract(bench: Bench): void {
  const { unique } = bench
  /** A hundred at a time: a slow machine would keep the last of thousands waiting for longer than a request may take. */
  const insertAll = async (documents: readonly Note[]): Promise<void> => {
    for (let from = 0; from < documents.length; from += 100) {
      const part = documents.slice(from, from + 100)
      await Promise.all(part.map((document) => bench.store.insert(notes, document)))
    }
  }

  describe('queries', () => {
    it('lists nothing and counts none in an empty partition', async () => {
      const where = { partition: unique() }
      assert.deepEqual(await bench.store.list(notes, where), [])
      assert.equal(await bench.store.count(notes, where), 0)
    })

    it('lists the documents of one partition and type, in the order of their ids, with etags that can be used', async () => {
      const [team, other] = [unique(), unique()]
      await insertAll(['c', 'a', 'B', 'b', '10', '9'].map((id) => note(team, id)))
      await bench.store.insert(notes, note(other, 'd'))
      await bench.store.insert(tasks, { id: 'task', type: 'task', teamId: team, mark: 'x' })
      const found = await bench.store.list(notes, { partition: team })
      assert.deepEqual(ids(found), ['10', '9', 'B', 'a', 'b', 'c'])
      assert.notEqual(await bench.store.replace(notes, found[0]!, { ...found[0]!.value, text: 'new' }), 'changed')
    })

    it('reads every page of 1,600 documents', async () => {
      const team = unique()
      await insertAll(
        Array.from({ length: 1600 }, (_, n) => note(team, `n${String(n).padStart(4, '0')}`, { mark: team })),
      )
      const found = await bench.store.list(notes, { partition: team })
      assert.equal(new Set(ids(found)).size, 1600)
      assert.deepEqual(ids(found), ids(found).toSorted())
      assert.equal((await bench.store.list(notes, { equals: { mark: team } })).length, 1600)
      assert.equal(await bench.store.count(notes, { partition: team }), 1600)
      assert.equal((await bench.store.list(notes, { partition: team, limit: 1203 })).length, 1203)
    }).timeout(60_000)

    it('finds by text, number and boolean, and by several of them at once', async () => {
      const team = unique()
      await insertAll([
        note(team, 'a', { mark: 'x', number: 1, open: true }),
        note(team, 'b', { mark: 'x', number: 2, open: false }),
        note(team, 'c', { mark: 'y', number: 1, open: true }),
        note(team, 'd'),
      ])
      const find = async (equals: NonNullable<Where['equals']>) =>
        ids(await bench.store.list(notes, { partition: team, equals }))
      assert.deepEqual(await find({ mark: 'x' }), ['a', 'b'])
      assert.deepEqual(await find({ number: 1 }), ['a', 'c'])
      assert.deepEqual(await find({ open: true }), ['a', 'c'])
      assert.deepEqual(await find({ open: false }), ['b'])
      assert.deepEqual(await find({ mark: 'x', open: true }), ['a'])
      assert.deepEqual(await find({ mark: 'x', number: 1, open: false }), [])
      assert.deepEqual(await find({}), ['a', 'b', 'c', 'd'])
      assert.equal(await bench.store.count(notes, { partition: team, equals: { mark: 'x' } }), 2)
    })

    it('never takes a value of one JSON type for one of another', async () => {
      const team = unique()
      const values = {
        text: '1',
        number: 1,
        boolean: true,
        list: ['1'],
        object: { a: 1 },
        none: null,
        listAsText: '["1"]',
      }
      for (const [id, mark] of Object.entries(values)) {
        await bench.store.insert<RawNote>(rawNotes, { id, type: 'note', teamId: team, mark })
      }
      const find = async (mark: string | number | boolean) =>
        ids(await bench.store.list(rawNotes, { partition: team, equals: { mark } }))
      assert.deepEqual(await find('1'), ['text'])
      assert.deepEqual(await find(1), ['number'])
      assert.deepEqual(await find(true), ['boolean'])
      assert.deepEqual(await find('["1"]'), ['listAsText'])
      assert.deepEqual(await find('null'), [])
      const upTo = await bench.store.list(rawNotes, { partition: team, atMost: { property: 'mark', value: 'zzz' } })
      assert.deepEqual(ids(upTo).toSorted(), ['listAsText', 'text'])
    })

    it('finds texts with quotes, signs of the query language and letters outside ASCII', async () => {
      const team = unique()
      const marks = [
        `'; DROP TABLE "teamData"; --`,
        '@type',
        '$.x',
        '\\',
        '"',
        'blåbær',
        'Blåbær',
        'čđŋšŧž',
        '👩🏽‍🚒',
        'a\u2028b',
        '',
      ]
      await insertAll(marks.map((mark, index) => note(team, two(index), { mark })))
      for (const [index, mark] of marks.entries()) {
        assert.deepEqual(ids(await bench.store.list(notes, { partition: team, equals: { mark } })), [two(index)], mark)
      }
    })

    it('finds up to a time, the bound included, the earliest first, and leaves out those without one', async () => {
      const team = unique()
      const days = [5, 3, 9, 1, 7]
      await insertAll(days.map((day) => note(team, `d${10 - day}`, { at: `2026-11-${two(day)}T08:00:00Z` })))
      await insertAll([note(team, 'without')])
      const upTo = async (value: string, limit?: number) => {
        const where = { partition: team, atMost: { property: 'at', value } }
        return ids(await bench.store.list(notes, limit === undefined ? where : { ...where, limit }))
      }
      assert.deepEqual(await upTo('2026-11-07T08:00:00Z'), ['d9', 'd7', 'd5', 'd3'])
      assert.deepEqual(await upTo('2026-11-07T07:59:59Z'), ['d9', 'd7', 'd5'])
      assert.deepEqual(await upTo('2026-10-01T00:00:00Z'), [])
      assert.deepEqual(await upTo('2027-01-01T00:00:00Z', 2), ['d9', 'd7'])
      assert.equal(
        await bench.store.count(notes, { partition: team, atMost: { property: 'at', value: '2026-11-05T08:00:00Z' } }),
        3,
      )
    })

    it('finds over all partitions, by property and by time, in order and limited', async () => {
      const mark = unique()
      const teams = Array.from({ length: 12 }, unique)
      await insertAll(
        teams.map((team, n) => note(team, `n${two(11 - n)}`, { mark, at: `${mark}-${two(n)}`, open: n % 2 === 0 })),
      )
      assert.equal((await bench.store.list(notes, { equals: { mark } })).length, 12)
      assert.deepEqual(ids(await bench.store.list(notes, { equals: { mark }, limit: 3 })), ['n00', 'n01', 'n02'])
      const due = await bench.store.list(notes, {
        equals: { mark, open: true },
        atMost: { property: 'at', value: `${mark}-06` },
        limit: 3,
      })
      assert.deepEqual(ids(due), ['n11', 'n09', 'n07'])
      assert.equal(await bench.store.count(notes, { equals: { mark, open: true } }), 6)
      assert.equal(await bench.store.count(notes, { partition: teams[3]!, equals: { mark } }), 1)
    })

    it('takes a property that two types share from the type that is asked for', async () => {
      const [team, mark] = [unique(), unique()]
      const task: Task = { id: 't', type: 'task', teamId: team, mark }
      await bench.store.insert(tasks, task)
      await bench.store.insert(notes, note(team, 'n', { mark }))
      assert.deepEqual(ids(await bench.store.list(tasks, { equals: { mark } })), ['t'])
      assert.equal(await bench.store.count(notes, { equals: { mark } }), 1)
    })

    it('sees changes of an indexed property and removals at once', async () => {
      const [team, before, later] = [unique(), unique(), unique()]
      const read = await bench.store.put(notes, note(team, 'a', { mark: before }))
      await bench.store.replace(notes, read, note(team, 'a', { mark: later }))
      assert.equal(await bench.store.count(notes, { equals: { mark: before } }), 0)
      assert.equal(await bench.store.count(notes, { equals: { mark: later } }), 1)
      await bench.store.remove(notes, team, 'a')
      assert.equal(await bench.store.count(notes, { equals: { mark: later } }), 0)
    })

    it('holds the limit for lists and counts, none included', async () => {
      const team = unique()
      await insertAll(['a', 'b', 'c'].map((id) => note(team, id)))
      for (const [limit, expected] of [
        [0, 0],
        [2, 2],
        [3, 3],
        [4, 3],
      ] as const) {
        assert.equal((await bench.store.list(notes, { partition: team, limit })).length, expected)
        assert.equal(await bench.store.count(notes, { partition: team, limit }), expected)
      }
      await assert.rejects(bench.store.list(notes, { partition: team, limit: -1 }), /limit/)
      await assert.rejects(bench.store.list(notes, { partition: team, limit: 1.5 }), /limit/)
    })

    it('refuses to ask for a property that is not indexed, and names it', async () => {
      const partition = unique()
      await assert.rejects(
        bench.store.list(notes, { partition, equals: { text: 'x' } }),
        /note\.text is not an indexed/,
      )
      await assert.rejects(bench.store.count(notes, { partition, equals: { 'x OR 1=1': 'x' } }), /not an indexed/)
      await assert.rejects(
        bench.store.list(notes, { partition, atMost: { property: 'text', value: 'x' } }),
        /not an indexed/,
      )
    })
  })
}
