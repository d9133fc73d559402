import type { Message } from '../delivery/entry.ts'
import type { Review } from '../summary/review.ts'
import { reviewed } from '../summary/reviewed.ts'
import type { Summary } from '../summary/summary.ts'
import { type Timestamp, timestamp } from '../time.ts'

/** How long an order for an export is kept, from when it was made. The link itself works for `linkMinutes`. */
export const orderKept = Temporal.Duration.from({ hours: 24 })
/** A slot proves that its prompt was posted once. No schedule comes back to one that is older than this. */
export const slotKept = Temporal.Duration.from({ hours: 400 * 24 })

/** When something is gone that is kept for so many days of 24 hours. */
export function goneAt(since: Timestamp, days: number): Timestamp {
  return timestamp(Temporal.Instant.from(since).add({ hours: 24 * days }))
}

/** A post to or about one person, or the answer to what one said: the ledger need not remember for long that there was one. */
export function isPersonal(message: Message): boolean {
  switch (message.kind) {
    case 'reply':
    case 'personalReminder':
    case 'fileConsent':
    case 'office':
    case 'measureReminder':
      return true
    case 'summary':
      return message.copyTo !== undefined
    case 'escalation':
    case 'escalationUpdate':
      return message.toPerson === true
    default:
      return false
  }
}

/**
 * What is kept of a summary when the sealed answers go: figures, themes, and of the texts those that a theme quotes,
 * without names. What the team hid or reported is not quoted any more and goes too. How many people said what, and how
 * many texts a theme rested on, stays as it was counted.
 */
export function withoutSources(summary: Summary, review: Review | undefined): Summary {
  const seen = new Map(reviewed(summary, review).themes.map((theme) => [theme.id, theme]))
  const themes = summary.themes.map((theme) => ({
    ...theme,
    quotes: [...(seen.get(theme.id)?.quotes ?? [])],
    proposals: [...(seen.get(theme.id)?.proposals ?? [])],
  }))
  const quoted = new Set(
    themes.flatMap(({ quotes, proposals }) => [...quotes, ...proposals].map(({ source }) => source)),
  )
  return {
    ...summary,
    quotes: summary.quotes.flatMap(({ quotes, ...question }) => {
      const kept = quotes.filter(({ id }) => quoted.has(id)).map(({ id, text }) => ({ id, text }))
      return kept.length > 0 ? [{ ...question, quotes: kept }] : []
    }),
    thread: summary.thread.filter(({ id }) => quoted.has(id)),
    themes,
    singles: [],
  }
}
