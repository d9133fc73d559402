import type { ExportFrame, PackedFile } from '../../domain/export/export-material.ts'
import type { Settings } from '../../ports/services.ts'
import type { ExportSource } from '../export-source.ts'

/** What a thread is told of a file before its material. Plain data. */
export type Work = {
  readonly job: Omit<ExportSource['job'], 'scope'>
  readonly frame: ExportFrame
  readonly settings: Pick<Settings, 'organisation' | 'timeZone' | 'archive'>
}

/** By this the thread asks for the next part of the material. It gets `undefined` when it has all of it. */
export const more = 'more'

/** What came of it. Absent: nothing that the file could show. */
export type Made = { readonly file?: PackedFile }
