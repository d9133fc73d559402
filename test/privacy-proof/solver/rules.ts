import {
  type Disclosed,
  discloseRoleSplit,
  discloseRollUp,
  discloseRound,
  discloseStored,
} from '../../../src/domain/privacy/disclose.ts'
import {
  addToCell,
  type ClosedCell,
  type Contribution,
  closeCell,
  type OpenCell,
  openCell,
  type RollUp,
} from '../../../src/domain/privacy/release-cell.ts'
import type { RoleSplit } from '../../../src/domain/privacy/role-split.ts'
import type { CountedFigure } from '../../../src/domain/summary/result.ts'
import type { RoleCounts } from '../../../src/domain/summary/role-counts.ts'
import type { Summary } from '../../../src/domain/summary/summary.ts'
import type { Setting } from './setting.ts'

/** The program's rules about figures. Tests put a broken one in the place of another, and must then find leaks. */
export type Rules = {
  readonly round: (figure: CountedFigure, threshold: number) => Disclosed<Summary>
  readonly split: (rows: readonly RoleCounts[], threshold: number) => RoleSplit | undefined
  readonly add: (cell: OpenCell, contribution: Contribution) => OpenCell | undefined
  /** `last`: there will be no further team. */
  readonly close: (cell: OpenCell, last: boolean) => ClosedCell | undefined
  readonly rollUp: (cells: readonly (OpenCell | ClosedCell)[], selection: ReadonlySet<string>) => RollUp | undefined
}

export const production: Rules = {
  // As it is read back from the store, which is what every card and export is made from.
  round: (figure, threshold) => discloseStored(discloseRound(closing(figure, threshold), draft(figure)).value),
  split: (rows, threshold) => discloseRoleSplit(rows, threshold)?.value,
  add: (cell, contribution) => {
    const added = addToCell(cell, contribution)
    return added.ok ? added.cell : undefined
  },
  close: (cell, last) => closeCell(cell, { last }),
  rollUp: (cells, selection) => discloseRollUp(cells, selection)?.value,
}

export function closing(figure: CountedFigure, threshold: number) {
  return {
    ...{ id: 'summary|round', teamId: 'team', roundId: 'round', createdAt: '2026-03-09T14:00:00.000Z' },
    ...{ answers: figure.answered, invited: figure.answered, simulated: 0, replies: 0, threshold },
    anonymity: 'anonymous' as const,
  }
}

export function draft(figure: CountedFigure) {
  return { figures: [figure], quotes: [], thread: [], findings: undefined }
}

export function figureOf({ kind }: Setting, counts: readonly number[]): CountedFigure {
  const options = counts.map((count, i) => ({ id: String(i + 1), text: `Valg ${i + 1}`, count }))
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return { questionId: 'q', kind, text: 'Hva?', answered, options }
}

export function emptyCell({ kind, options }: Setting, number: number): OpenCell {
  return openCell({
    ...{ tenantId: 'tenant', question: 'p|1|a|q', number, kind },
    options: Array.from({ length: options }, (_, i) => String(i + 1)),
  })
}
