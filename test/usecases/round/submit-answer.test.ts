import assert from 'node:assert/strict'
import fc from 'fast-check'
import { documents } from '../../../src/ports/documents.ts'
import { token } from '../../../src/usecases/privacy/token.ts'
import { readOwnAnswer, withdrawAnswer } from '../../../src/usecases/round/own-answer.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { cancelRound, closeRound } from '../../../src/usecases/round/steer.ts'
import { submitAnswer } from '../../../src/usecases/round/submit-answer.ts'
import { answersOf, openRound, place, quotesOf, readRound, submit, testServices } from '../../support/services.ts'
import { wrapStore } from '../../support/wrapped-store.ts'

describe('Submitting an answer', () => {
  it('keeps one answer of a person who sends a hundred times at once', async () => {
    const services = testServices()
    const round = await openRound(services)
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, i) => submit(services, round, 'kari', `Forsøk ${i}`)),
    )
    assert.ok(results.every(({ ok }) => ok))
    assert.equal((await answersOf(services)).length, 1)
    const last = await submit(services, round, 'kari', 'Siste ord')
    assert.ok(last.ok && last.progress.value.answers === 1)
    assert.equal((await answersOf(services))[0]?.values.example, 'Siste ord')
  })

  it('stores nothing that says who it was, and a token that differs from round to round', async () => {
    const services = testServices()
    const round = await openRound(services)
    await submit(services, round, 'kari', 'Noe')
    const [answer] = await answersOf(services)
    assert.ok(!/kari|Navn/i.test(JSON.stringify(answer)))
    assert.deepEqual(Object.keys(answer!).toSorted(), ['id', 'roundId', 'teamId', 'type', 'values'])
    assert.equal(token('p', 's', 'kari'), token('p', 's', 'kari'))
    const tokens = [token('p', 's', 'kari'), token('p', 's2', 'kari'), token('p2', 's', 'kari'), token('p', 's', 'ola')]
    assert.equal(new Set(tokens).size, 4)
  })

  it('stores the author in a named round only', async () => {
    const services = testServices()
    const round = await openRound(services, { anonymity: 'named' })
    await submit(services, round, 'kari')
    assert.deepEqual((await answersOf(services))[0]?.author, { userId: 'kari', name: 'Navn kari' })
  })

  it('stores nothing where it finds identifiers, and tells the person which and where', async () => {
    const services = testServices()
    const round = await openRound(services)
    await submit(services, round, 'kari', 'Det jeg mente først')
    const result = await submit(services, round, 'kari', 'Spør ola@nav.no eller 98765432')
    assert.deepEqual(
      !result.ok &&
        result.reason === 'identifiers' &&
        result.found.map(({ question, kind, stretch }) => [question.id, kind, stretch]),
      [
        ['example', 'emailAddress', 'ola@nav.no'],
        ['example', 'phoneNumber', '98765432'],
      ],
    )
    assert.deepEqual(
      (await answersOf(services)).map(({ values }) => values.example),
      ['Det jeg mente først'],
    )
  })

  it('masks identifiers before they are stored when the person wants that, and says which', async () => {
    const services = testServices()
    const round = await openRound(services)
    const result = await submitAnswer(services, {
      place,
      roundId: round.id,
      person: { userId: 'kari', name: 'Navn kari' },
      input: { example: 'Spør ola@nav.no eller 98765432' },
      role: undefined,
      hide: true,
    })
    assert.deepEqual(result.ok && result.masked, ['phoneNumber', 'emailAddress'])
    assert.equal((await answersOf(services))[0]?.values.example, 'Spør ▇▇▇ eller ▇▇▇')
  })

  const foreign = [
    ['another team', { teamId: '19:other@thread.tacv2', channelId: place.channelId }, undefined],
    ['another channel', { teamId: place.teamId, channelId: '19:other@thread.tacv2' }, undefined],
    ['a made-up id', place, 'round|x|kom-i-gang|9'],
    ['an id that no store takes', place, 'a/b?c#\u0000'],
    ['an empty id', place, ''],
    ['an endless id', place, 'x'.repeat(5000)],
    ['the id of another document', place, 'team'],
  ] as const
  for (const [name, at, roundId] of foreign) {
    it(`refuses ${name} as if there were no such round, warm or cold, and stores nothing`, async () => {
      const services = testServices()
      const round = await openRound(services)
      const submission = {
        place: at,
        roundId: roundId ?? round.id,
        person: { userId: 'kari', name: 'Kari' },
        input: { example: 'x' },
        role: undefined,
      }
      for (const warm of [false, true]) {
        if (warm) await submit(services, round, 'ola')
        assert.deepEqual(await submitAnswer(services, submission), { ok: false, reason: 'noSuchRound' })
        assert.deepEqual(await readOwnAnswer(services, at, submission.roundId, 'ola'), {
          ok: false,
          reason: 'noSuchRound',
        })
        assert.deepEqual(await withdrawAnswer(services, at, submission.roundId, 'ola'), {
          ok: false,
          reason: 'noSuchRound',
        })
        assert.equal((await answersOf(services)).length, warm ? 1 : 0)
      }
    })
  }

  it('is refused at the closing time itself, before the clock has looked', async () => {
    const services = testServices()
    const round = await openRound(services)
    services.clock.advance({ hours: 7 * 24 + 6 })
    assert.equal(services.clock.now().toString(), Temporal.Instant.from(round.closesAt).toString())
    const result = await submit(services, round, 'kari')
    assert.ok(!result.ok && result.reason === 'closed')
    assert.equal((await answersOf(services)).length, 0)
  })

  it('tells the faults of a bad one and keeps the earlier one', async () => {
    const services = testServices()
    const round = await openRound(services)
    await submit(services, round, 'kari', 'Godt svar')
    const result = await submit(services, round, 'kari', 'x'.repeat(2001))
    assert.ok(!result.ok && result.reason === 'faulty')
    assert.equal((await answersOf(services))[0]?.values.example, 'Godt svar')
  })

  it('can be read and withdrawn by the person alone', async () => {
    const services = testServices()
    const round = await openRound(services)
    await submit(services, round, 'kari', 'Mitt')
    const own = await readOwnAnswer(services, place, round.id, 'kari')
    assert.equal(own.ok && own.values.example, 'Mitt')
    const others = await readOwnAnswer(services, place, round.id, 'ola')
    assert.deepEqual(others.ok && others.values, {})
    const nothing = await withdrawAnswer(services, place, round.id, 'ola')
    assert.equal(nothing.ok && nothing.progress.value.answers, 1)
    const gone = await withdrawAnswer(services, place, round.id, 'kari')
    assert.equal(gone.ok && gone.progress.value.answers, 0)
    assert.equal((await answersOf(services)).length, 0)
  })

  it('uses what the process remembers about a round for a minute at most after another process ended it', async () => {
    const services = testServices()
    const round = await openRound(services)
    await submit(services, round, 'kari')
    const other = { ...services, memory: { rounds: new Map(), counts: new Map() } }
    await cancelRound(other, place.teamId, round.id)
    const refused = await submit(services, round, 'ola')
    assert.ok(!refused.ok && refused.reason === 'closed' && refused.round.state === 'cancelled')
    assert.equal((await answersOf(services)).length, 0)
  })
})

