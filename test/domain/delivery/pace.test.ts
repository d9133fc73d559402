import assert from 'node:assert/strict'
import fc from 'fast-check'
import { laneLimits } from '../../../src/domain/delivery/lane-pace.ts'
import { createPace, type Pace } from '../../../src/domain/delivery/pace.ts'
import { margin } from '../../../src/domain/delivery/window.ts'

const start = Temporal.Instant.from('2026-03-02T08:00:00Z')
/** Of Teams, as the pace counts it. */
const second = 1000 * margin
const ms = (milliseconds: number) => start.add({ milliseconds })

/** Sends when the pace lets it. True: it went out. */
function send(pace: Pace, lane: string, at: number): boolean {
  if (pace.take(lane, ms(at))) return false
  assert.equal(pace.leave(lane, ms(at)), undefined)
  pace.answered(lane, ms(at))
  return true
}

/** Whether no window of `milliseconds` holds more than `most` of the times. */
function keeps(times: readonly number[], most: number, milliseconds: number): boolean {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted.every((at, i) => at - (sorted[i - most] ?? -Infinity) >= milliseconds)
}

/** Sends to `lanes` channels in turn, as fast as it may, asking again after exactly as long as it was told to. */
function backlog(pace: Pace, lanes: number, posts: number, delay = 0): number[] {
  const sent: number[] = []
  let at = 0
  while (sent.length < posts) {
    const lane = `lane ${sent.length % lanes}`
    const hold = pace.take(lane, ms(at))
    if (hold) at += hold.wait!.total('milliseconds')
    else {
      at += delay
      for (let wait = pace.leave(lane, ms(at)); wait; wait = pace.leave(lane, ms(at))) at += wait.total('milliseconds')
      pace.answered(lane, ms(at))
      pace.succeeded(ms(at))
      sent.push(at)
    }
  }
  return sent
}

