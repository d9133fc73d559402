import { closeCell, openCell } from '../../domain/privacy/release-cell.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { eachDue } from '../each-due.ts'

/**
 * The clock's part: ends cells whose time is over, because counts by role are kept no longer than the ballots that they come
 * from. A cell of two teams or more closes with what may be shown. One of a single team is emptied and not removed, so that
 * a team that comes at the same moment is not lost with it: the ETag decides who was first.
 */
export async function closeCells(services: Services): Promise<void> {
  await eachDue(services, {
    kind: documents.releaseCell,
    batch: 100,
    lane: ({ question }) => question,
    work: async (stored) => {
      const cell = stored.value
      if (cell.state === 'closed') return undefined
      const ended = closeCell(cell, { last: true }) ?? openCell(cell)
      await services.store.replace(documents.releaseCell, stored, ended)
      await services.store.scrub()
      return undefined
    },
    failed: ({ id: cellId }, error) => services.log.error('cell could not be closed', { cellId }, error),
  })
}
