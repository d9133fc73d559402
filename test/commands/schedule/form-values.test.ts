import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  emptyForm,
  type FormFault,
  type FormValues,
  formOf,
  readForm,
} from '../../../src/commands/schedule/form-values.ts'
import { rhythms } from '../../support/sample-rhythms.ts'

const today = Temporal.PlainDate.from('2026-11-21')
const packages = ['kom-i-gang', 'status']
const good: FormValues = {
  package: 'status',
  rhythm: 'week',
  weekdays: '2',
  time: '13:30',
  times: '6',
  starts: '2026-12-01',
}

describe('The form of a series', () => {
  it('is read as the rhythm that it shows', () => {
    assert.deepEqual(readForm(good, packages, today), {
      ok: true,
      rhythm: { every: 'week', interval: 1, weekdays: [2], time: '13:30', ends: { kind: 'times', times: 6 } },
      starts: Temporal.PlainDate.from('2026-12-01'),
    })
  })

  it('may leave out how many times and from when', () => {
    const read = readForm({ ...good, times: '', starts: '' }, packages, today)
    assert.partialDeepStrictEqual(read, { ok: true, rhythm: { ends: { kind: 'never' } }, starts: undefined })
  })

  const faults: [string, Partial<FormValues>, FormFault[]][] = [
    ['no package', { package: '' }, ['packageFault']],
    ['a package that is not there', { package: 'x' }, ['packageFault']],
    ['no rhythm', { rhythm: '' }, ['rhythmFault']],
    ['a rhythm of the prototype', { rhythm: 'constructor' }, ['rhythmFault']],
    ['no weekday', { weekdays: '' }, ['weekdaysFault']],
    ['a weekday that is none', { weekdays: '2,8' }, ['weekdaysFault']],
    ['a weekday in words', { weekdays: 'mandag' }, ['weekdaysFault']],
    ['two weekdays in a month', { rhythm: 'last', weekdays: '1,2' }, ['oneWeekday']],
    ['no time', { time: '' }, ['timeFault']],
    ['25:00', { time: '25:00' }, ['timeFault']],
    ['a time with more behind', { time: '09:00x' }, ['timeFault']],
    ['no times at all', { times: '0' }, ['timesFault']],
    ['201 times', { times: '201' }, ['timesFault']],
    ['half a time', { times: '1.5' }, ['timesFault']],
    ['31 February', { starts: '2027-02-31' }, ['startsFault']],
    ['a date in words', { starts: 'i morgen' }, ['startsFault']],
    ['yesterday', { starts: '2026-11-20' }, ['startsInPast']],
    ['in two years', { starts: '2028-11-21' }, ['startsTooLate']],
    ['nothing', emptyForm, ['packageFault', 'rhythmFault', 'weekdaysFault']],
    [
      'everything wrong',
      { package: '?', rhythm: '?', weekdays: '?', time: '?', times: '?', starts: '?' },
      ['packageFault', 'rhythmFault', 'weekdaysFault', 'timeFault', 'timesFault', 'startsFault'],
    ],
  ]
  for (const [name, change, expected] of faults) {
    it(`is refused with ${name}, and all faults are told`, () => {
      assert.deepEqual(readForm({ ...good, ...change }, packages, today), { ok: false, faults: expected })
    })
  }

  it('shows what it reads, and reads what it shows', () => {
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        const { values, complete } = formOf('status', rhythm, undefined)
        const read = readForm(values, packages, today)
        if (complete) assert.deepEqual(read, { ok: true, rhythm, starts: undefined })
        else if (read.ok) assert.notEqual(rhythm.ends.kind, 'times', 'it lost something else than the last date')
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('never throws, whatever it holds', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1,2', '09:00', '2026-12-01', 'week', '7'))
    const values = fc.record({
      package: text,
      rhythm: text,
      weekdays: text,
      time: text,
      times: text,
      starts: text,
    })
    fc.assert(
      fc.property(values, (any) => {
        readForm(any, packages, today)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
