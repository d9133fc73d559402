import { texts } from '../../texts/index.ts'
import { zipped } from '../archive/archive.ts'
import { checksumList, noarkSidecar } from '../archive/noark.ts'
import type { FileWriter } from '../document/block.ts'
import { docxWriter } from '../docx/docx.ts'
import { htmlWriter } from '../html/html.ts'
import { xlsxWriter } from '../xlsx/xlsx.ts'
import type { Part, Work } from './work.ts'

export type PartWriter = {
  readonly add: (part: Part) => void
  /** Resolves when the last byte has been given to `sink`. */
  readonly end: () => Promise<void>
}

/** Writes one file out of its parts. Loads what is heavy, so only the worker imports it. */
export function writerOf(work: Work, sink: (piece: Uint8Array) => void): PartWriter {
  switch (work.format) {
    case 'docx':
      return ofDocument(docxWriter(work.title), sink)
    case 'html':
      return ofDocument(htmlWriter(work.title), sink)
    case 'zip':
      return archive(work, sink)
    case 'xlsx': {
      const writer = xlsxWriter({ ...work, note: texts(work.language).export.cut, sink })
      return {
        add: (part) => {
          if ('rows' in part) writer.add(part)
        },
        end: writer.end,
      }
    }
  }
}

function ofDocument(writer: FileWriter, sink: (piece: Uint8Array) => void): PartWriter {
  return {
    add: (part) => {
      if ('blocks' in part) writer.add(part.blocks)
    },
    end: async () => sink(await writer.bytes()),
  }
}

/** The report in two forms, what an archive must know of it, and what to check the files by. */
function archive({ title, record }: Extract<Work, { format: 'zip' }>, sink: (piece: Uint8Array) => void): PartWriter {
  const writers = [
    { name: 'rapport.docx', mediaType: docxType, writer: docxWriter(title) },
    { name: 'rapport.html', mediaType: 'text/html; charset=utf-8', writer: htmlWriter(title) },
  ]
  return {
    add: (part) => {
      if ('blocks' in part) for (const { writer } of writers) writer.add(part.blocks)
    },
    async end() {
      const made = []
      for (const { name, mediaType, writer } of writers) {
        const bytes = await writer.bytes()
        made.push({ name, mediaType, bytes, size: bytes.byteLength, sha256: await sha256(bytes) })
      }
      const files = made.map(({ bytes, ...file }) => file)
      const sidecar = new TextEncoder().encode(noarkSidecar({ ...record, files }))
      const list = checksumList([...files, { name: 'metadata.json', sha256: await sha256(sidecar) }])
      sink(
        zipped(
          [
            ...made,
            { name: 'metadata.json', bytes: sidecar },
            { name: 'sha256.txt', bytes: new TextEncoder().encode(list) },
          ],
          record.createdAt,
        ),
      )
    },
  }
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function sha256(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toHex()
}
