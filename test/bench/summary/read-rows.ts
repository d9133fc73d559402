import { readFileSync } from 'node:fs'
import { cells } from '../../exports/read-csv.ts'

/** The cells of a file of measuring material: commas, and line ends of either kind. The first row holds the names. */
export function readRows(path: string): string[][] {
  return cells(`${readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trimEnd()}`, ',', '\n')
}
