import type { Settings } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import type { FileWriter } from '../document/block.ts'
import { titleOf } from '../document/intro-blocks.ts'
import { reportBlocks } from '../document/report-blocks.ts'
import { textParts } from '../export-file.ts'
import type { ExportSource } from '../export-source.ts'
import { sheetParts, sheetsOf } from '../xlsx/sheets.ts'
import { xlsxWriter } from '../xlsx/xlsx.ts'

export type MadeSource = ExportSource & { readonly settings: Pick<Settings, 'archive'> }

/** A file of any format. The same source gives the same bytes. Of what writes documents it loads only what this one needs. */
export async function makeFile(source: MadeSource): Promise<Uint8Array<ArrayBuffer>> {
  const { format } = source.job
  switch (format) {
    case 'md':
    case 'csv':
    case 'json':
      return joined(Array.from(textParts(format, source), (part) => new TextEncoder().encode(part)))
    case 'xlsx':
      return workbook(source)
    case 'docx': {
      const { docxWriter } = await import('../docx/docx.ts')
      return written(source, docxWriter(titleOf(texts(source.job.language), source)))
    }
    case 'html': {
      const { htmlWriter } = await import('../html/html.ts')
      return written(source, htmlWriter(titleOf(texts(source.job.language), source)))
    }
    case 'zip': {
      const { archiveWriter } = await import('../archive/archive-writer.ts')
      return written(source, archiveWriter(source))
    }
  }
}

async function written(source: ExportSource, writer: FileWriter): Promise<Uint8Array<ArrayBuffer>> {
  for (const blocks of reportBlocks(source)) writer.add(blocks)
  return joined([await writer.bytes()])
}

function workbook(source: ExportSource): Uint8Array<ArrayBuffer> {
  const { createdAt, language } = source.job
  const say = texts(language)
  const pieces: Uint8Array[] = []
  const writer = xlsxWriter({
    sheets: sheetsOf(source),
    workbook: { title: titleOf(say, source).title, creator: source.settings.organisation, language, createdAt },
    note: say.export.cut,
    sink: (piece) => pieces.push(piece),
  })
  for (const part of sheetParts(source)) writer.add(part)
  writer.end()
  return joined(pieces)
}

/** In memory of its own, so that it can be handed to another thread. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.byteLength
  }
  return bytes
}
