import type { Standing } from '../team/access.ts'
import { may } from '../team/access.ts'
import type { Timestamp } from '../time.ts'
import { longestRemark, type Measure, type MeasureEvent, type Owner } from './measure.ts'

/** What can be done about a measure that was adopted. */
export type Step =
  | { readonly do: 'start' }
  /** The answer to a check-in: it goes on as it is. */
  | { readonly do: 'keep'; readonly days: number }
  /** Who and when. What was adopted is the parties' word and stays. */
  | { readonly do: 'change'; readonly owner: Owner | undefined; readonly due: string | undefined }
  | { readonly do: 'done'; readonly result: string; readonly learning: string }
  | { readonly do: 'stop'; readonly reason: string; readonly learning: string }

export type ProgressRefusal = 'notAdopted' | 'ended' | 'noResult' | 'noReason' | 'tooLong' | 'dueInPast'

export type Progressed =
  | { readonly ok: true; readonly measure: Measure }
  | { readonly ok: false; readonly reason: ProgressRefusal }

/** In which capacity a person follows a measure up: an office that may, else as the one who sees to it. */
export function followsAs(
  { owner }: Pick<Measure, 'owner'>,
  standing: Standing,
  userId: string,
): MeasureEvent['by'] | undefined {
  if (may(standing, 'followMeasure')) return standing.offices[0]
  return standing.member && owner?.userId === userId ? 'owner' : undefined
}

/** In which capacity a person may change the wording of a proposal: as above, or because it is theirs. */
export function editsAs(measure: Measure, standing: Standing, userId: string): MeasureEvent['by'] | undefined {
  const own = standing.member && measure.createdBy === userId ? 'member' : undefined
  return followsAs(measure, standing, userId) ?? own
}

/** One step. `today` is the local date. The same step twice changes nothing. */
export function progress(
  measure: Measure,
  step: Step,
  by: MeasureEvent['by'],
  at: Timestamp,
  today: string,
): Progressed {
  const { state } = measure
  if (state === 'proposed' || state === 'declined') return refused('notAdopted')
  if (state === 'done' || state === 'stopped') {
    return isOutcome(step, state) ? { ok: true, measure } : refused('ended')
  }
  const told = (kind: MeasureEvent['kind'], text: string, change: Partial<Measure>): Progressed => ({
    ok: true,
    measure: { ...measure, ...change, history: [...measure.history, { at, by, kind, text }] },
  })
  switch (step.do) {
    case 'start':
      if (state === 'underWay') return { ok: true, measure }
      return told('underWay', '', { state: 'underWay', start: today })
    case 'keep':
      return isKept(measure, step.days) ? { ok: true, measure } : told('keptOn', String(step.days), {})
    case 'change':
      return changed(measure, step, told, today)
    case 'done': {
      const [result, learning] = [step.result.trim(), step.learning.trim()]
      if (result === '') return refused('noResult')
      if (Math.max(result.length, learning.length) > longestRemark) return refused('tooLong')
      return told('done', result, { state: 'done', endedAt: at, result, learning })
    }
    case 'stop': {
      const [reason, learning] = [step.reason.trim(), step.learning.trim()]
      if (reason === '') return refused('noReason')
      if (Math.max(reason.length, learning.length) > longestRemark) return refused('tooLong')
      return told('stopped', reason, { state: 'stopped', endedAt: at, learning })
    }
  }
}

function changed(
  measure: Measure,
  { owner, due }: Extract<Step, { do: 'change' }>,
  told: (kind: MeasureEvent['kind'], text: string, change: Partial<Measure>) => Progressed,
  today: string,
): Progressed {
  if (owner?.userId === measure.owner?.userId && due === measure.due) return { ok: true, measure }
  if (due !== undefined && due < today && due !== measure.due) return refused('dueInPast')
  const next = told('changed', '', {})
  if (!next.ok) return next
  const { owner: _, due: __, ...rest } = next.measure
  return { ok: true, measure: { ...rest, ...(owner && { owner }), ...(due !== undefined && { due }) } }
}

/** Whether somebody has answered the check-in of that day with "go on" already. */
function isKept({ history }: Measure, days: number): boolean {
  return history.some(({ kind, text }) => kind === 'keptOn' && text === String(days))
}

function isOutcome(step: Step, state: 'done' | 'stopped'): boolean {
  return (step.do === 'done' && state === 'done') || (step.do === 'stop' && state === 'stopped')
}

function refused(reason: ProgressRefusal): Progressed {
  return { ok: false, reason }
}
