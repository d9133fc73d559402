import type { ExportContent } from '../domain/export/export-content.ts'
import type { ContentScope, ExportJob } from '../domain/export/export-job.ts'
import type { Settings } from '../ports/services.ts'

/** What every format is made from. Times are UTC and are shown as days in `settings.timeZone`. */
export type ExportSource = {
  readonly job: Pick<ExportJob, 'format' | 'language' | 'createdAt'> & { readonly scope: ContentScope }
  readonly content: ExportContent
  readonly settings: Pick<Settings, 'organisation' | 'timeZone'>
}
