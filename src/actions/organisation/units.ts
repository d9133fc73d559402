import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { notForCoordinator } from '../../commands/line/refusals.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { importedView } from '../../commands/units/import-view.ts'
import { importDraft } from '../../usecases/unit/draft-units.ts'
import { action } from '../action.ts'

/** "Les inn" under what a file of units would change. */
export const importUnitsAction = action('importUnits', z.object({ draft: z.string() }), async (click, { draft }) => {
  const { services, origin, render } = click
  const scene = await ownScene(services, origin)
  const refused = notForCoordinator(scene, scene.say.units.personalOnly)
  if (refused) return replyCard(render, refused)
  const result = await importDraft(services, origin.tenantId, draft)
  services.log.info('units imported', { ok: result.ok })
  return replyCard(render, importedView(scene, result))
})
