import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'

// The package's own entry point is written for bundlers and doesn't load in Node; its finished bundle does.
const official: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

/**
 * Parses a card as version 1.5 with the official renderer, as it comes, and returns what it complains about.
 */
export function parseCard(card: object): string[] {
  const context = new official.SerializationContext(official.Versions.v1_5)
  const parsed = new official.AdaptiveCard()
  parsed.parse(card, context)
  const events = parsed.validateProperties().validationEvents
  return [
    ...Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message),
    ...events.map(({ message }) => message),
  ]
}
