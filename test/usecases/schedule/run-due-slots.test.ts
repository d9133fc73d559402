import assert from 'node:assert/strict'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { resolveMessage } from '../../../src/usecases/delivery/resolve-message.ts'
import { createRoundMemory } from '../../../src/usecases/round/round-memory.ts'
import { cancelRound, extendRound } from '../../../src/usecases/round/steer.ts'
import { runDueSlots } from '../../../src/usecases/schedule/run-due-slots.ts'
import { changeSettings } from '../../../src/usecases/team/settings.ts'
import {
  addSeries,
  inWords,
  runUntil,
  schedulesOf,
  slotsInWords,
  slotsOf,
  tick,
  tuesdays,
} from '../../support/clockwork.ts'
import {
  addTeam,
  entriesOf,
  openRound,
  place,
  roundsOf,
  submit,
  type TestServices,
  testServices,
} from '../../support/services.ts'

const settings = (change: object) => ({ settings: TeamSettings.parse(change) })
const often = settings({ budget: { open: 1, perMonth: 31 } })

async function begin(change: object = often, series: Parameters<typeof addSeries>[2] = {}) {
  const services = testServices()
  const team = await addTeam(services, change)
  await addSeries(services, team, { followUp: false, ...series })
  return { services, team }
}

/** The prompts that were posted, in order. */
async function promptsOf(services: TestServices): Promise<string[]> {
  const rounds = await roundsOf(services)
  return rounds.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt)).map(({ prompt }) => prompt.promptId)
}

