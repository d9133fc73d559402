import { notice, type Origin } from '../commands/line/command.ts'
import { sceneOf } from '../commands/line/scene.ts'
import type { ReplyView } from '../domain/delivery/reply-view.ts'
import { materialFile } from '../exports/material-file.ts'
import type { Services } from '../ports/services.ts'
import { redeemExport } from '../usecases/export/redeem-export.ts'
import type { Upload } from './upload.ts'

/** A person said yes or no to having an export put in their files. */
export async function fileConsented(
  services: Services,
  upload: Upload,
  origin: Origin,
  consent: { readonly accepted: boolean; readonly exportId: string; readonly uploadUrl: string | undefined },
): Promise<ReplyView> {
  const scene = await sceneOf(services, origin)
  const words = scene.say.export
  if (!consent.accepted || consent.uploadUrl === undefined) {
    return notice(scene, words.declinedTitle, [words.declined])
  }
  const redeemed = await redeemExport(services, origin.tenantId, consent.exportId, origin.asker.userId)
  if (!redeemed) return notice(scene, words.failedTitle, [words.gone])
  const file = materialFile(redeemed.job, redeemed.material, services.settings)
  const done = await upload(consent.uploadUrl, file)
  const { id: exportId, tenantId, format } = redeemed.job
  services.log.info('export uploaded', { done, exportId, tenantId, format, bytes: file.bytes.byteLength })
  return done
    ? notice(scene, words.savedTitle, [words.saved(file.name)])
    : notice(scene, words.failedTitle, [words.failed])
}
