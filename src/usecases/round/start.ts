import type { ConversationPackage, Prompt } from '../../domain/package/package.ts'
import { newRound } from '../../domain/round/new-round.ts'
import { longestAgoFirst, type PromptHistory, promptsLeft } from '../../domain/round/next-prompt.ts'
import { isUnfinished, type Round } from '../../domain/round/round.ts'
import { closingTime } from '../../domain/schedule/working-days.ts'
import type { Office, Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { historyOf, inChannel, roundsOf } from '../package/prompt-history.ts'
import { type Room, roomAmong } from '../schedule/room.ts'
import { syncRoster } from '../team/sync-roster.ts'
import { settle } from './settle.ts'

export type StartRequest = {
  readonly team: Team
  readonly channelId: string
  readonly packageId: string
  /** `any`: the one that was asked longest ago, if the team had all of them lately too. Absent: the package's next. */
  readonly prompt?: { readonly id: string } | 'any'
  /** A local example that the card shows, masked already. */
  readonly example?: string
  /** Working days, 1–20. Absent: what the package says. */
  readonly days: number | undefined
  readonly anonymity: Round['anonymity']
  readonly startedBy: Office
}

export type StartResult =
  | { readonly ok: true; readonly round: Round }
  /** The library has no such package, or the package no such prompt. */
  | { readonly ok: false; readonly reason: 'unknownPackage' }
  /** The team had every prompt lately (`restTime`). */
  | { readonly ok: false; readonly reason: 'allHad'; readonly history: PromptHistory }
  | { readonly ok: false; readonly reason: 'alreadyOpen'; readonly round: Round | undefined }
  /** The channel's limits, and when they leave room again. */
  | Exclude<Room, { ok: true }>

/**
 * Opens a round in one channel, with the package's next prompt or the one that is asked for. A channel has at most one open round per package: of
 * two people who start at once one wins, and the other is told so. The team's limits hold for people as for the clock.
 */
export async function startRound(services: Services, request: StartRequest): Promise<StartResult> {
  const { store, clock, library, settings, isHoliday } = services
  const { team, channelId } = request
  const pack = library.of(team.tenantId).packages.find((candidate) => candidate.id === request.packageId)
  if (!pack) return { ok: false, reason: 'unknownPackage' }

  const now = clock.now()
  const rounds = await roundsOf(services, team.teamId)
  const here = inChannel(rounds, channelId)
  const latest = here
    .filter(({ prompt }) => prompt.packageId === pack.id)
    .toSorted((a, b) => a.number - b.number)
    .at(-1)
  if (latest && isUnfinished(latest)) return { ok: false, reason: 'alreadyOpen', round: latest }
  const { timeZone, threshold } = settings
  const history = historyOf(services, rounds, channelId)
  const [prompt] = promptsFor(pack, request.prompt, history)
  if (!prompt)
    return request.prompt ? { ok: false, reason: 'unknownPackage' } : { ok: false, reason: 'allHad', history }
  const room = roomAmong(services, team, here, now)
  if (!room.ok) return room

  const round = newRound({
    team,
    channelId,
    pack,
    profile: library.profile,
    prompt,
    example: request.example,
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

/** The first of them is posted. */
function promptsFor(pack: ConversationPackage, wanted: StartRequest['prompt'], history: PromptHistory): Prompt[] {
  if (wanted === undefined) return promptsLeft(pack, history)
  if (wanted === 'any') return longestAgoFirst(pack, history.rounds)
  return pack.prompts.filter(({ id }) => id === wanted.id)
}
