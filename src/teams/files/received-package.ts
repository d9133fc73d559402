import type { Scene } from '../../commands/line/command.ts'
import { draftedView, findingsView, zipRefusedView } from '../../commands/release/file-view.ts'
import { checkFiles } from '../../content/check-files.ts'
import { readPackageZip } from '../../content/package-zip.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { draftRelease } from '../../usecases/package/releases.ts'

/** A zip that a coordinator sent: everything that `npm run packages -- check` would say of it, or the draft that it is now. */
export async function packageReceived(scene: Scene, bytes: Uint8Array): Promise<ReplyView> {
  const { services, tenantId } = scene
  const zip = readPackageZip(bytes)
  const log = (ok: boolean) => services.log.info('package read', { ok, bytes: bytes.byteLength })
  if (!zip.ok) {
    log(false)
    return zipRefusedView(scene, zip)
  }
  const { packages } = services.library.of(tenantId)
  const known = packages.map(({ id }) => id)
  const { package: content, findings } = checkFiles(zip.files, services.library.profiles, zip.folder, known)
  if (!content) {
    log(false)
    return findingsView(scene, findings)
  }
  const { id: profile } = services.library.profile
  if (!Object.hasOwn(content.goals, profile)) {
    log(false)
    return findingsView(scene, [{ file: 'package.yaml', path: 'goals', reason: 'profileMissing', value: profile }])
  }
  const sentBy = scene.asker.userId
  const drafted = await draftRelease(services, tenantId, { content, advice: findings.length, sentBy })
  log(drafted.ok)
  return draftedView(scene, drafted, findings)
}
