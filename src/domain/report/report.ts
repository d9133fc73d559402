import { z } from 'zod'
import type { answerKinds } from '../escalation/escalation.ts'
import type { MeasureState } from '../measure/measure.ts'

/**
 * What a report takes in. Absent: everything. Days are local dates, both included: a round counts by its closing day, a
 * measure by its start, or where it has none by its last change, a matter by the day on which it was sent.
 */
export const ReportFilter = z.strictObject({
  unitId: z.string().max(60).optional(),
  packageId: z.string().max(100).optional(),
  goalId: z.string().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type ReportFilter = z.infer<typeof ReportFilter>

/** Shares of those invited who answered, in per cent. Never the number itself: in small teams it would tell who did not. */
export const participationBands = ['under25', 'from25', 'from50', 'from75'] as const
export type ParticipationBand = (typeof participationBands)[number]

/** More may have answered than were invited, when somebody came to the team while the round was open. */
export function participationBand(answers: number, invited: number): ParticipationBand {
  if (answers * 4 >= invited * 3) return 'from75'
  if (answers * 2 >= invited) return 'from50'
  return answers * 4 >= invited ? 'from25' : 'under25'
}

/** Working hours of a full-time year (årsverk): 7.5 on each of 226 days, which leaves weekends and holidays out. */
export const hoursPerYear = 1695

/**
 * What coordinators see of all units or some, in numbers. Every format and the card show these numbers and no others,
 * so that no two of them can differ.
 */
export type Report = {
  readonly filter: ReportFilter
  readonly units: {
    /** In the tree, or undefined where none was imported. */
    readonly all: number | undefined
    /** That have shared at least one summary; of the tree where there is one. */
    readonly shared: number
    /** Teams that have shared something and stand in no unit of the tree. */
    readonly outside: number
  }
  readonly summaries: number
  /** Undefined: so few that nothing about answers is shown (`discloseReport`). */
  readonly answers: number | undefined
  /** Units by their participation in all shared rounds together; in the order of `participationBands`. Empty: see `answers`. */
  readonly participation: readonly { readonly band: ParticipationBand; readonly units: number }[]
  /** All goals of the profile, in its order. */
  readonly goals: readonly {
    readonly goalId: string
    readonly summaries: number
    readonly units: number
    readonly measures: number
  }[]
  readonly measures: {
    readonly total: number
    readonly overdue: number
    readonly byStatus: Readonly<Record<MeasureState, number>>
  }
  readonly escalations: {
    readonly total: number
    readonly waiting: number
    readonly late: number
    readonly answers: Readonly<Record<(typeof answerKinds)[number], number>>
    /** By the level that answered; days from asked to answered, calendar days. */
    readonly levels: readonly { readonly level: string; readonly answered: number; readonly medianDays: number }[]
  }
  /** Of working time, estimated: people who answered times the minutes on the card. Undefined: see `answers`. */
  readonly hours:
    | {
        readonly total: number
        /** Newest last; `month` is 'YYYY-MM', local. */
        readonly months: readonly { readonly month: string; readonly hours: number }[]
      }
    | undefined
}
