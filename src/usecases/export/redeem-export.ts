import type { Material } from '../../domain/export/export-content.ts'
import type { ExportJob } from '../../domain/export/export-job.ts'
import { may } from '../../domain/team/access.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { listRegister } from '../register/list-register.ts'
import { readTeam, standing } from '../team/standing.ts'
import { readChunks, removeChunks } from './chunks.ts'
import { exportContent } from './export-content.ts'

/**
 * Takes an order: its file, once. Undefined when there is no such order, it is too old, it was fetched before, it is not
 * made yet or was withdrawn, it is somebody else's (`userId` is known when it is fetched from inside Teams), or whoever
 * ordered it may not have it any more.
 */
export async function redeemExport(
  services: Services,
  tenantId: string,
  exportId: string,
  userId: string | undefined,
): Promise<{ job: ExportJob; material: Material } | undefined> {
  const { store, clock } = services
  if (!/^[\w-]{1,64}$/.test(exportId)) return undefined
  const stored = await store.read(documents.exportJob, tenantId, exportId)
  const now = timestamp(clock.now())
  if (!stored || stored.value.fetchedAt || stored.value.expiresAt <= now) return undefined
  if (userId !== undefined && userId !== stored.value.userId) return undefined
  if (stored.value.making && !stored.value.file) return undefined
  if (!(await stillMay(services, stored.value))) return undefined
  // Read before it is marked: when the store fails meanwhile, the link still works.
  const { making } = stored.value
  const material = making ? await readFile(services, stored.value) : await readMaterial(services, stored.value)
  if (!material) return undefined
  // Of two who fetch at once, one gets it; and nobody gets what was withdrawn meanwhile.
  const fetched = await store.replace(documents.exportJob, stored, { ...stored.value, fetchedAt: now })
  if (fetched === 'changed') return undefined
  await removeFetched(services, fetched.value)
  return { job: fetched.value, material }
}

/** A link works for up to a day: meanwhile somebody may have left the team, or be no coordinator any more. */
async function stillMay(services: Services, { teamId, userId }: ExportJob): Promise<boolean> {
  if (teamId === undefined) return services.settings.coordinators.has(userId)
  const team = await readTeam(services, teamId)
  return team?.state === 'active' && may(await standing(services, team, userId, 'personalChat'), 'exportTeam')
}

/** What an order's file is made of. Of one that the clock makes only how long it is: its bytes are taken once. */
export async function readMaterial(services: Services, job: ExportJob): Promise<Material> {
  const { tenantId, scope, making, file } = job
  if (making) return { kind: 'made', size: file?.size ?? 0 }
  if (scope.kind === 'register') return { kind: 'register', entries: await listRegister(services, tenantId) }
  return { kind: 'content', content: await exportContent(services, { ...job, scope }) }
}

/** Undefined: a part of it is gone. */
async function readFile(services: Services, job: ExportJob): Promise<Material | undefined> {
  const bytes = job.file && (await readChunks(services, job, job.file))
  return bytes && { kind: 'made', size: bytes.byteLength, bytes }
}

/** Nobody fetches it again. What can't be removed now goes with the order (`forget-old.ts`): the person gets the file. */
async function removeFetched(services: Services, job: ExportJob): Promise<void> {
  try {
    await removeChunks(services, job, job.file)
  } catch (error) {
    services.log.warn('a fetched file could not be removed', { exportId: job.id, tenantId: job.tenantId }, error)
  }
}
