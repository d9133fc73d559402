import { plainCell } from '../csv/plain-cell.ts'
import { readTable, type TableFault, type TableRow } from '../csv/read-table.ts'
import { isDocumentId } from '../document-id.ts'
import { languages } from '../language.ts'
import { longestRemark, longestWhat } from '../measure/measure.ts'
import { offices } from '../team/team.ts'
import { textStart } from '../text-start.ts'
import { NationalMeasure, RegisterEntry } from './register-entry.ts'
import {
  allLevels,
  allStatuses,
  levelWords,
  meantBy,
  partyWords,
  type RegisterColumn,
  registerColumns,
  registerHeadings,
  registerRow,
  statusWords,
} from './register-table.ts'

/** A register of some thousand measures with all their words. */
export const largestRegister = 20 * 1024 * 1024

export type RegisterFault =
  | TableFault
  | {
      readonly reason: 'headingMissing' | 'headingTwice' | 'headingUnknown'
      readonly line: number
      readonly value: string
    }
  | { readonly reason: 'tooManyCells'; readonly line: number }
  | {
      readonly reason: 'missing' | 'tooLong' | 'notKnown' | 'notADay' | 'notAnId' | 'notALink'
      readonly line: number
      readonly column: string
      readonly value: string
    }
  /** Two rows say the same: of one id, or of one unit, measure and start. */
  | { readonly reason: 'twice'; readonly line: number; readonly value: string }
  /** The measure is a team's: what the team decided is changed there, and nowhere else. */
  | { readonly reason: 'ofTeam'; readonly line: number; readonly column: string }

export type ReadRegister =
  | { readonly ok: true; readonly entries: readonly RegisterEntry[] }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] }

/** What a file is read against. */
export type RegisterFrame = {
  readonly tenantId: string
  readonly now: string
  readonly goals: readonly string[]
  /** Lines that there are already. */
  readonly known: readonly RegisterEntry[]
  /** Makes an id for a new line out of what it says, so that the same file twice is one line. */
  readonly idOf: (words: string) => string
}

/**
 * The lines of a file, or all that is wrong with it, from the first line to the last. A line that says what is known
 * already is the known one, to the letter: what a CSV file can't carry (spaces at the ends, control characters) is not lost
 * on the way out and back. Of a team's measure only the link to a national one can be changed here.
 */
export function readRegister(bytes: Uint8Array, frame: RegisterFrame): ReadRegister {
  const table = readTable(bytes, largestRegister)
  if (!table.ok) return { ok: false, faults: [table.fault] }
  const heading = readHeading(table.heading, registerColumns, ['unit', 'title', 'level', 'status'], (column) =>
    languages.map((language) => registerHeadings[column][language]),
  )
  if (!heading.ok) return { ok: false, faults: heading.faults }
  const known = new Map(frame.known.map((entry) => [entry.id, entry]))
  const faults: RegisterFault[] = []
  const seen = new Set<string>()
  const entries = table.rows.flatMap((row): RegisterEntry[] => {
    const read = readRow(row, heading.columns, frame)
    faults.push(...read.faults)
    if (!read.entry) return []
    if (seen.has(read.entry.id)) faults.push({ reason: 'twice', line: row.line, value: read.entry.title })
    seen.add(read.entry.id)
    const before = known.get(read.entry.id)
    if (!before) return [read.entry]
    const { entry, foreign } = merged(before, read.entry, heading.columns)
    faults.push(...foreign.map((column): RegisterFault => ({ reason: 'ofTeam', line: row.line, column })))
    return [entry]
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entries }
}

type Columns<C extends string> = readonly (C | undefined)[]

function readHeading<C extends string>(
  { line, cells }: TableRow,
  all: readonly C[],
  needed: readonly C[],
  namesOf: (column: C) => readonly string[],
):
  | { readonly ok: true; readonly columns: Columns<C> }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] } {
  const columns = cells.map((cell) => {
    const wanted = cell.trim().toLowerCase()
    return all.find((column) => column.toLowerCase() === wanted || namesOf(column).includes(wanted))
  })
  const fault = (reason: 'headingMissing' | 'headingTwice' | 'headingUnknown', value: string) => ({
    reason,
    line,
    value,
  })
  const faults = [
    ...cells.flatMap((cell, at) => (columns[at] === undefined && cell !== '' ? [fault('headingUnknown', cell)] : [])),
    ...all.flatMap((column) =>
      columns.filter((one) => one === column).length > 1 ? [fault('headingTwice', column)] : [],
    ),
    ...needed.flatMap((column) => (columns.includes(column) ? [] : [fault('headingMissing', column)])),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, columns }
}

