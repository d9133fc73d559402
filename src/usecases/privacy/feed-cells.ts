import { discloseStored } from '../../domain/privacy/disclose.ts'
import {
  addToCell,
  type Contribution,
  cellQuestion,
  closeCell,
  holdsRound,
  openCell,
} from '../../domain/privacy/release-cell.ts'
import type { Round } from '../../domain/round/round.ts'
import { countByRole } from '../../domain/summary/role-counts.ts'
import type { Summary } from '../../domain/summary/summary.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { sourcesGoneAt } from '../retention/forget-sources.ts'
import { readSealed } from '../round/seal.ts'

/** Each attempt that fails means that another team's answers went in, so this many at once is not seen. */
const mostAttempts = 500

/**
 * Takes a shared round's answers by role into the release cells of their questions, each once, however often it is asked
 * and by however many at once: a cell keeps the rounds that are in it, open and closed, and a question's new answers go
 * into one cell at a time, which its ETag decides. So whoever comes second finds the round, or that the cell has changed.
 *
 * Nothing of a named round, of one that shows nothing, of one whose ballots are due to be deleted.
 */
export async function feedCells(services: Services, round: Round, summary: Summary): Promise<void> {
  const { teamId, id: roundId, anonymity, threshold, prompt } = round
  const { value } = discloseStored(summary)
  const until = sourcesGoneAt(services, round)
  if (anonymity === 'named' || !value.shown || until <= timestamp(services.clock.now())) return
  // The clock may have deleted them.
  if ((await services.store.count(documents.sealed, { partition: teamId, equals: { roundId } })) === 0) return
  const { ballots } = await readSealed(services, round)
  for (const figure of value.figures) {
    const rows = countByRole(figure.questionId, figure.options, ballots)
    const contribution = { teamId, roundId, until, anonymity, threshold, figure, rows }
    await feedCell(services, round.tenantId, cellQuestion(prompt, figure.questionId), contribution)
  }
}

async function feedCell(
  services: Services,
  tenantId: string,
  question: string,
  contribution: Contribution,
): Promise<void> {
  const { store, log } = services
  const { teamId, roundId, figure } = contribution
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const cells = await store.list(documents.releaseCell, { partition: tenantId, equals: { question } })
    const known = cells.find(({ value }) => holdsRound(value, roundId))
    // Whoever put it there may have died before this.
    if (known) return known.value.state === 'closed' ? store.scrub() : undefined
    const target = cells
      .toSorted((a, b) => a.value.number - b.value.number)
      .find(({ value }) => value.state === 'open' && !value.members.some((member) => member.teamId === teamId))
    const number = Math.max(0, ...cells.map(({ value }) => value.number)) + 1
    const options = figure.options.map(({ id }) => id)
    const fresh = openCell({ tenantId, question, number, kind: figure.kind, options })
    const cell = target?.value.state === 'open' ? target.value : fresh
    const same = cells.every(({ value }) => value.kind === fresh.kind && value.options.join() === options.join())
    const added = same ? addToCell(cell, contribution) : { ok: false as const, reason: 'otherQuestion' as const }
    if (!added.ok) {
      // As when a package was changed without a new version: such answers can't be added up.
      log.warn('answers did not go into a cell', { roundId, question, reason: added.reason })
      return
    }
    if (!target) {
      if ((await store.insert(documents.releaseCell, added.cell)) !== 'exists') return
      continue
    }
    // Filled and closed in one write: there is no moment in which it should be closed and is not.
    const closed = closeCell(added.cell)
    if ((await store.replace(documents.releaseCell, target, closed ?? added.cell)) === 'changed') continue
    return closed ? store.scrub() : undefined
  }
  throw new Error(`Round ${roundId} found no cell in ${mostAttempts} attempts`)
}
