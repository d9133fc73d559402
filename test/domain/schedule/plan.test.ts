import assert from 'node:assert/strict'
import { norwegianHolidays } from '../../../src/calendar.ts'
import { afterSlot, planned, postponed, type Rules, slotDue, waitFrom } from '../../../src/domain/schedule/plan.ts'
import type { Schedule } from '../../../src/domain/schedule/schedule.ts'
import { recurrence } from '../../../src/recurrence.ts'

const rules: Rules = { recurrence, isHoliday: norwegianHolidays(), holidays: 'move', quiet: [] }
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Oslo').toInstant()
const stamp = (wall: string) => at(wall).toString({ smallestUnit: 'millisecond' })
const wall = (instant: string | Temporal.Instant | undefined) =>
  instant &&
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Oslo')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

const series: Schedule = {
  type: 'schedule',
  id: 'schedule|c|kom-i-gang',
  teamId: 't',
  tenantId: 'tenant',
  channelId: 'c',
  packageId: 'kom-i-gang',
  anonymity: 'anonymous',
  rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=2',
  startsOn: '2026-03-02',
  timeZone: 'Europe/Oslo',
  posted: 0,
  state: 'active',
  followUps: [14, 30, 90],
  plannedBy: 'leader',
  consulted: 'unionRep',
  createdAt: stamp('2026-03-02T08:00'),
}
const campaign: Schedule = {
  ...series,
  rule: 'FREQ=DAILY;INTERVAL=1;BYHOUR=9;BYMINUTE=7;BYSECOND=0;COUNT=1',
  followUps: [],
  campaignId: 'k',
  plannedBy: 'coordinator',
  consulted: 'campaign',
  nextSlot: '2026-03-10T09:07',
  wakeAt: stamp('2026-03-10T09:07'),
}
const window = (from: string, to: string) => ({ ...rules, quiet: [{ from, to, repeats: 'never' as const }] })
const next = ({ nextSlot, wakeAt, state }: Schedule) => [nextSlot, wall(wakeAt), state]

/** Plays a series: each slot is posted when it is due. */
function play(schedule: Schedule, now: string, by: Rules = rules): string[] {
  const seen: string[] = []
  for (let one = planned(schedule, by, at(now)); one.wakeAt !== undefined; ) {
    const due = slotDue(one, by)
    assert.ok(due)
    seen.push(`${due.kind} ${wall(due.at)}`)
    one = afterSlot(one, due, true, by)
  }
  return seen
}

