import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isFollowUp } from '../../../src/domain/schedule/slot.ts'
import { TeamSettings } from '../../../src/domain/team/settings.ts'
import type { Team } from '../../../src/domain/team/team.ts'
import type { Store } from '../../../src/ports/store.ts'
import { createRoundMemory } from '../../../src/usecases/round/round-memory.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { runDueSlots } from '../../../src/usecases/schedule/run-due-slots.ts'
import { addSeries, runUntil, schedulesOf, slotsOf } from '../../support/clockwork.ts'
import { endlessPackages } from '../../support/endless-packages.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { addTeam, entriesOf, memoryStore, roundsOf, testServices, tryStart } from '../../support/services.ts'
import { dyingStore, withoutScrub, wrapStore } from '../../support/wrapped-store.ts'

/** Every weekday from 2 to 13 March, at nine; in the second channel on the same days, in the third every other. */
const rules = [
  'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0;BYSECOND=0;UNTIL=20260313T235959',
  'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=30;BYSECOND=0;UNTIL=20260313T235959',
  'FREQ=DAILY;INTERVAL=2;BYHOUR=2;BYMINUTE=30;BYSECOND=0;UNTIL=20260313T235959',
]
const days = ['03', '04', '05', '06', '09', '10', '11', '12', '13']
const expected = [
  ['02', ...days].map((day) => `2026-03-${day}T09:00`),
  ['02', ...days].map((day) => `2026-03-${day}T09:30`),
  ['04', '06', '08', '10', '12'].map((day) => `2026-03-${day}T02:30`),
]

/** Lets others go first, now and then: before a call, and before its answer is seen. */
function dawdling(store: Store, below: (n: number) => number): Store {
  const pause = async () => {
    for (let turns = below(3); turns > 0; turns--) await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return wrapStore(store, async (_call, run) => {
    await pause()
    const result = await run()
    await pause()
    return result
  })
}

/** Two weeks of three channels, with processes that die at any call, a clock that jumps, and people who start rounds. */
async function fortnight(seed: number) {
  const { integer: below } = seededRandom(seed)
  const services = endlessPackages(testServices({ seed, store: withoutScrub(memoryStore()) }))
  // 2 March, 08:30 in Oslo.
  services.clock.advance({ minutes: -30 })
  const settings = TeamSettings.parse({ budget: { open: 1 + below(2), perMonth: [3, 31][below(2)] } })
  const teams: Team[] = []
  for (const [n, rule] of rules.entries()) {
    const teamId = `19:team${n}@thread.tacv2`
    const team = await addTeam(services, { teamId, settings })
    teams.push(team)
    await addSeries(services, team, { channelId: teamId, rule, followUp: n === 1 })
  }
  const processes = Array.from({ length: 2 + below(2) }, (_, n) => ({
    ...services,
    memory: createRoundMemory(),
    workers: { count: () => 2, isMine: (key: string) => below(4) > 0 || key.includes(String(n)) },
  }))

  for (let step = 0; step < 20; step++) {
    // Between a minute and eleven hours on, mostly; now and then an hour back or ahead.
    services.clock.advance(below(5) === 0 ? { hours: below(2) * 2 - 1 } : { minutes: 1 + below(660) })
    const going = Array.from({ length: 1 + below(4) }, async () => {
      const process = processes[below(processes.length)]!
      const dies = below(3) === 0
      const nth = dies ? 1 + below(60) : Number.POSITIVE_INFINITY
      const { store } = dyingStore(dawdling(services.store, below), nth, below(2) === 0 ? 'before' : 'after')
      const living = { ...process, store }
      const one = below(10)
      const team = teams[below(3)]!
      const start = () => tryStart(living, team, { channelId: team.teamId, days: 1 })
      const act = one < 6 ? runDueSlots(living) : one < 9 ? settleDue(living) : start()
      await act.catch((error) => assert.equal(error.message, 'the process is dead'))
    })
    await Promise.all(going)
  }
  // Somebody starts the service again and it stays alive.
  const now = services.clock.now()
  const end = Temporal.Instant.from('2026-03-14T12:00:00Z')
  await runUntil(services, (Temporal.Instant.compare(now, end) > 0 ? now : end).toString())
  await runUntil(services, '2026-09-01T00:00:00Z')
  return services
}

describe('Whatever processes and clocks do', function () {
  this.timeout(600_000)

  it('decides each slot once and opens exactly one round, with one prompt, for each that is posted', async () => {
    const seen = { posted: 0, oneOpen: 0, monthFull: 0, late: 0, manual: 0 }
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
        const services = await fortnight(seed)
        const slots = await slotsOf(services)
        const rounds = await roundsOf(services)
        const prompts = (await entriesOf(services)).flatMap(({ message }) =>
          message.kind === 'prompt' ? [message.roundId] : [],
        )

        for (const [n, names] of expected.entries()) {
          const own = slots.filter(({ teamId, slot }) => teamId.includes(`team${n}`) && !isFollowUp(slot))
          assert.deepEqual(own.map(({ slot }) => slot).toSorted(), names, 'every slot of the rule has its decision')
        }
        const posted = slots.filter(({ result }) => result === 'posted')
        const skipped = slots.filter(({ result, reason }) => result === 'skipped' && reason !== undefined)
        assert.equal(slots.length, posted.length + skipped.length)
        const opened = rounds.filter(({ slotId }) => slotId !== undefined)
        assert.deepEqual(
          posted.map(({ id, roundId }) => `${id} ${roundId}`).toSorted(),
          opened.map(({ slotId, id }) => `${slotId} ${id}`).toSorted(),
        )
        assert.deepEqual(prompts.toSorted(), rounds.map(({ id }) => id).toSorted())
        for (const schedule of await schedulesOf(services)) {
          const counted = posted.filter(({ scheduleId, slot }) => scheduleId === schedule.id && !isFollowUp(slot))
          assert.deepEqual([schedule.state, schedule.posted], ['ended', counted.length])
        }
        seen.posted += posted.length
        seen.manual += rounds.length - opened.length
        for (const { reason } of skipped) if (reason && reason in seen) seen[reason as keyof typeof seen] += 1
      }),
      { seed: 20_260_302, numRuns: 100 },
    )
    // Otherwise it would say nothing.
    for (const [name, times] of Object.entries(seen)) assert.ok(times > 20, `${name}: ${times}`)
  })
})
