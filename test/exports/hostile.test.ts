import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ExportDocument } from '../../src/exports/json/export-schema.ts'
import { printable } from '../../src/exports/printable.ts'
import { longestCell } from '../../src/exports/safe-cell.ts'
import { hostileTexts } from './hostile-texts.ts'
import { cells, readCsv, unsafe } from './read-csv.ts'
import { plain, quote, readMarkdown, tableRows } from './read-markdown.ts'
import { fileText, plainWording, sampleRound, type Wording } from './sample-rounds.ts'

const hostile = Object.entries(hostileTexts)
const nothing = { answers: 7, invited: 12, replies: 0 }

/** One named round in which every text from outside is the hostile one. */
function everywhere(text: string) {
  const wording = Object.fromEntries(Object.keys(plainWording).map((field) => [field, text]))
  return [sampleRound({ wording, anonymity: 'named', closing: nothing })]
}

function oneLine(text: string): string {
  return printable(text).replaceAll('\n', ' ')
}

describe('what people write, in a file', () => {
  for (const [name, text] of hostile) {
    it(`is in the JSON character for character: ${name}`, () => {
      assert.deepEqual(wordingOfJson(fileText('json', everywhere(text))), wordingOf(text))
    })

    it(`is in the CSV as printable text, with one apostrophe where a formula could begin: ${name}`, () => {
      const file = fileText('csv', everywhere(text))
      for (const [field, cell] of Object.entries(wordingOfCsv(file))) {
        if (cell.length < longestCell - 200) assert.equal(unsafe(cell), printable(text), field)
        else assertCut(cell, text)
      }
    })

    it(`runs no formula from the CSV, however the program cuts it: ${name}`, () => {
      const file = fileText('csv', everywhere(text)).replace(/^\uFEFF/, '')
      for (const separators of [';', ',', '\t', '|', ';,\t|']) {
        for (const rowEnd of ['\r\n', '\n']) {
          const live = cells(file, separators, rowEnd)
            .flat()
            .filter((cell) => /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))
          assert.deepEqual(live, [], `separators ${JSON.stringify(separators)}`)
        }
      }
    })

    it(`is in the report as text, with its line breaks in quotes: ${name}`, () => {
      const { quote: written, ...rest } = wordingOfMarkdown(fileText('md', everywhere(text)))
      assert.equal(written, printable(text))
      for (const [field, line] of Object.entries(rest)) assert.equal(line, oneLine(text), field)
    })
  }

  it('comes back from any text there is', () => {
    const pieces = fc.constantFrom(
      '=',
      '-',
      "'",
      '"',
      ';',
      ',',
      '\n',
      '\r',
      '\t',
      ' ',
      '\\',
      '`',
      '|',
      '<',
      '*',
      '_',
      '&#32;',
      '#',
      '1.',
      'a',
      'www.',
      '@b',
      '.no',
      'č',
      '👩‍💻',
    )
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const rounds = everywhere(text)
        assert.deepEqual(wordingOfJson(fileText('json', rounds)), wordingOf(text))
        assert.equal(unsafe(wordingOfCsv(fileText('csv', rounds)).quote), printable(text))
        assert.equal(wordingOfMarkdown(fileText('md', rounds)).quote, printable(text))
        assert.equal(wordingOfMarkdown(fileText('md', rounds)).option, oneLine(text))
      }),
      { seed: 20261121, numRuns: 500 },
    )
  })
})

function wordingOf(text: string): Wording {
  return { team: text, package: text, goal: text, title: text, question: text, option: text, quote: text, author: text }
}

function wordingOfJson(file: string): Wording {
  const [round] = ExportDocument.parse(JSON.parse(file)).rounds
  const [said] = round!.quotes[0]!.quotes
  return {
    team: round!.team,
    package: round!.package.title,
    goal: round!.prompt.goal,
    title: round!.prompt.title,
    question: round!.figures[0]!.question,
    option: round!.figures[0]!.options[0]!.text,
    quote: said!.text,
    author: said!.author!,
  }
}

function wordingOfCsv(file: string): Wording {
  const rows = readCsv(file)
  const choice = rows.find((row) => row.Type === 'valg')!
  const said = rows.find((row) => row.Type === 'sitat')!
  return {
    team: choice.Team!,
    package: choice.Pakke!,
    goal: choice.Mål!,
    title: choice.Samtalestarter!,
    question: choice.Spørsmål!,
    option: choice.Alternativ!,
    quote: said.Tekst!,
    author: said.Navn!,
  }
}

function wordingOfMarkdown(file: string): Wording {
  const [, round, open, choice] = readMarkdown(file)
  const items = round!.blocks[0]!.split('\n').map((item) => plain(item.slice(2)))
  const item = (label: string) => items.find((line) => line.startsWith(`${label}: `))!.slice(label.length + 2)
  return {
    team: item('Team'),
    package: item('Pakke'),
    goal: item('Mål'),
    title: round!.title.replace(/^1\. /, ''),
    question: open!.title,
    option: tableRows(choice!.blocks[1]!)[0]![0]!,
    author: plain(open!.blocks[1]!.slice(2, -2)),
    quote: quote(open!.blocks[2]!),
  }
}

function assertCut(cell: string, text: string) {
  const note = ` [Kuttet her: teksten har ${text.length} tegn, og en celle har ikke plass til alle. Hele teksten er i json-eksporten.]`
  assert.ok(cell.length <= longestCell && cell.length >= longestCell - 1)
  assert.ok(cell.endsWith(note))
  assert.ok(printable(text).startsWith(unsafe(cell.slice(0, -note.length))))
}