describe('Planning a series', () => {
  it('goes through the rule, then asks after 14, 30 and 90 days what became of it', () => {
    assert.deepEqual(play(series, '2026-03-02T08:00'), [
      'prompt 2026-03-03T09:00',
      'prompt 2026-03-10T09:00',
      'followUp 2026-03-24T09:00',
      'followUp 2026-04-09T09:00',
      'followUp 2026-06-08T09:00',
    ])
  })

  it('moves a follow-up to the next working day outside of windows, and drops those that it overtakes', () => {
    assert.deepEqual(play(series, '2026-03-02T08:00', window('2026-03-20', '2026-04-12')).slice(2), [
      'followUp 2026-04-13T09:00',
      'followUp 2026-06-08T09:00',
    ])
  })

  it('does not ask what became of what was never asked', () => {
    const until = { ...series, rule: series.rule.replace('COUNT=2', 'UNTIL=20260304T235959') }
    const first = planned(until, rules, at('2026-03-02T08:00'))
    const skipped = afterSlot(first, slotDue(first, rules)!, false, rules)
    assert.deepEqual(next(skipped), [undefined, undefined, 'ended'])
  })

  it('follows up the day after its end when the last prompts were left out for long', () => {
    const until = { ...series, rule: series.rule.replace('COUNT=2', 'UNTIL=20260409T235959') }
    let one = planned(until, rules, at('2026-03-02T08:00'))
    one = afterSlot(one, slotDue(one, rules)!, true, rules)
    const seen: unknown[] = []
    while (one.wakeAt !== undefined) {
      const due = slotDue(one, rules)!
      seen.push(wall(due.at))
      one = afterSlot(one, due, due.kind === 'followUp', rules)
    }
    assert.deepEqual(seen.slice(-4), [
      '2026-03-31T09:00',
      '2026-04-07T09:00',
      // 14 and 30 days have passed, and one question is enough.
      '2026-04-08T09:00',
      '2026-06-01T09:00',
    ])
  })

  it('follows up from now on when a window takes the last prompts away long after the one before', () => {
    const until = { ...series, rule: series.rule.replace('COUNT=2', 'UNTIL=20260409T235959') }
    const first = planned(until, rules, at('2026-03-02T08:00'))
    const second = afterSlot(first, slotDue(first, rules)!, true, rules)
    const waiting = { ...second, nextSlot: '2026-03-31T09:00', wakeAt: stamp('2026-03-31T09:00') }
    const day = (date: string) => ({ from: date, to: date, repeats: 'never' as const })
    const closed = { ...rules, quiet: [day('2026-03-31'), day('2026-04-07')] }
    assert.equal(wall(planned(waiting, closed, at('2026-03-25T12:00')).wakeAt), '2026-03-26T09:00')
    assert.equal(wall(planned(waiting, closed, at('2026-03-25T08:00')).wakeAt), '2026-03-25T09:00')
  })

  it('does not use up the count with what was left out', () => {
    let one = planned(series, rules, at('2026-03-02T08:00'))
    for (let i = 0; i < 5; i++) one = afterSlot(one, slotDue(one, rules)!, false, rules)
    assert.deepEqual(next(one), ['2026-04-07T09:00', '2026-04-07T09:00', 'active'])
    assert.equal(one.posted, 0)
  })

  it('never plans again what is decided, even when the clock goes back', () => {
    const first = planned(series, rules, at('2026-03-02T08:00'))
    const second = afterSlot(first, slotDue(first, rules)!, true, rules)
    assert.deepEqual(next(planned(second, rules, at('2026-03-03T08:00'))), [
      '2026-03-10T09:00',
      '2026-03-10T09:00',
      'active',
    ])
  })

  it('leaves what is due to be decided, but not what a window that went away would have allowed before', () => {
    const closed = planned(series, window('2026-03-03', '2026-03-20'), at('2026-03-02T08:00'))
    assert.equal(closed.nextSlot, '2026-03-24T09:00')
    assert.equal(planned(closed, rules, at('2026-03-12T08:00')).nextSlot, '2026-03-17T09:00')
    const due = planned(series, rules, at('2026-03-02T08:00'))
    assert.equal(planned(due, rules, at('2026-03-03T12:00')).nextSlot, '2026-03-03T09:00')
  })

  it('waits for the end of a pause before it says that nothing is left', () => {
    const rule = series.rule.replace('COUNT=2', 'UNTIL=20260310T235959')
    const paused = planned({ ...series, rule, pausedUntil: '2026-03-23' }, rules, at('2026-03-02T08:00'))
    assert.deepEqual(next(paused), [undefined, '2026-03-23T00:00', 'active'])
    assert.equal(slotDue(paused, rules), undefined)
    assert.equal(planned(paused, rules, at('2026-03-23T00:00')).state, 'ended')
  })

  it('is nothing for the clock when it has stopped', () => {
    const stopped: Schedule = {
      ...planned(series, rules, at('2026-03-02T08:00')),
      state: 'stopped',
      reason: 'notFound',
    }
    assert.deepEqual(next(planned(stopped, rules, at('2026-03-02T08:00'))), [undefined, undefined, 'stopped'])
  })

  it('is no slot any more when a window or a holiday came over it', () => {
    const first = planned(series, rules, at('2026-03-02T08:00'))
    assert.equal(slotDue(first, window('2026-03-03', '2026-03-03')), undefined)
    assert.equal(slotDue(first, { ...rules, isHoliday: (day) => day.toString() === '2026-03-03' }), undefined)
    assert.equal(slotDue(first, rules)?.slot, '2026-03-03T09:00')
  })

  it('lets a follow-up wait from working day to working day, fourteen days at most', () => {
    const one: Schedule = { ...series, posted: 2, lastPromptOn: '2026-03-19' }
    let waiting = planned(one, rules, at('2026-03-19T10:00'))
    assert.equal(wall(waiting.wakeAt), '2026-04-07T09:00')
    const days: unknown[] = []
    for (;;) {
      const due = slotDue(waiting, rules)
      assert.equal(due?.slot, 'follow-up-14-2026-03-19')
      const later = waitFrom(waiting, due.at, rules)
      if (!later) break
      days.push(wall(later)?.slice(5, 10))
      waiting = { ...waiting, wakeAt: later.toString({ smallestUnit: 'millisecond' }) }
    }
    assert.deepEqual(days, ['04-08', '04-09', '04-10', '04-13', '04-14', '04-15', '04-16', '04-17', '04-20', '04-21'])
    // Planned anew while it waits, it goes on waiting.
    assert.deepEqual(planned(waiting, rules, at('2026-04-21T08:00')), waiting)
    const closed = window('2026-04-21', '2026-04-21')
    assert.equal(slotDue(waiting, closed), undefined)
    assert.equal(wall(planned(waiting, closed, at('2026-04-21T09:00')).wakeAt), '2026-04-22T09:00')
  })
})

