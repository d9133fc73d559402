import type { Language } from '../../domain/language.ts'
import type { Disclosed } from '../../domain/privacy/disclose.ts'
import type { RegisterEntry } from '../../domain/register/register-entry.ts'
import { registerColumns, registerHeadings, registerRow } from '../../domain/register/register-table.ts'
import { texts } from '../../texts/index.ts'
import { csvWriter } from '../csv/csv-writer.ts'

/** The register as a file that `read-register.ts` reads back, whatever language it is in. Opens right in Excel. */
export function registerCsv(entries: Disclosed<readonly RegisterEntry[]>, language: Language): Uint8Array {
  const write = csvWriter(
    registerColumns.map((key) => ({ key, header: registerHeadings[key][language] })),
    texts(language).export.cut,
  )
  const rows = entries.value.map((entry) => registerRow(entry, language))
  return new TextEncoder().encode(write.head() + write.rows(rows))
}
