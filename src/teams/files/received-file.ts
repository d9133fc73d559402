import { notice, type Origin } from '../../commands/line/command.ts'
import { notForCoordinator } from '../../commands/line/refusals.ts'
import { sceneOf } from '../../commands/line/scene.ts'
import { importView } from '../../commands/units/import-view.ts'
import { largestFile } from '../../domain/csv/read-table.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Services } from '../../ports/services.ts'
import { importUnits } from '../../usecases/unit/import-units.ts'
import type { Download } from './download.ts'

const replaceWords = /\b(?:erstatt|erstatte|replace)\b/iu

/** A file in personal chat is the coordinator's list of units. Nobody else's is fetched. */
export async function fileReceived(
  services: Services,
  download: Download,
  origin: Origin,
  { url, line }: { readonly url: string; readonly line: string },
): Promise<ReplyView> {
  const scene = await sceneOf(services, origin)
  const { units } = scene.say
  const refused = notForCoordinator(scene, units.personalOnly)
  if (refused) return refused
  const bytes = await download(url, largestFile)
  if (!bytes) return notice(scene, units.fileFailedTitle, [units.fileFailed])
  const wish = { tenantId: origin.tenantId, dryRun: false, replace: replaceWords.test(line) }
  const result = await importUnits(services, bytes, wish)
  services.log.info('units imported', { ok: result.ok, bytes: bytes.byteLength })
  return importView(scene, result)
}
