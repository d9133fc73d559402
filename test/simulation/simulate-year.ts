import { createHash } from 'node:crypto'
import { type Rhythm, toRule } from '../../src/domain/schedule/rhythm.ts'
import type { Slot } from '../../src/domain/schedule/slot.ts'
import { TeamSettings } from '../../src/domain/team/settings.ts'
import { documents } from '../../src/ports/documents.ts'
import { startSeries } from '../../src/usecases/schedule/start-series.ts'
import { pauseSeries } from '../../src/usecases/schedule/steer-series.ts'
import { changeOrganisationSettings } from '../../src/usecases/team/settings.ts'
import { runUntil, seriesRequest, slotsOf } from '../support/clockwork.ts'
import { endlessPackages } from '../support/endless-packages.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { addTeam, memoryStore, testServices } from '../support/services.ts'
import { withoutScrub } from '../support/wrapped-store.ts'
import { breachesOf, type SimulatedTeam } from './breaches.ts'

export type Year = {
  readonly teams: number
  readonly series: number
  readonly due: number
  readonly posted: number
  readonly skipped: Readonly<Record<string, number>>
  /** Posted, by local month. */
  readonly perMonth: Readonly<Record<string, number>>
  /** SHA-256 of every slot with its decision, one a line, sorted. */
  readonly hash: string
}

const weekday = (below: (n: number) => number) => 1 + below(5)

/** What teams choose: mostly a day of the week, now and then something odd, change nights included. */
function rhythmOf(below: (n: number) => number): Rhythm {
  const time = ['08:30', '09:00', '09:00', '12:15', '13:30', '14:45', '02:00', '02:30'][below(8)] ?? '09:00'
  const until = Temporal.PlainDate.from('2026-03-01')
    .add({ days: below(300) })
    .toString()
  const ends: Rhythm['ends'] = below(4) === 0 ? { kind: 'until', date: until } : { kind: 'times', times: 1 + below(14) }
  const shared = { interval: 1 + below(2), time, ends }
  switch (below(6)) {
    case 0:
      return { every: 'day', ...shared }
    case 1:
      return { every: 'month', ...shared, on: { kind: 'monthDay', day: [1, 15, 29, 31, -1][below(5)] ?? 1 } }
    case 2:
      return {
        every: 'month',
        ...shared,
        on: { kind: 'weekday', nth: ([1, 2, 3, 4, -1] as const)[below(5)] ?? 1, weekday: weekday(below) },
      }
    case 3: {
      const first = weekday(below)
      return { every: 'week', ...shared, weekdays: [first, 7] }
    }
    default:
      return { every: 'week', ...shared, weekdays: [weekday(below)] }
  }
}

function settingsOf(below: (n: number) => number): TeamSettings {
  const windows = [
    { from: '2025-07-01', to: '2025-08-15', repeats: 'yearly' },
    { from: '2026-01-18', to: '2026-01-20', repeats: 'monthly' },
    { from: '2024-02-29', to: '2024-02-29', repeats: 'yearly' },
    { from: '2026-03-28', to: '2026-04-12', repeats: 'never' },
  ] as const
  return TeamSettings.parse({
    holidays: below(3) === 0 ? 'skip' : 'move',
    quiet: windows.filter(() => below(4) === 0),
    budget: { open: below(5) === 0 ? 2 : 1, perMonth: [2, 2, 2, 1, 4, 31][below(6)] },
  })
}

/**
 * 2026 in Oslo for so many teams, from one thing that is due to the next: what the clock really does, over a store in
 * memory, with nobody who answers. In May every tenth team takes a pause, in October the organisation closes a week.
 * `breaches` names what would be wrong whatever the golden file says.
 */
export async function simulateYear(teams: number): Promise<{ readonly year: Year; readonly breaches: string[] }> {
  const { integer: below } = seededRandom(2026)
  const clock = createManualClock('2025-12-31T23:00:00Z')
  const store = withoutScrub(memoryStore())
  const services = endlessPackages({ ...testServices({ store }), clock })
  const known: SimulatedTeam[] = []
  let series = 0
  for (let n = 0; n < teams; n++) {
    const teamId = `19:team${String(n).padStart(4, '0')}@thread.tacv2`
    const team = await addTeam(services, { teamId, settings: settingsOf(below), officers: [] })
    known.push({ team, rhythms: new Map() })
    // Most have one series, some have a second one beside it.
    for (const packageId of below(5) === 0 ? ['kom-i-gang', 'faglig-skjonn'] : ['kom-i-gang']) {
      const rhythm = rhythmOf(below)
      const startsOn = Temporal.PlainDate.from('2026-01-01')
        .add({ days: below(150) })
        .toString()
      const request = { channelId: teamId, packageId, rule: toRule(rhythm), startsOn, followUp: below(3) > 0 }
      const started = await startSeries(services, seriesRequest(team, { ...request, consulted: 'noUnionRep' }))
      if (!started.ok) continue
      series++
      known.at(-1)?.rhythms.set(started.schedule.id, rhythm)
    }
  }
  await runUntil(services, '2026-05-04T10:00:00Z')
  for (const { team } of known.filter((_, n) => n % 10 === 0)) await pauseSeries(services, team.teamId, undefined, 3)
  await runUntil(services, '2026-10-01T10:00:00Z')
  await changeOrganisationSettings(services, 'tenant', (now) => ({
    ...now,
    quiet: [{ from: '2026-10-12', to: '2026-10-16', repeats: 'never' }],
  }))
  await runUntil(services, '2026-12-31T23:00:00Z')
  const slots = await slotsOf(services)
  const rounds = (await store.list(documents.round, {})).map(({ value }) => value)
  const prompts = (await store.list(documents.entry, {})).flatMap(({ value: { message } }) =>
    message.kind === 'prompt' ? [message.roundId] : [],
  )
  const errors = services.log.errors.map(({ message }) => message)
  return {
    year: { teams, series, ...countsOf(slots) },
    breaches: [...errors, ...breachesOf({ teams: known, slots, rounds, prompts })],
  }
}

function countsOf(slots: readonly Slot[]): Omit<Year, 'teams' | 'series'> {
  const posted = slots.filter(({ result }) => result === 'posted')
  const skipped: Record<string, number> = {}
  for (const { reason } of slots) if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1
  const perMonth: Record<string, number> = {}
  for (const { dueAt } of posted) {
    const month = Temporal.Instant.from(dueAt).toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString().slice(0, 7)
    perMonth[month] = (perMonth[month] ?? 0) + 1
  }
  const lines = slots.map(({ id, dueAt, result, reason }) => `${id} ${dueAt} ${reason ?? result}`).toSorted()
  return {
    due: slots.length,
    posted: posted.length,
    skipped: Object.fromEntries(Object.entries(skipped).toSorted()),
    perMonth: Object.fromEntries(Object.entries(perMonth).toSorted()),
    hash: createHash('sha256').update(lines.join('\n')).digest('hex'),
  }
}
