import { plainCell } from '../csv/plain-cell.ts'
import { readTable, type TableFault, type TableRow } from '../csv/read-table.ts'
import { isKeyText } from '../document-id.ts'
import { employers, mostUnits, Unit } from './unit-tree.ts'

export const unitColumns = ['id', 'name', 'parent', 'employer', 'line', 'level', 'team', 'leader'] as const
export type UnitColumn = (typeof unitColumns)[number]
const needed: readonly UnitColumn[] = ['id', 'name', 'parent', 'employer']

/** What a column may be called, in the three languages; compared without capitals. */
const headings: Record<UnitColumn, readonly string[]> = {
  id: ['id', 'enhetsid', 'enhets-id', 'einingsid', 'einings-id', 'unit id'],
  name: ['name', 'navn', 'namn'],
  parent: ['parent', 'overordnet', 'overordna'],
  employer: ['employer', 'arbeidsgiver', 'arbeidsgivar'],
  line: ['line', 'linje'],
  level: ['level', 'nivå'],
  team: ['team'],
  leader: ['leader', 'leder', 'leiar'],
}

/** What an employer may be called. The first is what `units export` writes. */
const employerWords: Record<Unit['employer'], readonly string[]> = {
  state: ['state', 'stat', 'staten', 'statlig', 'statleg'],
  municipality: ['municipality', 'kommune', 'kommunen', 'kommunal'],
  other: ['other', 'annen', 'annan', 'annet', 'anna'],
}

/** A team that the bot knows. Several may have one name; one that the app was taken out of goes by its id only. */
export type KnownTeam = { readonly teamId: string; readonly name: string | undefined }

export type UnitFault =
  | TableFault
  | { readonly reason: 'tooManyRows'; readonly most: number }
  | { readonly reason: 'headingMissing' | 'headingTwice'; readonly line: number; readonly column: UnitColumn }
  | { readonly reason: 'headingUnknown'; readonly line: number; readonly value: string }
  | { readonly reason: 'tooManyCells'; readonly line: number }
  | { readonly reason: 'missing' | 'tooLong'; readonly line: number; readonly column: UnitColumn }
  | {
      readonly reason:
        | 'idTwice'
        | 'parentUnknown'
        | 'ownParent'
        | 'cycle'
        | 'employerUnknown'
        | 'teamUnknown'
        | 'teamAmbiguous'
        | 'teamTwice'
        | 'notAnId'
      readonly line: number
      readonly value: string
    }

export type ReadUnits =
  | { readonly ok: true; readonly units: readonly Unit[] }
  | { readonly ok: false; readonly faults: readonly UnitFault[] }

type Row = { readonly line: number; readonly unit: Unit }

/** All units of a file, or all that is wrong with it, from the first line to the last. Nothing is guessed. */
export function readUnits(bytes: Uint8Array, known: readonly KnownTeam[]): ReadUnits {
  const table = readTable(bytes)
  if (!table.ok) return { ok: false, faults: [table.fault] }
  const { columns, faults: inHeading } = readHeading(table.heading)
  if (inHeading.length > 0) return { ok: false, faults: inHeading }
  if (table.rows.length === 0) return { ok: false, faults: [{ reason: 'empty' }] }
  if (table.rows.length > mostUnits) return { ok: false, faults: [{ reason: 'tooManyRows', most: mostUnits }] }
  const faults: UnitFault[] = []
  const rows = table.rows.flatMap((row): Row[] => {
    const read = readRow(row, columns, known)
    faults.push(...read.faults)
    return [{ line: row.line, unit: read.unit }]
  })
  faults.push(...together(rows))
  const place = (fault: UnitFault) => ('line' in fault ? fault.line : 0)
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((a, b) => place(a) - place(b)) }
  return { ok: true, units: rows.map(({ unit }) => unit) }
}

type Columns = readonly (UnitColumn | undefined)[]

function readHeading({ line, cells }: TableRow): { readonly columns: Columns; readonly faults: readonly UnitFault[] } {
  const columns = cells.map((cell) =>
    unitColumns.find((column) => headings[column].includes(clean(cell).toLowerCase())),
  )
  const faults: UnitFault[] = cells.flatMap((cell, i) =>
    columns[i] === undefined && cell !== '' ? [{ reason: 'headingUnknown', line, value: clean(cell) }] : [],
  )
  for (const column of unitColumns) {
    const count = columns.filter((one) => one === column).length
    if (count > 1) faults.push({ reason: 'headingTwice', line, column })
    if (count === 0 && needed.includes(column)) faults.push({ reason: 'headingMissing', line, column })
  }
  return { columns, faults }
}

