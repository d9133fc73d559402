import assert from 'node:assert/strict'
import fc from 'fast-check'
import { blockQuote, inline, ownLine } from '../../../src/exports/markdown/markdown-text.ts'
import { printable } from '../../../src/exports/printable.ts'
import { texts } from '../../../src/texts/index.ts'
import { sampleOutcome } from '../../support/sample-outcome.ts'
import { plain, readMarkdown } from '../read-markdown.ts'
import { sampleEscalation, sampleMeasure } from '../sample-actions.ts'
import { fileText, sampleRound } from '../sample-rounds.ts'

const report = `# Oppsummeringer fra samtalerunder i Nav

Laget 21. november 2026 av Tillitsbot.

- Språk: Bokmål

## 1. Når avgjorde du selv?

- Team: Nav Eksempel
- Pakke: Kom i gang
- Mål: Tillit i møte med brukerne
- Lukket: 21. november 2026
- Språk: Bokmål
- Type runde: Med navn

7 av 12 har svart.

2 av svarene er simulert av demoen.

*Laget automatisk av Tillitsbot, uten språkmodell.*

### Hvor ofte?

Det dere skrev:

**Ailo Eksempel**

> Vi prøver én ting om gangen.

### Hvor ofte?

7 personer svarte:

| Alternativ | Antall | Andel |
| :-- | --: | --: |
| Hver dag | 4 | 57\u00A0% |
| Valg 1 | 2 | 29\u00A0% |
| Valg 2 | 1 | 14\u00A0% |

### Hvor trygg?

3 personer svarte:

| Alternativ | Antall | Andel |
| :-- | --: | --: |
| 1 | 0 | 0\u00A0% |
| 2 | 0 | 0\u00A0% |
| 3 | 0 | 0\u00A0% |
| 4 | 3 | 100\u00A0% |
| 5 | 0 | 0\u00A0% |

## Tall samlet

| Gruppe | Hva | Antall |
| :-- | :-- | --: |
| Samtaler | oppsummeringer | 1 |
| Samtaler | svar | 7 |
| Tiltak | i alt | 0 |
| Tiltak | over fristen | 0 |
| Løftede saker | i alt | 0 |
| Løftede saker | venter på svar | 0 |
| Løftede saker | venter, og over fristen | 0 |
| Timer brukt, anslag | i alt | 0,4 |
| Timer brukt, anslag | november 2026 | 0,4 |
`

describe('the Markdown export', () => {
  it('reads as a report', () => {
    assert.equal(fileText('md', [sampleRound({ anonymity: 'named', closing: { simulated: 2 } })]), report)
  })

  it('has no empty section', () => {
    const rounds = [
      sampleRound({ closing: { answers: 0, replies: 0 } }),
      sampleRound({ closing: { answers: 2, replies: 0 } }),
      sampleRound({ anonymity: 'named', counts: [0, 0], quotes: [], closing: { answers: 1, replies: 0 } }),
      sampleRound({ quotes: [] }),
    ]
    for (const { title, blocks } of readMarkdown(fileText('md', rounds))) assert.ok(blocks.length > 0, title)
    assert.doesNotMatch(fileText('md', [sampleRound({ wording: { goal: '' } })]), /Mål:/)
  })

  it('says why a round shows nothing', () => {
    assert.match(fileText('md', [sampleRound({ closing: { answers: 2 } })]), /færre enn 5 svarte/)
    assert.match(fileText('md', [sampleRound({ closing: { answers: 0 } })]), /Ingen svarte i denne runden/)
  })

  it('has every measure, matter and card, however many rounds there are: it has no appendix', () => {
    const rounds = Array.from({ length: 41 }, (_, number) => sampleRound({ number }))
    const report = fileText('md', rounds, 'nb', {
      of: 'shared',
      measures: Array.from({ length: 20 }, (_, n) => sampleMeasure({ id: `m${n}`, what: `Tiltak nummer ${n}` })),
      escalations: Array.from({ length: 20 }, (_, n) => sampleEscalation({ id: `e${n}`, title: `Sak nummer ${n}` })),
      outcomes: [sampleOutcome()],
    })
    for (let n = 0; n < 20; n++) {
      assert.ok(report.includes(`| Tiltak nummer ${n} |`), `measure ${n}`)
      assert.ok(report.includes(`| Sak nummer ${n} |`), `matter ${n}`)
    }
    assert.ok(report.includes('Nytt fagsystem'))
    assert.doesNotMatch(report, /vedlegget/)
  })

  it('says to whom it is empty: a team waits for a round to close, coordinators for summaries to be shared', () => {
    const { empty, emptyShared } = texts('nb').export
    const measures = [sampleMeasure()]
    for (const [of, words, others] of [
      ['team', empty, emptyShared],
      ['shared', emptyShared, empty],
    ] as const) {
      const report = fileText('md', [], 'nb', { of, measures })
      assert.ok(report.includes(words) && !report.includes(others), of)
    }
  })

  it('flags few answers as the card does', () => {
    const few = /les dette som enkeltstemmer/
    assert.match(fileText('md', [sampleRound({ closing: { answers: 5, invited: 11 } })]), few)
    assert.doesNotMatch(fileText('md', [sampleRound({ closing: { answers: 5, invited: 10 } })]), few)
    assert.doesNotMatch(fileText('md', [sampleRound({ closing: { answers: 10, invited: 100 } })]), few)
  })

  it('speaks the language of the job and says what language the round was in', () => {
    assert.match(fileText('md', [sampleRound()], 'en'), /^- Language: English$.*^- Language: Bokmål$/ms)
  })
})

