import { z } from 'zod'
import type { Button } from '../domain/delivery/reply-view.ts'
import type { Language } from '../domain/language.ts'
import type { ConversationPackage, Profile, Prompt } from '../domain/package/package.ts'
import { postedPrompt } from '../domain/round/posted-prompt.ts'
import type { Round } from '../domain/round/round.ts'
import { closingTime, type IsHoliday } from '../domain/schedule/working-days.ts'
import { buttonAction } from './button-action.ts'
import { paragraphs } from './plain-text.ts'
import { promptCard } from './prompt-card.ts'
import type { Render } from './render.ts'

/** When and where it would be posted. */
type Circumstances = {
  readonly now: Temporal.Instant
  readonly timeZone: string
  readonly isHoliday: IsHoliday
  readonly threshold: number
}

/** A prompt's card just as a team gets it, in a round that nobody takes part in. */
export function promptPreview(
  render: Render,
  { pack, prompt, profile }: { readonly pack: ConversationPackage; readonly prompt: Prompt; readonly profile: Profile },
  language: Language,
  { now, timeZone, isHoliday, threshold }: Circumstances,
): object {
  const round: Round = {
    ...{ type: 'round', id: 'round|preview|preview|1', teamId: 'preview', tenantId: 'preview', channelId: 'preview' },
    ...{ number: 1, language, anonymity: 'anonymous', threshold, state: 'open', startedBy: 'leader' },
    ...{ extensions: 0, invited: 12, openedAt: now.toString() },
    closesAt: closingTime(now, pack.openDays, timeZone, isHoliday).toString(),
    prompt: postedPrompt(pack, prompt, profile, language),
  }
  return promptCard(render, round, timeZone)
}

const Card = z.looseObject({ body: z.array(z.unknown()) })

/** The card with a note above it and other buttons below: what is filled in on it goes nowhere. */
export function lookedAt(card: object, note: string, buttons: readonly Button[]): object {
  const { body, ...rest } = Card.parse(card)
  const noted = paragraphs(note).map(({ runs }) => ({ type: 'RichTextBlock', inlines: runs }))
  const actions = buttons.map((button) => ({ ...buttonAction(button), associatedInputs: 'none' }))
  return { ...rest, body: [...noted, ...body], actions }
}
