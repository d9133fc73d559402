import { parseArgs } from 'node:util'
import type { Keeper } from '../usecases/retention/forget-sources.ts'
import { runRetention } from './retention.ts'

/** What went well, what failed, and a line that was not understood (`EX_USAGE` of sysexits.h). */
export const adminExitCodes = { done: 0, failed: 1, usage: 64 } as const

export type AdminWorld = {
  /** Opens the store that the environment names. Called once, and only when there is something to do. */
  readonly open: () => Promise<Keeper & { readonly close: () => Promise<void> }>
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

export const adminHelp = `npm run admin -- <command>

  retention             removes what is older than it may be, and prints how much that was
  retention --dry-run   prints how much that would be, and removes nothing
  --help                prints this

What it may be is set with RETENTION_DAYS. The command reads the same environment as the service, may run beside it,
and may be run again after it was stopped. It prints kinds, numbers and ages: nothing that anybody wrote, and no ids.

Exit codes: 0 done, 1 failed, 64 command not understood, 78 bad configuration.`

/** Runs one command line of an operator and resolves with the exit code. */
export async function runAdmin(args: readonly string[], world: AdminWorld): Promise<number> {
  const line = readLine(args)
  if (line === undefined) {
    world.complain(`Not understood: ${args.join(' ') || 'no command'}\n\n${adminHelp}`)
    return adminExitCodes.usage
  }
  if (line.help) {
    world.print(adminHelp)
    return adminExitCodes.done
  }
  const { close, ...keeper } = await world.open()
  try {
    await runRetention(keeper, line.dryRun, world.print)
    return adminExitCodes.done
  } finally {
    await close()
  }
}

function readLine(args: readonly string[]): { readonly help: boolean; readonly dryRun: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { help: true, dryRun: false }
    return positionals.join(' ') === 'retention' ? { help: false, dryRun: values['dry-run'] } : undefined
  } catch {
    // Only for an option that does not exist; what it says is repeated by the caller.
    return undefined
  }
}
