import type { Entry } from '../../domain/delivery/entry.ts'
import { isDocumentId } from '../../domain/document-id.ts'
import type { Disclosed, Progress } from '../../domain/privacy/disclose.ts'
import { isUnfinished, type Round } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { progressOf } from './submit-answer.ts'

/** A team's rounds, or those of one channel, newest first. */
export async function listRounds({ store }: Services, teamId: string, channelId?: string): Promise<Round[]> {
  const where = channelId === undefined ? {} : { equals: { channelId } }
  const rounds = await store.list(documents.round, { partition: teamId, ...where })
  return rounds.map(({ value }) => value).toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
}

/** One of a team's rounds; undefined where the team has none with this id. */
export async function readRound({ store }: Services, teamId: string, roundId: string): Promise<Round | undefined> {
  return isDocumentId(roundId) ? (await store.read(documents.round, teamId, roundId))?.value : undefined
}

export type TeamStatus = {
  readonly unfinished: readonly { readonly round: Round; readonly progress: Disclosed<Progress> }[]
  /** Newest first. */
  readonly closed: readonly Round[]
  /** Posts of this team that did not get through, or may not have. */
  readonly stuck: readonly Entry[]
}

export async function teamStatus(services: Services, teamId: string): Promise<TeamStatus> {
  const rounds = await listRounds(services, teamId)
  const unfinished = []
  for (const round of rounds.filter(isUnfinished)) {
    unfinished.push({ round, progress: await progressOf(services, round) })
  }
  return {
    unfinished,
    closed: rounds.filter((round) => round.state === 'closed'),
    stuck: await stuckPosts(services, teamId),
  }
}

/** Between the bot and one person: not for a team's status. */
const unheard = new Set<Entry['message']['kind']>(['reply', 'fileConsent', 'personalReminder'])

/** Days for which a post that did not get through is shown; later nobody can mend it any more. */
const stuckDays = 14

/** Whether a post that did not get through is one that a team sees, and can still settle. */
export function isStuckPost({ message, createdAt }: Entry, now: Temporal.Instant): boolean {
  return !unheard.has(message.kind) && createdAt >= timestamp(now.subtract({ hours: 24 * stuckDays }))
}

export async function stuckPosts({ store, clock }: Services, teamId: string): Promise<Entry[]> {
  const now = clock.now()
  const [inDoubt, failed] = await Promise.all(
    (['inDoubt', 'failed'] as const).map((state) => store.list(documents.entry, { equals: { teamId, state } })),
  )
  return [...(inDoubt ?? []), ...(failed ?? [])]
    .map(({ value }) => value)
    .filter((entry) => isStuckPost(entry, now))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, 10)
}