/** A cell as it was before it was made harmless, as far as a file can carry it. */
function textOf(cell: string | undefined): string {
  return carried(plainCell(carried(cell ?? '')))
}

/** What a CSV file can carry of a text: no white space at the ends, nothing that no program shows. Line breaks stay. */
function carried(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed()
    .trim()
}

function readRow(
  { line, cells }: TableRow,
  columns: Columns<RegisterColumn>,
  { tenantId, now, goals, idOf }: RegisterFrame,
): { readonly entry?: RegisterEntry; readonly faults: readonly RegisterFault[] } {
  const faults: RegisterFault[] = []
  const cell = (column: RegisterColumn) => textOf(cells[columns.indexOf(column)])
  const fault = (reason: 'missing' | 'tooLong' | 'notKnown' | 'notADay' | 'notAnId', column: RegisterColumn) =>
    faults.push({ reason, line, column, value: textStart(cell(column), 60) })
  if (cells.some((text, at) => text !== '' && columns[at] === undefined)) faults.push({ reason: 'tooManyCells', line })
  for (const column of ['unit', 'title', 'level', 'status'] as const) if (cell(column) === '') fault('missing', column)
  const most = {
    unit: longestWhat,
    title: longestWhat,
    purpose: longestRemark,
    result: longestRemark,
    learning: longestRemark,
  }
  for (const column of ['unit', 'title', 'purpose', 'result', 'learning'] as const) {
    if (cell(column).length > most[column]) fault('tooLong', column)
  }
  const level = meantBy(levelWords, allLevels, cell('level'))
  if (!level && cell('level') !== '') fault('notKnown', 'level')
  const status = meantBy(statusWords, allStatuses, cell('status'))
  if (!status && cell('status') !== '') fault('notKnown', 'status')
  const named = cell('parties')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  const parties = named.flatMap((word) => meantBy(partyWords, offices, word) ?? [])
  if (parties.length < named.length) fault('notKnown', 'parties')
  if (cell('goal') !== '' && !goals.includes(cell('goal'))) fault('notKnown', 'goal')
  for (const column of ['start', 'due'] as const) {
    if (cell(column) !== '' && !RegisterEntry.shape.start.safeParse(cell(column)).success) fault('notADay', column)
  }
  for (const column of ['id', 'national', 'package', 'unitId', 'team', 'round'] as const) {
    const text = cell(column)
    if (text !== '' && (text.length > 400 || (column === 'id' && !isDocumentId(text)))) fault('notAnId', column)
  }
  if (cell('updated') !== '' && !RegisterEntry.shape.updatedAt.safeParse(cell('updated')).success) {
    fault('notADay', 'updated')
  }
  if (faults.length > 0 || !level || !status) return { faults }
  const optional = ['goal', 'start', 'due', 'package', 'round', 'national', 'unitId', 'team'] as const
  const entry = RegisterEntry.parse({
    type: 'registerEntry',
    id: cell('id') || idOf(JSON.stringify([cell('unit'), cell('title'), cell('start')])),
    tenantId,
    unit: cell('unit'),
    title: cell('title'),
    purpose: cell('purpose'),
    level,
    parties,
    status,
    result: cell('result'),
    learning: cell('learning'),
    updatedAt: cell('updated') || now,
    ...Object.fromEntries(optional.flatMap((column) => (cell(column) === '' ? [] : [[fieldOf[column], cell(column)]]))),
  })
  return { entry, faults }
}

/**
 * What is known, with what the file says otherwise; a column that the file lacks says nothing. `foreign`: columns of a team's
 * measure that only the team changes.
 */
