import { createHash } from 'node:crypto'
import { longestDetail } from '../../domain/outcome/detail.ts'
import type { FilledCard } from '../../domain/outcome/filled-card.ts'
import { mostWritten, type Outcome, outcomeId } from '../../domain/outcome/outcome.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import type { Round } from '../../domain/round/round.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { cleaner } from '../measure/clean-wish.ts'
import { outcomesOfRound } from './list-outcomes.ts'
import type { OutputCardOf } from './output-card.ts'
import { settleOutcome } from './settle-outcomes.ts'

/** Should this process die after it wrote, the clock tells the thread then. */
const patience = Temporal.Duration.from({ seconds: 30 })

export type Writing = {
  readonly round: Round
  readonly of: OutputCardOf
  readonly card: FilledCard & { readonly kind: Outcome['kind'] }
  /** Names what was filled in: sent twice it is written once. */
  readonly draft: string
  readonly by: Outcome['by']
}

export type Written =
  | { readonly ok: true; readonly outcome: Outcome; readonly masked: readonly IdentifierKind[] }
  /** The round has `mostWritten` already; masked, a text has grown too long. */
  | { readonly ok: false; readonly reason: 'tooMany' | 'tooLong' }

/** Writes down what a team has come to, and has it told in the round's thread. Who may: `proposeMeasure`. */
export async function writeOutcome(services: Services, writing: Writing): Promise<Written> {
  const { store, clock } = services
  const { round, of, card, by } = writing
  const { clean, masked } = cleaner()
  const details = [card.about, ...card.rest].map((detail) => ({ ...detail, text: clean(detail.text) }))
  const id = outcomeId(uniqueOf(writing))
  const before = await store.read(documents.outcome, round.teamId, id)
  if (before) {
    await settleOutcome(services, before)
    return { ok: true, outcome: before.value, masked: masked() }
  }
  if (details.some(({ text }) => text.length > longestDetail)) return { ok: false, reason: 'tooLong' }
  if ((await outcomesOfRound(services, round)).length >= mostWritten) return { ok: false, reason: 'tooMany' }
  const now = clock.now()
  const { teamId, tenantId, channelId, language, thread } = round
  const written = await store.insert(documents.outcome, {
    type: 'outcome',
    ...{ id, teamId, tenantId, channelId, language, roundId: round.id },
    ...(thread && { thread }),
    ...{ packageId: of.pack.id, version: of.pack.version, title: of.words(language).title },
    ...{ kind: card.kind, details, by, at: timestamp(now), wakeAt: timestamp(now.add(patience)) },
    ...(card.next !== undefined && { next: card.next }),
  })
  // The same form, sent twice at once.
  if (written === 'exists') return writeOutcome(services, writing)
  await settleOutcome(services, written)
  return { ok: true, outcome: written.value, masked: masked() }
}

/** Nobody's form can make the id of what another team wrote. */
function uniqueOf({ round: { teamId }, draft }: Writing): string {
  return createHash('sha256').update(`${teamId}\n${draft}`).digest('base64url').slice(0, 22)
}
