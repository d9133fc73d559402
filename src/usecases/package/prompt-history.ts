import type { PromptHistory } from '../../domain/round/next-prompt.ts'
import type { Round } from '../../domain/round/round.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/** Every round that a team had, in all its channels. */
export async function roundsOf({ store }: Services, teamId: string): Promise<Round[]> {
  return (await store.list(documents.round, { partition: teamId })).map(({ value }) => value)
}

/** Limits hold for a channel. */
export function inChannel(rounds: readonly Round[], channelId: string): Round[] {
  return rounds.filter((round) => round.channelId === channelId)
}

/** What decides in a channel which prompt comes next, now. */
export function historyOf(
  { clock, settings }: Services,
  rounds: PromptHistory['rounds'],
  channelId: string,
): PromptHistory {
  return { rounds, channelId, now: clock.now(), timeZone: settings.timeZone }
}

/** As `historyOf`, with the team's rounds as they are stored. */
export async function readHistory(services: Services, teamId: string, channelId: string): Promise<PromptHistory> {
  return historyOf(services, await roundsOf(services, teamId), channelId)
}