describe('The pace', () => {
  it('lets a full backlog out at 0.93 of what the tenant allows or more, and never more than that in a second', () => {
    for (const rps of [1, 2, 3, 7, 10, 16, 30, 50, 100, 333]) {
      const posts = 30 * rps
      const sent = backlog(createPace({ rps }), posts, posts)
      // Without the first seconds, in which it warms up.
      const [from, to] = [10 * rps, posts - rps]
      const rate = (to - from) / ((sent[to]! - sent[from]!) / 1000)
      assert.ok(rate >= 0.93 * rps, `${rate} of ${rps} a second`)
      assert.ok(keeps(sent, rps, 1000), `more than ${rps} in a second`)
    }
  })

  it('begins early where it takes long to make a send ready, and loses no time by it', () => {
    for (const delay of [20, 50, 100]) {
      const pace = createPace({ rps: 30 })
      const sent: number[] = []
      const inside: { readonly lane: string; ready: number }[] = []
      // Millisecond by millisecond: whatever may be begun is, and comes to the door after the delay.
      for (let at = 0; sent.length < 600; at++) {
        while (!pace.take(`lane ${at} ${inside.length}`, ms(at))) {
          inside.push({ lane: `lane ${at} ${inside.length}`, ready: at + delay })
        }
        for (const one of inside.filter(({ ready }) => ready <= at)) {
          if (pace.leave(one.lane, ms(at))) continue
          pace.answered(one.lane, ms(at))
          pace.succeeded(ms(at))
          sent.push(at)
          inside.splice(inside.indexOf(one), 1)
        }
      }
      assert.ok(keeps(sent, 30, 1000))
      const rate = 400 / ((sent[599]! - sent[199]!) / 1000)
      assert.ok(rate >= 0.93 * 30, `${rate} a second after ${delay} ms`)
    }
  })

  it('counts what was slow on its way as late, so that it does not meet the next second there', () => {
    const pace = createPace({ rps: 2 })
    let at = 0
    const send = (lane: string, answeredAfter: number): number => {
      for (let hold = pace.take(lane, ms(at)); hold; hold = pace.take(lane, ms(at))) {
        at += hold.wait!.total('milliseconds')
      }
      const left = at
      assert.equal(pace.leave(lane, ms(left)), undefined)
      at += answeredAfter
      pace.answered(lane, ms(at))
      return left
    }
    const [first = 0] = [send('a', 100), send('b', 100)]
    const [next = 0] = [send('c', 200), send('d', 100)]
    const third = send('e', 100)
    assert.equal(next - first, second)
    // 200 is 100 slower than the quickest; 50 of that the margin covers.
    assert.ok(third - next > second + 40 && third - next <= second + 50, String(third - next))
  })

  it('counts from when a post left, however long it was on its way to the door', () => {
    const pace = createPace({ rps: 5 })
    const lanes = Array.from({ length: 5 }, (_, i) => `lane ${i}`)
    let at = 0
    for (const lane of lanes) {
      for (let hold = pace.take(lane, ms(at)); hold; hold = pace.take(lane, ms(at))) {
        at += hold.wait!.total('milliseconds')
      }
    }
    // All are taken, and the store stands still: no time helps.
    assert.deepEqual(pace.take('another', ms(60_000)), { because: 'all', wait: undefined })
    for (const lane of lanes) assert.equal(pace.leave(lane, ms(60_000)), undefined)
    assert.equal(pace.take('another', ms(60_700))?.because, 'all')
    assert.equal(pace.take('another', ms(60_000 + second - 240)), undefined)
    assert.equal(pace.leave('another', ms(61_000))?.total('milliseconds'), second - 1000)
    assert.equal(pace.leave('another', ms(60_000 + second)), undefined)
  })

  it('gives back what was taken and not used', () => {
    const pace = createPace({ rps: 1 })
    assert.equal(pace.take('a', start), undefined)
    assert.deepEqual(pace.take('b', ms(5000)), { because: 'all', wait: undefined })
    pace.notUsed('a')
    assert.equal(pace.take('b', ms(5000)), undefined)
  })

  it('takes one at a time of a lane', () => {
    const pace = createPace({ rps: 30 })
    pace.take('a', start)
    assert.deepEqual(pace.take('a', start), { because: 'lane', wait: undefined })
    assert.equal(pace.take('b', start), undefined)
  })

  it('makes room for questions that could not wait', () => {
    const pace = createPace({ rps: 10 })
    for (let i = 0; i < 10; i++) pace.count(start)
    assert.equal(pace.take('a', ms(999))?.because, 'all')
    assert.equal(pace.take('a', ms(second)), undefined)
  })

  it('leaves room for what is urgent within half a second, even while a backlog goes out', () => {
    const sent = backlog(createPace({ rps: 30 }), 900, 900)
    const gaps = sent.slice(1).map((at, i) => at - sent[i]!)
    assert.ok(Math.max(...gaps) <= 500, String(Math.max(...gaps)))
  })

  it('begins more slowly after a rest, and is at its full rate within ten seconds', () => {
    const pace = createPace({ rps: 50 })
    const sent = backlog(pace, 900, 900)
    assert.ok(sent.filter((at) => at < 1000).length <= 38)
    assert.ok(sent.filter((at) => at >= 9000 && at < 13_000).length >= 4 * 46)
    assert.ok(sent[899]! <= (900 / 50) * 1000 * 1.2)
  })

  it('lets other lanes go while one must wait', () => {
    const pace = createPace({ rps: 1000 })
    for (let i = 0; i < 7; i++) assert.ok(send(pace, 'busy', i))
    pace.throttled('refused', ms(7), ms(600_000))
    for (let i = 0; i < 50; i++) {
      assert.equal(pace.take('busy', ms(10))?.because, 'lane')
      assert.equal(pace.take('refused', ms(10))?.because, 'lane')
      assert.ok(send(pace, `other ${i}`, 10 + i * 10))
    }
    assert.equal(pace.take('refused', ms(599_999))?.wait?.total('milliseconds'), 1)
    assert.ok(send(pace, 'refused', 600_000))
  })

  it('spaces the sends of a share below one a second', () => {
    const pace = createPace({ rps: 1 })
    pace.share(4, 0)
    const sent = backlog(pace, 10, 10)
    for (const [i, at] of sent.slice(1).entries()) assert.ok(at - sent[i]! >= 4000)
  })

  it('slows down after a refusal, once a second at most and never below one a second, and comes back', () => {
    const pace = createPace({ rps: 30 })
    for (let i = 0; i < 10; i++) pace.throttled(`lane ${i}`, ms(i), ms(i))
    assert.equal(pace.rate(), 21)
    for (let i = 1; i < 60; i++) pace.throttled('lane', ms(i * 1000), start)
    assert.equal(pace.rate(), 1)
    const before = pace.rate()
    pace.succeeded(ms(60_000))
    assert.ok(pace.rate() > before && pace.rate() <= 3)
    for (let i = 0; i < 600; i++) pace.succeeded(ms(60_000 + i))
    assert.equal(pace.rate(), 30)
  })

  it('shares with the other processes, and never takes more than it is given', () => {
    const pace = createPace({ rps: 30 })
    pace.share(3, 0)
    assert.equal(pace.rate(), 10)
    pace.share(3, 0, 1)
    assert.equal(pace.rate(), 1)
    pace.share(1, 0)
    assert.equal(pace.rate(), 30)
  })

  it('gives what does not divide evenly to the first ones, so that all together have the whole', () => {
    for (const [rps, workers] of [
      [50, 3],
      [30, 7],
      [5, 5],
      [31, 30],
    ] as const) {
      const shares = Array.from({ length: workers }, (_, place) => {
        const pace = createPace({ rps })
        pace.share(workers, place)
        return pace.rate()
      })
      assert.ok(shares.every(Number.isInteger))
      assert.equal(
        shares.reduce((sum, one) => sum + one, 0),
        rps,
      )
    }
  })

  it('waits no longer than it must when the clock is set back', () => {
    const pace = createPace({ rps: 2 })
    pace.throttled('refused', start, ms(5000))
    for (let i = 0; i < 7; i++) send(pace, 'a', i * 1100)
    const back = -3_600_000
    assert.ok(pace.take('b', ms(back))!.wait!.total('milliseconds') <= second)
    assert.ok(pace.take('refused', ms(back))!.wait!.total('milliseconds') <= 5000)
    assert.ok(send(pace, 'b', back + second))
  })

  it('exceeds no window for any sequence of asks', () => {
    const Op = fc.oneof(
      { weight: 12, arbitrary: fc.record({ do: fc.constant('take' as const), lane: fc.integer({ min: 0, max: 4 }) }) },
      { weight: 10, arbitrary: fc.record({ do: fc.constant('leave' as const), lane: fc.integer({ min: 0, max: 4 }) }) },
      {
        weight: 8,
        arbitrary: fc.record({ do: fc.constant('answered' as const), lane: fc.integer({ min: 0, max: 4 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('notUsed' as const), lane: fc.integer({ min: 0, max: 4 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('throttled' as const), lane: fc.integer({ min: 0, max: 4 }) }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('share' as const), lane: fc.integer({ min: 1, max: 5 }) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('succeeded' as const), lane: fc.constant(0) }) },
    )
    const Step = fc.tuple(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }), fc.integer({ max: 40_000, min: 0 })),
      Op,
    )
    const run = fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(Step, { minLength: 50, maxLength: 400 }),
      (rps, steps) => {
        const pace = createPace({ rps })
        const taken = new Set<number>()
        const sent: { lane: number; at: number }[] = []
        let at = 0
        for (const [pause, op] of steps) {
          at += pause
          const { lane } = op
          const name = String(lane)
          if (op.do === 'take' && !pace.take(name, ms(at))) {
            assert.ok(!taken.has(lane))
            taken.add(lane)
          }
          if (op.do === 'answered') pace.answered(name, ms(at))
          if (op.do === 'leave' && taken.has(lane) && !pace.leave(name, ms(at))) {
            taken.delete(lane)
            sent.push({ lane, at })
          }
          if (op.do === 'notUsed' && taken.delete(lane)) pace.notUsed(name)
          if (op.do === 'throttled') pace.throttled(name, ms(at), ms(at + 3000))
          if (op.do === 'share') pace.share(lane, 0)
          if (op.do === 'succeeded') pace.succeeded(ms(at))
        }
        assert.ok(
          keeps(
            sent.map((one) => one.at),
            rps,
            1000,
          ),
        )
        for (const [, own] of Map.groupBy(sent, ({ lane }) => lane)) {
          for (const [most, seconds] of laneLimits)
            assert.ok(
              keeps(
                own.map((one) => one.at),
                most,
                seconds * 1000,
              ),
            )
        }
      },
    )
    fc.assert(run, { numRuns: 300, seed: 20_260_302 })
  })
})
