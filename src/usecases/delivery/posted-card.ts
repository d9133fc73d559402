import { updatePause } from '../../domain/delivery/entry.ts'
import type { Services } from '../../ports/services.ts'
import type { Posted } from '../../ports/teams.ts'
import { readEntry } from './claim.ts'

/** Where the card of an entry stands. `notYet`: it may still come to stand somewhere; look again after `pause`. */
export type PostedCard =
  | { readonly state: 'there'; readonly posted: Posted }
  | { readonly state: 'notYet'; readonly pause: Temporal.Duration }
  | { readonly state: 'never' }

const minute = Temporal.Duration.from({ minutes: 1 })
/** A doubt that nobody has solved in an hour is looked at seldom, and after two weeks no more. */
const longDoubt = Temporal.Duration.from({ minutes: 10 })
const endlessDoubt = Temporal.Duration.from({ hours: 24 * 14 })

/** Looks up the card that an entry posted, for an update of it. */
export async function postedCard(services: Services, entryId: string): Promise<PostedCard> {
  const entry = (await readEntry(services, entryId))?.value
  switch (entry?.state) {
    case 'due':
    case 'claimed':
      return { state: 'notYet', pause: updatePause }
    case 'sent':
      return entry.posted ? { state: 'there', posted: entry.posted } : { state: 'never' }
    case 'inDoubt': {
      const age = Temporal.Instant.from(entry.createdAt).until(services.clock.now())
      if (Temporal.Duration.compare(age, endlessDoubt) > 0) return { state: 'never' }
      return { state: 'notYet', pause: Temporal.Duration.compare(age, { hours: 1 }) < 0 ? minute : longDoubt }
    }
    case 'failed':
    case 'cancelled':
    case undefined:
      return { state: 'never' }
  }
}
