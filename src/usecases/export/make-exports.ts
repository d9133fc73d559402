import { type ExportJob, mostTries } from '../../domain/export/export-job.ts'
import type { ExportFrame, MaterialPart, PackedFile } from '../../domain/export/export-material.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { keepChunks, removeChunks } from './chunks.ts'
import { exportFrame, exportMaterial } from './export-material.ts'

/** Until another process takes over what one that died had begun. A long file takes seconds. */
const lease = Temporal.Duration.from({ minutes: 2 })

/** What came of an order, to be told to the person. */
export type Outcome = 'ready' | 'empty' | 'failed'

/** Writes a file of its material, which is asked for part by part. Undefined: there is nothing that the file could show. */
export type MakeFile = (
  job: ExportJob,
  frame: ExportFrame,
  next: () => Promise<MaterialPart | undefined>,
) => Promise<PackedFile | undefined>

/**
 * The clock's part: makes the files that take their time, one after the other, and tells each person once. `tell` stores what is posted, and is asked again after a crash, so it must be idempotent.
 *
 * Chunks are written before the order says that they are there, and the order rests only when the person is told: after a
 * crash anywhere the next process makes the file again, or tells what was made.
 */
export async function makeExports(
  services: Services,
  make: MakeFile,
  tell: (job: ExportJob, outcome: Outcome) => Promise<void>,
): Promise<void> {
  const { store, clock, workers, log } = services
  const due = await store.list(documents.exportJob, {
    atMost: { property: 'wakeAt', value: timestamp(clock.now()) },
    limit: 20,
  })
  for (const stored of due) {
    if (!workers.isMine(stored.value.id)) continue
    const claimed = await claim(services, stored)
    if (!claimed) continue
    const { job, outcome } = await made(services, claimed, make)
    if (!outcome) continue
    await tell(job.value, outcome)
    const { wakeAt, ...rest } = job.value
    await store.replace(documents.exportJob, job, rest)
    log.info('export made', { outcome, format: job.value.format, bytes: job.value.file?.size ?? 0 })
  }
}

/** Mine for the time of the lease; undefined when somebody else has it, or it was fetched meanwhile. */
async function claim({ store, clock }: Services, stored: Stored<ExportJob>): Promise<Stored<ExportJob> | undefined> {
  const { making, ...job } = stored.value
  if (!making) return undefined
  const tries = making.tries + 1
  const wakeAt = timestamp(clock.now().add(lease))
  const claimed = await store.replace(documents.exportJob, stored, { ...job, making: { ...making, tries }, wakeAt })
  return claimed === 'changed' ? undefined : claimed
}

async function made(
  services: Services,
  job: Stored<ExportJob>,
  make: MakeFile,
): Promise<{ readonly job: Stored<ExportJob>; readonly outcome?: Outcome }> {
  const { store, log } = services
  const { file, making } = job.value
  if (file) return { job, outcome: 'ready' }
  // It failed every time, perhaps by ending the process.
  if ((making?.tries ?? 0) > mostTries) return { job, outcome: 'failed' }
  try {
    const material = exportMaterial(services, job.value)
    const next = async () => (await material.next()).value
    const packed = await make(job.value, await exportFrame(services, job.value), next)
    if (!packed) return { job, outcome: 'empty' }
    const file = await keepChunks(services, job.value, packed)
    const kept = await store.replace(documents.exportJob, job, { ...job.value, file })
    if (kept !== 'changed') return { job: kept, outcome: 'ready' }
    // The person is forgotten, or a text went that it may hold: this one is nobody's.
    await removeChunks(services, job.value, file)
    return { job }
  } catch (error) {
    log.error('export failed', { format: job.value.format, tries: making?.tries ?? 0 }, error)
    return { job, outcome: 'failed' }
  }
}
