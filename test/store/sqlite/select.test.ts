import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import type { Where } from '../../../src/ports/store.ts'
import { prepareSchema } from '../../../src/store/sqlite/prepare-schema.ts'
import { selectCount, selectDocuments } from '../../../src/store/sqlite/select.ts'
import { contractKinds, notes } from '../../contract/store/contract-kinds.ts'

/** Which index SQLite chooses. Without statistics it guesses, so each kind of query has a test that it guesses well. */
const plans: readonly [string, Where, RegExp][] = [
  ['one partition by its key', { partition: 'p' }, /PRIMARY KEY \(partition=\? AND type=\?\)$/],
  [
    'a text in one partition',
    { partition: 'p', equals: { mark: 'x' } },
    /teamData\.mark \(type=\? AND <expr>=\? AND partition=\?\)$/,
  ],
  ['a text in all partitions', { equals: { mark: 'x' } }, /teamData\.mark \(type=\? AND <expr>=\?\)/],
  ['a text and a boolean', { equals: { open: true, mark: 'x' } }, /teamData\.mark/],
  ['a number in all partitions', { equals: { number: 1 } }, /teamData\.number/],
  [
    'times in all partitions, already in order',
    { atMost: { property: 'at', value: 'x' } },
    /teamData\.at \(type=\? AND <expr><\?\)$/,
  ],
  [
    'times in one partition',
    { partition: 'p', atMost: { property: 'at', value: 'x' } },
    /PRIMARY KEY \(partition=\? AND type=\?\)/,
  ],
  ['a text up to a time', { equals: { mark: 'x' }, atMost: { property: 'at', value: 'x' } }, /teamData\.mark/],
]

describe('selecting documents', () => {
  const db = new DatabaseSync(':memory:')
  prepareSchema(db, contractKinds)

  for (const [what, where, plan] of plans) {
    it(`finds ${what} without reading everything`, () => {
      const { sql, values } = selectDocuments(notes, where)
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
      assert.match(steps.map(({ detail }) => detail).join('; '), plan)
    })
  }

  it('finds the next page where the one before has ended, without reading that or sorting anything', () => {
    const pages: readonly [Where, RegExp][] = [
      [{ partition: 'p' }, /PRIMARY KEY \(partition=\? AND type=\? AND id>\?\)/],
      [
        { partition: 'p', equals: { mark: 'x' } },
        /teamData\.mark \(type=\? AND <expr>=\? AND partition=\? AND id>\?\)/,
      ],
      [{ equals: { mark: 'x' } }, /teamData\.mark \(type=\? AND <expr>=\? AND \(partition,id\)>\(\?,\?\)\)/],
    ]
    const after = { partition: 'p', id: 'i' }
    for (const [where, plan] of pages) {
      for (const { sql, values } of [selectDocuments(notes, where, after), selectCount(notes, where, 10, after)]) {
        const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
        const told = steps.map(({ detail }) => detail).join('; ')
        assert.match(told, plan)
        assert.doesNotMatch(told, /TEMP B-TREE/)
      }
    }
  })
})
