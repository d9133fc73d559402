import type { Measure } from '../../domain/measure/measure.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { type MeasureTarget, readMeasure } from './read-measure.ts'
import { settleMeasure } from './settle-measure.ts'

type Outcome = { readonly ok: true; readonly measure: Measure } | { readonly ok: false; readonly reason: string }
export type NoMeasure = { readonly ok: false; readonly reason: 'noSuchMeasure' }

/**
 * Changes a measure as it is now, again when somebody else changed it meanwhile, and does what follows from it. The
 * change is written together with the wish to be settled, so that a crash leaves nothing undone.
 */
export async function changeMeasure<T extends Outcome>(
  services: Services,
  target: MeasureTarget,
  step: (found: Measure) => T | Promise<T>,
): Promise<T | NoMeasure> {
  for (;;) {
    const found = await readMeasure(services, target)
    if (!found) return { ok: false, reason: 'noSuchMeasure' }
    const outcome = await step(found.value)
    if (!outcome.ok || outcome.measure === found.value) return outcome
    const wakeAt = timestamp(services.clock.now())
    const written = await services.store.replace(documents.measure, found, { ...outcome.measure, wakeAt })
    if (written === 'changed') continue
    await settleMeasure(services, written)
    return outcome
  }
}
