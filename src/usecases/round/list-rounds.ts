import type { Entry } from '../../domain/delivery/entry.ts'
import type { Disclosed, Progress } from '../../domain/privacy/disclose.ts'
import { isUnfinished, type Round } from '../../domain/round/round.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { progressOf } from './submit-answer.ts'

/** A team's rounds, or those of one channel, newest first. */
export async function listRounds({ store }: Services, teamId: string, channelId?: string): Promise<Round[]> {
  const where = channelId === undefined ? {} : { equals: { channelId } }
  const rounds = await store.list(documents.round, { partition: teamId, ...where })
  return rounds.map(({ value }) => value).toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
}

export type TeamStatus = {
  readonly unfinished: readonly { readonly round: Round; readonly progress: Disclosed<Progress> }[]
  readonly lastClosed: Round | undefined
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
    lastClosed: rounds.find((round) => round.state === 'closed'),
    stuck: await stuckPosts(services, teamId),
  }
}

export async function stuckPosts({ store }: Services, teamId: string): Promise<Entry[]> {
  const [inDoubt, failed] = await Promise.all(
    (['inDoubt', 'failed'] as const).map((state) => store.list(documents.entry, { equals: { teamId, state } })),
  )
  return [...(inDoubt ?? []), ...(failed ?? [])]
    .map(({ value }) => value)
    .filter((entry) => entry.message.kind !== 'reply' && entry.message.kind !== 'fileConsent')
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, 10)
}
