import type { Schedule } from '../../src/domain/schedule/schedule.ts'
import type { Slot } from '../../src/domain/schedule/slot.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import type { DocumentBase, Kind } from '../../src/ports/store.ts'
import { remindDue } from '../../src/usecases/round/remind.ts'
import { settleDue } from '../../src/usecases/round/settle-due.ts'
import { runDueSlots } from '../../src/usecases/schedule/run-due-slots.ts'
import { type SeriesRequest, startSeries } from '../../src/usecases/schedule/start-series.ts'
import type { ManualClock } from './manual-clock.ts'
import { place } from './services.ts'

type Running = Services & { readonly clock: ManualClock }

/** What the clock does at every tick, without the sending. */
export async function tick(services: Services): Promise<void> {
  await runDueSlots(services)
  await settleDue(services)
  await remindDue(services)
}

const farAway = '9999-12-31T00:00:00.000Z'

/** Jumps from one thing that is due to the next, up to `until`, and does the clock's work at each. Returns the jumps. */
export async function runUntil(services: Running, until: string): Promise<number> {
  const end = Temporal.Instant.from(until)
  let before = ''
  for (let jumps = 0, still = 0; ; jumps++) {
    const due = await nextWake(services)
    still = due?.toString() === before ? still + 1 : 0
    if (still > 20) throw new Error(`Nothing moves what is due at ${before}`)
    before = due?.toString() ?? ''
    if (!due || Temporal.Instant.compare(due, end) > 0) {
      services.clock.advance(services.clock.now().until(end))
      return jumps
    }
    if (Temporal.Instant.compare(due, services.clock.now()) > 0) services.clock.advance(services.clock.now().until(due))
    await tick(services)
  }
}

async function nextWake(services: Services): Promise<Temporal.Instant | undefined> {
  const first = async <T extends DocumentBase & { readonly wakeAt?: string | undefined }>(kind: Kind<T>) => {
    const where = { atMost: { property: 'wakeAt', value: farAway }, limit: 1 }
    return (await services.store.list(kind, where)).flatMap(({ value }) => value.wakeAt ?? [])
  }
  const kinds = [first(documents.schedule), first(documents.round), first(documents.reminder)]
  const [next] = (await Promise.all(kinds)).flat().toSorted()
  return next === undefined ? undefined : Temporal.Instant.from(next)
}

/** Tuesdays at nine, six times, from 2 March 2026 on. */
export const tuesdays = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=6'

export function seriesRequest(team: Team, change: Partial<SeriesRequest> = {}): SeriesRequest {
  return {
    team,
    channelId: place.channelId,
    packageId: 'kom-i-gang',
    rule: tuesdays,
    startsOn: '2026-03-02',
    anonymity: 'anonymous',
    plannedBy: 'leader',
    consulted: 'unionRep',
    followUp: true,
    ...change,
  }
}

export async function addSeries(
  services: Services,
  team: Team,
  change: Partial<SeriesRequest> = {},
): Promise<Schedule> {
  const started = await startSeries(services, seriesRequest(team, change))
  if (!started.ok) throw new Error(started.reason)
  return started.schedule
}

export async function schedulesOf(services: Services): Promise<Schedule[]> {
  return (await services.store.list(documents.schedule, {})).map(({ value }) => value)
}

/** Every slot that was decided, in the order of their times. */
export async function slotsOf(services: Services): Promise<Slot[]> {
  const slots = (await services.store.list(documents.slot, {})).map(({ value }) => value)
  return slots.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id))
}

/** "2026-03-03T09:00 posted", in local time. */
export function inWords({ dueAt, result, reason }: Slot): string {
  const local = Temporal.Instant.from(dueAt).toZonedDateTimeISO('Europe/Oslo').toPlainDateTime()
  return `${local.toString({ smallestUnit: 'minute' })} ${reason ?? result}`
}

export async function slotsInWords(services: Services): Promise<string[]> {
  return (await slotsOf(services)).map(inWords)
}
