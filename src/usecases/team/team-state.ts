import type { Language } from '../../domain/language.ts'
import { given, taken, withoutPeople, withWake } from '../../domain/team/hand-over.ts'
import { TeamSettings } from '../../domain/team/settings.ts'
import { type Channel, hasOffice, membership, type Team, type TeamRole } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { type Address, TeamsUnavailable } from '../../ports/teams.ts'
import { leaveReceiver } from '../escalation/receiver/leave-receiver.ts'
import { stopSeries } from '../schedule/stop-series.ts'
import { syncRoster } from './sync-roster.ts'

/** What an activity from a team says about it. */
export type SeenTeam = {
  readonly teamId: string
  readonly tenantId: string
  readonly name: string | undefined
  readonly address: Address
}

/**
 * The app was added to a team, or something came from a team that is not known yet (an event may get lost). The person
 * who added it becomes leader; when Teams doesn't say who that was, nobody is, and `roller` says what to do. The tenant
 * that it was first seen in is its own for good.
 * `isNew`: the team was not active before.
 */
export async function installTeam(
  services: Services,
  seen: SeenTeam,
  addedBy: string | undefined,
): Promise<{ team: Team; isNew: boolean }> {
  const { store, clock, settings } = services
  const now = timestamp(clock.now())
  const fresh: Team = {
    type: 'team',
    id: 'team',
    teamId: seen.teamId,
    tenantId: seen.tenantId,
    name: seen.name ?? '',
    address: seen.address,
    language: settings.defaultLanguage,
    state: 'active',
    channels: [],
    officers: addedBy === undefined ? [] : [{ userId: addedBy, office: 'leader', since: now }],
    settings: TeamSettings.parse({}),
    createdAt: now,
  }
  const inserted = await store.insert(documents.team, fresh)
  if (inserted !== 'exists') {
    await Promise.all([syncRoster(services, fresh), syncChannels(services, fresh)])
    return { team: fresh, isNew: true }
  }
  let isNew = false
  const team = await changeTeam(services, seen.teamId, (known) => {
    isNew = known.state === 'removed'
    return {
      ...known,
      name: seen.name ?? known.name,
      address: { ...seen.address, tenantId: known.tenantId },
      state: 'active',
      officers: hasOffice(known, 'leader') ? known.officers : [...known.officers, ...fresh.officers],
    }
  })
  if (isNew && team) await Promise.all([syncRoster(services, team), syncChannels(services, team)])
  return { team: team ?? fresh, isNew }
}

/** Remembers the channels' names, which events about them don't always carry. */
async function syncChannels(services: Services, team: Team): Promise<void> {
  try {
    const named = (await services.teams.channels(team.address, team.teamId)).flatMap(({ id, name }) =>
      name === undefined ? [] : [{ id, name }],
    )
    await changeTeam(services, team.teamId, (known) => ({ ...known, channels: named }))
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    services.log.warn('channels not available', {}, error)
  }
}

/**
 * The app was removed from the team, or the team was deleted. Open rounds end now: sealing is what was promised to
 * those who answered, and nobody could answer any more. Series stop. Other teams' matters that wait here go elsewhere.
 * Nothing is posted there from now on.
 */
export async function removeTeam(services: Services, teamId: string): Promise<void> {
  await changeTeam(services, teamId, (team) => ({ ...team, state: 'removed' }))
  await stopSeries(services, teamId, () => true, 'botRemoved')
  await endRounds(services, teamId, () => true)
  await leaveReceiver(services, teamId)
}

/** A channel is gone: its rounds end and its series stop, as when the app is removed. */
export async function removeChannel(services: Services, teamId: string, channelId: string): Promise<void> {
  await changeTeam(services, teamId, (team) => ({
    ...team,
    channels: team.channels.filter((channel) => channel.id !== channelId),
  }))
  await stopSeries(services, teamId, (schedule) => schedule.channelId === channelId, 'notFound')
  await endRounds(services, teamId, (roundChannel) => roundChannel === channelId)
}

async function endRounds(services: Services, teamId: string, affected: (channelId: string) => boolean): Promise<void> {
  const { store, clock, wake } = services
  const now = timestamp(clock.now())
  for (;;) {
    const rounds = await store.list(documents.round, { partition: teamId })
    const open = rounds.filter(
      ({ value }) => (value.state === 'open' || value.state === 'tooFew') && affected(value.channelId),
    )
    if (open.length === 0) break
    // One that somebody changed meanwhile is still open, and is met again in the next turn.
    for (const stored of open) {
      await store.replace(documents.round, stored, { ...stored.value, state: 'closing', wakeAt: now, endedAt: now })
    }
  }
  wake()
}

/** A channel was made, renamed, or seen for the first time. */
export async function nameChannel(services: Services, teamId: string, channel: Channel): Promise<void> {
  await changeTeam(services, teamId, (team) => {
    const known = team.channels.find(({ id }) => id === channel.id)
    if (known?.name === channel.name) return team
    return { ...team, channels: [...team.channels.filter(({ id }) => id !== channel.id), channel] }
  })
}

export async function renameTeam(services: Services, teamId: string, name: string): Promise<void> {
  await changeTeam(services, teamId, (team) => ({ ...team, name }))
}

export async function setTeamLanguage(services: Services, teamId: string, language: Language): Promise<void> {
  await changeTeam(services, teamId, (team) => ({ ...team, language }))
}

export async function addMembers(services: Services, teamId: string, userIds: readonly string[]): Promise<void> {
  for (const userId of userIds) await services.store.put(documents.membership, membership(teamId, userId))
}

/** Who leaves the team leaves its offices too, and what they were asked to take. */
export async function removeMembers(services: Services, teamId: string, userIds: readonly string[]): Promise<void> {
  for (const userId of userIds) {
    await services.store.remove(documents.membership, teamId, membership(teamId, userId).id)
  }
  await changeTeam(services, teamId, (team) => withoutPeople(team, userIds))
}

/**
 * Registers that a person holds an office, or no longer does, without asking them: `hand-over.ts` asks first. A team has
 * one leader; naming another hands it over.
 */
export async function nameOfficer(
  services: Services,
  teamId: string,
  userId: string,
  office: TeamRole,
  isGiven: boolean,
): Promise<Team | undefined> {
  const now = timestamp(services.clock.now())
  return changeTeam(services, teamId, (team) =>
    isGiven ? given(team, { userId, office }, now) : taken(team, userId, office),
  )
}

/** Changes a team as it is now, again when somebody else changed it meanwhile. Undefined: there is no such team. */
export async function changeTeam(
  { store }: Services,
  teamId: string,
  change: (team: Team) => Team,
): Promise<Team | undefined> {
  for (;;) {
    const stored = await store.read(documents.team, teamId, 'team')
    if (!stored) return undefined
    const next = withWake(change(stored.value))
    if (next === stored.value) return next
    const written = await store.replace(documents.team, stored, next)
    if (written !== 'changed') return next
  }
}
