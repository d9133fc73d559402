import type { MeasureEvent } from '../../domain/measure/measure.ts'
import {
  type Edited,
  editProposal,
  type MeasureWish,
  type WishFault,
  wishFault,
} from '../../domain/measure/proposal.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { timestamp } from '../../domain/time.ts'
import type { Services } from '../../ports/services.ts'
import { changeMeasure, type NoMeasure } from './change-measure.ts'
import { cleanWish } from './clean-wish.ts'
import type { MeasureTarget } from './read-measure.ts'

export type EditedMeasure =
  | (Extract<Edited, { ok: true }> & { readonly masked: readonly IdentifierKind[] })
  | Extract<Edited, { ok: false }>
  | { readonly ok: false; readonly reason: WishFault }
  | NoMeasure

/** Another wording of a proposal (who may: `editsAs`). `seen`: the wording that the person looked at. */
export async function editMeasure(
  services: Services,
  target: MeasureTarget,
  given: MeasureWish,
  by: MeasureEvent['by'],
  seen: string,
): Promise<EditedMeasure> {
  const { clock, settings } = services
  const { wish, masked } = cleanWish(given)
  const today = clock.now().toZonedDateTimeISO(settings.timeZone).toPlainDate().toString()
  return changeMeasure(services, target, (measure): Exclude<EditedMeasure, NoMeasure> => {
    const fault = wishFault(wish, today, measure.due)
    if (fault) return { ok: false, reason: fault }
    const edited = editProposal(measure, wish, by, timestamp(clock.now()), seen)
    return edited.ok ? { ...edited, masked } : edited
  })
}
