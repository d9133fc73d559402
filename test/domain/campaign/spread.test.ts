import assert from 'node:assert/strict'
import fc from 'fast-check'
import { norwegianHolidays } from '../../../src/calendar.ts'
import type { CampaignWindow } from '../../../src/domain/campaign/campaign.ts'
import { freeSpans, minutesIn, slotOf } from '../../../src/domain/campaign/spread.ts'

const isHoliday = norwegianHolidays()
const date = (text: string) => Temporal.PlainDate.from(text)
const range = (from: string, to: string) => ({ from: date(from), to: date(to) })
const monday: CampaignWindow = {
  from: '2026-03-02',
  to: '2026-03-06',
  opens: '09:00',
  ends: '15:00',
  weekends: false,
}
const before = Temporal.PlainDateTime.from('2026-03-01T12:00')

describe('the spread of a campaign', () => {
  it('has the hours of every working day of the window', () => {
    assert.equal(minutesIn(freeSpans(monday, before, [], isHoliday)), 5 * 360)
    const easter = { ...monday, from: '2026-03-30', to: '2026-04-07' }
    const days = freeSpans(easter, before, [], isHoliday).map(({ day }) => day.toString())
    assert.deepEqual(days, ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-07'])
  })

  it('has Saturdays and Sundays only where the window has them, and never a public holiday', () => {
    const weekend = { ...monday, from: '2026-05-16', to: '2026-05-17' }
    assert.deepEqual(freeSpans(weekend, before, [], isHoliday), [])
    const days = freeSpans({ ...weekend, weekends: true }, before, [], isHoliday).map(({ day }) => day.toString())
    assert.deepEqual(days, ['2026-05-16'])
  })

  it('begins with the next whole minute of today, and not at all when the hours are over', () => {
    const at = (time: string) => Temporal.PlainDateTime.from(`2026-03-06T${time}`)
    assert.deepEqual(freeSpans(monday, at('13:20:01'), [], isHoliday), [
      { day: date('2026-03-06'), first: 13 * 60 + 21, count: 99 },
    ])
    assert.deepEqual(freeSpans(monday, at('07:00'), [], isHoliday)[0]?.first, 9 * 60)
    assert.deepEqual(freeSpans(monday, at('14:59:30'), [], isHoliday), [])
    assert.deepEqual(freeSpans(monday, Temporal.PlainDateTime.from('2026-03-09T08:00'), [], isHoliday), [])
  })

  it('leaves out the no-go windows of everybody', () => {
    const spans = freeSpans(monday, before, [range('2026-03-03', '2026-03-05')], isHoliday)
    assert.deepEqual(
      spans.map(({ day }) => day.toString()),
      ['2026-03-02', '2026-03-06'],
    )
  })

  it('gives the nth of N the nth part of the window', () => {
    const spans = freeSpans(monday, before, [], isHoliday)
    const slots = [0, 1, 2, 3, 4].map((n) => slotOf(spans, n, 5)?.toString())
    assert.deepEqual(
      slots,
      ['02', '03', '04', '05', '06'].map((day) => `2026-03-${day}T09:00:00`),
    )
    assert.equal(slotOf(spans, 1, 2)?.toString(), '2026-03-04T12:00:00')
    assert.equal(slotOf(spans, 0, 1)?.toString(), '2026-03-02T09:00:00')
    assert.equal(slotOf([], 0, 1), undefined)
  })

  it('moves a team with a no-go window of its own to the nearest day that it has free', () => {
    const spans = freeSpans(monday, before, [], isHoliday)
    const tuesday = slotOf(spans, 1, 5, [range('2026-03-03', '2026-03-03')])
    assert.equal(tuesday?.toString(), '2026-03-02T09:00:00')
    const wednesday = slotOf(spans, 1, 2, [range('2026-03-01', '2026-03-05')])
    assert.equal(wednesday?.toString(), '2026-03-06T12:00:00')
    assert.equal(slotOf(spans, 1, 2, [range('2026-01-01', '2026-12-31')]), undefined)
  })

  it('wraps around a shorter day instead of piling up at its edge', () => {
    const spans = freeSpans(monday, Temporal.PlainDateTime.from('2026-03-02T14:50'), [], isHoliday)
    const quiet = [range('2026-03-03', '2026-03-06')]
    const slots = Array.from({ length: 100 }, (_, n) => slotOf(spans, n, 100, quiet)?.toString() ?? '')
    assert.ok(slots.every((slot) => slot >= '2026-03-02T14:50' && slot < '2026-03-02T15:00'))
    assert.equal(new Set(slots).size, 10)
  })

  it('never puts more into a minute than it must, nothing outside of the window, nothing into quiet days', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => date('2026-01-01').add({ days }))
    const minute = fc.integer({ min: 0, max: 1439 })
    const quiet = fc.array(
      fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, days]) => ({ from, to: from.add({ days }) })),
      { maxLength: 4 },
    )
    const clock = (at: number) => Temporal.PlainTime.from({ hour: Math.floor(at / 60), minute: at % 60 }).toString()
    fc.assert(
      fc.property(
        fc.record({ from: day, days: fc.integer({ min: 0, max: 30 }), a: minute, b: minute, weekends: fc.boolean() }),
        fc.record({ shift: fc.integer({ min: -3000, max: 60_000 }), seconds: fc.integer({ min: 0, max: 59 }) }),
        quiet,
        quiet,
        fc.integer({ min: 1, max: 3000 }),
        ({ from, days, a, b, weekends }, { shift, seconds }, everybody, own, teams) => {
          const to = from.add({ days })
          const [opens, ends] = [Math.min(a, b), Math.max(a, b)]
          const window = {
            ...{ from: from.toString(), to: to.toString(), weekends },
            ...{ opens: clock(opens).slice(0, 5), ends: clock(ends).slice(0, 5) },
          }
          const notBefore = from.toPlainDateTime().add({ minutes: shift }).add({ seconds })
          const spans = freeSpans(window, notBefore, everybody, isHoliday)
          const minutes = minutesIn(spans)
          const inside = (
            slot: Temporal.PlainDateTime,
            closed: typeof quiet extends fc.Arbitrary<infer R> ? R : never,
          ) => {
            const on = slot.toPlainDate()
            const at = slot.hour * 60 + slot.minute
            assert.ok(Temporal.PlainDateTime.compare(slot, notBefore) >= 0)
            assert.ok(Temporal.PlainDate.compare(on, from) >= 0 && Temporal.PlainDate.compare(on, to) <= 0)
            assert.ok(at >= opens && at < ends && slot.second === 0)
            assert.ok(!isHoliday(on) && (weekends || on.dayOfWeek <= 5))
            for (const range of closed) {
              assert.ok(Temporal.PlainDate.compare(on, range.from) < 0 || Temporal.PlainDate.compare(on, range.to) > 0)
            }
          }
          const counts = new Map<string, number>()
          for (let n = 0; n < teams; n++) {
            const slot = slotOf(spans, n, teams)
            assert.equal(slot === undefined, minutes === 0)
            if (!slot) continue
            inside(slot, everybody)
            counts.set(slot.toString(), (counts.get(slot.toString()) ?? 0) + 1)
            const moved = n % 37 === 0 ? slotOf(spans, n, teams, own) : undefined
            if (moved) inside(moved, [...everybody, ...own])
          }
          if (minutes > 0) assert.ok(Math.max(...counts.values()) <= Math.ceil(teams / minutes))
        },
      ),
      { numRuns: 60, seed: 20_260_302 },
    )
  })
})
