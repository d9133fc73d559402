import type { Language } from '../../domain/language.ts'
import type { Services } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import type { ReadActivity } from '../read-activity.ts'
import type { InvokeAnswer } from '../turn.ts'
import { isAsked, type TurnedAway } from './admission.ts'
import { NotNow } from './not-now.ts'
import { createTokenBuckets } from './token-buckets.ts'

/** How often one person is told in a chat or channel. Each click is answered. */
const notices = { burst: 1, perSecond: 1 / 60 }

/** Tells whoever waits to come again, without the store. Resolves with the answer to a click. */
export type TurnAway = (read: ReadActivity, reason: TurnedAway) => Promise<InvokeAnswer | undefined>

/** @throws NotNow where nobody waits, or where only Teams can tell the person */
export function createTurnAway({ clock, log, teams, settings }: Services): TurnAway {
  const told = createTokenBuckets(notices)
  return async (read, reason) => {
    const { origin, event, locale } = read
    const words = texts(languageOf(locale) ?? settings.defaultLanguage).later
    if (event.kind === 'click') return messageAnswer(`${words[reason]} ${words.lookAtCard}`)
    // Another answer than success leaves the card for the file where it is.
    if (!isAsked(read) || event.kind === 'fileConsent') throw new NotNow(reason === 'busy' ? 503 : 429)
    if (!told.take(origin.asker.userId, clock.now())) return undefined
    const to = { kind: 'conversation' as const, conversationId: origin.conversationId }
    const { state } = await teams.post(origin.address, to, { kind: 'text', text: words[reason] })
    if (state !== 'sent') log.warn('nobody could be told to come again', { reason, state })
    return undefined
  }
}

/** To a click that was not handled in time: whether anything came of it is not known. */
export function lateAnswer({ settings }: Services, { locale }: ReadActivity): InvokeAnswer {
  const words = texts(languageOf(locale) ?? settings.defaultLanguage).later
  return messageAnswer(`${words.late} ${words.lookAtCard}`)
}

/**
 * Shown beside the card, which is not replaced (Adaptive Cards, "Universal Action Model"). Whether it keeps what was filled in
 * is up to the client: the Agents Playground clears it.
 */
function messageAnswer(value: string): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } }
}

/** What the person chose stands in the store, which is not asked here; so the language of their Teams. */
function languageOf(locale: string | undefined): Language | undefined {
  switch (locale?.slice(0, 2).toLowerCase()) {
    case 'nn':
      return 'nn'
    case 'nb':
    case 'no':
      return 'nb'
    case 'en':
      return 'en'
    default:
      return undefined
  }
}
