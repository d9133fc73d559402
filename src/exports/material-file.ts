import type { Material } from '../domain/export/export-content.ts'
import type { ExportJob } from '../domain/export/export-job.ts'
import type { Settings } from '../ports/services.ts'
import { type ExportFile, exportFile, fileLabel } from './export-file.ts'
import { registerCsv } from './register/register-csv.ts'

/** The file of an order. One that was made before has its bytes only when it is fetched. */
export function materialFile(job: ExportJob, material: Material, settings: Settings): ExportFile {
  const label = fileLabel(job, settings)
  switch (material.kind) {
    case 'made':
      return { ...label, bytes: material.bytes ?? new Uint8Array(0) }
    case 'register':
      return { ...label, bytes: registerCsv(material.entries, job.language) }
    case 'content': {
      const { scope } = job
      if (scope.kind === 'register') throw new Error('The register has no content')
      return exportFile({ job: { ...job, scope }, content: material.content, settings })
    }
  }
}
