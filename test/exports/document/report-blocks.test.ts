import assert from 'node:assert/strict'
import type { Block } from '../../../src/exports/document/block.ts'
import { reportBlocks } from '../../../src/exports/document/report-blocks.ts'
import { texts } from '../../../src/texts/index.ts'
import { readCsv } from '../read-csv.ts'
import { sampleEscalation } from '../sample-actions.ts'
import { contentOf, fileText, type SampleActions, sampleRound, sourceOf } from '../sample-rounds.ts'
import { themedRound } from '../themed-round.ts'

const say = texts('nb')

function blocksOf(rounds: Parameters<typeof contentOf>[0], given: SampleActions = {}): Block[] {
  return [...reportBlocks(sourceOf('docx', contentOf(rounds, given)))].flat()
}

describe('A report', () => {
  it('does not say that so few answered when a team sees what they said', () => {
    const { few } = say.file.participation
    const says = (rounds: Parameters<typeof contentOf>[0]) =>
      blocksOf(rounds).some((block) => block.kind === 'text' && block.text === few)
    const named = sampleRound({ anonymity: 'named', closing: { answers: 3 } })
    const anonymous = sampleRound({ closing: { answers: 3 } })
    assert.deepEqual([says([named]), says([anonymous]), says([named, anonymous])], [false, true, false])
  })

  it('has no heading above nothing', () => {
    const blocks = blocksOf([sampleRound({ anonymity: 'named', closing: { answers: 3 } })])
    for (const [place, block] of blocks.entries()) {
      const next = blocks[place + 1]
      if (block.kind !== 'heading') continue
      assert.ok(next && (next.kind !== 'heading' || next.level > block.level), block.text)
    }
  })

  it('counts every text that is not in it, as the rounds in its appendix do', () => {
    const blocks = blocksOf([themedRound(), themedRound()])
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === say.file.chapters.leftOut)
    const list = blocks[at + 1]
    const items = list?.kind === 'list' ? list.items : []
    for (const words of [say.sources.reported(4), say.export.withheld(4), say.sources.gone(2)]) {
      assert.ok(items.includes(words), `${words} in ${items.join(' ')}`)
    }
  })

  it('tells coordinators that nothing is shared, and a team that no round has closed', () => {
    for (const [of, words] of [
      ['shared', say.export.emptyShared],
      ['team', say.export.empty],
    ] as const) {
      assert.deepEqual(blocksOf([], { of }), [{ kind: 'text', text: words }])
    }
  })

  it('names a level that the unit list leaves open', () => {
    const [step] = sampleEscalation().steps
    const escalations = [sampleEscalation({ steps: [{ ...step!, level: '' }] })]
    const { noLevel } = say.escalation.list
    const totals = blocksOf([], { escalations }).find(
      (block) => block.kind === 'table' && block.caption === say.file.chapters.totals,
    )
    assert.ok(totals?.kind === 'table')
    const names = totals.rows.map(([, what]) => what)
    assert.ok(!names.includes(''))
    assert.equal(names.filter((what) => what === noLevel).length, 2)
    const bars = blocksOf([], { escalations }).flatMap((block) => (block.kind === 'chart' ? block.bars : []))
    assert.ok(bars.every(({ label }) => label !== ''))
    const csv = readCsv(fileText('csv', [], 'nb', { escalations }))
    assert.deepEqual(
      csv.filter(({ Type }) => Type === say.export.kinds.escalation).map((row) => row.Spørsmål),
      ['Nav Region'],
    )
  })
})
