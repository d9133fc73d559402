import type { ConversationPackage, Profile } from '../package/package.ts'
import { halfWay, type IsHoliday } from '../schedule/working-days.ts'
import type { Team } from '../team/team.ts'
import { timestamp } from '../time.ts'
import { nextPrompt, postedPrompt } from './posted-prompt.ts'
import { type Round, roundId } from './round.ts'

export type Opening = {
  readonly team: Team
  readonly channelId: string
  readonly pack: ConversationPackage
  readonly profile: Profile
  /** Every round that the channel had. */
  readonly rounds: readonly Round[]
  readonly anonymity: Round['anonymity']
  readonly threshold: number
  readonly startedBy: Round['startedBy']
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
  readonly invited: number
  readonly timeZone: string
  readonly isHoliday: IsHoliday
  readonly slotId?: string
  readonly campaignId?: string
}

/** The number of a package's next round in a channel, from 1. */
export function nextNumber(rounds: readonly Round[], packageId: string): number {
  return 1 + Math.max(0, ...rounds.filter(({ prompt }) => prompt.packageId === packageId).map(({ number }) => number))
}

/** A round with the package's next prompt, as it is when it opens. A cancelled round's prompt is asked again. */
export function newRound(opening: Opening): Round {
  const { team, channelId, pack, profile, timeZone, isHoliday, slotId, campaignId } = opening
  const number = nextNumber(opening.rounds, pack.id)
  const asked = opening.rounds
    .filter(({ prompt, state }) => prompt.packageId === pack.id && state !== 'cancelled')
    .toSorted((a, b) => a.number - b.number)
    .map(({ prompt }) => prompt.promptId)
  const remindAt = halfWay(opening.opensAt, opening.closesAt, timeZone, isHoliday)
  return {
    type: 'round',
    id: roundId(channelId, pack.id, number),
    teamId: team.teamId,
    tenantId: team.tenantId,
    channelId,
    number,
    language: team.language,
    anonymity: opening.anonymity,
    threshold: opening.threshold,
    state: 'open',
    prompt: postedPrompt(pack, nextPrompt(pack, asked), profile, team.language),
    startedBy: opening.startedBy,
    openedAt: timestamp(opening.opensAt),
    closesAt: timestamp(opening.closesAt),
    extensions: 0,
    invited: opening.invited,
    ...(remindAt && { remindAt: timestamp(remindAt) }),
    ...(slotId !== undefined && { slotId }),
    ...(campaignId !== undefined && { campaignId }),
    wakeAt: timestamp(opening.opensAt),
  }
}
