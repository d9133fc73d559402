import type { Language } from '../../domain/language.ts'
import { nextPrompt, postedPrompt } from '../../domain/round/posted-prompt.ts'
import { isUnfinished, type Round, roundId } from '../../domain/round/round.ts'
import { closingTime } from '../../domain/schedule/working-days.ts'
import type { Office, Team } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
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

/**
 * Opens a round with the package's next prompt in one channel. A channel has at most one open round per package: of
 * two people who start at once one wins, and the other is told so.
 */
export async function startRound(services: Services, request: StartRequest): Promise<StartResult> {
  const { store, clock, library, settings } = services
  const { team, channelId } = request
  const pack = library.packages.find((candidate) => candidate.id === request.packageId)
  const profile = library.profiles.find((candidate) => candidate.id === pack?.profile)
  if (!pack || !profile) return { ok: false, reason: 'unknownPackage' }

  const history = await roundsOf(services, team.teamId, channelId, pack.id)
  const latest = history.at(-1)
  if (latest && isUnfinished(latest)) return { ok: false, reason: 'alreadyOpen', round: latest }

  const now = clock.now()
  const number = (latest?.number ?? 0) + 1
  const id = roundId(channelId, pack.id, number)
  const language: Language = team.language
  const round: Round = {
    type: 'round',
    id,
    teamId: team.teamId,
    tenantId: team.tenantId,
    channelId,
    number,
    language,
    anonymity: request.anonymity,
    threshold: settings.threshold,
    state: 'open',
    prompt: postedPrompt(
      pack,
      nextPrompt(
        pack,
        history.filter((past) => past.state !== 'cancelled').map((past) => past.prompt.promptId),
      ),
      profile,
      language,
    ),
    startedBy: request.startedBy,
    openedAt: timestamp(now),
    closesAt: timestamp(closingTime(now, request.days ?? pack.openDays, settings.timeZone, services.isHoliday)),
    extensions: 0,
    invited: await syncRoster(services, team),
    wakeAt: timestamp(now),
  }
  const stored = await store.insert(documents.round, round)
  if (stored === 'exists') {
    const winner = await store.read(documents.round, team.teamId, id)
    return { ok: false, reason: 'alreadyOpen', round: winner?.value }
  }
  await settle(services, stored)
  return { ok: true, round }
}

/** The rounds of one package in one channel, oldest first. */
async function roundsOf(services: Services, teamId: string, channelId: string, packageId: string): Promise<Round[]> {
  const rounds = await services.store.list(documents.round, { partition: teamId, equals: { channelId } })
  return rounds
    .map(({ value }) => value)
    .filter((round) => round.prompt.packageId === packageId)
    .toSorted((a, b) => a.number - b.number)
}