describe("Planning a campaign's prompt", () => {
  it('is due where it was put, and over when it was decided', () => {
    assert.deepEqual(slotDue(campaign, rules), {
      slot: '2026-03-10T09:07',
      kind: 'campaign',
      at: at('2026-03-10T09:07'),
    })
    for (const posted of [true, false]) {
      assert.deepEqual(next(afterSlot(campaign, slotDue(campaign, rules)!, posted, rules)), [
        undefined,
        undefined,
        'ended',
      ])
    }
  })

  it('keeps its name when it gives way to a window, and its time when it was held up', () => {
    const away = planned(campaign, window('2026-03-10', '2026-03-13'), at('2026-03-09T08:00'))
    assert.deepEqual(next(away), ['2026-03-10T09:07', '2026-03-16T09:07', 'active'])
    const heldUp = { ...campaign, wakeAt: stamp('2026-03-13T22:41') }
    assert.deepEqual(next(planned(heldUp, window('2026-03-13', '2026-03-13'), at('2026-03-13T22:41'))), [
      '2026-03-10T09:07',
      '2026-03-16T09:07',
      'active',
    ])
  })

  it('goes out at a weekend when it was put there, on a holiday never', () => {
    const saturday = { ...campaign, nextSlot: '2026-03-14T09:07', wakeAt: stamp('2026-03-14T09:07') }
    assert.equal(slotDue(saturday, rules)?.slot, '2026-03-14T09:07')
    const easter = { ...campaign, nextSlot: '2026-04-02T09:07', wakeAt: stamp('2026-04-02T09:07') }
    assert.equal(slotDue(easter, rules), undefined)
    assert.equal(wall(planned(easter, rules, at('2026-03-14T09:00')).wakeAt), '2026-04-07T09:07')
  })

  it('stays where it is when fourteen days are closed: that is decided when it is due', () => {
    const shut = window('2026-03-01', '2026-03-31')
    assert.deepEqual(planned(campaign, shut, at('2026-03-09T08:00')), campaign)
    assert.equal(slotDue(campaign, shut), undefined)
  })

  it('can be put off by fourteen days in all', () => {
    const put = (days: number, schedule = campaign, by = rules) => {
      const to = postponed(schedule, days, by)
      return typeof to === 'string' ? to : wall(to)
    }
    assert.equal(put(2), '2026-03-12T09:07')
    assert.equal(put(4), '2026-03-16T09:07')
    assert.equal(put(14), '2026-03-24T09:07')
    assert.equal(put(15), 'tooFar')
    assert.equal(put(7, { ...campaign, wakeAt: stamp('2026-03-17T09:07') }), '2026-03-24T09:07')
    assert.equal(put(8, { ...campaign, wakeAt: stamp('2026-03-17T09:07') }), 'tooFar')
    assert.equal(put(2, campaign, window('2026-03-12', '2026-04-30')), 'noDates')
  })
})
