import assert from 'node:assert/strict'
import { findUnit } from '../../../src/domain/unit/find-unit.ts'
import { tree } from '../report/material.ts'

describe('a unit that somebody writes', () => {
  const cases: [words: string, found: string | string[]][] = [
    ['u1', 'u1'],
    ['U1', 'u1'],
    ['region nord', 'r1'],
    ['  Region   NORD ', 'r1'],
    ['Region S\u00f8r', 'r2'],
    ['Direkt', 'top'],
    ['sør', 'r2'],
    ['Region', ['r1', 'r2']],
    ['et u', ['u1', 'u2', 'u3', 'u4']],
    ['finnes ikke', []],
    ['', []],
    ['   ', []],
  ]
  for (const [words, expected] of cases) {
    it(`“${words}” is ${String(expected) || 'nothing'}`, () => {
      const found = findUnit(tree, words)
      assert.deepEqual(found.ok ? found.unit.id : found.candidates.map(({ id }) => id), expected)
    })
  }
})
