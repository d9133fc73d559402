import assert from 'node:assert/strict'
import { largestFile, readTable } from '../../../src/domain/csv/read-table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const bigEndian = (text: string) => Buffer.from(utf16(text)).swap16()
const windows = (text: string) => Buffer.from(text, 'latin1')
const table = 'id;navn\r\n1;Blåbær\r\n2;Øst'
const wanted = [
  { line: 2, cells: ['1', 'Blåbær'] },
  { line: 3, cells: ['2', 'Øst'] },
]

function rowsOf(bytes: Uint8Array) {
  const read = readTable(bytes)
  assert.ok(read.ok)
  return read.rows
}

describe('Reading a CSV file', () => {
  const files: [string, Uint8Array][] = [
    ['UTF-8', utf8(table)],
    ['UTF-8 with its mark', utf8(`\uFEFF${table}`)],
    ['Windows-1252', windows(table)],
    ['UTF-16 with its mark', utf16(table)],
    ['UTF-16 the other way round', bigEndian(table)],
    ['commas', utf8(table.replaceAll(';', ','))],
    ['tabs', utf8(table.replaceAll(';', '\t'))],
    ['line feeds', utf8(table.replaceAll('\r\n', '\n'))],
    ['carriage returns', utf8(table.replaceAll('\r\n', '\r'))],
    ['quoted cells', utf8('"id";"navn"\r\n"1";"Blåbær"\r\n"2";"Øst"\r\n')],
    ['spaces around', utf8('id ; navn\r\n 1; Blåbær \r\n2;Øst')],
  ]
  for (const [name, bytes] of files) {
    it(`takes one in ${name}`, () => assert.deepEqual(rowsOf(bytes), wanted))
  }

  it('knows on which line each row begins, across empty rows and cells of several lines', () => {
    const rows = rowsOf(utf8('id;navn\r\n\r\n1;"a\r\nb"\r\n;;\r\n2;"c;""d"""\r\n'))
    assert.deepEqual(rows, [
      { line: 3, cells: ['1', 'a\nb'] },
      { line: 6, cells: ['2', 'c;"d"'] },
    ])
  })

  it('keeps Sámi letters and emoji', () => {
    assert.deepEqual(rowsOf(utf8('id;navn\n1;Kárášjohka 🌱 áčđŋšŧž'))[0]?.cells[1], 'Kárášjohka 🌱 áčđŋšŧž')
  })

  const refused: [string, Uint8Array, object][] = [
    ['nothing', utf8(''), { reason: 'empty' }],
    ['only its mark', utf8('\uFEFF'), { reason: 'empty' }],
    ['only separators', utf8(';;;\r\n;;;'), { reason: 'empty' }],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20]), { reason: 'workbook' }],
    ['zero bytes', new Uint8Array([0x69, 0, 0, 0x3b]), { reason: 'notText' }],
    ['one byte too many', new Uint8Array(largestFile + 1).fill(0x61), { reason: 'tooLarge' }],
    ['a quotation mark that is never closed', utf8('id;navn\r\n1;"a'), { reason: 'quotes', line: 2 }],
    ['a quotation mark inside a cell', utf8('id;navn\r\n1;a\r\n2;b"c"'), { reason: 'quotes', line: 3 }],
  ]
  for (const [name, bytes, fault] of refused) {
    it(`refuses ${name}`, () => assert.deepEqual(readTable(bytes), { ok: false, fault }))
  }
})
