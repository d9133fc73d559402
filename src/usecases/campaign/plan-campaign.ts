import type { Campaign, LeftOut } from '../../domain/campaign/campaign.ts'
import { freeSpans, type Span, slotOf } from '../../domain/campaign/spread.ts'
import { furthestDays } from '../../domain/campaign/wish.ts'
import { toRule } from '../../domain/schedule/rhythm.ts'
import { campaignScheduleId, type Schedule } from '../../domain/schedule/schedule.ts'
import type { Team } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { inBatches } from '../in-batches.ts'
import { readOrganisationSettings } from '../schedule/rules.ts'
import { busyWith, campaignTeams, homeChannel, unreachable } from './campaign-teams.ts'
import { localTime, quietDays, windowEnd } from './campaign-times.ts'

/** Teams that are planned between two writes of the campaign: what a crash makes the next attempt repeat. */
const batch = 500
/** Teams that are looked at side by side. */
const atOnce = 50
/** A slot that came due during a pause asks again within this time (`campaign-gate.ts`); so such a one is late. */
const waits = Temporal.Duration.from({ seconds: 61 })
/** After so long the clock's other work gets its turn. */
const turn = Temporal.Duration.from({ seconds: 1 })

/**
 * Gives each team its slot, the `n`th of N teams the `n`th part of the window, until all have theirs or the turn is
 * over. Every step may be repeated, by this process or by another at the same time: a team's schedule is inserted under
 * a fixed id, and a batch is counted in the one write that moves the cursor past it.
 */
export async function planCampaign(
  services: Services,
  campaign: Stored<Campaign>,
): Promise<Stored<Campaign> | 'changed'> {
  const { store, clock } = services
  const { tenantId, teamsNamed } = campaign.value
  const until = clock.now().add(turn)
  const all = await campaignTeams(services, tenantId, teamsNamed)
  const places = new Map(all.filter(({ state }) => state === 'active').map(({ teamId }, n) => [teamId, n]))
  const spans = await spansOf(services, campaign.value)
  let stored = campaign
  do {
    const { cursor } = stored.value
    const rest = cursor === undefined ? all : all.filter(({ teamId }) => teamId > cursor)
    const teams = rest.slice(0, batch)
    const reasons = await inBatches(teams, atOnce, (team) =>
      planTeam(services, stored.value, team, places.get(team.teamId), spans),
    )
    const next = counted(stored.value, reasons, teams.at(-1)?.teamId, rest.length <= batch)
    const written = await store.replace(documents.campaign, stored, next)
    if (written === 'changed') return 'changed'
    stored = written
  } while (!stored.value.allPlanned && Temporal.Instant.compare(clock.now(), until) < 0)
  return stored
}

function counted(
  { cursor: _, ...campaign }: Campaign,
  reasons: readonly (LeftOut | undefined)[],
  last: string | undefined,
  allPlanned: boolean,
): Campaign {
  const leftOut = { ...campaign.leftOut }
  for (const reason of reasons) if (reason) leftOut[reason] = (leftOut[reason] ?? 0) + 1
  const planned = campaign.planned + reasons.filter((reason) => reason === undefined).length
  if (allPlanned) return { ...campaign, leftOut, planned, allPlanned, state: 'running' }
  return { ...campaign, leftOut, planned, ...(last !== undefined && { cursor: last }) }
}

/** Why the team gets no slot; undefined: it has one. */
async function planTeam(
  services: Services,
  campaign: Campaign,
  team: Team,
  n: number | undefined,
  spans: readonly Span[],
): Promise<LeftOut | undefined> {
  const { store, clock } = services
  const { timeZone, packageId, packageVersion, window } = campaign
  const partition = team.teamId
  // What was planned before a crash stays planned, whatever became of the team since.
  if (await store.read(documents.schedule, partition, campaignScheduleId(campaign.id))) return undefined
  const quiet = quietDays(team.settings.quiet, window)
  const reason = unreachable(team, spans, quiet)
  if (reason) return reason
  const [rounds, schedules] = await Promise.all([
    store.list(documents.round, { partition }),
    store.list(documents.schedule, { partition }),
  ])
  const values = <T>(found: readonly Stored<T>[]) => found.map(({ value }) => value)
  const busy = busyWith(packageId, windowEnd(window, timeZone), values(rounds), values(schedules))
  if (busy) return busy
  const slot = slotOf(spans, n ?? 0, campaign.teams, quiet)
  if (!slot) return 'quiet'
  await store.insert(documents.schedule, {
    type: 'schedule',
    id: campaignScheduleId(campaign.id),
    teamId: team.teamId,
    tenantId: campaign.tenantId,
    channelId: homeChannel(team),
    packageId,
    ...(packageVersion !== undefined && { packageVersion }),
    anonymity: 'anonymous',
    ...timesOf(slot, timeZone),
    nextSlot: slot.toString({ smallestUnit: 'minute' }),
    timeZone,
    posted: 0,
    state: 'active',
    followUps: [],
    plannedBy: 'coordinator',
    consulted: 'campaign',
    campaignId: campaign.id,
    createdAt: timestamp(clock.now()),
  })
  return undefined
}

