import assert from 'node:assert/strict'
import fc from 'fast-check'
import { plainCell } from '../../../src/domain/csv/plain-cell.ts'
import { safeCell } from '../../../src/exports/safe-cell.ts'

describe('A cell that was made harmless', () => {
  it('is again what it was', () => {
    const piece = fc.constantFrom(
      'a',
      '=',
      '+',
      '-',
      '@',
      '−',
      '＝',
      "'",
      '"',
      ' ',
      '\t',
      '\n',
      ',',
      ';',
      '|',
      '\u200b',
      '\u202e',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const text = parts.join('')
        assert.equal(plainCell(safeCell(text, () => '')), text)
      }),
      { seed: 20_261_122, numRuns: 5000 },
    )
  })
})
