import type { ExportJob } from '../domain/export/export-job.ts'
import type { ExportedRound } from '../domain/export/exported-round.ts'
import type { Settings } from '../ports/services.ts'
import { texts } from '../texts/index.ts'
import { csvExport } from './csv/csv.ts'
import { jsonExport } from './json/json.ts'
import { markdownExport } from './markdown/markdown.ts'
import { isoDay } from './round-dates.ts'

/** What every format is made from. Times are UTC and are shown as days in `settings.timeZone`. */
export type ExportSource = {
  readonly job: Pick<ExportJob, 'format' | 'scope' | 'language' | 'createdAt'>
  readonly rounds: readonly ExportedRound[]
  readonly settings: Pick<Settings, 'organisation' | 'timeZone'>
}

const formats = {
  md: { mediaType: 'text/markdown; charset=utf-8', write: markdownExport },
  csv: { mediaType: 'text/csv; charset=utf-8', write: csvExport },
  json: { mediaType: 'application/json', write: jsonExport },
} as const

/**
 * The file that a person ordered, with a name in ASCII. The same source gives the same bytes. The three formats tell the same
 * totals; `docs/export-format.md` says what each holds, and what a format can't carry.
 */
export function exportFile(
  job: ExportSource['job'],
  rounds: ExportSource['rounds'],
  settings: ExportSource['settings'],
): { name: string; mediaType: string; bytes: Uint8Array } {
  const { mediaType, write } = formats[job.format]
  const made = isoDay(settings.timeZone, job.createdAt)
  return {
    name: `tillitsbot-${texts(job.language).export.fileName}-${made}.${job.format}`,
    mediaType,
    bytes: new TextEncoder().encode(write({ job, rounds, settings })),
  }
}
