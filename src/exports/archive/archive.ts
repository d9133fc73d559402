import { type Zippable, zipSync } from 'fflate'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * A zip of files that are in memory. All carry the day that is given, so the same files make the same archive. What is
 * packed already is not packed again.
 */
export function zipped(files: readonly NamedFile[], at: string): Uint8Array {
  const entries: Zippable = {}
  for (const { name, bytes } of files) entries[name] = [bytes, { level: /\.(?:docx|xlsx)$/.test(name) ? 0 : 6 }]
  return zipSync(entries, { mtime: dosTime(at) })
}

/** Zip stores local time without a zone, in whole seconds; here it is UTC, wherever the file is made. */
export function dosTime(at: string): Date {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(at).toZonedDateTimeISO('UTC')
  return new Date(year, month - 1, day, hour, minute, second)
}
