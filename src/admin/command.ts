import type { Keeper } from '../usecases/retention/forget-sources.ts'

/** What stands behind the words of a command. */
export type AdminLine = {
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly replace: boolean
  readonly tenant: string | undefined
}

type AdminOption = 'dry-run' | 'replace' | 'tenant'

/** What a command works with. */
export type AdminDesk = Keeper & {
  /** The tenant of the configuration; undefined in development. */
  readonly tenantId: string | undefined
  /** Ids of the profiles' goals. */
  readonly goals: readonly string[]
  /** Undefined: there is no such file. */
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>
  /** False: there is one already, and it was left alone. */
  readonly writeFile: (path: string, text: string) => Promise<boolean>
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** One command of `npm run admin`. Help and the reading of lines are made from the table of them. */
export type AdminCommand = {
  readonly words: readonly string[]
  /** Paths that come behind the words: how they are shown, and how many must be there. */
  readonly files?: { readonly usage: string; readonly least: number; readonly most: number }
  readonly options: readonly AdminOption[]
  /** For each way to call it: what is added to the words, and what it does then. */
  readonly help: readonly (readonly [added: string, does: string])[]
  /** False: it failed, and has said why. */
  run(desk: AdminDesk, line: AdminLine): Promise<boolean>
}
