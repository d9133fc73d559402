import { isOpen, isOverdue, type Measure } from './measure.ts'

export const measureFilters = ['open', 'mine', 'created', 'overdue', 'ended', 'all'] as const
export type MeasureFilter = (typeof measureFilters)[number]

/** Measures of one page: fewer are read, more don't fit on a phone. */
export const pageSize = 8

export type Reader = { readonly userId: string; readonly today: string }

/** The measures of a filter, in the order in which one looks for them: soonest due first, what has ended newest first. */
export function selectMeasures(measures: readonly Measure[], filter: MeasureFilter, reader: Reader): Measure[] {
  return measures.filter((measure) => isIn(measure, filter, reader)).toSorted(inOrder)
}

function isIn(measure: Measure, filter: MeasureFilter, { userId, today }: Reader): boolean {
  switch (filter) {
    case 'open':
      return isOpen(measure)
    case 'mine':
      return measure.owner?.userId === userId
    case 'created':
      return measure.createdBy === userId
    case 'overdue':
      return isOverdue(measure, today)
    case 'ended':
      return !isOpen(measure)
    case 'all':
      return true
  }
}

/** What is open before what has ended; what has a day before what has none. */
function inOrder(a: Measure, b: Measure): number {
  const [openA, openB] = [isOpen(a), isOpen(b)]
  if (openA !== openB) return openA ? -1 : 1
  if (!openA) return (b.endedAt ?? '').localeCompare(a.endedAt ?? '') || b.number - a.number
  if (a.due !== b.due) return (a.due ?? '9').localeCompare(b.due ?? '9')
  return b.number - a.number
}
