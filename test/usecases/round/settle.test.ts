import assert from 'node:assert/strict'
import type { Round } from '../../../src/domain/round/round.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { createRoundMemory } from '../../../src/usecases/round/round-memory.ts'
import { settle } from '../../../src/usecases/round/settle.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { cancelRound, closeRound, extendRound } from '../../../src/usecases/round/steer.ts'
import { openRound, place, readRound, submit, type TestServices, testServices } from '../../support/services.ts'
import { dyingStore } from '../../support/wrapped-store.ts'

type Case = {
  readonly name: string
  readonly answers: number
  readonly anonymity?: Round['anonymity']
  /** What is going on when the process dies. */
  readonly run: (services: Services, roundId: string) => Promise<unknown>
  readonly ends: Round['state']
}

const settled = async (services: Services) => void (await settleDue(services))
const cases: Case[] = [
  {
    name: 'a full anonymous round is ended',
    answers: 6,
    run: (s, id) => closeRound(s, place.teamId, id),
    ends: 'closed',
  },
  {
    name: 'a named round is ended',
    answers: 2,
    anonymity: 'named',
    run: (s, id) => closeRound(s, place.teamId, id),
    ends: 'closed',
  },
  { name: 'a round has too few answers', answers: 2, run: (s, id) => closeRound(s, place.teamId, id), ends: 'tooFew' },
  { name: 'a round is cancelled', answers: 6, run: (s, id) => cancelRound(s, place.teamId, id), ends: 'cancelled' },
  { name: 'a round is extended', answers: 6, run: (s, id) => extendRound(s, place.teamId, id, 2), ends: 'open' },
  { name: 'the clock finds a round to be due', answers: 6, run: settled, ends: 'closed' },
]

/** Everything that matters of what is stored; what chance decides (salts, order, names of sets) is left out. */
async function stateOf(services: Services): Promise<unknown> {
  const { store } = services
  const rounds = (await store.list(documents.round, {})).map(({ value: { sealedSet, ...round } }) => ({
    ...round,
    sealed: sealedSet !== undefined,
  }))
  const sealed = (await store.list(documents.sealed, {})).map(({ value }) => value)
  const part = (value: unknown) => JSON.stringify(value)
  return {
    rounds,
    sets: new Set(sealed.map(({ set }) => set)).size,
    statements: sealed.flatMap((one) => (one.holds === 'statements' ? one.statements.map(part) : [])).toSorted(),
    ballots: sealed.flatMap((one) => (one.holds === 'ballots' ? one.ballots.map(part) : [])).toSorted(),
    named: sealed.flatMap((one) => (one.holds === 'named' ? one.contributions.map(part) : [])).toSorted(),
    summaries: (await store.list(documents.summary, {})).map(({ value }) => value),
    entries: (await store.list(documents.entry, {})).map(({ value }) => value.id).toSorted(),
    answers: (await store.list(documents.answer, {})).length,
    secrets: (await store.list(documents.roundSecret, {})).length,
  }
}

async function prepare({
  answers,
  anonymity = 'anonymous',
  name,
}: Case): Promise<{ services: TestServices; id: string }> {
  const services = testServices()
  const { id } = await openRound(services, { anonymity })
  for (let i = 0; i < answers; i++) assert.ok((await submit(services, { id }, `user-${i}`)).ok)
  if (name.includes('due')) services.clock.advance({ hours: 24 * 7 + 6 })
  return { services, id }
}

describe('Settling', function () {
  this.timeout(60_000)

  for (const one of cases) {
    it(`comes to the same end wherever the process dies when ${one.name}`, async () => {
      const calm = await prepare(one)
      const counted = dyingStore(calm.services.store, Number.POSITIVE_INFINITY, 'before')
      await one.run({ ...calm.services, store: counted.store, memory: createRoundMemory() }, calm.id)
      await settleDue(calm.services)
      const expected = await stateOf(calm.services)
      assert.equal((await readRound(calm.services, calm.id)).state, one.ends)

      for (const when of ['before', 'after'] as const) {
        for (let nth = 1; nth <= counted.calls(); nth++) {
          const { services, id } = await prepare(one)
          const { store } = dyingStore(services.store, nth, when)
          const dying = { ...services, store, memory: createRoundMemory() }
          await one.run(dying, id).catch(() => undefined)
          // Another process. A person whose command failed gives it again; the clock goes on by itself.
          await settleDue(services)
          if (!one.name.includes('due')) await one.run(services, id)
          await settleDue(services)
          const found = await stateOf(services)
          if (one.ends === 'open') assert.equal((await readRound(services, id)).state, 'open')
          else assert.deepEqual(found, expected, `died ${when} call ${nth}`)
        }
      }
    })
  }

  it('seals once when many processes do it at once', async () => {
    const { services, id } = await prepare(cases[0]!)
    const processes = Array.from({ length: 6 }, (_, i) => ({
      ...services,
      random: testServices({ seed: i }).random,
      memory: createRoundMemory(),
    }))
    await Promise.all(processes.map((one) => closeRound(one, place.teamId, id)))
    await Promise.all(processes.map((one) => settleDue(one)))
    const found = (await stateOf(services)) as { sets: number; statements: string[]; answers: number }
    assert.deepEqual([found.sets, found.statements.length, found.answers], [1, 6, 0])
    assert.equal((await readRound(services, id)).state, 'closed')
    assert.equal((await services.store.list(documents.entry, { equals: { teamId: place.teamId } })).length, 3)
  })

  it('does not stop at a round that it can not settle, and tries that one again', async () => {
    const { services, id } = await prepare(cases[0]!)
    const other = await openRound(services, { packageId: 'status' })
    for (const [index, roundId] of [id, other.id].entries()) {
      const stored = await services.store.read(documents.round, place.teamId, roundId)
      const round = { ...stored!.value, state: 'closing' as const, wakeAt: `2026-03-02T07:00:00.00${index}Z` }
      await services.store.put(documents.round, index === 0 ? { ...round, sealedSet: 'lost' } : round)
    }
    await settleDue(services)
    assert.equal((await readRound(services, other.id)).state, 'closed')
    assert.equal((await readRound(services, id)).state, 'closing')
    assert.deepEqual(
      services.log.errors.map(({ message, facts }) => [message, 'roundId' in facts && facts.roundId]),
      [['round could not be settled', id]],
    )
    await settleDue(services)
    assert.equal(services.log.errors.length, 2)
  })

  it('looks once more after an hour for an answer that was being written at the very moment of closing', async () => {
    const { services, id } = await prepare(cases[0]!)
    await closeRound(services, place.teamId, id)
    await services.store.put(documents.answer, {
      type: 'answer',
      id: 'answer|late',
      teamId: place.teamId,
      roundId: id,
      values: { example: 'sent' },
    })
    services.clock.advance({ minutes: 59 })
    await settleDue(services)
    assert.equal((await services.store.list(documents.answer, {})).length, 1)
    services.clock.advance({ minutes: 1 })
    await settleDue(services)
    assert.equal((await services.store.list(documents.answer, {})).length, 0)
    const { wakeAt, endedAt } = await readRound(services, id)
    assert.equal(Temporal.Instant.from(endedAt!).until(wakeAt!).total('hours'), 24 * 90)
  })

  it('does nothing to a round that is settled', async () => {
    for (const one of cases) {
      const { services, id } = await prepare(one)
      await one.run(services, id)
      await settleDue(services)
      const before = await stateOf(services)
      const stored = await services.store.read(documents.round, place.teamId, id)
      await settle(services, stored!)
      assert.deepEqual(await stateOf(services), before, one.name)
    }
  })
})