describe('foreign text in Markdown', () => {
  it('stays readable where nothing could be markup', () => {
    for (const text of [
      'Ja, det gikk bra (1. gang): f.eks. i går – kl. 14.30!',
      'A & B: 50 % + 2 = mye',
      'bl.a. «dette»',
    ]) {
      assert.equal(inline(text), text)
    }
  })

  it('is text where it begins a line, as a paragraph and as an item of a list', () => {
    for (const text of [
      '- slutte å spørre',
      '+ mer',
      '1) først',
      '12. så',
      '---',
      '===',
      ': en',
      '# En',
      '> to',
      '* tre',
    ]) {
      assert.match(ownLine(text), /^(?:\\\S|\d+\\[.)])/, text)
      assert.equal(plain(ownLine(text)), text)
    }
    assert.equal(ownLine('Ja - og +1: 2) er 3.'), 'Ja - og +1: 2) er 3.')
  })

  it('begins no block, whatever it is', () => {
    const marks = [
      '-',
      '+',
      '*',
      '=',
      ':',
      '#',
      '>',
      '1',
      '23456789',
      '.',
      ')',
      ' ',
      '\t',
      '\n',
      '~',
      '`',
      '|',
      '<',
      '_',
      'a',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const line = ownLine(text)
        assert.doesNotMatch(
          line,
          /^[ \t]*(?:[-+*](?:\s|$)|\d{1,9}[.)]|#|>|:|=|(?:[-_*][ \t]*){3,}$|~~~|```|\||<)|^(?: {4}|\t)/,
        )
        assert.equal(plain(line), printable(text).replaceAll('\n', ' '))
      }),
      { seed: 20261122, numRuns: 3000 },
    )
  })

  it('is text as a label and an item of what a team wrote down', () => {
    const details = [{ fieldId: 'a', label: '1) Hva?', text: '- slutte å spørre' }]
    const report = fileText('md', [sampleRound()], 'nb', { outcomes: [sampleOutcome({ title: '- Kort', details })] })
    assert.ok(report.includes('\n- 1\\) Hva? - slutte å spørre\n'), report)
    assert.match(report, /^\\- Kort \(/m)
  })

  it('shows addresses as code, since viewers link them even when they are escaped', () => {
    assert.equal(inline('Se nav.no, (www.nav.no) eller @Kari.'), 'Se `nav.no`, (`www.nav.no`) eller `@Kari`.')
  })

  it('keeps line breaks and empty lines in a quote', () => {
    assert.equal(blockQuote('en\nto\n\n- tre'), '> en\\\n> to\n>\n> \\- tre')
  })
})
