import assert from 'node:assert/strict'
import {
  answered,
  asking,
  given,
  lapsed,
  lastDayOf,
  openQuestions,
  taken,
  termEnd,
  withoutLapsed,
  withoutPeople,
  withWake,
} from '../../../src/domain/team/hand-over.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import type { AskedOffice, Officer, Team, TeamRole } from '../../../src/domain/team/team.ts'

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`
const officer = (office: TeamRole, userId: string, until?: string): Officer => ({
  ...{ office, userId, since: at(1) },
  ...(until !== undefined && { until }),
})
const question = (office: TeamRole, userId: string, change: Partial<AskedOffice> = {}): AskedOffice => ({
  ...{ id: `${office}-${userId}`, office, userId, answerBy: at(16), conversationId: 'thread' },
  ...change,
})
const team = (officers: Officer[], asked?: AskedOffice[]): Team => ({
  ...{ type: 'team', id: 'team', teamId: 't', tenantId: 'tenant', name: 'Nav Eksempel', language: 'nb', channels: [] },
  address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' },
  ...{ state: 'active', settings: TeamSettings.parse({}), createdAt: at(1), officers },
  ...(asked && { asked }),
})
const names = ({ officers }: Team) => officers.map(({ office, userId }) => `${office} ${userId}`).toSorted()
const asked = (one: Team) => openQuestions(one).map(({ office, userId }) => `${office} ${userId}`)

describe('An office', () => {
  it('of leader passes from one to the next, and others who were asked are not asked any more', () => {
    const before = team(
      [officer('leader', 'a'), officer('unionRep', 'b')],
      [question('leader', 'c'), question('unionRep', 'c')],
    )
    const after = given(before, { office: 'leader', userId: 'd' }, at(2))
    assert.deepEqual(names(after), ['leader d', 'unionRep b'])
    assert.deepEqual(asked(after), ['unionRep c'])
  })

  it('that is given again keeps its beginning and gets a new end', () => {
    const after = given(
      team([officer('unionRep', 'a', at(5))]),
      { office: 'unionRep', userId: 'a', until: at(9) },
      at(2),
    )
    assert.deepEqual(after.officers, [officer('unionRep', 'a', at(9))])
    assert.deepEqual(given(after, { office: 'unionRep', userId: 'a' }, at(2)).officers, [officer('unionRep', 'a')])
  })

  it('is lost with the question about it when it is taken away, and when the person leaves', () => {
    const before = team([officer('unionRep', 'a')], [question('unionRep', 'b'), question('safetyRep', 'a')])
    assert.deepEqual(asked(taken(before, 'b', 'unionRep')), ['safetyRep a'])
    const left = withoutPeople(before, ['a', 'nobody'])
    assert.deepEqual([names(left), asked(left)], [[], ['unionRep b']])
    assert.equal(withoutPeople(before, ['nobody']), before)
    assert.equal(taken(before, 'nobody', 'leader'), before)
  })
})

describe('A question about an office', () => {
  it('is one, however often it is put, and another one when the term is another', () => {
    const first = asking(team([]), question('unionRep', 'a'))
    assert.deepEqual(asking(first.team, question('unionRep', 'a', { id: 'again' })), first)
    const longer = asking(first.team, question('unionRep', 'a', { id: 'longer', until: at(30) }))
    assert.deepEqual(
      longer.team.asked?.map(({ id }) => id),
      ['longer'],
    )
  })

  it('of the leadership stands to one person at a time', () => {
    const first = asking(team([]), question('leader', 'a')).team
    assert.deepEqual(asked(asking(first, question('leader', 'b')).team), ['leader b'])
  })

  it('does not pile up', () => {
    let now = team([])
    for (let i = 0; i < 50; i++) now = asking(now, question('unionRep', `user-${i}`)).team
    assert.equal(now.asked?.length, 20)
    assert.equal(now.asked?.at(-1)?.userId, 'user-49')
  })

  const before = team([officer('leader', 'x')], [question('unionRep', 'a'), question('leader', 'b')])
  it('gives the office with a yes, and waits to be told', () => {
    const after = answered(before, { id: 'unionRep-a', userId: 'a', yes: true }, at(2))
    assert.ok(after)
    assert.deepEqual([names(after), asked(after)], [['leader x', 'unionRep a'], ['leader b']])
    assert.deepEqual(
      lapsed(after, at(2)).settled.map(({ answer }) => answer),
      ['accepted'],
    )
    assert.deepEqual(asked(withoutLapsed(after, at(2))), ['leader b'])
    assert.equal(withoutLapsed(after, at(2)).asked?.length, 1)
  })

  it('gives nothing with a no', () => {
    const after = answered(before, { id: 'unionRep-a', userId: 'a', yes: false }, at(2))
    assert.ok(after)
    assert.deepEqual([names(after), asked(after)], [['leader x'], ['leader b']])
  })

  for (const [name, id, userId, now] of [
    ['another person', 'unionRep-a', 'b', at(2)],
    ['an unknown question', 'nothing', 'a', at(2)],
    ['after two weeks', 'unionRep-a', 'a', at(16)],
  ] as const) {
    it(`is not answered by ${name}`, () => assert.equal(answered(before, { id, userId, yes: true }, now), undefined))
  }

  it('is not answered twice', () => {
    const once = answered(before, { id: 'unionRep-a', userId: 'a', yes: false }, at(2))
    assert.equal(once && answered(once, { id: 'unionRep-a', userId: 'a', yes: true }, at(2)), undefined)
  })

  it('is not answered when the term would be over already', () => {
    const late = team([], [question('unionRep', 'a', { until: at(3) })])
    assert.equal(answered(late, { id: 'unionRep-a', userId: 'a', yes: true }, at(3)), undefined)
  })
})

describe('The end of a term', () => {
  it('is the midnight after its last day, in both halves of the year', () => {
    for (const [day, end] of [
      ['2026-12-31', '2026-12-31T23:00:00.000Z'],
      ['2026-06-30', '2026-06-30T22:00:00.000Z'],
      ['2026-10-24', '2026-10-24T22:00:00.000Z'],
    ] as const) {
      const last = Temporal.PlainDate.from(day)
      assert.equal(termEnd(last, 'Europe/Oslo'), end)
      assert.ok(lastDayOf(end, 'Europe/Oslo').equals(last))
    }
  })

  it('wakes the clock at the first that ends, and not at all where nothing does', () => {
    const ends = team([officer('leader', 'a', at(20)), officer('unionRep', 'b')], [question('unionRep', 'c')])
    assert.equal(withWake(ends).wakeAt, at(16))
    const none = team([officer('leader', 'a')])
    assert.equal(withWake(none), none)
    assert.equal('wakeAt' in withWake({ ...none, wakeAt: at(3) }), false)
  })

  it('takes exactly what is over', () => {
    const before = team([officer('leader', 'a', at(5)), officer('unionRep', 'b', at(6))], [question('unionRep', 'c')])
    assert.deepEqual(names(withoutLapsed(before, at(5))), ['unionRep b'])
    assert.equal(withoutLapsed(before, at(4)), before)
    assert.equal(withoutLapsed(before, at(16)).asked, undefined)
  })
})
