import assert from 'node:assert/strict'
import { splitDue } from '../../../../src/domain/measure/words/due-words.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const cases: readonly [string, string, string | undefined][] = [
  ['Ring brukeren innen 1. mai', 'Ring brukeren', '2026-05-01'],
  ['Ring brukeren 1. mai 2027', 'Ring brukeren', '2027-05-01'],
  ['Ring brukeren innen 1.5.', 'Ring brukeren', '2026-05-01'],
  ['Ring brukeren 2026-05-01', 'Ring brukeren', '2026-05-01'],
  ['Ring brukaren innan 1. februar', 'Ring brukaren', '2027-02-01'],
  ['Call the user by 15 April', 'Call the user', '2026-04-15'],
  ['Call the user before April 15', 'Call the user', '2026-04-15'],
  ['Ring brukeren', 'Ring brukeren', undefined],
  ['Ring brukeren innen 31. februar', 'Ring brukeren innen 31. februar', undefined],
  ['Ring 3 brukere', 'Ring 3 brukere', undefined],
  ['Ring brukeren snart', 'Ring brukeren snart', undefined],
  ['1. mai', '', '2026-05-01'],
  ['', '', undefined],
]

describe('The day at the end of what somebody wrote', () => {
  for (const [line, rest, due] of cases) {
    it(`"${line}" is "${rest}" and ${due ?? 'no day'}`, () => {
      const read = splitDue(line.split(' ').filter(Boolean), today)
      assert.deepEqual([read.rest.join(' '), read.due?.toString()], [rest, due])
    })
  }
})
