import { z } from 'zod'
import { notice } from '../commands/line/command.ts'
import type { ReplyView } from '../domain/delivery/reply-view.ts'
import type { Language } from '../domain/language.ts'
import { StoreUnavailable } from '../ports/store-unavailable.ts'
import { texts } from '../texts/index.ts'
import type { Event } from './read-activity.ts'

/** What a button can carry: everything in a card that was filled in is text. */
const Data = z.record(z.string(), z.string())
/** In UTF-16 units, so that the whole card stays under Teams' 28 KB. */
const mostData = 12_000

/**
 * What a person is told whose turn failed. When the store does not serve they are told that nothing is saved; a click gets a
 * button that sends the same once more, since the card takes the place of the one that was filled in.
 */
export function failureView(language: Language, error: Error, reference: string, event: Event): ReplyView {
  const words = texts(language).bot
  if (!(error instanceof StoreUnavailable)) return notice({ language }, words.failedTitle, [words.failed(reference)])
  const again = event.kind === 'click' ? sendAgain(words.notSavedAgain, event) : []
  const hint = again.length > 0 ? [words.notSavedKept] : []
  return notice({ language }, words.notSavedTitle, [words.notSaved, ...hint], again)
}

function sendAgain(title: string, { verb, data }: Event & { kind: 'click' }): ReplyView['buttons'] {
  const filledIn = Data.safeParse(data).data
  if (!filledIn || JSON.stringify(filledIn).length > mostData) return []
  return [{ kind: 'do', title, verb, data: filledIn, style: 'positive' }]
}
