import { parseArgs } from 'node:util'
import type { AdminCommand, AdminDesk, AdminLine, DeploymentCommand } from './command.ts'
import { packagesList, packagesWithdraw } from './packages.ts'
import { registerExport, registerImport, registerNational } from './register.ts'
import { retention } from './retention.ts'
import { table } from './table.ts'
import { unitsExport, unitsImport } from './units.ts'

const doctor: DeploymentCommand = {
  looksAt: 'deployment',
  words: ['doctor'],
  options: [],
  help: [['', 'looks at settings, store, queue, Teams and the public address, and says what is wrong and what to do']],
}

/** Every command, in the order of the help. */
const commands: readonly (AdminCommand | DeploymentCommand)[] = [
  doctor,
  retention,
  unitsImport,
  unitsExport,
  registerExport,
  registerImport,
  registerNational,
  packagesList,
  packagesWithdraw,
]

/** What went well, what failed, and a line that was not understood (`EX_USAGE` of sysexits.h). */
export const adminExitCodes = { done: 0, failed: 1, usage: 64 } as const

type Opened = Omit<AdminDesk, 'print' | 'complain' | 'readFile' | 'writeFile'>

export type AdminWorld = Pick<AdminDesk, 'print' | 'complain' | 'readFile' | 'writeFile'> & {
  /** Opens the store that the environment names. Called once, and only when there is something to do. */
  readonly open: () => Promise<Opened & { readonly close: () => Promise<void> }>
  /** Prints what it finds of the deployment. False: something is wrong. */
  readonly examine: () => Promise<boolean>
}

export const adminHelp = `npm run admin -- <command>

${table([
  ...commands.flatMap(({ words, files, help }) =>
    help.map(([added, does]) => [[...words, files?.usage, added].filter(Boolean).join(' '), does]),
  ),
  ['--help', 'prints this'],
]).join('\n')}

--tenant <id> names the organisation where there are several. A command reads the same environment as the service, may
run beside it, and may be run again after it was stopped. retention prints kinds, numbers and ages: nothing that anybody
wrote, and no ids. doctor changes nothing but a probe that it writes and removes, and needs no network to end.

Exit codes: 0 done, 1 failed or something is wrong, 64 command not understood, 78 bad configuration.`

/** Runs one command line of an operator and resolves with the exit code. */
export async function runAdmin(args: readonly string[], world: AdminWorld): Promise<number> {
  const { open, examine, ...desk } = world
  const line = readLine(args)
  if (line === undefined) {
    desk.complain(`Not understood: ${args.join(' ') || 'no command'}\n\n${adminHelp}`)
    return adminExitCodes.usage
  }
  if (line === 'help') {
    desk.print(adminHelp)
    return adminExitCodes.done
  }
  const { command, given } = line
  const exitCode = (isDone: boolean) => (isDone ? adminExitCodes.done : adminExitCodes.failed)
  if ('looksAt' in command) return exitCode(await examine())
  const { close, ...opened } = await open()
  try {
    return exitCode(await command.run({ ...desk, ...opened }, given))
  } finally {
    await close()
  }
}

type Call = { readonly command: AdminCommand | DeploymentCommand; readonly given: AdminLine }

/** Undefined: no command, or something with it that it does not take. */
function readLine(args: readonly string[]): Call | 'help' | undefined {
  const line = parsed(args)
  if (!line) return undefined
  const { values, positionals } = line
  if (values.help) return 'help'
  const command = commands.find(({ words }) => words.every((word, i) => positionals[i] === word))
  if (!command) return undefined
  const { words, files: { least, most } = { least: 0, most: 0 }, options } = command
  const files = positionals.slice(words.length)
  const { help: _, ...own } = values
  const isTaken = Object.keys(own).every((name) => options.some((option) => option === name))
  if (files.length < least || files.length > most || !isTaken) return undefined
  const { 'dry-run': dryRun = false, replace = false, tenant } = own
  return { command, given: { files, dryRun, replace, tenant } }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        replace: { type: 'boolean' },
        tenant: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch {
    // Only for an option that does not exist; what it says is repeated by the caller.
    return undefined
  }
}
