import type { Services } from '../ports/services.ts'
import type { Content } from '../usecases/package/libraries.ts'
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
  readonly settings: Pick<Services['settings'], 'pepper'>
  /** What the files of the product hold. */
  readonly content: Content
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

/** How a command is called. Help and the reading of lines are made from the table of them. */
type Call = {
  readonly words: readonly string[]
  /** What comes behind the words, paths for the most part: how they are shown, and how many must be there. */
  readonly files?: { readonly usage: string; readonly least: number; readonly most: number }
  readonly options: readonly AdminOption[]
  /** For each way to call it: what is added to the words, and what it does then. */
  readonly help: readonly (readonly [added: string, does: string])[]
}

/** One that works with the store. */
export type AdminCommand = Call & {
  /** False: it failed, and has said why. */
  run(desk: AdminDesk, line: AdminLine): Promise<boolean>
}

/** One that looks at the deployment itself, and so can't begin with opening the store or with settings that are right. */
export type DeploymentCommand = Call & { readonly looksAt: 'deployment' }
