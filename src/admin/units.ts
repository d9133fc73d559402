import { unitsCsv } from '../exports/csv/units-csv.ts'
import { texts } from '../texts/index.ts'
import { unitFaultLines } from '../texts/unit-words.ts'
import { importUnits, readUnitTree, tenantsOf } from '../usecases/unit/import-units.ts'
import type { AdminCommand, AdminDesk } from './command.ts'

export const unitsImport: AdminCommand = {
  words: ['units', 'import'],
  files: { usage: '<file>', least: 1, most: 1 },
  options: ['dry-run', 'replace', 'tenant'],
  help: [
    ['', 'makes the units of a CSV file the organisation’s units: all of them or, if a row is wrong, none'],
    ['--dry-run', 'prints what that would change, and changes nothing'],
    ['--replace', 'also where most of the units that there are would go'],
  ],
  async run(desk, { files, dryRun, replace, tenant }) {
    const [path = ''] = files
    const bytes = await desk.readFile(path)
    if (!bytes) return failed(desk, `There is no file at ${path}`)
    const tenantId = await tenantOf(desk, tenant)
    if (tenantId === undefined) return false
    const result = await importUnits(desk, bytes, { tenantId, dryRun, replace })
    const say = texts('en')
    if (!result.ok && result.reason === 'faults') {
      for (const line of unitFaultLines(say, result.faults)) desk.complain(line)
      return failed(desk, say.units.faultsIntro(result.faults.length))
    }
    if (!result.ok && result.reason === 'tooManyWords') return failed(desk, say.units.tooManyWords)
    const { added, changed, removed, unchanged } = result.changes
    desk.print(say.units.changes(added.length, changed.length, removed.length, unchanged))
    for (const [what, units] of [
      ['added', added],
      ['changed', changed],
      ['removed', removed],
    ] as const) {
      for (const { id, name } of units) desk.print(`  ${what}  ${id}  ${name}`)
    }
    if (!result.ok) return failed(desk, 'Most units would go, so nothing was changed. If that is meant, add --replace.')
    if (dryRun) desk.print('Nothing was changed (--dry-run).')
    return true
  },
}

export const unitsExport: AdminCommand = {
  words: ['units', 'export'],
  files: { usage: '[file]', least: 0, most: 1 },
  options: ['tenant'],
  help: [['', 'prints the units as such a file, or writes them into a new one']],
  async run(desk, { files, tenant }) {
    const tenantId = await tenantOf(desk, tenant)
    if (tenantId === undefined) return false
    const csv = unitsCsv((await readUnitTree(desk, tenantId))?.units ?? [])
    const [path] = files
    if (path === undefined) desk.print(csv.trimEnd())
    else if (!(await desk.writeFile(path, csv))) return failed(desk, `There is a file at ${path} already`)
    return true
  },
}

/** The one that was named, the configured one, or the only one that there is something of. */
export async function tenantOf(desk: AdminDesk, named: string | undefined): Promise<string | undefined> {
  const configured = named ?? desk.tenantId
  if (configured !== undefined) return configured
  const [only, ...others] = await tenantsOf(desk)
  if (only !== undefined && others.length === 0) return only
  desk.complain(
    only === undefined
      ? 'There is no organisation in this database yet: name one with --tenant.'
      : `There are several organisations: name one with --tenant (${[only, ...others].join(', ')}).`,
  )
  return undefined
}

export function failed(desk: AdminDesk, words: string): false {
  desk.complain(words)
  return false
}
