import assert from 'node:assert/strict'
import { ExportDocument } from '../../src/exports/json/export-schema.ts'
import { printable } from '../../src/exports/printable.ts'
import { longestCell } from '../../src/exports/safe-cell.ts'
import { hostileTexts } from './hostile-texts.ts'
import { cells, readCsv, unsafe } from './read-csv.ts'
import { plain, quote, readMarkdown } from './read-markdown.ts'
import { fileText, formats } from './sample-rounds.ts'
import { markers, plainThemeWording, type ThemeWording, themedRound } from './themed-round.ts'

const languages = ['nb', 'nn', 'en'] as const

const themeSection = `### Dette sier flere

#### Godkjenning av små innkjøp

- Minst 4 personer
- Erfaring
- 1 av 7 tekster ser det annerledes.
- Krever drøfting: bemanning
- Tekstene nevner organisering, bemanning, arbeidstid, budsjett, kontroll eller nye systemer. Tiltak om dette skal drøftes med de tillitsvalgte før de blir bestemt.
- Rettet av tillitsvalgt. Før: «Godkjenning». Nå: «Godkjenning av små innkjøp». Begrunnelse: Det gjaldt bare innkjøp.
- Innvending uten navn: «Dette er ikke dekkende.» Notert av verneombud.

> Alt må godkjennes to ganger.

> Ikke hos oss

Forslag fra dere, ord for ord:

**i tråden**

> Enig, vi venter lenge.

#### Et tema er skjult

- Skjult av leder. Begrunnelse: Det gjaldt bare innkjøp.
- Innvending uten navn: «Dette er ikke dekkende.»
`

