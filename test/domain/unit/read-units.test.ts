import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readUnits, type UnitFault } from '../../../src/domain/unit/read-units.ts'
import { employers, mostUnits, type Unit } from '../../../src/domain/unit/unit-tree.ts'
import { unitsCsv } from '../../../src/exports/csv/units-csv.ts'

const heading = 'id;navn;overordnet;arbeidsgiver;linje;nivå;team;leder'
const known = [
  { teamId: '19:a@thread.tacv2', name: 'Nav Asker' },
  { teamId: '19:b@thread.tacv2', name: 'Nav Bærum' },
  { teamId: '19:c@thread.tacv2', name: 'Tvilling' },
  { teamId: '19:d@thread.tacv2', name: 'Tvilling' },
  { teamId: '19:gone@thread.tacv2', name: undefined },
]
const read = (text: string) => readUnits(new TextEncoder().encode(text), known)
const rows = (...lines: string[]) => read([heading, ...lines].join('\r\n'))

function faultsOf(result: ReturnType<typeof readUnits>): readonly UnitFault[] {
  assert.ok(!result.ok)
  return result.faults
}

describe('Reading a file of units', () => {
  it('makes a tree of it, with teams by id or by name', () => {
    const result = rows(
      'dir;Direktoratet;;stat;;direktorat;;entra-direktør',
      'a;Nav Asker;dir;Stat;tjenester;kontor;Nav Asker;',
      'b;Nav Bærum;dir;KOMMUNE;;kontor;19:b@thread.tacv2;',
      'c;Nav Tidligere;dir;annen;;;19:gone@thread.tacv2;',
    )
    assert.deepEqual(result, {
      ok: true,
      units: [
        {
          ...{ id: 'dir', name: 'Direktoratet', employer: 'state', line: '', level: 'direktorat' },
          leaderId: 'entra-direktør',
        },
        {
          ...{ id: 'a', name: 'Nav Asker', employer: 'state', line: 'tjenester', level: 'kontor', parentId: 'dir' },
          teamId: '19:a@thread.tacv2',
        },
        {
          ...{ id: 'b', name: 'Nav Bærum', employer: 'municipality', line: '', level: 'kontor', parentId: 'dir' },
          teamId: '19:b@thread.tacv2',
        },
        {
          ...{ id: 'c', name: 'Nav Tidligere', employer: 'other', line: '', level: '', parentId: 'dir' },
          teamId: '19:gone@thread.tacv2',
        },
      ],
    })
  })

  for (const [language, head] of [
    ['nynorsk', 'id;namn;overordna;arbeidsgivar;linje;nivå;team;leiar'],
    ['English, in another order', 'Team;Name;ID;Parent;Employer'],
    ['only what is needed', 'id,navn,overordnet,arbeidsgiver'],
  ] as const) {
    it(`knows the headings of ${language}`, () => {
      const cells = head.split(/[;,]/).map((cell) => {
        const word = cell.toLowerCase()
        return word === 'id' ? 'x' : word.startsWith('na') ? 'Navn' : /^(arb|emp)/.test(word) ? 'state' : ''
      })
      const result = read(`${head}\n${cells.join(head.includes(';') ? ';' : ',')}`)
      assert.ok(result.ok)
      assert.deepEqual(result.units, [{ id: 'x', name: 'Navn', employer: 'state', line: '', level: '' }])
    })
  }

  const one: [string, string, UnitFault][] = [
    ['an id used twice', 'a;A;;stat\na;B;;stat', { reason: 'idTwice', line: 3, value: 'a' }],
    ['a parent that is not there', 'a;A;b;stat', { reason: 'parentUnknown', line: 2, value: 'b' }],
    ['a unit above itself', 'a;A;a;stat', { reason: 'ownParent', line: 2, value: 'a' }],
    ['an unknown employer', 'a;A;;fylke', { reason: 'employerUnknown', line: 2, value: 'fylke' }],
    ['no id', ';A;;stat', { reason: 'missing', line: 2, column: 'id' }],
    ['no name', 'a;;;stat', { reason: 'missing', line: 2, column: 'name' }],
    ['no employer', 'a;A;;', { reason: 'missing', line: 2, column: 'employer' }],
    ['a long id', `${'a'.repeat(61)};A;;stat`, { reason: 'tooLong', line: 2, column: 'id' }],
    ['a long name', `a;${'A'.repeat(201)};;stat`, { reason: 'tooLong', line: 2, column: 'name' }],
    ['a team without the bot', 'a;A;;stat;;;Nav Moss', { reason: 'teamUnknown', line: 2, value: 'Nav Moss' }],
    ['a name of two teams', 'a;A;;stat;;;Tvilling', { reason: 'teamAmbiguous', line: 2, value: 'Tvilling' }],
    [
      'one team in two units, once by name',
      'a;A;;stat;;;Nav Asker\nb;B;;stat;;;19:a@thread.tacv2',
      { reason: 'teamTwice', line: 3, value: '19:a@thread.tacv2' },
    ],
    ['an address for a leader', 'a;A;;stat;;;;kari@nav.no', { reason: 'notAnId', line: 2, value: 'kari@nav.no' }],
    ['a name for a leader', 'a;A;;stat;;;;Kari Lund', { reason: 'notAnId', line: 2, value: 'Kari Lund' }],
    ['a cell without a heading', 'a;A;;stat;;;;;mer', { reason: 'tooManyCells', line: 2 }],
  ]
  for (const [name, text, fault] of one) {
    it(`refuses ${name}, and says where`, () => assert.deepEqual(faultsOf(rows(...text.split('\n'))), [fault]))
  }

  it('refuses a circle, naming those who stand in it and not those below', () => {
    const result = rows('a;A;c;stat', 'b;B;a;stat', 'c;C;b;stat', 'd;D;a;stat', 'e;E;;stat')
    assert.deepEqual(
      faultsOf(result).map((fault) => 'value' in fault && [fault.reason, fault.value]),
      [
        ['cycle', 'a'],
        ['cycle', 'b'],
        ['cycle', 'c'],
      ],
    )
  })

  it('says all that is wrong at once, from the first line on', () => {
    const lines = faultsOf(rows('a;;x;fylke', 'a;B;;stat', ';;;')).map((fault) => 'line' in fault && fault.line)
    assert.deepEqual(lines, [2, 2, 2, 3])
  })

  const headings: [string, string, readonly string[]][] = [
    ['a missing column', 'id;navn;overordnet', ['headingMissing employer']],
    ['a column twice', 'id;navn;name;overordnet;arbeidsgiver', ['headingTwice name']],
    ['a misspelt column', 'id;navn;overordnet;arbeidsgiver;teem', ['headingUnknown teem']],
    [
      'no heading at all',
      'dir;Direktoratet;;stat',
      [
        'headingUnknown dir',
        'headingUnknown Direktoratet',
        'headingUnknown stat',
        'headingMissing id',
        'headingMissing name',
        'headingMissing parent',
        'headingMissing employer',
      ],
    ],
  ]
  for (const [name, head, expected] of headings) {
    it(`refuses ${name}, before it looks at a row`, () => {
      const found = faultsOf(read(`${head}\nx;y;z`)).map((fault) =>
        [fault.reason, 'column' in fault ? fault.column : 'value' in fault ? fault.value : ''].join(' '),
      )
      assert.deepEqual(found, expected)
    })
  }

  it('refuses a heading without rows, and more rows than a tree takes', () => {
    assert.deepEqual(faultsOf(rows()), [{ reason: 'empty' }])
    const many = Array.from({ length: mostUnits + 1 }, (_, i) => `${i};N;;stat`)
    assert.deepEqual(faultsOf(rows(...many)), [{ reason: 'tooManyRows', most: mostUnits }])
  })

  it('takes a chain as deep as it is long', () => {
    const many = Array.from({ length: mostUnits }, (_, i) => `${i};N;${i === 0 ? '' : i - 1};stat`)
    assert.ok(rows(...many).ok)
  })

  it('reads the file that is written of any units as the same units', () => {
    const piece = fc.constantFrom(
      'Nav',
      ' ',
      ';',
      ',',
      '"',
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      'á',
      '🌱',
      '|',
      '\u200b',
      '<b>',
    )
    const words = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim() || 'x')
    const units = fc.array(
      fc.record({ name: words, line: words, level: words, employer: fc.constantFrom(...employers) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.nat()), (made, random) => {
        const tree = made.map((unit, i): Unit => {
          const parent = i === 0 ? 0 : (random.next().value ?? 0) % (i + 1)
          return {
            ...{ id: `${unit.name.slice(0, 40)}${i}`, ...unit },
            ...(parent < i && { parentId: `${made[parent]!.name.slice(0, 40)}${parent}` }),
            ...(i === 0 && { teamId: '19:gone@thread.tacv2', leaderId: 'entra-1' }),
          }
        })
        assert.deepEqual(readUnits(new TextEncoder().encode(unitsCsv(tree)), known), { ok: true, units: tree })
      }),
      { seed: 20_261_122, numRuns: 500 },
    )
  })
})
