import assert from 'node:assert/strict'
import type { Asked } from '../../../src/domain/schedule/budget.ts'
import { limitReached } from '../../../src/domain/schedule/budget.ts'
import { decideSlot, type SlotQuestion } from '../../../src/domain/schedule/decide-slot.ts'

type Past = Asked & { readonly same: boolean }
const due = Temporal.Instant.from('2026-03-10T08:00:00Z')
const question: SlotQuestion<Past> = {
  kind: 'prompt',
  dueAt: due,
  now: due,
  timeZone: 'Europe/Oslo',
  hasTeam: true,
  hasPackage: true,
  hasPrompt: true,
  rounds: [],
  isSamePackage: ({ same }) => same,
  budget: { open: 1, perMonth: 2 },
}
const open = (change: Partial<Past> = {}): Past => ({
  same: false,
  state: 'open',
  openedAt: '2026-03-02T08:00:00.000Z',
  closesAt: '2026-03-11T14:00:00.000Z',
  ...change,
})
const done = (openedAt: string, change: Partial<Past> = {}): Past =>
  open({ state: 'closed', openedAt, closesAt: openedAt, ...change })
const room = { open: 2, perMonth: 9 }

describe('Deciding a slot', () => {
  const table: [string, Partial<SlotQuestion<Past>>, string][] = [
    ['nothing is in its way', {}, 'post'],
    ['the team is gone', { hasTeam: false }, 'noTeam'],
    ['the package is gone', { hasPackage: false }, 'noPackage'],
    ['it is twelve hours late', { now: due.add({ hours: 12 }) }, 'post'],
    ['it is later than that', { now: due.add({ hours: 12, seconds: 1 }) }, 'late'],
    ['the clock went back', { now: due.subtract({ hours: 1 }) }, 'post'],
    ['another package is open', { rounds: [open()] }, 'oneOpen'],
    ['another package is open and two may be', { rounds: [open()], budget: room }, 'post'],
    ['its own package is open, however many may be', { rounds: [open({ same: true })], budget: room }, 'oneOpen'],
    ['one waits for more answers', { rounds: [open({ state: 'tooFew', same: true })] }, 'post'],
    ['one is being summed up', { rounds: [open({ state: 'closing', same: true })] }, 'post'],
    [
      'the open one is over, and nobody has got round to it',
      { rounds: [open({ closesAt: due.toString().replace('Z', '.000Z') })] },
      'post',
    ],
    [
      'there were two in March',
      { rounds: [done('2026-03-02T08:00:00.000Z'), done('2026-03-05T08:00:00.000Z')] },
      'monthFull',
    ],
    [
      'one of them was in February, by local time',
      { rounds: [done('2026-02-28T22:59:59.999Z'), done('2026-03-05T08:00:00.000Z')] },
      'post',
    ],
    [
      'both were in March, by local time',
      { rounds: [done('2026-02-28T23:00:00.000Z'), done('2026-03-05T08:00:00.000Z')] },
      'monthFull',
    ],
    [
      'one of them was cancelled',
      { rounds: [done('2026-03-02T08:00:00.000Z', { state: 'cancelled' }), done('2026-03-05T08:00:00.000Z')] },
      'post',
    ],
    [
      'one of them asked what became of it',
      {
        rounds: [
          done('2026-03-02T08:00:00.000Z', { slotId: 'slot|t|s|follow-up-14-2026-02-16' }),
          done('2026-03-05T08:00:00.000Z', { slotId: 'slot|t|s|2026-03-05T09%3A00' }),
        ],
      },
      'post',
    ],
    [
      'a follow-up comes in a full month',
      { kind: 'followUp', budget: { open: 1, perMonth: 1 }, rounds: [done('2026-03-02T08:00:00.000Z')] },
      'post',
    ],
    ['a follow-up meets an open prompt', { kind: 'followUp', rounds: [open()] }, 'wait'],
    [
      'a campaign comes in a full month',
      { kind: 'campaign', budget: { open: 1, perMonth: 1 }, rounds: [done('2026-03-02T08:00:00.000Z')] },
      'post',
    ],
    ['a campaign meets an open prompt', { kind: 'campaign', rounds: [open()] }, 'wait'],
    ['a campaign meets its own package', { kind: 'campaign', rounds: [open({ same: true })], budget: room }, 'wait'],
    ['a campaign is late', { kind: 'campaign', rounds: [open()], now: due.add({ hours: 13 }) }, 'late'],
  ]
  for (const [name, change, expected] of table) {
    it(`comes to "${expected}" when ${name}`, () => {
      const decided = decideSlot({ ...question, ...change })
      assert.equal(decided.do === 'skip' ? decided.reason : decided.do, expected)
    })
  }

  it('says when there is room again: at the end of the round that frees it, or on the first of next month', () => {
    const soon = open({ closesAt: '2026-03-10T14:00:00.000Z' })
    const later = open({ closesAt: '2026-03-12T14:00:00.000Z' })
    const limit = (open: number, perMonth: number) =>
      limitReached([later, soon], { open, perMonth }, due, 'Europe/Oslo')?.freeAt.toString()
    assert.equal(limit(2, 9), '2026-03-10T14:00:00Z')
    assert.equal(limit(1, 9), '2026-03-12T14:00:00Z')
    assert.equal(limit(3, 2), '2026-04-01')
    assert.equal(limit(3, 3), undefined)
  })
})
