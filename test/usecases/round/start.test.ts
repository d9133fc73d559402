import assert from 'node:assert/strict'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { cancelRound, closeRound } from '../../../src/usecases/round/steer.ts'
import { roomFor } from '../../../src/usecases/schedule/room.ts'
import {
  addTeam,
  entriesOf,
  generous,
  memoryStore,
  openRound,
  place,
  readRound,
  submit,
  testServices,
  tryStart,
} from '../../support/services.ts'

const promptsOf = (services: ReturnType<typeof testServices>) =>
  services.library
    .of('tenant')
    .packages.find(({ id }) => id === 'kom-i-gang')!
    .prompts.map(({ id }) => id)

describe('Starting a round', () => {
  it('opens the first prompt with the frozen threshold, the roster, and a closing time', async () => {
    const services = testServices()
    const round = await openRound(services)
    assert.deepEqual([round.number, round.prompt.promptId, round.state], [1, promptsOf(services)[0], 'open'])
    assert.deepEqual([round.threshold, round.invited, round.closesAt], [5, 8, '2026-03-09T14:00:00.000Z'])
    assert.deepEqual(
      (await entriesOf(services)).map(({ message, state }) => [message.kind, state]),
      [['prompt', 'due']],
    )
    assert.equal(round.remindAt, '2026-03-05T08:00:00.000Z')
    assert.equal((await readRound(services, round.id)).wakeAt, round.remindAt)
  })

  it('lets one of two win who start at once, in one process or two', async () => {
    const store = memoryStore()
    const one = testServices({ store })
    const other = testServices({ store, seed: 2 })
    const team = await addTeam(one)
    const results = await Promise.all([one, other, one, other].map((services) => tryStart(services, team)))
    const winners = results.filter(({ ok }) => ok)
    assert.equal(winners.length, 1)
    for (const result of results) {
      if (!result.ok) assert.equal(result.reason, 'alreadyOpen')
      assert.equal('round' in result && result.round?.number, 1)
    }
    assert.equal((await store.list(documents.round, {})).length, 1)
    assert.equal((await store.list(documents.roundSecret, {})).length, 1)
    assert.equal((await entriesOf(one)).length, 1)
  })

  it('says that one is open, and lets another package and another channel be', async () => {
    const services = testServices()
    const round = await openRound(services)
    const team = await addTeam(services, { settings: generous })
    const again = await tryStart(services, team)
    assert.deepEqual(again, { ok: false, reason: 'alreadyOpen', round: await readRound(services, round.id) })
    assert.ok((await tryStart(services, team, { packageId: 'status' })).ok)
    assert.ok((await tryStart(services, team, { channelId: '19:other@thread.tacv2' })).ok)
  })

  it('takes the prompts in order, numbers the rounds, and asks a cancelled prompt again', async () => {
    const services = testServices({ settings: { threshold: 3 } })
    const team = await addTeam(services, { settings: generous })
    const [first, second, third] = promptsOf(services)
    const seen: unknown[] = []
    for (const end of ['close', 'cancel', 'close', 'close'] as const) {
      const round = await openRound(services, { team })
      seen.push([round.number, round.prompt.promptId])
      services.clock.advance({ minutes: 1 })
      if (end === 'cancel') await cancelRound(services, place.teamId, round.id)
      else {
        const { questions } = round.prompt
        const input = Object.fromEntries(questions.map((q) => [q.id, q.kind === 'choice' ? q.options[0]!.id : '3']))
        for (const user of ['a', 'b', 'c']) {
          await services.store.put(documents.answer, {
            type: 'answer',
            id: `answer|${round.id}|${user}`,
            teamId: place.teamId,
            roundId: round.id,
            values: input,
          })
        }
        await closeRound(services, place.teamId, round.id)
      }
    }
    assert.deepEqual(seen, [
      [1, first],
      [2, second],
      [3, second],
      [4, third],
    ])
  })

  it('asks a team nothing twice within six months, whichever channel, unless it asks for it', async () => {
    const services = testServices()
    const team = await addTeam(services, { settings: generous })
    const ids = promptsOf(services)
    const seen: string[] = []
    for (const channelId of [
      '19:one@thread.tacv2',
      '19:two@thread.tacv2',
      '19:three@thread.tacv2',
      '19:four@thread.tacv2',
    ]) {
      seen.push((await openRound(services, { team, channelId })).prompt.promptId)
      services.clock.advance({ hours: 24 })
    }
    assert.deepEqual(seen, ids)
    const refused = await tryStart(services, team)
    assert.ok(!refused.ok && refused.reason === 'allHad')
    assert.deepEqual(refused.history.rounds.map(({ openedAt }) => openedAt.slice(0, 10)).toSorted(), [
      ...['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'],
    ])
    const wanted = await openRound(services, { team, channelId: '19:five@thread.tacv2', prompt: { id: ids[2]! } })
    assert.equal(wanted.prompt.promptId, ids[2])
    const any = await openRound(services, { team, channelId: '19:six@thread.tacv2', prompt: 'any' })
    assert.equal(any.prompt.promptId, ids[0])
    // Six months after the second one.
    services.clock.advance(services.clock.now().until(Temporal.Instant.from('2026-09-03T08:00:00Z')))
    assert.equal((await openRound(services, { team })).prompt.promptId, ids[1])
  })

  it('posts the prompt that is asked for, with a local example, and none that the package does not have', async () => {
    const services = testServices()
    const team = await addTeam(services)
    for (const id of ['nothing', '__proto__', '']) {
      assert.deepEqual(await tryStart(services, team, { prompt: { id } }), { ok: false, reason: 'unknownPackage' })
    }
    const round = await openRound(services, { team, prompt: { id: 'keep' }, example: 'Vi fikk kjøpe inn selv.' })
    assert.deepEqual([round.prompt.promptId, round.prompt.example], ['keep', 'Vi fikk kjøpe inn selv.'])
    assert.equal((await readRound(services, round.id)).prompt.example, round.prompt.example)
  })

  it('holds to the limits: one open prompt, two in a month, and says when there is room again', async () => {
    const services = testServices()
    const team = await addTeam(services)
    const round = await openRound(services, { team })
    const busy = await tryStart(services, team, { packageId: 'status' })
    assert.ok(!busy.ok && busy.reason === 'oneOpen')
    assert.deepEqual([busy.round.id, timestamp(busy.freeAt)], [round.id, round.closesAt])
    const later = services.clock.now().add({ hours: 24 * 8 })
    assert.deepEqual(await roomFor(services, team, place.channelId, later), { ok: true })
    assert.ok((await tryStart(services, team, { packageId: 'status', channelId: '19:other@thread.tacv2' })).ok)

    // Cancelled: it does not count in the month.
    await cancelRound(services, place.teamId, round.id)
    for (let i = 0; i < 2; i++) {
      const counted = await openRound(services, { team, packageId: 'status' })
      services.clock.advance({ hours: 24 * 8 })
      await settleDue(services)
      await closeRound(services, place.teamId, counted.id)
      services.clock.advance({ hours: 24 * 4 })
      await settleDue(services)
    }
    const full = await tryStart(services, team)
    assert.ok(!full.ok && full.reason === 'monthFull')
    assert.equal(full.freeAt.toString(), '2026-04-01')
    services.clock.advance({ hours: 24 * 5 + 14 })
    assert.equal(services.clock.now().toString(), '2026-03-31T22:00:00Z')
    assert.ok((await tryStart(services, team)).ok)
  })

  it('is refused for a package that is not there', async () => {
    const services = testServices()
    const team = await addTeam(services)
    for (const packageId of ['nothing', '__proto__', '']) {
      assert.deepEqual(await tryStart(services, team, { packageId }), { ok: false, reason: 'unknownPackage' })
    }
    assert.equal((await services.store.list(documents.roundSecret, {})).length, 0)
  })

  it('counts the members that are known when Teams can not be asked', async () => {
    const services = testServices()
    services.teams.available = false
    assert.equal((await openRound(services)).invited, 0)
  })

  it('goes on where a start died before its round was written: the secret that lies there is used', async () => {
    const services = testServices()
    const team = await addTeam(services)
    const id = 'round|19%3Achannel%40thread.tacv2|kom-i-gang|1'
    const salt = 'ab'.repeat(32)
    await services.store.put(documents.roundSecret, {
      type: 'roundSecret',
      id: `secret|${id}`,
      teamId: team.teamId,
      salt,
    })
    const round = await openRound(services, { team })
    assert.equal(round.id, id)
    assert.equal((await submit(services, round, 'kari')).ok, true)
    assert.equal((await services.store.read(documents.roundSecret, team.teamId, `secret|${id}`))?.value.salt, salt)
  })
})
