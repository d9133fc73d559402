import type { ConversationPackage, Profile, Prompt } from '../package/package.ts'
import { halfWay, type IsHoliday } from '../schedule/working-days.ts'
import type { Team } from '../team/team.ts'
import { timestamp } from '../time.ts'
import { postedPrompt } from './posted-prompt.ts'
import { type Round, roundId } from './round.ts'

export type Opening = {
  readonly team: Team
  readonly channelId: string
  readonly pack: ConversationPackage
  readonly profile: Profile
  /** Of the package, and perhaps a local example to it. */
  readonly prompt: Prompt
  readonly example: string | undefined
  /** Every round that the team had. */
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
export function nextNumber(rounds: readonly Round[], channelId: string, packageId: string): number {
  const same = rounds.filter((round) => round.channelId === channelId && round.prompt.packageId === packageId)
  return 1 + Math.max(0, ...same.map(({ number }) => number))
}

/** A round with a prompt of a package, as it is when it opens. */
export function newRound(opening: Opening): Round {
  const { team, channelId, pack, profile, prompt, example, timeZone, isHoliday, slotId, campaignId } = opening
  const number = nextNumber(opening.rounds, channelId, pack.id)
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
    prompt: postedPrompt(pack, prompt, profile, team.language, example),
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
