import assert from 'node:assert/strict'
import { columnWidths, sum } from '../../src/exports/docx/column-widths.ts'

const textWidth = 9000
const short = ['Fast kontaktpunkt hos nivået over', 'Kollega 38', 'virksomheten', 'ferdig', '24. september 2025']
const result = 'Svarene går ut samme dag. Ingen feil klager enn før.'

describe('The columns of a table', () => {
  it('fill the text and no more', () => {
    for (const row of [short, [...short, result], [result], ['a', 'b']]) {
      const widths = columnWidths(row, [row], textWidth)
      assert.equal(widths.length, row.length)
      assert.ok(sum(widths) <= textWidth && sum(widths) > textWidth - 10, String(widths))
    }
  })

  it('leave a long text room to be read, also beside many short ones', () => {
    const widths = columnWidths(
      ['Tiltak', 'Ansvarlig', 'Nivå', 'Status', 'Frist', 'Resultat'],
      [[...short, result]],
      textWidth,
    )
    assert.ok(widths[5]! > 0.16 * textWidth, String(widths))
    assert.ok(widths[0]! > 0.16 * textWidth, String(widths))
  })

  it('hold the longest word of each', () => {
    const widths = columnWidths(['A', 'B'], [['virksomheten', 'ja '.repeat(200)]], textWidth)
    assert.ok(widths[0]! >= 12 * 118, String(widths))
  })

  it('share what there is when not even the words fit', () => {
    const many = Array.from({ length: 12 }, () => 'konsekvensutredning')
    assert.deepEqual(new Set(columnWidths(many, [], textWidth)).size, 1)
  })
})
