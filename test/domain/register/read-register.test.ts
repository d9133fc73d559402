import assert from 'node:assert/strict'
import { readNational, readRegister } from '../../../src/domain/register/read-register.ts'
import { RegisterEntry } from '../../../src/domain/register/register-entry.ts'

const frame = {
  ...{ tenantId: 'tenant', now: '2026-11-21T12:00:00.000Z', goals: ['mal1'], known: [] },
  idOf: (words: string) => `new|${words.length}`,
}
const bytes = (text: string) => new TextEncoder().encode(text)
const head = 'enhet;tiltak;nivå;status'

function faults(text: string, known: RegisterEntry[] = []) {
  const read = readRegister(bytes(text), { ...frame, known })
  assert.ok(!read.ok)
  return read.faults
}

const known = RegisterEntry.parse({
  ...{ type: 'registerEntry', id: 'register|a', tenantId: 'tenant', teamId: 'team', unit: 'Nav', title: 'Fagkvarter' },
  ...{ purpose: '', level: 'group', parties: ['leader'], status: 'adopted', result: '', learning: '' },
  updatedAt: '2026-11-20T08:00:00.000Z',
})

describe('Reading a register', () => {
  it('makes a line of the least that there may be, in any of the three languages', () => {
    for (const text of [
      `${head}\nNav;Fagkvarter;gruppen;vedtatt`,
      'eining;tiltak;nivå;status\nNav;Fagkvarter;gruppa;vedteke',
      'unit,measure,level,status\nNav,Fagkvarter,group,adopted',
      'unit;title;level;status\nNav;Fagkvarter;group;Adopted',
    ]) {
      const read = readRegister(bytes(text), frame)
      assert.ok(read.ok, JSON.stringify(read))
      assert.partialDeepStrictEqual(read.entries, [
        { unit: 'Nav', title: 'Fagkvarter', level: 'group', status: 'adopted' },
      ])
    }
  })

  it('tells everything that is wrong, with its line, and takes in nothing', () => {
    const text = [
      'enhet;tiltak;nivå;status;mål;start;frist;parter;id',
      'Nav;;gruppen;vedtatt;mal1;2026-01-01;;leder;',
      'Nav;To;etasje;kanskje;mal9;1.1.2026;2026-02-30;sjef;',
      'Nav;Tre;gruppen;vedtatt;;;;;a/b',
      'Nav;Fire;gruppen;vedtatt;;;;;same',
      'Nav;Fem;gruppen;vedtatt;;;;;same',
      `Nav;${'x'.repeat(301)};gruppen;vedtatt;;;;;;mer`,
    ].join('\n')
    assert.deepEqual(
      faults(text).map((fault) => [fault.reason, 'line' in fault && fault.line, 'column' in fault && fault.column]),
      [
        ['missing', 2, 'title'],
        ['notKnown', 3, 'level'],
        ['notKnown', 3, 'status'],
        ['notKnown', 3, 'parties'],
        ['notKnown', 3, 'goal'],
        ['notADay', 3, 'start'],
        ['notADay', 3, 'due'],
        ['notAnId', 4, 'id'],
        ['twice', 6, false],
        ['tooManyCells', 7, false],
        ['tooLong', 7, 'title'],
      ],
    )
  })

  it('refuses a file without the columns that are needed, with one twice, or with a strange one', () => {
    assert.deepEqual(
      faults('enhet;tiltak;tiltak;nivå;farge\nNav;a;b;gruppen;rød').map(({ reason }) => reason),
      ['headingUnknown', 'headingTwice', 'headingMissing'],
    )
    assert.deepEqual(faults('')[0]?.reason, 'empty')
  })

  it('lets a coordinator link a team’s measure to a national one, and change nothing else of it', () => {
    const row = (title: string) =>
      `id;${head};parter;nasjonalt tiltak\nregister|a;Nav;${title};gruppen;vedtatt;leder;2023|12`
    const read = readRegister(bytes(row('Fagkvarter')), { ...frame, known: [known] })
    assert.deepEqual(read, { ok: true, entries: [{ ...known, nationalId: '2023|12' }] })
    assert.deepEqual(faults(row('Noe annet'), [known]), [{ reason: 'ofTeam', line: 2, column: 'title' }])
  })
})

describe('Reading national measures', () => {
  it('makes an id of edition and number', () => {
    const read = readNational(
      bytes('edition;number;title;area;owner;url\n2023;1;Et tiltak;;;https://x.example/1'),
      'tenant',
    )
    assert.ok(read.ok)
    assert.deepEqual(read.measures[0]?.id, 'national|2023|1')
  })

  it('takes the example file with its columns and nothing else', async () => {
    const { readFileSync } = await import('node:fs')
    const file = readFileSync(new URL('../../../docs/examples/national-measures.csv', import.meta.url))
    assert.deepEqual(readNational(file, 'tenant'), { ok: true, measures: [] })
  })

  it('refuses a link that is not https, a number twice and a title that is missing', () => {
    const read = readNational(bytes('utgave;nummer;tiltak;lenke\n2023;1;A;http://x\n2023;1;;'), 'tenant')
    assert.ok(!read.ok)
    assert.deepEqual(
      read.faults.map(({ reason }) => reason),
      ['notALink', 'missing', 'twice'],
    )
  })
})
