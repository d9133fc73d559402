import assert from 'node:assert/strict'
import type { Bench } from '../store-contract.ts'
import { note, notes } from './contract-kinds.ts'

const numbers = Array.from({ length: 50 }, (_, number) => number)

/** What holds when many write at once. */
export function racesContract(bench: Bench): void {
  describe('races', () => {
    it('lets exactly one of 50 concurrent inserts win, and keeps what the winner wrote', async () => {
      const team = bench.unique()
      const outcomes = await Promise.all(
        numbers.map((number) => bench.store.insert(notes, note(team, 'a', { number }))),
      )
      const won = outcomes.filter((outcome) => outcome !== 'exists')
      assert.equal(won.length, 1)
      assert.deepEqual(await bench.store.read(notes, team, 'a'), won[0])
    })

    it('lets exactly one of 50 concurrent replacements of one reading win', async () => {
      const team = bench.unique()
      const read = await bench.store.put(notes, note(team, 'a'))
      const outcomes = await Promise.all(
        numbers.map((number) => bench.store.replace(notes, read, note(team, 'a', { number }))),
      )
      const won = outcomes.filter((outcome) => outcome !== 'changed')
      assert.equal(won.length, 1)
      assert.deepEqual(await bench.store.read(notes, team, 'a'), won[0])
    })

    it('tells exactly one of 50 concurrent puts that it created the document', async () => {
      const team = bench.unique()
      const outcomes = await Promise.all(numbers.map((number) => bench.store.put(notes, note(team, 'a', { number }))))
      assert.equal(outcomes.filter(({ created }) => created).length, 1)
      const kept = await bench.store.read(notes, team, 'a')
      assert.ok(outcomes.some(({ etag, value }) => etag === kept?.etag && value.number === kept.value.number))
    })

    it('lets exactly one of 50 concurrent removals find the document', async () => {
      const team = bench.unique()
      await bench.store.put(notes, note(team, 'a'))
      const outcomes = await Promise.all(numbers.map(() => bench.store.remove(notes, team, 'a')))
      assert.equal(outcomes.filter((found) => found).length, 1)
    })

    it('loses no count when 20 callers add by reading and replacing', async () => {
      const team = bench.unique()
      await bench.store.put(notes, note(team, 'a', { number: 0 }))
      const add = async (): Promise<void> => {
        const read = await bench.store.read(notes, team, 'a')
        assert.ok(read)
        const outcome = await bench.store.replace(notes, read, { ...read.value, number: (read.value.number ?? 0) + 1 })
        if (outcome === 'changed') await add()
      }
      await Promise.all(numbers.slice(0, 20).map(add))
      assert.equal((await bench.store.read(notes, team, 'a'))?.value.number, 20)
    })

    it('does not let one refused write harm those that were asked for with it', async () => {
      const team = bench.unique()
      await bench.store.insert(notes, note(team, 'taken'))
      const outcomes = await Promise.allSettled([
        bench.store.insert(notes, note(team, 'before')),
        bench.store.insert(notes, note(team, 'taken')),
        bench.store.insert(notes, note(team, 'a/b')),
        bench.store.replace(notes, { value: note(team, 'none'), etag: 'none' }, note(team, 'none')),
        bench.store.insert(notes, note(team, 'after')),
      ])
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
      )
      const ids = (await bench.store.list(notes, { partition: team })).map(({ value }) => value.id)
      assert.deepEqual(ids, ['after', 'before', 'taken'])
    })

    it('shows a write to every read that starts after it was acknowledged', async () => {
      const team = bench.unique()
      await Promise.all(
        numbers.map(async (number) => {
          await bench.store.insert(notes, note(team, `n${number}`, { number }))
          assert.equal((await bench.store.read(notes, team, `n${number}`))?.value.number, number)
          assert.equal(await bench.store.count(notes, { partition: team, equals: { number } }), 1)
        }),
      )
      assert.equal(await bench.store.count(notes, { partition: team }), 50)
    })
  })
}
