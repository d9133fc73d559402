import assert from 'node:assert/strict'
import { readCsv } from '../read-csv.ts'
import { fileText, sampleRound } from '../sample-rounds.ts'

/** The rows after those of the rounds tell of measures, matters and totals. */
const ofRound = ({ Runde }: Record<string, string>) => Runde !== ''

describe('the CSV export', () => {
  const file = fileText('csv', [sampleRound({ quotes: ['Én;\n"to"'], closing: { simulated: 2 } })])

  it('begins with a byte order mark and the columns of the language', () => {
    const header =
      '"Runde";"Team";"Lukket";"Pakke";"Mål";"Samtalestarter";"Språk";"Type runde";"Anonymitetsgrense";"Inviterte";"Svar";"Simulerte svar";"Type";"Spørsmål";"Alternativ";"Antall";"Andel";"Tema";"Kilde";"Navn";"Tekst"'
    assert.equal(file.split('\r\n')[0], `\uFEFF${header}`)
    const [english] = fileText('csv', [], 'en').split('\r\n')
    assert.match(english!, /"Round";"Team";"Closed".*"Share";"Theme";"Source";"Name";"Text"$/)
  })

  it('ends every row with CRLF and has a lone line feed only inside a text', () => {
    assert.ok(file.endsWith('\r\n'))
    assert.ok(file.includes('"Én;\n""to"""'))
    assert.equal(file.match(/(?<!\r)\n/g)?.length, 1)
  })

  it('writes numbers bare and shares with a decimal comma, in English too', () => {
    for (const language of ['nb', 'en'] as const) {
      const rows = fileText('csv', [sampleRound({ counts: [2, 5, 0] })], language).split('\r\n')
      assert.ok(rows.some((row) => row.includes('"Hver dag";2;0,2857;')))
      assert.ok(rows.some((row) => row.includes('"Valg 2";0;0;')))
    }
  })

  it('has a row for the round, each option, each quote and each reason for leaving out', () => {
    const rows = readCsv(file).filter(ofRound)
    assert.deepEqual(
      rows.map((row) => row.Type),
      ['runde', 'valg', 'valg', 'valg', 'sitat', 'utelatt'],
    )
    const shared = { Runde: '1', Team: 'Nav Eksempel', Pakke: 'Kom i gang', Svar: '7', Inviterte: '12' }
    for (const row of rows) assert.partialDeepStrictEqual(row, shared)
  })

  it('marks in every row how many answers are simulated', () => {
    for (const row of readCsv(file).filter(ofRound)) assert.equal(row['Simulerte svar'], '2')
    assert.match(readCsv(file)[0]!.Tekst!, /2 av svarene er simulert/)
  })

  it('gives the day of closing in the time zone of the organisation', () => {
    // Half past eleven in the evening UTC is the next day in Oslo, in winter and in summer.
    const days = ['2026-11-20T22:30:00.000Z', '2026-11-20T23:30:00.000Z', '2026-06-20T22:30:00.000Z'].map(
      (endedAt) => readCsv(fileText('csv', [sampleRound({ endedAt })]))[0]!.Lukket,
    )
    assert.deepEqual(days, ['2026-11-20', '2026-11-21', '2026-06-21'])
  })

  it('leaves the share empty where nobody answered', () => {
    const rows = readCsv(fileText('csv', [sampleRound({ anonymity: 'named', counts: [0, 0] })]))
    assert.deepEqual(
      rows.filter((row) => row.Type === 'valg').map((row) => [row.Antall, row.Andel]),
      [
        ['0', ''],
        ['0', ''],
      ],
    )
  })

  it('names who said what in a named round only', () => {
    const authors = (anonymity: 'named' | 'anonymous') =>
      readCsv(fileText('csv', [sampleRound({ anonymity })])).flatMap((row) => row.Navn || [])
    assert.deepEqual(authors('named'), ['Ailo Eksempel'])
    assert.deepEqual(authors('anonymous'), [])
  })
})
