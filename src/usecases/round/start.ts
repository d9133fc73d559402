import { newRound } from '../../domain/round/new-round.ts'
import { isUnfinished, type Round } from '../../domain/round/round.ts'
import { closingTime } from '../../domain/schedule/working-days.ts'
import type { Office, Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { type Room, roomAmong, roundsIn } from '../schedule/room.ts'
import { syncRoster } from '../team/sync-roster.ts'
import { settle } from './settle.ts'

export type StartRequest = {
  readonly team: Team
  readonly channelId: string
  readonly packageId: string
  /** Working days, 1–20. Absent: what the package says. */
  readonly days: number | undefined
  readonly anonymity: Round['anonymity']
  readonly startedBy: Office
}

export type StartResult =
  | { readonly ok: true; readonly round: Round }
  | { readonly ok: false; readonly reason: 'unknownPackage' }
  | { readonly ok: false; readonly reason: 'alreadyOpen'; readonly round: Round | undefined }
  /** The channel's limits, and when they leave room again. */
  | Exclude<Room, { ok: true }>

/**
 * Opens a round with the package's next prompt in one channel. A channel has at most one open round per package: of
 * two people who start at once one wins, and the other is told so. The team's limits hold for people as for the clock.
 */
export async function startRound(services: Services, request: StartRequest): Promise<StartResult> {
  const { store, clock, library, settings, isHoliday } = services
  const { team, channelId } = request
  const pack = library.packages.find((candidate) => candidate.id === request.packageId)
  if (!pack) return { ok: false, reason: 'unknownPackage' }

  const now = clock.now()
  const rounds = await roundsIn(services, team.teamId, channelId)
  const latest = rounds
    .filter(({ prompt }) => prompt.packageId === pack.id)
    .toSorted((a, b) => a.number - b.number)
    .at(-1)
  if (latest && isUnfinished(latest)) return { ok: false, reason: 'alreadyOpen', round: latest }
  const room = roomAmong(services, team, rounds, now)
  if (!room.ok) return room

  const { timeZone, threshold } = settings
  const round = newRound({
    team,
    channelId,
    pack,
    profile: library.profile,
    rounds,
    anonymity: request.anonymity,
    threshold,
    startedBy: request.startedBy,
    opensAt: now,
    closesAt: closingTime(now, request.days ?? pack.openDays, timeZone, isHoliday),
    invited: await syncRoster(services, team),
    timeZone,
    isHoliday,
  })
  const stored = await store.insert(documents.round, round)
  if (stored === 'exists') {
    const winner = await store.read(documents.round, team.teamId, round.id)
    return { ok: false, reason: 'alreadyOpen', round: winner?.value }
  }
  await settle(services, stored)
  return { ok: true, round }
}