describe('themes in a file', () => {
  it('are told in the report, with what the team said of them', () => {
    const report = fileText('md', [themedRound()])
    assert.ok(report.includes(themeSection), report)
    assert.match(report, /Signert av leder og tillitsvalgt\.\n\nPartene ser ulikt på det\. Leder: «Vi ser ulikt/)
    assert.match(report, /Gjelder hele oppsummeringen\. Innvending fra Berit Eksempel: «Dette er ikke dekkende\.»/)
    assert.match(report, /De fleste tekstene er enkeltstemmer/)
    assert.match(report, /### Enkeltstemmer\n\n[^\n]*\n\n> En enkeltstemme\.\n/)
  })

  it('have rows of their own in the CSV', () => {
    const rows = readCsv(fileText('csv', [themedRound()]))
    const label = 'Godkjenning av små innkjøp'
    assert.deepEqual(
      rows
        .filter(({ Type }) => !['runde', 'valg', 'behandling', 'utelatt', 'total'].includes(Type!))
        .map((row) => [row.Type, row.Alternativ, row.Antall, row.Tema, row.Kilde, row.Navn]),
      [
        ['tema', 'Erfaring', '4', label, '', ''],
        ['temasitat', '', '', label, 'a1', ''],
        ['temasitat', '', '', label, 'a2', ''],
        ['forslag', '', '', label, 't1', ''],
        ['endring', 'rettet', '', label, '', ''],
        ['innvending', 'notert av verneombud', '', label, '', ''],
        ['tema', 'skjult', '', 'Tema 2 (skjult)', '', ''],
        ['innvending', '', '', 'Tema 2 (skjult)', '', ''],
        ['innvending', '', '', 'Hele oppsummeringen', '', 'Berit Eksempel'],
        ['sitat', '', '', label, 'a1', ''],
        ['sitat', '', '', label, 'a2', ''],
        ['sitat', '', '', label, 'a3', ''],
        ['sitat', '', '', '', 'a6', ''],
        ['tråd', '', '', label, 't1', ''],
        ['enkeltstemme', '', '', '', 'a6', ''],
      ],
    )
    assert.match(rows.find(({ Type }) => Type === 'behandling')!.Tekst!, /^Delt med koordinatorene .*Signert av leder/)
  })

  it('are in the JSON by its schema, so that every line can be traced inside the file', () => {
    const file = JSON.parse(fileText('json', [themedRound()]))
    // Parsing takes away what the schema doesn't know.
    assert.deepEqual(ExportDocument.parse(file), file)
    const [round] = ExportDocument.parse(file).rounds
    const texts = new Map(
      [...round!.quotes.flatMap(({ quotes }) => quotes), ...round!.thread].map((t) => [t.id, t.text]),
    )
    for (const theme of round!.themes) {
      if (theme.hidden) continue
      for (const { source, text } of [...theme.quotes, ...theme.proposals]) assert.ok(texts.get(source)?.includes(text))
      for (const { id } of theme.sources) assert.ok(texts.has(id), id)
    }
    for (const id of round!.singles.sources) assert.ok(texts.has(id), id)
    assert.deepEqual([round!.reported, round!.withheld, round!.deleted], [2, 2, 1])
    assert.deepEqual(
      round!.review?.signatures.map(({ office, on }) => [office, on]),
      [
        ['leader', '2026-11-25'],
        ['unionRep', '2026-11-25'],
      ],
    )
  })

  it('never bring back what is hidden or reported, nor an id of a person or a post', () => {
    for (const anonymity of ['anonymous', 'named'] as const) {
      for (const language of languages) {
        for (const format of formats) {
          const file = fileText(format, [themedRound({}, { anonymity })], language)
          for (const [what, marker] of Object.entries(markers)) {
            assert.ok(!file.includes(marker), `${format} in ${language} holds ${what}`)
          }
        }
      }
    }
  })

  it('say that texts are lacking, and why', () => {
    for (const format of ['md', 'csv'] as const) {
      const file = fileText(format, [themedRound()])
      assert.match(file, /2 tekster er skjult, fordi noen har meldt fra/)
      assert.match(file, /2 tekster er ikke med, fordi bare skjulte temaer bygger på dem/)
      assert.match(file, /1 tekst finnes ikke lenger/)
    }
  })

  it('bring a text back that both parties want to be shown', () => {
    const verdicts = [
      { side: 'leader' as const, show: true },
      { side: 'representative' as const, show: true },
    ]
    const round = themedRound({}, { review: { reports: [{ source: 'a5', verdicts }] } })
    for (const format of formats) assert.ok(fileText(format, [round]).includes(markers.reported), format)
  })

  it('are as many in all three formats', () => {
    for (const language of languages) {
      const rounds = [themedRound(), themedRound({}, { anonymity: 'named' })]
      const json = ExportDocument.parse(JSON.parse(fileText('json', rounds, language))).rounds
      const kinds = Object.groupBy(
        readCsv(fileText('csv', rounds, language)).map((row) => Object.values(row)[12]!),
        (k) => k,
      )
      const ofCsv = (...names: string[]) => names.flatMap((name) => kinds[name] ?? []).length
      const sections = readMarkdown(fileText('md', rounds, language))
      const quoted = sections.flatMap(({ blocks }) => blocks).filter((block) => block.startsWith('>'))
      const themes = json.flatMap((round) => round.themes)
      const excerpts = themes.flatMap((theme) => (theme.hidden ? [] : [...theme.quotes, ...theme.proposals])).length
      const singles = json.flatMap((round) => round.singles.sources).length
      const answers = json.flatMap((round) => round.quotes.flatMap(({ quotes }) => quotes)).length
      assert.equal(ofCsv('tema', 'theme'), themes.length)
      assert.equal(sections.filter(({ level }) => level === 4).length, themes.length)
      assert.equal(ofCsv('temasitat', 'theme quote', 'forslag', 'proposal'), excerpts)
      assert.equal(ofCsv('enkeltstemme', 'single voice'), singles)
      assert.equal(quoted.length, excerpts + singles + answers)
      const objections = json.flatMap((round) => [
        ...round.objections,
        ...round.themes.flatMap((theme) => theme.objections),
      ])
      assert.equal(ofCsv('innvending', 'objection'), objections.length)
    }
  })

  it('name who wrote a quote in a named round, outside the quote', () => {
    const named = themedRound({}, { anonymity: 'named' })
    assert.match(fileText('md', [named]), /\*\*Ailo Eksempel\*\*\n\n> Ikke hos oss\n/)
    const quotes = readCsv(fileText('csv', [named])).filter(({ Type }) => Type === 'temasitat')
    assert.deepEqual(
      quotes.map(({ Navn }) => Navn),
      ['Ailo Eksempel', 'Ailo Eksempel'],
    )
  })

  it('say who made them', () => {
    const model = themedRound({}, { findings: { maker: { kind: 'model', name: 'modell-1', dropped: 2 } } })
    const instead = themedRound({}, { findings: { maker: { kind: 'local', instead: 'timeout' } } })
    for (const format of ['md', 'csv'] as const) {
      assert.match(fileText(format, [model]), /språkmodellen modell-1\..*2 linjer fra språkmodellen er fjernet/s)
      assert.doesNotMatch(fileText(format, [model]), /uten språkmodell/)
      assert.match(fileText(format, [instead]), /Språkmodellen brukte for lang tid/)
    }
    const makers = ExportDocument.parse(JSON.parse(fileText('json', [model, instead]))).rounds.map(({ maker }) => maker)
    assert.deepEqual(makers, [
      { kind: 'model', name: 'modell-1', dropped: 2 },
      { kind: 'local', instead: 'timeout' },
    ])
  })

  it('are not there where nothing is shown', () => {
    const round = themedRound({}, { closing: { answers: 3 } })
    const [exported] = ExportDocument.parse(JSON.parse(fileText('json', [round]))).rounds
    assert.deepEqual([exported?.themes, exported?.thread, exported?.singles.count], [[], [], 0])
    assert.ok(!fileText('md', [round]).includes('####'))
  })

  for (const [name, text] of Object.entries(hostileTexts)) {
    const wording = Object.fromEntries(Object.keys(plainThemeWording).map((field) => [field, text]))

    it(`carry what people wrote as text: ${name}`, () => {
      assert.deepEqual(wordingOfJson(fileText('json', [themedRound(wording)])), wording)
      for (const [field, cell] of Object.entries(wordingOfCsv(fileText('csv', [themedRound(wording)])))) {
        if (cell.length < longestCell - 200) assert.equal(unsafe(cell), printable(text), field)
        else assert.match(cell, /Kuttet her/)
      }
      const sections = readMarkdown(fileText('md', [themedRound(wording)]))
      // `plain` throws at live markup.
      for (const { blocks } of sections)
        for (const block of blocks) {
          if (block.startsWith('>')) quote(block)
          else if (block.startsWith('- ')) plain(block)
        }
      const theme = sections.find(({ level }) => level === 4)
      assert.equal(theme!.title, printable(text).replaceAll('\n', ' '))
      assert.equal(quote(theme!.blocks[1]!), printable(text))
    })

    it(`run no formula from the CSV: ${name}`, () => {
      const file = fileText('csv', [themedRound(wording)]).replace(/^\uFEFF/, '')
      for (const separators of [';', ',', '\t', '|', ';,\t|']) {
        for (const rowEnd of ['\r\n', '\n']) {
          const live = cells(file, separators, rowEnd)
            .flat()
            .filter((cell) => /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))
          assert.deepEqual(live, [], `separators ${JSON.stringify(separators)}`)
        }
      }
    })
  }
})

function wordingOfJson(file: string): ThemeWording {
  const [round] = ExportDocument.parse(JSON.parse(file)).rounds
  const theme = round!.themes[0]!
  assert.ok(!theme.hidden)
  const [correction] = theme.corrections
  return {
    answer: round!.quotes[0]!.quotes[0]!.text,
    post: round!.thread[0]!.text,
    label: correction!.before!,
    corrected: theme.label,
    why: correction!.reason!,
    objection: theme.objections[0]!.reason!,
    objector: round!.objections[0]!.author!,
    disagreement: round!.review!.disagreements[0]!.text,
    discuss: theme.discuss[0]!,
  }
}

/** The texts that have a cell of their own. */
function wordingOfCsv(file: string) {
  const rows = readCsv(file)
  const of = (type: string) => rows.filter(({ Type }) => Type === type)
  return {
    answer: of('sitat')[0]!.Tekst!,
    quoted: of('temasitat')[0]!.Tekst!,
    post: of('tråd')[0]!.Tekst!,
    proposed: of('forslag')[0]!.Tekst!,
    corrected: of('tema')[0]!.Tema!,
    objection: of('innvending')[0]!.Tekst!,
    objector: of('innvending').at(-1)!.Navn!,
  }
}
