import type { Clock } from '../../ports/clock.ts'
import type { Settings } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import { titleOf } from '../document/intro-blocks.ts'
import { reportBlocks } from '../document/report-blocks.ts'
import { type ExportFile, fileLabel, isTextFormat, textParts } from '../export-file.ts'
import type { ExportSource } from '../export-source.ts'
import { isoDay } from '../round-dates.ts'
import { sheetParts, sheetsOf } from '../xlsx/sheets.ts'
import { makeInWorker } from './run.ts'
import type { Part, Work } from './work.ts'

/** Characters after which others get a turn. */
const partSize = 200_000
const breath = Temporal.Duration.from({ milliseconds: 2 })
/** Rows in one message to the worker. */
const rowsAtOnce = 2000

/**
 * Any file, however long, while others are answered: texts in parts with a breath between them, the rest in a thread of
 * its own.
 */
export async function makeFile(
  clock: Pick<Clock, 'sleep'>,
  source: ExportSource & { readonly settings: Pick<Settings, 'archive'> },
): Promise<ExportFile> {
  const { format } = source.job
  const label = fileLabel(source.job, source.settings)
  const pieces = isTextFormat(format)
    ? await inParts(clock, textParts(format, source))
    : await makeInWorker(workOf(format, source), partsOf(format, source))
  return { ...label, bytes: new Uint8Array(Buffer.concat(pieces)) }
}

async function inParts(clock: Pick<Clock, 'sleep'>, parts: Iterable<string>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  const encoder = new TextEncoder()
  let since = 0
  for (const part of parts) {
    pieces.push(encoder.encode(part))
    since += part.length
    if (since < partSize) continue
    since = 0
    await clock.sleep(breath)
  }
  return pieces
}

function workOf(format: Work['format'], source: ExportSource & { readonly settings: Pick<Settings, 'archive'> }): Work {
  const { job, settings } = source
  const say = texts(job.language)
  if (format === 'xlsx') {
    const { createdAt, language } = job
    return { format, sheets: sheetsOf(source), createdAt, creator: settings.organisation, language }
  }
  const title = titleOf(say, source)
  if (format !== 'zip') return { format, title }
  const { content } = source
  const record = {
    title: title.title,
    unit: content.part ?? (content.of === 'team' ? content.rounds[0]?.teamName : undefined) ?? settings.organisation,
    language: job.language,
    createdAt: job.createdAt,
    day: isoDay(settings.timeZone, job.createdAt),
    organisation: settings.organisation,
    access: settings.archive,
  }
  return { format, title, record }
}

function* partsOf(format: Work['format'], source: ExportSource): Generator<Part> {
  if (format !== 'xlsx') {
    for (const blocks of reportBlocks(source)) yield { blocks }
    return
  }
  for (const { sheet, rows } of sheetParts(source)) {
    for (let at = 0; at < rows.length; at += rowsAtOnce) yield { sheet, rows: rows.slice(at, at + rowsAtOnce) }
  }
}
