import assert from 'node:assert/strict'
import { longestCell, safeCell } from '../../src/exports/safe-cell.ts'

const note = (length: number) => `[cut, ${length}]`

describe('safeCell', () => {
  it('puts an apostrophe before what a spreadsheet would run', () => {
    const cells = ['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '\t=1', '\rx', ' =1', '"=1', '\u200B=1', "'=1"]
    assert.deepEqual(
      cells.map((text) => safeCell(text, note)),
      [
        "'=1",
        "'+1",
        "'-1",
        "'@a",
        "'＝1",
        "'＋1",
        "'－1",
        "'＠a",
        "'\t'=1",
        "'\nx",
        " '=1",
        '"\'=1',
        "\u200B'=1",
        "''=1",
      ],
    )
  })

  it('does so after every place where another program may begin a cell', () => {
    assert.equal(safeCell('a,=1;-2\t+3|@4\n- 5', note), "a,'=1;'-2\t'+3|'@4\n'- 5")
  })

  it('leaves signs alone that stand inside a text', () => {
    for (const text of ['a-b', 'to = 2', 'a - b', 'ola@nav', '1+1', "'Ja'", '1 – Svært utrygg'])
      assert.equal(safeCell(text, note), text)
  })

  it('cuts at what a cell holds, says so, and cuts no emoji in two', () => {
    assert.equal(safeCell('x'.repeat(longestCell), note).length, longestCell)
    for (const start of ['', 'x']) {
      const cell = safeCell(`${start}${'👍'.repeat(20_000)}`, note)
      assert.ok(cell.length <= longestCell)
      assert.ok(cell.isWellFormed())
      assert.ok(cell.endsWith(`👍 [cut, ${40_000 + start.length}]`))
    }
  })

  it('counts the apostrophes that it puts in', () => {
    assert.ok(safeCell('\n='.repeat(16_000), note).length <= longestCell)
  })
})