/** A unit as far as its row alone can tell. What is at fault stays out of it or stands in it as written. */
function readRow(
  { line, cells }: TableRow,
  columns: Columns,
  known: readonly KnownTeam[],
): { readonly unit: Unit; readonly faults: readonly UnitFault[] } {
  const faults: UnitFault[] = []
  const cell = (column: UnitColumn) => plainCell(clean(cells[columns.indexOf(column)] ?? ''))
  if (cells.some((text, i) => text !== '' && columns[i] === undefined)) faults.push({ reason: 'tooManyCells', line })
  const word = cell('employer').toLowerCase()
  const employer = employers.find((one) => employerWords[one].includes(word))
  if (word !== '' && !employer) faults.push({ reason: 'employerUnknown', line, value: cell('employer') })
  const team = teamOf(cell('team'), known)
  if (team.fault) faults.push({ reason: team.fault, line, value: cell('team') })
  const [parentId, leaderId] = [cell('parent'), cell('leader')]
  // A name or an address of a person is no id, and does not belong in here.
  if (leaderId !== '' && (!isKeyText(leaderId) || /[\s@]/.test(leaderId) || leaderId.length > 100)) {
    faults.push({ reason: 'notAnId', line, value: leaderId })
  }
  const unit: Unit = {
    ...{ id: cell('id'), name: cell('name'), employer: employer ?? 'other', line: cell('line'), level: cell('level') },
    ...(parentId !== '' && { parentId }),
    ...(team.teamId !== undefined && { teamId: team.teamId }),
    ...(leaderId !== '' && { leaderId }),
  }
  for (const column of ['id', 'name', 'employer'] as const) {
    if (cell(column) === '') faults.push({ reason: 'missing', line, column })
  }
  for (const column of ['id', 'name', 'line', 'level'] as const) {
    const most = Unit.shape[column].maxLength ?? Number.POSITIVE_INFINITY
    if (cell(column).length > most) faults.push({ reason: 'tooLong', line, column })
  }
  return { unit, faults }
}

function teamOf(
  text: string,
  known: readonly KnownTeam[],
): { readonly teamId?: string; readonly fault?: 'teamUnknown' | 'teamAmbiguous' } {
  if (text === '') return {}
  if (known.some(({ teamId }) => teamId === text)) return { teamId: text }
  const [named, ...others] = known.filter(({ name }) => name !== undefined && clean(name) === text)
  if (others.length > 0) return { fault: 'teamAmbiguous' }
  return named ? { teamId: named.teamId } : { fault: 'teamUnknown' }
}

/** What only shows when the rows are seen together. */
function together(rows: readonly Row[]): UnitFault[] {
  const faults: UnitFault[] = []
  const byId = new Map<string, Unit>()
  const teams = new Set<string>()
  for (const { line, unit } of rows) {
    if (unit.id !== '' && byId.has(unit.id)) faults.push({ reason: 'idTwice', line, value: unit.id })
    byId.set(unit.id, byId.get(unit.id) ?? unit)
    if (unit.teamId === undefined) continue
    if (teams.has(unit.teamId)) faults.push({ reason: 'teamTwice', line, value: unit.teamId })
    teams.add(unit.teamId)
  }
  const inCycle = cycles(byId)
  for (const { line, unit } of rows) {
    const { id, parentId } = unit
    if (parentId === undefined) continue
    if (parentId === id) faults.push({ reason: 'ownParent', line, value: id })
    else if (!byId.has(parentId)) faults.push({ reason: 'parentUnknown', line, value: parentId })
    else if (inCycle.has(id)) faults.push({ reason: 'cycle', line, value: id })
  }
  return faults
}

/** Ids of units that stand above themselves. Each unit is looked at once. */
function cycles(byId: ReadonlyMap<string, Unit>): ReadonlySet<string> {
  const found = new Set<string>()
  const done = new Set<string>()
  for (const start of byId.keys()) {
    const path = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.add(at)
      at = byId.get(at)?.parentId
    }
    if (at !== undefined && path.has(at)) {
      const ids = [...path]
      for (const id of ids.slice(ids.indexOf(at))) found.add(id)
    }
    for (const id of path) done.add(id)
  }
  return found
}

/** One line, without what no program shows. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .toWellFormed()
    .normalize('NFC')
}
