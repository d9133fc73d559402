import type { ConversationPackage, Prompt } from '../package/package.ts'
import { lastAsked, type PromptHistory, promptsLeft } from '../round/next-prompt.ts'
import type { Schedule } from './schedule.ts'

export type SeriesPrompt = { readonly prompt: Prompt; readonly example: string | undefined }

/**
 * Prompts that a series has left, the next one first: what the team chose, also one that it had lately, then the
 * package's own order without those that it passed over. A choice is spent when its prompt is asked, wherever that is.
 */
export function seriesPrompts(
  { chosen, passedOver = [] }: Pick<Schedule, 'chosen' | 'passedOver'>,
  pack: ConversationPackage,
  history: PromptHistory,
): [] | [SeriesPrompt, ...SeriesPrompt[]] {
  const first = pack.prompts.find(({ id }) => id === chosen?.promptId)
  const asked = lastAsked(pack.id, history.rounds).get(first?.id ?? '')
  const isSpent = asked !== undefined && chosen !== undefined && asked >= chosen.at
  const left = promptsLeft(pack, history).filter(({ id }) => !passedOver.includes(id))
  const order = first && !isSpent ? [first, ...left.filter(({ id }) => id !== first.id)] : left
  const [next, ...others] = order.map((prompt) => ({
    prompt,
    example: prompt === first && !isSpent ? chosen?.example : undefined,
  }))
  return next ? [next, ...others] : []
}
