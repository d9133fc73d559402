import type { ConversationPackage, Prompt } from '../package/package.ts'
import { type Timestamp, timestamp } from '../time.ts'
import type { Round } from './round.ts'

/** A team is not asked the same again within this time, unless it asks for it. */
export const restTime = { months: 6 } as const

/** What of a team's rounds says which prompts it has had. */
export type AskedRound = Pick<Round, 'channelId' | 'state' | 'openedAt'> & {
  readonly prompt: Pick<Round['prompt'], 'packageId' | 'promptId'>
}

/** What decides which prompt comes next. */
export type PromptHistory = {
  /** Every round of the team, in all its channels. */
  readonly rounds: readonly AskedRound[]
  readonly channelId: string
  readonly now: Temporal.Instant
  /** Months are counted in it. */
  readonly timeZone: string
}

/** When each prompt of a package was asked last, by its id. A cancelled round asked nothing. */
export function lastAsked(packageId: string, rounds: readonly AskedRound[]): ReadonlyMap<string, Timestamp> {
  const last = new Map<string, Timestamp>()
  for (const { prompt, state, openedAt } of rounds) {
    if (prompt.packageId !== packageId || state === 'cancelled') continue
    if (openedAt >= (last.get(prompt.promptId) ?? '')) last.set(prompt.promptId, openedAt)
  }
  return last
}

/**
 * Prompts that may come next, the next one first: in the package's order those that the team never had, in any of its
 * channels, then those that it had more than `restTime` ago, the oldest first. Of a recurring package all may come
 * again, and what another channel was asked says nothing: it follows up what was said in this one.
 */
export function promptsLeft(pack: ConversationPackage, history: PromptHistory): Prompt[] {
  const { rounds, channelId } = history
  if (pack.recurring) {
    return longestAgoFirst(
      pack,
      rounds.filter((round) => round.channelId === channelId),
    )
  }
  const rested = timestamp(restedBefore(history))
  const last = lastAsked(pack.id, rounds)
  return longestAgoFirst(pack, rounds).filter(({ id }) => (last.get(id) ?? '') <= rested)
}

/**
 * Every prompt that a whole team is asked, those that were never asked first, then the one that was asked longest ago. What
 * is for leaders, representatives or a users' committee is asked when somebody chooses it, and never comes by itself.
 */
export function longestAgoFirst(pack: ConversationPackage, rounds: readonly AskedRound[]): Prompt[] {
  const last = lastAsked(pack.id, rounds)
  const at = ({ id }: Prompt) => last.get(id) ?? ''
  return pack.prompts
    .filter(({ audience }) => audience === 'all')
    .toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}

export type HadPrompt = { readonly promptId: string; readonly at: Timestamp }

/** What a team has had of a package, and when last, in the package's order. */
export function hadPrompts(pack: ConversationPackage, rounds: readonly AskedRound[]): HadPrompt[] {
  const last = lastAsked(pack.id, rounds)
  return pack.prompts.flatMap(({ id }) => {
    const at = last.get(id)
    return at === undefined ? [] : [{ promptId: id, at }]
  })
}

/**
 * When the team had the last prompt of a package of which it had every one within `restTime`. Undefined: there is
 * something left, as there always is of a recurring package.
 */
export function finishedAt(pack: ConversationPackage, history: PromptHistory): Timestamp | undefined {
  if (promptsLeft(pack, history).length > 0) return undefined
  return [...lastAsked(pack.id, history.rounds).values()].toSorted().at(-1)
}

/** What was asked up to this instant may be asked again. */
function restedBefore({ now, timeZone }: PromptHistory): Temporal.Instant {
  return now.toZonedDateTimeISO(timeZone).subtract(restTime).toInstant()
}
