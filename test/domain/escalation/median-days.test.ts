import assert from 'node:assert/strict'
import { medianDays } from '../../../src/domain/escalation/median-days.ts'

const askedAt = '2026-03-02T08:00:00.000Z'

function step(level: string, answeredAt?: string, kind: 'yes' | 'no' | 'passedOn' = 'yes') {
  return { level, askedAt, ...(answeredAt !== undefined && { answer: { kind, text: '', at: answeredAt } }) }
}

describe('median days to an answer', () => {
  const cases: [name: string, steps: ReturnType<typeof step>[], expected: ReturnType<typeof medianDays>][] = [
    ['of nothing there are none', [], []],
    ['of a level that has not answered there are none', [step('region')], []],
    [
      'of one answer are its own',
      [step('region', '2026-03-05T20:00:00.000Z')],
      [{ level: 'region', answered: 1, medianDays: 3.5 }],
    ],
    [
      'of three answers are those in the middle, whatever came first',
      [
        step('region', '2026-03-30T08:00:00.000Z'),
        step('region', '2026-03-03T08:00:00.000Z', 'no'),
        step('region', '2026-03-04T08:00:00.000Z'),
      ],
      [{ level: 'region', answered: 3, medianDays: 2 }],
    ],
    [
      'of two answers lie half-way between them',
      [step('region', '2026-03-03T08:00:00.000Z'), step('region', '2026-03-06T08:00:00.000Z')],
      [{ level: 'region', answered: 2, medianDays: 2.5 }],
    ],
    [
      'are told for each level by itself, passing on included',
      [
        step('region', '2026-03-03T08:00:00.000Z', 'passedOn'),
        step('direktorat', '2026-03-12T08:00:00.000Z', 'no'),
        step('', '2026-03-02T08:00:00.000Z'),
      ],
      [
        { level: '', answered: 1, medianDays: 0 },
        { level: 'direktorat', answered: 1, medianDays: 10 },
        { level: 'region', answered: 1, medianDays: 1 },
      ],
    ],
  ]
  for (const [name, steps, expected] of cases) {
    it(name, () => assert.deepEqual(medianDays(steps), expected))
  }
})
