import type { Escalation } from '../../domain/escalation/escalation.ts'
import { packageIn } from '../../domain/package/library.ts'
import { discloseShared } from '../../domain/privacy/disclose.ts'
import {
  emptySheet,
  type FactSheet,
  matterFact,
  measureFact,
  measureSheet,
  monthSheet,
  type RoundFact,
  withFact,
} from '../../domain/report/fact-sheet.ts'
import type { Round } from '../../domain/round/round.ts'
import { type Review, reviewId } from '../../domain/summary/review.ts'
import { type Summary, summaryId } from '../../domain/summary/summary.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

type Keeper = Pick<Services, 'store'>

/**
 * Keeps what overviews count of a closed round: what is shared of it, or nothing while coordinators may not see it, or not
 * any more. To be called after every change of its summary or review.
 */
export async function keepRoundFact(services: Services, round: Round): Promise<void> {
  const { store } = services
  const { id, teamId, tenantId } = round
  await keepSheet(services, tenantId, monthSheet(closingOf(round), teamId), async (sheet) => {
    const [summary, review] = await Promise.all([
      store.read(documents.summary, teamId, summaryId(id)),
      store.read(documents.review, teamId, reviewId(id)),
    ])
    const fact = summary && review && roundFact(services, round, summary.value, review.value)
    return { ...sheet, rounds: withFact(sheet.rounds, ({ roundId }) => roundId === id, fact) }
  })
}

/** The same of a matter that was sent upward. */
export async function keepMatterFact(keeper: Keeper, { id, teamId, tenantId, createdAt }: Escalation): Promise<void> {
  await keepSheet(keeper, tenantId, monthSheet(createdAt, teamId), async (sheet) => {
    const stored = await keeper.store.read(documents.escalation, teamId, id)
    const fact = stored && matterFact(stored.value)
    return { ...sheet, matters: withFact(sheet.matters, (one) => one.id === id && one.teamId === teamId, fact) }
  })
}

/** The same of lines of the register. */
export async function keepMeasureFacts(keeper: Keeper, tenantId: string, entryIds: readonly string[]): Promise<void> {
  for (const [sheetId, ids] of Map.groupBy(entryIds, measureSheet)) {
    await keepSheet(keeper, tenantId, sheetId, async (sheet) => {
      const found = await Promise.all(ids.map((id) => keeper.store.read(documents.registerEntry, tenantId, id)))
      const measures = ids.reduce((facts, id, place) => {
        const entry = found[place]?.value
        return withFact(facts, (one) => one.id === id, entry && measureFact(entry))
      }, sheet.measures)
      return { ...sheet, measures }
    })
  }
}

/**
 * Makes a sheet say what the documents say, which are read after it. Whoever wrote looks once more, and whoever was
 * overtaken begins anew: so an old fact never has the last word. What says it already is not written.
 */
async function keepSheet(
  { store }: Keeper,
  tenantId: string,
  id: string,
  withFacts: (sheet: FactSheet) => Promise<FactSheet>,
): Promise<void> {
  for (;;) {
    const stored = await store.read(documents.factSheet, tenantId, id)
    const before = stored?.value ?? emptySheet(tenantId, id)
    const after = await withFacts(before)
    if (JSON.stringify(after) === JSON.stringify(before)) return
    if (stored) await store.replace(documents.factSheet, stored, after)
    else await store.insert(documents.factSheet, after)
  }
}

function roundFact(services: Services, round: Round, summary: Summary, review: Review): RoundFact | undefined {
  const shared = discloseShared(summary, review)?.value
  if (!shared || !review.sharedAt) return undefined
  const { id: roundId, teamId, prompt } = round
  const goalId = goalOf(services, round)
  return {
    ...{ roundId, teamId, packageId: prompt.packageId, ...(goalId !== undefined && { goalId }) },
    ...{ closedAt: closingOf(round), answers: shared.answers, invited: shared.invited },
    minutes: Math.max(1, prompt.minutes),
  }
}

/** By which a round is counted; a closed one's never changes. */
function closingOf({ endedAt, closesAt }: Round): string {
  return endedAt ?? closesAt
}

export function goalOf({ library }: Services, { tenantId, prompt }: Round): string | undefined {
  const pack = packageIn(library.of(tenantId), prompt.packageId, prompt.packageVersion)
  return pack?.prompts.find(({ id }) => id === prompt.promptId)?.goal
}
