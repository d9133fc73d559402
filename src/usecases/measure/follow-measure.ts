import { followsAs, type Progressed, progress, type Step } from '../../domain/measure/progress.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import type { Standing } from '../../domain/team/access.ts'
import { timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'
import { changeMeasure, type NoMeasure } from './change-measure.ts'
import { cleaner } from './clean-wish.ts'
import type { MeasureTarget } from './read-measure.ts'

export type Followed =
  | (Progressed & { readonly masked: readonly IdentifierKind[] })
  | { readonly ok: false; readonly reason: 'notAllowed' }
  | NoMeasure

/** One step with a measure that was adopted, by whoever sees to it or follows it up (`followsAs`). */
export async function followMeasure(
  services: Services,
  target: MeasureTarget,
  person: { readonly userId: string; readonly standing: Standing },
  given: Step,
): Promise<Followed> {
  const { clean, masked } = cleaner()
  const step = cleanStep(given, clean)
  return changeMeasure(services, target, (measure): Exclude<Followed, NoMeasure> => {
    const by = followsAs(measure, person.standing, person.userId)
    if (!by) return { ok: false, reason: 'notAllowed' }
    const now = services.clock.now()
    const today = now.toZonedDateTimeISO(services.settings.timeZone).toPlainDate().toString()
    return { ...progress(measure, step, by, timestamp(now), today), masked: masked() }
  })
}

function cleanStep(step: Step, clean: (text: string) => string): Step {
  switch (step.do) {
    case 'done':
      return { ...step, result: clean(step.result), learning: clean(step.learning) }
    case 'stop':
      return { ...step, reason: clean(step.reason), learning: clean(step.learning) }
    default:
      return step
  }
}
