import { type Decided, type Deciding, decide } from '../../domain/measure/decide.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'
import { readTeam } from '../team/standing.ts'
import { changeMeasure, type NoMeasure } from './change-measure.ts'
import { cleaner } from './clean-wish.ts'
import type { MeasureTarget } from './read-measure.ts'

/** One side decides on a proposal (`domain/measure/decide.ts`); the reason goes back to the thread. */
export async function decideMeasure(
  services: Services,
  target: MeasureTarget,
  deciding: Omit<Deciding, 'at'>,
): Promise<(Decided & { readonly masked: readonly IdentifierKind[] }) | NoMeasure> {
  const { clean, masked } = cleaner()
  const reason = clean(deciding.reason)
  return changeMeasure(services, target, async (measure) => {
    // As the offices are held now: somebody may have handed theirs over a moment ago.
    const team = await readTeam(services, measure.teamId)
    const refused: Decided = { ok: false, reason: 'notAllowed' }
    const by = { ...deciding, reason, at: timestamp(services.clock.now()) }
    return { ...(team ? decide(measure, team, by) : refused), masked: masked() }
  })
}
