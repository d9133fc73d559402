import assert from 'node:assert/strict'
import { answers, checkSources, material, modelOfSuite } from './model-of-suite.ts'
import { themes } from './stand-in.ts'

describe('What is kept of a model’s answer', () => {
  const { model, open } = modelOfSuite()

  it('drops what nobody wrote and counts it, and keeps the rest', async () => {
    model().reply = themes((id) => [
      {
        label: 'Rapportering tar tid',
        sources: [...['altfor', 'stjel', 'unødvendig', 'ikke fornøyd'].map(id), 't77'],
        quotes: [
          { source: id('stjel'), text: 'Rapportering stjel tid frå brukarane.' },
          { source: id('unødvendig'), text: 'Vi bruker for mye tid på unødvendig rapportering' },
          // Written by somebody else.
          { source: id('altfor'), text: 'Rapportering stjel tid frå brukarane.' },
        ],
        proposals: [
          // The same to the eye, other signs.
          { source: id('stjel'), text: answers[1]!.normalize('NFD') },
          { source: id('altfor'), text: 'Vi bør kutte ukesrapporten.' },
          { source: id('Kari'), text: answers[5]! },
        ],
      },
    ])
    const found = await open().find(material)
    assert.deepEqual(found.maker, { kind: 'model', name: 'gpt-4.1', dropped: 4 })
    const [theme] = found.themes
    assert.deepEqual(theme!.sources, ['a1', 'a2', 'a3', 'a4'])
    assert.deepEqual(theme!.quotes, [
      { source: 'a2', text: answers[1] },
      { source: 'a3', text: answers[2] },
    ])
    assert.deepEqual(theme!.proposals, [{ source: 'a1', text: 'Vi bør kutte ukesrapporten.' }])
    checkSources(found)
  })

  it('quotes whole sentences, so that nobody’s “not” is cut away', async () => {
    model().reply = themes((id) => [
      {
        label: 'Rapportering',
        sources: ['altfor', 'stjel', 'ikke fornøyd'].map(id),
        quotes: [{ source: id('ikke fornøyd'), text: 'fornøyd med rapporteringen' }],
      },
    ])
    const found = await open().find(material)
    assert.deepEqual(found.themes[0]!.quotes[0], { source: 'a4', text: answers[3] })
  })

  const labels: [string, boolean][] = [
    ['Rapportering tar tid', true],
    ['Tidsbruk på rapportering', true],
    ['', false],
    ['Ukesrapport hos Kari Nordmann', false],
    ['Sparken til sjefen', false],
    ['Rapportering: les mer på nav.no', false],
    ['[Rapportering](https://evil.example)', false],
    ['**Rapportering** tar tid', false],
    ['Rapportering @alle', false],
    ['Rapportering 12345', false],
    ['Rapportering 987 65 432', false],
    ['Rapportering\u202e tar tid', false],
    ['Rapportering\ntar tid', false],
    [`Rapportering ${'tar tid '.repeat(20)}`, false],
    ['Alle er fornøyde med ledelsen', false],
  ]
  for (const [label, fair] of labels) {
    it(`${fair ? 'takes' : 'puts people’s own words in place of'} the label ${JSON.stringify(label)}`, async () => {
      model().reply = themes((id) => [
        {
          label,
          sources: ['altfor', 'stjel', 'unødvendig', 'ikke fornøyd'].map(id),
          quotes: [{ source: id('stjel'), text: 'Rapportering stjel tid frå brukarane.' }],
        },
      ])
      const found = await open().find(material)
      assert.deepEqual(found.maker, { kind: 'model', name: 'gpt-4.1', dropped: fair ? 0 : 1 })
      const own = found.themes[0]!.label
      if (fair) assert.equal(own, label)
      else assert.match(own, /^(?:Tid|Rapportering\p{L}*)(?: og \p{L}+)?$/u)
    })
  }
})