describe('The clock and the slots', () => {
  it('opens the round of a slot: its prompt, its invited, its days, and who planned it', async () => {
    const { services } = await begin()
    services.teams.available = false
    for (const userId of ['a', 'b', 'c'])
      await services.store.put(documents.membership, membership(place.teamId, userId))
    await runUntil(services, '2026-03-03T08:00:00Z')
    const [round] = await roundsOf(services)
    const { closesAt, remindAt, startedBy, invited, slotId, state, number } = round!
    assert.deepEqual(
      { closesAt, remindAt, startedBy, invited, slotId, state, number },
      {
        closesAt: '2026-03-09T14:00:00.000Z',
        remindAt: '2026-03-05T08:00:00.000Z',
        startedBy: 'leader',
        invited: 3,
        slotId: (await slotsOf(services))[0]!.id,
        state: 'open',
        number: 1,
      },
    )
    assert.deepEqual(
      (await entriesOf(services)).map(({ message, state, wakeAt }) => [message.kind, state, wakeAt]),
      [['prompt', 'due', '2026-03-03T08:00:00.000Z']],
    )
  })

  it('walks through the prompts of a recurring package in order, from the beginning when it has had them all', async () => {
    const { services } = await begin(often, { packageId: 'status', rule: tuesdays, followUp: false })
    await runUntil(services, '2026-05-01T00:00:00Z')
    assert.deepEqual(await promptsOf(services), ['noticed', 'measures', 'waiting', 'noticed', 'measures', 'waiting'])
    assert.equal((await schedulesOf(services))[0]?.state, 'ended')
    // The Tuesday after Easter is a working day like any other.
    assert.deepEqual(await slotsInWords(services), [
      '2026-03-03T09:00 posted',
      '2026-03-10T09:00 posted',
      '2026-03-17T09:00 posted',
      '2026-03-24T09:00 posted',
      '2026-03-31T09:00 posted',
      '2026-04-07T09:00 posted',
    ])
  })

  it('ends a series that has used up its prompts, says so in the thread, and follows up as before', async () => {
    const { services } = await begin(often, { rule: tuesdays, followUp: true })
    await runUntil(services, '2026-04-01T08:00:00Z')
    assert.deepEqual(await promptsOf(services), ['own-judgement', 'limits', 'keep', 'one-thing'])
    const [schedule] = await schedulesOf(services)
    assert.deepEqual([schedule?.usedUp, schedule?.posted, schedule?.state], [true, 4, 'active'])
    assert.equal((await slotsInWords(services)).at(-1), '2026-03-31T09:00 noPrompt')
    const done = (await entriesOf(services)).filter(({ message }) => message.kind === 'packageDone')
    assert.equal(done.length, 1)
    const resolved = await resolveMessage(services, done[0]!)
    assert.ok(resolved.ok && resolved.shown.kind === 'packageDone')
    const after = resolved.shown.next.map(({ id }) => id)
    assert.ok(after.length === 2 && !after.includes('kom-i-gang') && !after.includes('status'), after.join())
    await runUntil(services, '2026-09-20T00:00:00Z')
    assert.deepEqual((await promptsOf(services)).slice(4), ['noticed', 'measures', 'waiting'])
    assert.equal((await schedulesOf(services))[0]?.state, 'ended')
  })

  it('does not ask two channels of a team the same, on the same day, in one process or two', async () => {
    for (const count of [1, 2]) {
      const { services, team } = await begin(often, { rule: tuesdays })
      await addSeries(services, team, { channelId: '19:other@thread.tacv2', rule: tuesdays })
      services.clock.advance({ hours: 24 })
      const others = { ...services, memory: createRoundMemory() }
      await Promise.all([runDueSlots(services), ...(count === 2 ? [runDueSlots(others)] : [])])
      await runUntil(services, '2026-03-11T00:00:00Z')
      assert.deepEqual((await promptsOf(services)).toSorted(), ['keep', 'limits', 'one-thing', 'own-judgement'])
    }
  })

  it('leaves out what the month has no room for, and says so; what was left out does not use up the count', async () => {
    const { services } = await begin(settings({}), { rule: tuesdays.replace('COUNT=6', 'COUNT=3') })
    await runUntil(services, '2026-05-01T00:00:00Z')
    assert.deepEqual(await slotsInWords(services), [
      '2026-03-03T09:00 posted',
      '2026-03-10T09:00 posted',
      '2026-03-17T09:00 monthFull',
      '2026-03-24T09:00 monthFull',
      '2026-03-31T09:00 monthFull',
      '2026-04-07T09:00 posted',
    ])
  })

  it('leaves out a slot while somebody keeps the round before it open', async () => {
    const { services } = await begin()
    await runUntil(services, '2026-03-06T00:00:00Z')
    await extendRound(services, place.teamId, (await roundsOf(services))[0]!.id, 3)
    await runUntil(services, '2026-03-18T00:00:00Z')
    assert.deepEqual(await slotsInWords(services), [
      '2026-03-03T09:00 posted',
      '2026-03-10T09:00 oneOpen',
      '2026-03-17T09:00 posted',
    ])
  })

  it('ends the wait for more answers when the next prompt of the package comes', async () => {
    const { services } = await begin()
    await runUntil(services, '2026-03-10T07:59:59Z')
    assert.deepEqual(
      (await roundsOf(services)).map(({ state }) => state),
      ['tooFew'],
    )
    await runUntil(services, '2026-03-10T08:00:00Z')
    const states = (await roundsOf(services)).toSorted((a, b) => a.number - b.number).map(({ state }) => state)
    assert.deepEqual(states, ['closed', 'open'])
  })

  it('closes the round before it when the service was down at its end, and counts who answered', async () => {
    const { services } = await begin()
    await runUntil(services, '2026-03-03T09:00:00Z')
    const [first] = await roundsOf(services)
    for (let i = 0; i < 6; i++) assert.ok((await submit(services, first!, `user-${i}`)).ok)
    services.clock.advance({ hours: 24 * 7 })
    assert.equal(services.clock.now().toString(), '2026-03-10T09:00:00Z')
    await tick(services)
    const found = (await roundsOf(services)).toSorted((a, b) => a.number - b.number)
    assert.deepEqual(
      found.map(({ state, number }) => [number, state]),
      [
        [1, 'closed'],
        [2, 'open'],
      ],
    )
    const summaries = (await services.store.list(documents.summary, {})).map(({ value }) => value.answers)
    assert.deepEqual(summaries, [6])
  })

  it('catches up after a downtime: twelve hours late is posted, later is left out, and every slot is accounted for', async () => {
    const { services } = await begin()
    services.clock.advance({ hours: 24 + 12 })
    await tick(services)
    services.clock.advance({ hours: 24 * 21 + 1 })
    await tick(services)
    const { slot, dueAt, decidedAt } = (await slotsOf(services)).at(-1)!
    assert.deepEqual(
      [slot, dueAt, decidedAt],
      ['2026-03-24T09:00', '2026-03-24T08:00:00.000Z', '2026-03-24T21:00:00.000Z'],
    )
    assert.deepEqual(await slotsInWords(services), [
      '2026-03-03T09:00 posted',
      '2026-03-10T09:00 late',
      '2026-03-17T09:00 late',
      '2026-03-24T09:00 late',
    ])
  })

  it('follows up over a year, past the summer and a channel that is busy', async () => {
    const summer = settings({ quiet: [{ from: '2026-07-01', to: '2026-08-15', repeats: 'yearly' }] })
    const { services, team } = await begin(summer, {
      rule: tuesdays.replace('COUNT=6', 'COUNT=1'),
      followUp: true,
      startsOn: '2026-05-10',
    })
    await runUntil(services, '2026-05-26T06:00:00Z')
    await openRound(services, { team, packageId: 'faglig-skjonn' })
    await runUntil(services, '2027-03-01T00:00:00Z')
    assert.deepEqual(
      (await slotsOf(services)).map((slot) => `${slot.slot}: ${inWords(slot)}`),
      [
        '2026-05-12T09:00: 2026-05-12T09:00 posted',
        // Busy from 26 May until 2 June at 15.
        'follow-up-14-2026-05-12: 2026-06-03T09:00 posted',
        'follow-up-30-2026-05-12: 2026-06-11T09:00 posted',
        'follow-up-90-2026-05-12: 2026-08-17T09:00 posted',
      ],
    )
    const status = (await roundsOf(services)).filter(({ prompt }) => prompt.packageId === 'status')
    assert.equal(status.length, 3)
    assert.equal((await schedulesOf(services))[0]?.state, 'ended')
  })

  it('gives a follow-up up when the channel is busy for fourteen days', async () => {
    const { services, team } = await begin(often, { rule: tuesdays.replace('COUNT=6', 'COUNT=1'), followUp: true })
    await runUntil(services, '2026-03-16T08:00:00Z')
    await openRound(services, { team, packageId: 'faglig-skjonn', days: 15 })
    await runUntil(services, '2026-04-20T00:00:00Z')
    assert.deepEqual((await slotsInWords(services)).slice(1), ['2026-03-31T09:00 oneOpen', '2026-04-10T09:00 posted'])
  })

  it('posts nothing on the days of a window that opened after it was planned', async () => {
    const { services, team } = await begin()
    await changeSettings(services, team.teamId, (now) => ({
      ...now,
      quiet: [{ from: '2026-03-03', to: '2026-03-12', repeats: 'never' }],
    }))
    assert.equal((await schedulesOf(services))[0]?.nextSlot, '2026-03-17T09:00')
    // Nobody planned it anew: the clock does when it is due.
    await services.store.put(documents.team, {
      ...team,
      settings: TeamSettings.parse({ quiet: [{ from: '2026-03-17', to: '2026-03-17', repeats: 'never' }] }),
    })
    await runUntil(services, '2026-03-18T00:00:00Z')
    assert.deepEqual([(await slotsOf(services)).length, (await roundsOf(services)).length], [0, 0])
    assert.equal((await schedulesOf(services))[0]?.nextSlot, '2026-03-24T09:00')
  })

  it('lets one of two series in a channel have the day, in one process or two', async () => {
    for (const processes of [1, 2]) {
      const { services, team } = await begin()
      await addSeries(services, team, { packageId: 'status', followUp: false })
      services.clock.advance({ hours: 24 })
      const isMine = (mine: boolean) => ({
        count: () => 2,
        isMine: (key: string) => mine === (key === place.channelId),
      })
      const both = [true, false].map((mine) => ({ ...services, workers: isMine(mine) }))
      await Promise.all((processes === 1 ? [services] : both).map((one) => runDueSlots(one)))
      assert.deepEqual((await slotsInWords(services)).toSorted(), [
        '2026-03-03T09:00 oneOpen',
        '2026-03-03T09:00 posted',
      ])
    }
  })

  it("leaves another process's channels to it for eight seconds", async () => {
    const { services } = await begin()
    const other = { ...services, workers: { count: () => 2, isMine: () => false } }
    services.clock.advance({ hours: 24, seconds: 7 })
    await runDueSlots(other)
    assert.equal((await slotsOf(services)).length, 0)
    services.clock.advance({ seconds: 1 })
    await runDueSlots(other)
    assert.equal((await slotsOf(services)).length, 1)
  })

  it('corrects its decision when a person was faster in a crash', async () => {
    const { services, team } = await begin()
    services.clock.advance({ hours: 24 })
    const dead = {
      ...services,
      store: {
        ...services.store,
        insert: async (kind: never, value: { type: string }) => {
          if (value.type === 'round') throw new Error('the process is dead')
          return services.store.insert(kind, value as never)
        },
      },
    } as unknown as TestServices
    await runDueSlots(dead)
    assert.deepEqual(await slotsInWords(services), ['2026-03-03T09:00 posted'])
    const own = await openRound(services, { team })
    await runDueSlots(services)
    assert.deepEqual(await slotsInWords(services), ['2026-03-03T09:00 oneOpen'])
    assert.deepEqual(
      (await roundsOf(services)).map(({ id }) => id),
      [own.id],
    )
    assert.deepEqual(
      (await schedulesOf(services)).map(({ posted, nextSlot }) => [posted, nextSlot]),
      [[0, '2026-03-10T09:00']],
    )
  })

  it('asks a cancelled prompt again, and the month has room for it', async () => {
    const { services } = await begin(settings({ budget: { open: 1, perMonth: 1 } }))
    await runUntil(services, '2026-03-04T00:00:00Z')
    await cancelRound(services, place.teamId, (await roundsOf(services))[0]!.id)
    await runUntil(services, '2026-03-11T00:00:00Z')
    assert.deepEqual(
      (await roundsOf(services)).map(({ prompt }) => prompt.promptId),
      ['own-judgement', 'own-judgement'],
    )
  })

  it('says what it can not do: the team is gone, the package is gone', async () => {
    const { services, team } = await begin()
    const schedule = (await services.store.list(documents.schedule, {}))[0]!
    await services.store.put(documents.team, { ...team, state: 'removed' })
    services.clock.advance({ hours: 24 })
    await tick(services)
    await services.store.put(documents.team, team)
    const now = (await services.store.read(documents.schedule, place.teamId, schedule.value.id))!
    await services.store.replace(documents.schedule, now, { ...now.value, packageId: 'withdrawn' })
    services.clock.advance({ hours: 24 * 7 })
    await tick(services)
    assert.deepEqual(await slotsInWords(services), ['2026-03-03T09:00 noTeam', '2026-03-10T09:00 noPackage'])
  })

  it('does not stop at a schedule that it can not carry out, and tries that one again', async () => {
    const { services } = await begin()
    const other = await addTeam(services, { ...often, teamId: '19:other@thread.tacv2' })
    await addSeries(services, other, { channelId: '19:other@thread.tacv2' })
    services.clock.advance({ hours: 24 })
    const failing = {
      ...services,
      store: {
        ...services.store,
        insert: async (kind: never, value: { type: string; teamId?: string }) => {
          if (value.type === 'round' && value.teamId === place.teamId) throw new Error('no')
          return services.store.insert(kind, value as never)
        },
      },
    } as unknown as TestServices
    await runDueSlots(failing)
    assert.equal((await roundsOf(services)).length, 1)
    assert.deepEqual(
      services.log.errors.map(({ message }) => message),
      ['slot could not be decided'],
    )
    await runDueSlots(services)
    assert.equal((await roundsOf(services)).length, 2)
  })
})
