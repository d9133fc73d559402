import { teamOf } from '../../domain/export/export-content.ts'
import type { Settings } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import type { FileWriter } from '../document/block.ts'
import { titleOf } from '../document/intro-blocks.ts'
import { docxWriter } from '../docx/docx.ts'
import type { ExportSource } from '../export-source.ts'
import { htmlWriter } from '../html/html.ts'
import { isoDay } from '../iso-day.ts'
import { type NamedFile, zipped } from './archive.ts'
import { type ArchiveRecord, checksumList, noarkSidecar } from './noark.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The report in two forms, what an archive must know of it, and what to check the files by. */
export function archiveWriter(source: ExportSource & { readonly settings: Pick<Settings, 'archive'> }): FileWriter {
  const title = titleOf(texts(source.job.language), source)
  const forms = [
    { name: 'rapport.docx', mediaType: docxType, writer: docxWriter(title) },
    { name: 'rapport.html', mediaType: 'text/html; charset=utf-8', writer: htmlWriter(title) },
  ]
  return {
    add: (blocks) => {
      for (const { writer } of forms) writer.add(blocks)
    },
    async bytes() {
      const reports: NamedFile[] = []
      const files: ArchiveRecord['files'][number][] = []
      for (const { name, mediaType, writer } of forms) {
        const bytes = await writer.bytes()
        reports.push({ name, bytes })
        files.push({ name, mediaType, size: bytes.byteLength, sha256: await sha256(bytes) })
      }
      const record = { ...recordOf(source, title.title), files }
      const sidecar = { name: 'metadata.json', bytes: new TextEncoder().encode(noarkSidecar(record)) }
      const list = checksumList([...files, { name: sidecar.name, sha256: await sha256(sidecar.bytes) }])
      const checksums = { name: 'sha256.txt', bytes: new TextEncoder().encode(list) }
      return zipped([...reports, sidecar, checksums], source.job.createdAt)
    },
  }
}

function recordOf(
  { job, content, settings }: ExportSource & { readonly settings: Pick<Settings, 'archive'> },
  title: string,
): Omit<ArchiveRecord, 'files'> {
  const { organisation, timeZone, archive } = settings
  return {
    title,
    unit: content.part ?? teamOf(content) ?? organisation,
    ...{ language: job.language, createdAt: job.createdAt, day: isoDay(timeZone, job.createdAt) },
    ...{ organisation, access: archive },
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toHex()
}
