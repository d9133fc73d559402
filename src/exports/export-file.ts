import type { ExportJob } from '../domain/export/export-job.ts'
import type { Settings } from '../ports/services.ts'
import { texts } from '../texts/index.ts'
import { csvParts } from './csv/csv.ts'
import type { ExportSource } from './export-source.ts'
import { isoDay } from './iso-day.ts'
import { jsonParts } from './json/json.ts'
import { markdownParts } from './markdown/markdown.ts'

/** A file as a person gets it, with a name in ASCII. */
export type ExportFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** Formats that are written as text, part by part, and are cheap enough to be made when they are fetched. */
export const textFormats = ['md', 'csv', 'json'] as const
export type TextFormat = (typeof textFormats)[number]

const write = { md: markdownParts, csv: csvParts, json: jsonParts } as const

const mediaTypes = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
} as const

/** What the file is called and what it is, before a byte of it is made. */
export function fileLabel(
  { format, language, scope, createdAt }: Pick<ExportJob, 'format' | 'scope' | 'language' | 'createdAt'>,
  { timeZone }: Pick<Settings, 'timeZone'>,
): Omit<ExportFile, 'bytes'> {
  const say = texts(language)
  const words = scope.kind === 'register' ? say.file.register.fileName : say.export.fileName
  return { name: `tillitsbot-${words}-${isoDay(timeZone, createdAt)}.${format}`, mediaType: mediaTypes[format] }
}

/** The parts of a text file, in order. The same source gives the same parts. */
export function textParts(format: TextFormat, source: ExportSource): Generator<string> {
  return write[format](source)
}

export function isTextFormat(format: ExportSource['job']['format']): format is TextFormat {
  return textFormats.some((one) => one === format)
}

/**
 * A text file at once. The same source gives the same bytes. All formats tell the same totals; `docs/export-format.md` says
 * what each holds, and what a format can't carry. The others are made by `made/make-file.ts`.
 */
export function exportFile(source: ExportSource): ExportFile {
  const { format } = source.job
  if (!isTextFormat(format)) throw new Error(`A file of format ${format} is made in parts`)
  const bytes = new TextEncoder().encode([...textParts(format, source)].join(''))
  return { ...fileLabel(source.job, source.settings), bytes }
}
