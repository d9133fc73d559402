import { notice, type Origin } from '../../commands/line/command.ts'
import { notForCoordinator } from '../../commands/line/refusals.ts'
import { sceneOf } from '../../commands/line/scene.ts'
import { draftView } from '../../commands/units/import-view.ts'
import { largestZip } from '../../content/package-zip.ts'
import { largestFile } from '../../domain/csv/read-table.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Services } from '../../ports/services.ts'
import { draftUnits } from '../../usecases/unit/draft-units.ts'
import type { Download } from './download.ts'
import { packageReceived } from './received-package.ts'

/**
 * A file in personal chat is a coordinator's: a package as a zip, which is checked and kept as a draft, or the list of
 * units, of which is shown first what it would change. Nobody else's is fetched.
 */
export async function fileReceived(
  services: Services,
  download: Download,
  origin: Origin,
  { name, url }: { readonly name: string; readonly url: string },
): Promise<ReplyView> {
  const scene = await sceneOf(services, origin)
  const { units } = scene.say
  const refused = notForCoordinator(scene, units.personalOnly)
  if (refused) return refused
  const isZip = /\.zip$/i.test(name)
  const bytes = await download(url, isZip ? largestZip : largestFile)
  if (!bytes) return notice(scene, units.fileFailedTitle, [units.fileFailed])
  if (isZip) return packageReceived(scene, bytes)
  const result = await draftUnits(services, bytes, origin.tenantId)
  services.log.info('units read', { ok: result.ok, bytes: bytes.byteLength })
  return draftView(scene, result)
}
