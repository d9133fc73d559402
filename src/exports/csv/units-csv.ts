import { unitColumns } from '../../domain/unit/read-units.ts'
import type { Unit } from '../../domain/unit/unit-tree.ts'
import { csvWriter } from './csv-writer.ts'

/** The file that `domain/unit/read-units.ts` makes the same units of again; in Excel too. Headings in English. */
export function unitsCsv(units: readonly Unit[]): string {
  // No field is as long as a cell may be, so nothing is ever cut.
  const write = csvWriter(
    unitColumns.map((key) => ({ key, header: key })),
    () => '',
  )
  const rows = units.map(({ parentId, teamId, leaderId, ...unit }) => ({
    ...unit,
    ...(parentId !== undefined && { parent: parentId }),
    ...(teamId !== undefined && { team: teamId }),
    ...(leaderId !== undefined && { leader: leaderId }),
  }))
  return write.head() + write.rows(rows)
}
