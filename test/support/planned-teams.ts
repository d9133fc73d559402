import assert from 'node:assert/strict'
import { toRule } from '../../src/domain/schedule/rhythm.ts'
import { type Schedule, scheduleId } from '../../src/domain/schedule/schedule.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Store } from '../../src/ports/store.ts'
import { startSeries } from '../../src/usecases/schedule/start-series.ts'
import { addTeam, testServices } from './services.ts'

const timeZone = 'Europe/Oslo'
const packageId = 'kom-i-gang'

/** A Tuesday without holidays near it, at ten in the morning: whenever a run takes place, it takes place then. */
export const firstDue = Temporal.ZonedDateTime.from(`2026-03-10T10:00[${timeZone}]`)

export function plannedChannel(number: number): string {
  return `19:kanal${number}@thread.tacv2`
}

/**
 * Stores teams with a channel each and a series of one prompt in it, as `planlegg` would have: the first of `minutes` parts
 * of them is due at `firstDue`, the next one a minute later.
 */
export async function storePlannedTeams(
  store: Store,
  { teams, minutes, serviceUrl }: { readonly teams: number; readonly minutes: number; readonly serviceUrl: string },
): Promise<void> {
  const services = testServices()
  const team = await addTeam(services, { address: { serviceUrl, tenantId: 'tenant', botId: '28:bot' } })
  const samples: Schedule[] = []
  for (let minute = 0; minute < minutes; minute++) samples.push(await sampleSeries(minute))
  // A few at a time: a store over HTTP has a socket for each call.
  for (let from = 0; from < teams; from += 50) {
    const some = Array.from({ length: Math.min(50, teams - from) }, (_, i) => from + i)
    await Promise.all(some.map((number) => storeTeam(number, samples[Math.floor((number * minutes) / teams)])))
  }

  async function sampleSeries(minute: number): Promise<Schedule> {
    const due = firstDue.add({ minutes: minute })
    const started = await startSeries(services, {
      team,
      channelId: plannedChannel(minute),
      packageId,
      rule: toRule({
        every: 'week',
        interval: 1,
        weekdays: [due.dayOfWeek],
        time: due.toPlainTime().toString({ smallestUnit: 'minute' }),
        ends: { kind: 'times', times: 1 },
      }),
      startsOn: due.toPlainDate().toString(),
      anonymity: 'anonymous',
      plannedBy: 'leader',
      consulted: 'unionRep',
      followUp: false,
    })
    assert.ok(started.ok, started.ok ? '' : started.reason)
    assert.ok(started.first.equals(due.toInstant()))
    return started.schedule
  }
  async function storeTeam(number: number, sample: Schedule | undefined): Promise<void> {
    assert.ok(sample)
    const teamId = `19:lag${number}@thread.tacv2`
    const channelId = plannedChannel(number)
    const own: Team = { ...team, teamId, name: `Lag ${number}`, channels: [{ id: channelId, name: 'Generelt' }] }
    await store.put(documents.team, own)
    await store.put(documents.schedule, { ...sample, id: scheduleId(channelId, packageId), teamId, channelId })
  }
}
