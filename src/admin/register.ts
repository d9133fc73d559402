import type { RegisterFault } from '../domain/register/read-register.ts'
import { registerCsv } from '../exports/register/register-csv.ts'
import { type ImportedRegister, importNational, importRegister } from '../usecases/register/import-register.ts'
import { listRegister } from '../usecases/register/list-register.ts'
import type { AdminCommand, AdminDesk } from './command.ts'
import { failed, tenantOf } from './units.ts'

/** A longer list is not read. */
const mostFaults = 50

export const registerExport: AdminCommand = {
  words: ['register', 'export'],
  files: { usage: '[file]', least: 0, most: 1 },
  options: ['tenant'],
  help: [['', 'prints the register of measures as CSV, or writes it into a new file']],
  async run(desk, { files, tenant }) {
    const tenantId = await tenantOf(desk, tenant)
    if (tenantId === undefined) return false
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      registerCsv(await listRegister(desk, tenantId), 'nb'),
    )
    const [path] = files
    if (path === undefined) desk.print(csv.trimEnd())
    else if (!(await desk.writeFile(path, csv))) return failed(desk, `There is a file at ${path} already`)
    return true
  },
}

export const registerImport: AdminCommand = {
  words: ['register', 'import'],
  files: { usage: '<file>', least: 1, most: 1 },
  options: ['dry-run', 'tenant'],
  help: [
    ['', 'puts the lines of such a file into the register: all of them or, if one is wrong, none'],
    ['--dry-run', 'prints what that would change, and changes nothing'],
  ],
  run: (desk, line) =>
    imported(desk, line, (bytes, tenantId) =>
      importRegister(desk, bytes, { tenantId, dryRun: line.dryRun, goals: desk.goals }),
    ),
}

export const registerNational: AdminCommand = {
  words: ['register', 'national'],
  files: { usage: '<file>', least: 1, most: 1 },
  options: ['dry-run', 'tenant'],
  help: [
    [
      '',
      'imports the government’s measures, which lines of the register can name (docs/examples/national-measures.csv)',
    ],
  ],
  run: (desk, line) =>
    imported(desk, line, (bytes, tenantId) => importNational(desk, bytes, { tenantId, dryRun: line.dryRun })),
}

async function imported(
  desk: AdminDesk,
  {
    files,
    tenant,
    dryRun,
  }: { readonly files: readonly string[]; readonly tenant: string | undefined; readonly dryRun: boolean },
  put: (bytes: Uint8Array, tenantId: string) => Promise<ImportedRegister>,
): Promise<boolean> {
  const [path = ''] = files
  const bytes = await desk.readFile(path)
  if (!bytes) return failed(desk, `There is no file at ${path}`)
  const tenantId = await tenantOf(desk, tenant)
  if (tenantId === undefined) return false
  const result = await put(bytes, tenantId)
  if (!result.ok) {
    for (const fault of result.faults.slice(0, mostFaults)) desk.complain(faultLine(fault))
    const more = result.faults.length - mostFaults
    if (more > 0) desk.complain(`… and ${more} more`)
    return failed(desk, 'Nothing was imported.')
  }
  desk.print(`${result.added} added, ${result.changed} changed, ${result.unchanged} unchanged`)
  if (dryRun) desk.print('Nothing was changed (--dry-run).')
  return true
}

const words: Readonly<Record<RegisterFault['reason'], string>> = {
  empty: 'The file is empty.',
  tooLarge: 'The file is too large.',
  workbook: 'This is a workbook. Save it as CSV first.',
  notText: 'This is no text file.',
  quotes: 'A quotation mark is missing or stands where none may.',
  headingMissing: 'A column is missing',
  headingTwice: 'A column is there twice',
  headingUnknown: 'This column is not known',
  tooManyCells: 'There are more cells than columns. Put quotation marks around texts with a semicolon.',
  missing: 'Nothing stands in the column',
  tooLong: 'This is too long in the column',
  notKnown: 'This word is not known in the column',
  notADay: 'This is no day as 2026-11-21 in the column',
  notAnId: 'This is no id in the column',
  notALink: 'This is no https address in the column',
  twice: 'Another row is about the same',
  ofTeam: 'The measure is a team’s, and is changed by the team only. Put back what stood in the column',
}

function faultLine(fault: RegisterFault): string {
  const where = 'line' in fault ? `line ${fault.line}: ` : ''
  const column = 'column' in fault ? ` ${fault.column}` : ''
  const value = 'value' in fault && fault.value !== '' ? `: ${fault.value}` : ''
  return `${where}${words[fault.reason]}${column}${value}`
}
