import assert from 'node:assert/strict'
import fc from 'fast-check'
import { languages } from '../../../src/domain/language.ts'
import { measureLevels, measureStates } from '../../../src/domain/measure/measure.ts'
import { discloseEntries } from '../../../src/domain/privacy/disclose.ts'
import { readRegister } from '../../../src/domain/register/read-register.ts'
import { RegisterEntry } from '../../../src/domain/register/register-entry.ts'
import { levelWords, statusWords } from '../../../src/domain/register/register-table.ts'
import { offices } from '../../../src/domain/team/team.ts'
import { registerCsv } from '../../../src/exports/register/register-csv.ts'
import { texts } from '../../../src/texts/index.ts'
import { hostileTexts } from '../hostile-texts.ts'

const goals = ['mal1', 'mal5']
const frame = {
  tenantId: 'tenant',
  now: '2026-11-21T12:00:00.000Z',
  goals,
  known: [],
  idOf: (words: string) => `new|${words}`,
}

const pieces = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    "'",
    '"',
    ';',
    ',',
    '\n',
    '\t',
    ' ',
    '|',
    '\\',
    'a',
    'č',
    'đŋš',
    '👩🏽‍💻',
    '\u202E',
    '\u200B',
  ],
  ...Object.values(hostileTexts).filter((text) => text.length < 100),
)
/** As use cases store it: with line feeds, nothing unprintable, and no white space at the ends. */
const Text = fc
  .array(pieces, { maxLength: 12 })
  .map((parts) => tidy(parts.join('')))
  .filter((text) => text.length <= 300)
const Day = fc.option(fc.constantFrom('2026-01-02', '2027-12-31'), { nil: undefined })

function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed()
    .trim()
}

const Entry = fc
  .record({
    id: fc.uuid().map((id) => `register|measure|${id}`),
    unit: Text.filter((text) => text !== ''),
    title: Text.filter((text) => text !== ''),
    purpose: Text,
    result: Text,
    learning: Text,
    level: fc.constantFrom(...measureLevels),
    status: fc.constantFrom(...measureStates),
    parties: fc.subarray([...offices]),
    goalId: fc.option(fc.constantFrom(...goals), { nil: undefined }),
    start: Day,
    due: Day,
    teamId: fc.option(fc.constant('19:team@thread.tacv2'), { nil: undefined }),
    unitId: fc.option(fc.constant('region-1'), { nil: undefined }),
    packageId: fc.option(fc.constant('kom-i-gang'), { nil: undefined }),
    roundId: fc.option(fc.constant('round|19:x|kom-i-gang|1'), { nil: undefined }),
    nationalId: fc.option(fc.constant('2023|12'), { nil: undefined }),
  })
  .map((given) =>
    RegisterEntry.parse({
      type: 'registerEntry',
      tenantId: 'tenant',
      updatedAt: '2026-11-20T08:00:00.000Z',
      ...JSON.parse(JSON.stringify(given)),
    }),
  )
const Entries = fc.uniqueArray(Entry, { minLength: 1, maxLength: 6, selector: ({ id }) => id })

describe('The register as CSV', () => {
  for (const language of languages) {
    it(`calls a status and a level what the chat calls them (${language})`, () => {
      const { status, level } = texts(language).file.measure
      for (const one of measureStates) assert.equal(statusWords[one][language], status[one])
      for (const one of measureLevels) assert.equal(levelWords[one][language], level[one])
    })
  }

  for (const language of languages) {
    it(`comes back as it was, whatever stands in it (${language})`, () => {
      fc.assert(
        fc.property(Entries, (entries) => {
          const read = readRegister(registerCsv(discloseEntries(entries), language), frame)
          assert.deepEqual(read, { ok: true, entries })
        }),
        { seed: 20261121, numRuns: 300 },
      )
    })
  }

  it('changes nothing in the register that it came from, to the letter', () => {
    const raw = [...Object.values(hostileTexts)].map((text) => text.slice(0, 200))
    const known = raw.map((text, i) =>
      RegisterEntry.parse({
        ...{ type: 'registerEntry', id: `register|${i}`, tenantId: 'tenant', unit: 'Nav Eksempel', title: `T ${text}` },
        ...{ purpose: text, level: 'group', parties: [], status: 'done', result: text, learning: ` ${text} ` },
        updatedAt: '2026-11-20T08:00:00.000Z',
      }),
    )
    const read = readRegister(registerCsv(discloseEntries(known), 'nb'), { ...frame, known })
    assert.ok(read.ok, JSON.stringify(read))
    for (const [i, entry] of read.entries.entries()) assert.equal(entry, known[i])
  })
})