describe('Answers that race with closing', function () {
  this.timeout(60_000)

  /** Who submits what beside those who answered before; the same name twice sends twice. */
  const late = ['new-1', 'new-2', 'old-1', 'old-2', 'old-2', 'new-1']

  /** Lets the store finish what a step began before the next one is chosen: it commits at the turn of the event loop. */
  const unhurried = async (step: () => Promise<unknown>): Promise<unknown> => {
    const done = await step()
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve))
    return done
  }
  /** How many steps each of them, and the withdrawal, comes later than the closing. */
  const delays = fc.array(fc.nat({ max: 20 }), { minLength: late.length + 1, maxLength: late.length + 1 })

  it('are in the summary exactly once when they were acknowledged, and a refusal never lies', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler({ act: unhurried }),
        fc.constantFrom(2, 3, 5),
        delays,
        async (scheduler, before, waits) => {
          const calm = testServices({ settings: { threshold: 3 } })
          const round = await openRound(calm)
          const early = Array.from({ length: before }, (_, i) => `old-${i}`)
          for (const user of early) assert.ok((await submit(calm, round, user, `${user} early`)).ok)

          const store = wrapStore(calm.store, async (call, run) => {
            await scheduler.schedule(Promise.resolve(), call)
            const result = await run()
            await scheduler.schedule(Promise.resolve(), `${call} done`)
            return result
          })
          const writing = { ...calm, store }
          const third = { ...writing, memory: { rounds: new Map(calm.memory.rounds), counts: new Map() } }
          const closing = { ...writing, memory: { rounds: new Map(), counts: new Map() } }
          const later = async <T>(i: number, start: () => Promise<T>): Promise<T> => {
            for (let step = 0; step < waits[i]!; step++) await scheduler.schedule(Promise.resolve(), 'wait')
            return start()
          }
          const submissions = late.map((user, i) => later(i, () => submit(writing, round, user, `${user} late ${i}`)))
          const everything = Promise.all([
            Promise.all(submissions),
            closeRound(closing, place.teamId, round.id),
            closeRound({ ...closing, memory: { rounds: new Map(), counts: new Map() } }, place.teamId, round.id),
            later(late.length, () => withdrawAnswer(third, place, round.id, 'old-0')),
          ])
          const [results, , , withdrawn] = await scheduler.waitFor(everything)
          // Nobody extends it; the clock does the rest, and sweeps.
          for (let day = 0; day < 8; day++) {
            calm.clock.advance({ hours: 24 })
            await settleDue(calm)
          }
          assert.equal((await readRound(calm, round.id)).state, 'closed')
          assert.deepEqual([await answersOf(calm), await calm.store.list(documents.roundSecret, {})], [[], []])
          assert.deepEqual(calm.log.errors, [])

          const sealed = await calm.store.list(documents.sealed, {})
          const texts = sealed.flatMap(({ value }) =>
            value.holds === 'statements' ? value.statements.map(({ text }) => text) : [],
          )
          const ballots = sealed.flatMap(({ value }) => (value.holds === 'ballots' ? value.ballots : []))
          assert.equal(ballots.length, texts.length)
          const summary = await calm.store.read(documents.summary, place.teamId, `summary|${round.id}`)
          const isKept = (user: string) =>
            user === 'old-0'
              ? !withdrawn.ok
              : early.includes(user) || results.some(({ ok }, i) => ok && late[i] === user)
          if (!summary?.value.shown) {
            // With too few, nothing but the number is kept. Whoever was refused while it closed may be counted.
            assert.deepEqual([ballots, texts], [[], []])
            const people = [...new Set([...early, ...late])]
            const undecided = (user: string) =>
              (user === 'old-0' && !withdrawn.ok) ||
              results.some(
                (one, i) => late[i] === user && !one.ok && one.reason === 'closed' && one.round.state === 'closing',
              )
            const least = people.filter((user) => user !== 'old-0' && isKept(user)).length
            const most = people.filter((user) => isKept(user) || undecided(user)).length
            const counted = summary?.value.answers ?? -1
            assert.ok(least <= counted && counted <= most, `${counted}, not ${least} to ${most}`)
            return
          }
          assert.equal(summary.value.answers, texts.length)
          assert.deepEqual(await quotesOf(calm, round), texts.toSorted())

          for (const user of new Set([...early, ...late])) {
            const own = texts.filter((text) => text.startsWith(`${user} `))
            const outcomes = results.filter((_, i) => late[i] === user)
            assert.ok(own.length <= 1, `${user} stands there ${own.length} times`)
            if (user === 'old-0') {
              if (withdrawn.ok) assert.deepEqual(own, [], 'withdrawn, and still there')
              continue
            }
            const acknowledged = isKept(user)
            if (acknowledged) assert.equal(own.length, 1, `${user} was acknowledged and is lost`)
            // "It may still be included" is said to those who are refused while it closes; to all others it must not be.
            for (const outcome of outcomes) {
              if (outcome.ok || outcome.reason !== 'closed' || acknowledged) continue
              if (outcome.round.state !== 'closing') assert.deepEqual(own, [], `${user} was told no, and is there`)
            }
          }
        },
      ),
      { seed: 20_260_302, numRuns: 120 },
    )
  })
})