function merged(
  before: RegisterEntry,
  read: RegisterEntry,
  columns: Columns<RegisterColumn>,
): { readonly entry: RegisterEntry; readonly foreign: readonly RegisterColumn[] } {
  const [old, now] = [registerRow(before, 'en'), registerRow(read, 'en')]
  const differing = registerColumns.filter(
    (column) => column !== 'updated' && columns.includes(column) && carried(old[column]) !== now[column],
  )
  if (differing.length === 0) return { entry: before, foreign: [] }
  const fields = differing.map((column) => fieldOf[column])
  const kept = Object.entries(before).filter(([field]) => !fields.some((one) => one === field))
  const changed = Object.entries(read).filter(([field]) => fields.some((one) => one === field))
  const entry = RegisterEntry.parse(Object.fromEntries([...kept, ...changed]))
  if (before.teamId === undefined) return { entry: { ...entry, updatedAt: read.updatedAt }, foreign: [] }
  return { entry, foreign: differing.filter((column) => column !== 'national') }
}

/** What a column is called in the store. */
const fieldOf: Readonly<Record<RegisterColumn, keyof RegisterEntry>> = {
  ...{ unit: 'unit', title: 'title', purpose: 'purpose', goal: 'goalId', level: 'level', parties: 'parties' },
  ...{ status: 'status', start: 'start', due: 'due', result: 'result', learning: 'learning', national: 'nationalId' },
  ...{ package: 'packageId', id: 'id', unitId: 'unitId', team: 'teamId', round: 'roundId', updated: 'updatedAt' },
}

export const nationalColumns = ['edition', 'number', 'title', 'area', 'owner', 'url'] as const
type NationalColumn = (typeof nationalColumns)[number]

const nationalHeadings: Readonly<Record<NationalColumn, readonly string[]>> = {
  edition: ['utgave', 'utgåve'],
  number: ['nummer'],
  title: ['tiltak', 'tittel'],
  area: ['område'],
  owner: ['ansvarlig', 'ansvarleg'],
  url: ['lenke', 'lenkje'],
}

/** Measures of the government's register out of a file with these columns, or all that is wrong with it. */
export function readNational(
  bytes: Uint8Array,
  tenantId: string,
):
  | { readonly ok: true; readonly measures: readonly NationalMeasure[] }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] } {
  const table = readTable(bytes)
  if (!table.ok) return { ok: false, faults: [table.fault] }
  const heading = readHeading(
    table.heading,
    nationalColumns,
    ['edition', 'number', 'title'],
    (c) => nationalHeadings[c],
  )
  if (!heading.ok) return { ok: false, faults: heading.faults }
  const faults: RegisterFault[] = []
  const seen = new Set<string>()
  const measures = table.rows.flatMap(({ line, cells }): NationalMeasure[] => {
    const cell = (column: NationalColumn) => textOf(cells[heading.columns.indexOf(column)])
    const of = Object.fromEntries(nationalColumns.map((column) => [column, cell(column)]))
    const id = `national|${cell('edition')}|${cell('number')}`
    for (const column of ['edition', 'number', 'title'] as const) {
      if (cell(column) === '') faults.push({ reason: 'missing', line, column, value: '' })
    }
    if (!isDocumentId(id) || id.length > 200)
      faults.push({ reason: 'notAnId', line, column: 'number', value: cell('number') })
    if (seen.has(id)) faults.push({ reason: 'twice', line, value: id.slice('national|'.length) })
    seen.add(id)
    for (const column of ['title', 'area', 'owner'] as const) {
      if (cell(column).length > longestWhat)
        faults.push({ reason: 'tooLong', line, column, value: textStart(cell(column), 60) })
    }
    const read = NationalMeasure.safeParse({ type: 'nationalMeasure', id, tenantId, ...of })
    if (!NationalMeasure.shape.url.safeParse(cell('url')).success) {
      faults.push({ reason: 'notALink', line, column: 'url', value: textStart(cell('url'), 60) })
    }
    return read.success ? [read.data] : []
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, measures }
}
