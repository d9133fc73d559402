import assert from 'node:assert/strict'
import type { Block } from '../../../src/exports/document/block.ts'
import { reportBlocks } from '../../../src/exports/document/report-blocks.ts'
import { sampleEscalation, sampleMeasure } from '../sample-actions.ts'
import { contentOf, sampleRound, sourceOf } from '../sample-rounds.ts'

/** A round of one of several teams in which a theme came up. */
function roundOf(team: number, label: string, language: 'nb' | 'nn' = 'nb') {
  const texts = ['a', 'b', 'c'].map((letter) => `Svaret ${letter} fra team ${team}`)
  const exported = sampleRound({
    ...{ wording: { team: `Nav ${team}` }, number: team, goalId: 'mal1', quotes: texts },
    closing: { answers: 12, invited: 14, replies: 0 },
    findings: {
      themes: [
        {
          ...{ id: 't', label, people: 3, kind: 'observation', sources: ['a1', 'a2', 'a3'] },
          ...{ for: [], against: ['a3'], proposals: [], discuss: [] },
          quotes: [{ source: 'a1', text: texts[0]! }],
        },
      ],
    },
  })
  return { ...exported, round: { ...exported.round, language, teamId: `team-${team}` } }
}

function blocksOf(teams: number, language: 'nb' | 'nn' | 'en' = 'nb'): Block[] {
  const rounds = Array.from({ length: teams }, (_, team) =>
    team % 2 === 0 ? roundOf(team, 'Svar og beslutninger') : roundOf(team, 'Svar og avgjerder', 'nn'),
  )
  const measures = Array.from({ length: 30 }, (_, team) =>
    sampleMeasure({ teamId: `team-${team}`, id: `m${team}`, state: 'done', result: `Resultat ${team}` }),
  )
  return [...reportBlocks(sourceOf('docx', contentOf(rounds, { of: 'shared', measures }), language))].flat()
}

const headings = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))

describe('A report over many units', () => {
  it('tells a theme that many teams have once, in the reader’s language, with quotes of different teams', () => {
    for (const [language, name] of [
      ['nb', 'Svar og beslutninger'],
      ['en', 'Answers and decisions'],
    ] as const) {
      const blocks = blocksOf(6, language)
      const at = blocks.findIndex((block) => block.kind === 'heading' && block.level === 3)
      const [heading, facts, ...rest] = blocks.slice(at)
      assert.equal(heading?.kind === 'heading' && heading.text, name)
      assert.match(facts?.kind === 'text' ? facts.text : '', /6 team.* 18 .*6 .*18/)
      const teams = rest.flatMap((block) => (block.kind === 'quote' ? [block.by] : []))
      assert.deepEqual([teams.slice(0, 3).length, new Set(teams.slice(0, 3)).size], [3, 3])
    }
  })

  it('has every round in its appendix as long as that can be read', () => {
    const units = headings(blocksOf(40)).filter(({ level, text }) => level === 2 && /^Nav \d/.test(text))
    assert.deepEqual([units.length, units.some(({ unlisted }) => unlisted)], [40, false])
  })

  it('gives each unit a few lines when there are more, none of them in the contents', () => {
    const blocks = blocksOf(41)
    const units = headings(blocks).filter(({ unlisted }) => unlisted)
    assert.equal(units.length, 41)
    const [first] = blocks.slice(blocks.indexOf(units[0]!) + 1)
    assert.ok(first?.kind === 'facts' && first.rows.length === 2)
    assert.match(JSON.stringify(first), /12 av 14 har svart.*Svar og beslutninger \(minst 3 personer\).*Resultat 0/)
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    assert.ok(tables.some(({ caption, rows }) => caption === 'Noe av det som er gjort' && rows.length === 15))
  })

  for (const teams of [0, 10]) {
    it(`is as short with ${teams} rounds and very many measures, or very many matters`, () => {
      const rounds = Array.from({ length: teams }, (_, team) => roundOf(team, 'Svar og beslutninger'))
      const measures = Array.from({ length: 201 }, (_, n) => sampleMeasure({ id: `m${n}`, what: `Tiltak ${n}` }))
      const escalations = Array.from({ length: 201 }, (_, n) => sampleEscalation({ id: `e${n}`, title: `Sak ${n}` }))
      for (const [given, last] of [
        [{ measures }, /Tiltak 200/],
        [{ escalations }, /Sak 200/],
      ] as const) {
        const blocks = [...reportBlocks(sourceOf('docx', contentOf(rounds, { of: 'shared', ...given })))].flat()
        const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []))
        assert.ok(
          tables.every((rows) => rows < 40),
          `${tables}`,
        )
        const at = blocks.findIndex(({ kind }) => kind === 'page')
        assert.ok(at > 0, 'an appendix')
        assert.match(JSON.stringify(blocks.slice(at)), last)
      }
    })
  }

  it('draws as many months as a page has room for, and has all of them in the table', () => {
    const rounds = ['2023-01-15', '2024-12-02', '2026-11-20'].map((day, number) =>
      sampleRound({ number, endedAt: `${day}T12:00:00.000Z`, closing: { answers: 12 } }),
    )
    const blocks = [...reportBlocks(sourceOf('docx', contentOf(rounds)))].flat()
    const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
    const months = charts.find(({ bars }) => bars.at(-1)?.label === 'november 2026')
    assert.deepEqual([months?.bars.length, months?.bars[0]?.label], [24, 'desember 2024'])
    assert.match(months?.title ?? '', /24/)
    assert.match(JSON.stringify(blocks.filter(({ kind }) => kind === 'table')), /januar 2023/)
  })

  it('skips no level of headings', () => {
    for (const teams of [6, 41]) {
      let before = 0
      for (const { level, text } of headings(blocksOf(teams))) {
        assert.ok(level <= before + 1, `${before} to ${level}: ${text}`)
        before = level
      }
    }
  })
})