/**
 * After a pause: what should have gone out meanwhile is spread over what is left of the window, or over the next day that
 * is free where nothing is left. A slot keeps its name, so that it is decided once however often it is moved; and what
 * was moved lies ahead, so that after a crash it is not moved again.
 */
export async function replanLate(services: Services, campaign: Campaign): Promise<Campaign> {
  const { store, clock } = services
  const { id: campaignId, tenantId, timeZone } = campaign
  const next: Campaign = { ...campaign, state: campaign.allPlanned ? 'running' : 'planning' }
  const soon = timestamp(clock.now().add(waits))
  const until = soon > campaign.notBefore ? soon : campaign.notBefore
  const late = (await store.list(documents.schedule, { equals: { campaignId, state: 'active' } }))
    .filter(({ value }) => value.tenantId === tenantId && (value.wakeAt ?? until) < until)
    .toSorted((a, b) => (a.value.teamId < b.value.teamId ? -1 : 1))
  if (late.length === 0 && campaign.allPlanned) return next
  const { window, spans } = await withRoom(services, campaign)
  await inBatches(
    late.map((stored, n) => ({ stored, n })),
    atOnce,
    async ({ stored, n }) => {
      const team = await store.read(documents.team, stored.value.teamId, 'team')
      const quiet = quietDays(team?.value.settings.quiet ?? [], window)
      const slot = slotOf(spans, n, late.length, quiet) ?? slotOf(spans, n, late.length)
      // Changed meanwhile: a team has postponed it, and that holds.
      if (slot) await store.replace(documents.schedule, stored, { ...stored.value, ...timesOf(slot, timeZone) })
    },
  )
  const last = slotOf(spans, late.length - 1, late.length)
  const endsAt = last ? timestamp(last.toZonedDateTime(timeZone).toInstant()) : campaign.endsAt
  return { ...next, window, endsAt: endsAt > campaign.endsAt ? endsAt : campaign.endsAt }
}

/** The window, reaching on to the next day with free minutes where it has none left. */
async function withRoom(
  services: Services,
  campaign: Campaign,
): Promise<{ window: Campaign['window']; spans: readonly Span[] }> {
  let { window } = campaign
  let spans = await spansOf(services, campaign)
  const today = localTime(Temporal.Instant.from(campaign.notBefore), campaign.timeZone).toPlainDate()
  for (let ahead = 0; spans.length === 0 && ahead <= furthestDays; ahead++) {
    const to = today.add({ days: ahead }).toString()
    window = { ...window, to: to > window.to ? to : window.to }
    spans = await spansOf(services, { ...campaign, window })
  }
  return { window, spans }
}

async function spansOf(services: Services, { tenantId, window, notBefore, timeZone }: Campaign): Promise<Span[]> {
  const { quiet } = await readOrganisationSettings(services, tenantId)
  const from = localTime(Temporal.Instant.from(notBefore), timeZone)
  return freeSpans(window, from, quietDays(quiet, window), services.isHoliday)
}

/** A series of one, at a local date and time. */
function timesOf(slot: Temporal.PlainDateTime, timeZone: string): Pick<Schedule, 'rule' | 'startsOn' | 'wakeAt'> {
  const time = slot.toPlainTime().toString({ smallestUnit: 'minute' })
  return {
    rule: toRule({ every: 'day', interval: 1, time, ends: { kind: 'times', times: 1 } }),
    startsOn: slot.toPlainDate().toString(),
    wakeAt: timestamp(slot.toZonedDateTime(timeZone).toInstant()),
  }
}
