import { isDocumentId } from '../../domain/document-id.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import type { PromptHistory } from '../../domain/round/next-prompt.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import { type SeriesPrompt, seriesPrompts } from '../../domain/schedule/series-prompt.ts'
import { isFollowUp } from '../../domain/schedule/slot.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { packageAt } from '../package/libraries.ts'
import { readHistory } from '../package/prompt-history.ts'
import { changeSchedule } from './change-schedules.ts'

/** What a series will post, as things are now. */
export type SeriesPrompts = {
  readonly stored: Stored<Schedule>
  readonly pack: ConversationPackage
  readonly history: PromptHistory
  /** The next one first; empty: none is left. */
  readonly prompts: readonly SeriesPrompt[]
}

export type PromptChange =
  /** Any prompt of the package, also one that the team had lately or passed over: it asks for it. */
  | { readonly do: 'choose'; readonly promptId: string }
  /** Only what comes next can be passed over. */
  | { readonly do: 'passOver'; readonly promptId: string }
  /** For what comes next; an empty one takes it away. Masked already. */
  | { readonly do: 'giveExample'; readonly promptId: string; readonly example: string }

/** Undefined: the team has no such series, or it posts no more prompts of its rule. A campaign's is not the team's. */
export async function readNextPrompts(
  services: Services,
  teamId: string,
  scheduleId: string,
): Promise<SeriesPrompts | undefined> {
  if (!isDocumentId(scheduleId)) return undefined
  const stored = await services.store.read(documents.schedule, teamId, scheduleId)
  return stored && postsPrompts(stored.value) ? promptsOf(services, stored) : undefined
}

/** Whether prompts of the rule are still to come, also after a pause. */
function postsPrompts({ state, campaignId, usedUp, nextSlot }: Schedule): boolean {
  return state === 'active' && campaignId === undefined && !usedUp && !isFollowUp(nextSlot ?? '')
}

async function promptsOf(services: Services, stored: Stored<Schedule>): Promise<SeriesPrompts | undefined> {
  const { teamId, tenantId, channelId } = stored.value
  const pack = await packageAt(services, tenantId, stored.value)
  if (!pack) return undefined
  const history = await readHistory(services, teamId, channelId)
  return { stored, pack, history, prompts: seriesPrompts(stored.value, pack, history) }
}

/**
 * Changes what a series posts next. The same again (a double click, a redelivery) changes nothing more. Undefined:
 * meanwhile something else is next, or the series is over; then nothing is changed.
 */
export async function changeNextPrompt(
  services: Services,
  { stored, pack, history }: SeriesPrompts,
  change: PromptChange,
): Promise<SeriesPrompts | undefined> {
  const changed = await changeSchedule(
    services,
    stored,
    (schedule) => postsPrompts(schedule) && isPossible(schedule, pack, history, change),
    (schedule, _rules, now) => withChange(schedule, change, now),
  )
  if (!changed) return undefined
  return { stored: { ...stored, value: changed }, pack, history, prompts: seriesPrompts(changed, pack, history) }
}

function isPossible(
  schedule: Schedule,
  pack: ConversationPackage,
  history: PromptHistory,
  change: PromptChange,
): boolean {
  if (change.do === 'choose') return pack.prompts.some(({ id }) => id === change.promptId)
  if (change.do === 'passOver' && schedule.passedOver?.includes(change.promptId)) return true
  return seriesPrompts(schedule, pack, history)[0]?.prompt.id === change.promptId
}

function withChange(
  { chosen, passedOver = [], ...schedule }: Schedule,
  change: PromptChange,
  now: Temporal.Instant,
): Schedule {
  const { promptId } = change
  const others = passedOver.filter((id) => id !== promptId)
  const choice = { promptId, at: timestamp(now) }
  switch (change.do) {
    case 'choose': {
      const kept = chosen?.promptId === promptId ? chosen.example : undefined
      return {
        ...schedule,
        ...(others.length > 0 && { passedOver: others }),
        chosen: { ...choice, ...(kept !== undefined && { example: kept }) },
      }
    }
    case 'passOver':
      return {
        ...schedule,
        passedOver: [...others, promptId],
        ...(chosen && chosen.promptId !== promptId && { chosen }),
      }
    case 'giveExample':
      return {
        ...schedule,
        ...(passedOver.length > 0 && { passedOver }),
        chosen: { ...choice, ...(change.example !== '' && { example: change.example }) },
      }
  }
}
