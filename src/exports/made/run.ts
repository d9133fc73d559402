import type { ExportFrame, MaterialPart, PackedFile } from '../../domain/export/export-material.ts'
import type { Settings } from '../../ports/services.ts'
import { runInThread } from '../../threads/run-in-thread.ts'
import type { ExportSource } from '../export-source.ts'

/** What a thread is told of a file before its material. */
export type Work = {
  readonly job: Omit<ExportSource['job'], 'scope'>
  readonly frame: ExportFrame
  readonly settings: Pick<Settings, 'organisation' | 'timeZone' | 'archive'>
}

/** What the worker's heap may hold. A file of 200,000 rows, or a report of 500 units, takes about half of it. */
const heapMegabytes = 512

/**
 * Makes a file in a thread of its own from one part of the material after the other (`runInThread`): what may be shown, what it
 * adds up to and how it looks. Undefined: the file would be empty.
 */
export function makeInThread(
  work: Work,
  next: () => Promise<MaterialPart | undefined>,
): Promise<PackedFile | undefined> {
  return runInThread({
    module: new URL('./worker.ts', import.meta.url),
    start: work,
    next,
    limits: { maxOldGenerationSizeMb: heapMegabytes },
    makes: 'file',
  })
}
