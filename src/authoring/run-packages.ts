import { parseArgs } from 'node:util'
import { table } from '../admin/table.ts'
import { Language } from '../domain/language.ts'
import type { PackageFiles, Profile } from '../domain/package/package.ts'
import { texts } from '../texts/index.ts'
import { checkPackages } from './check.ts'
import type { FoundPackages } from './find-packages.ts'
import { schemaFiles } from './schema-files.ts'

/** Nothing wrong, a fault, advice only, and a line that was not understood (`EX_USAGE` of sysexits.h). */
export const packagesExitCodes = { good: 0, faults: 1, advice: 2, usage: 64 } as const

export type PackagesWorld = {
  readonly profiles: readonly Profile[]
  /** Ids of the packages of the product. */
  readonly known: readonly string[]
  readonly find: (path: string | undefined, language: Language) => FoundPackages
  readonly read: (found: Extract<FoundPackages, { ok: true }>) => readonly PackageFiles[]
  /** Draws a package and resolves with the place of the page. */
  readonly preview: (pack: PackageFiles, profile: Profile) => Promise<string>
  readonly writeSchema: (name: string, text: string) => Promise<string>
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

export const packagesHelp = `npm run packages -- <command>

${table([
  [
    'check [folder or zip]',
    'prints what is wrong in each file, what could be read more easily, and the LIX of the prompts',
  ],
  [
    'preview [id, folder or zip]',
    'opens a page with every card in all three languages, bokmål and nynorsk beside each other',
  ],
  ['schema', 'writes the schemas that help editors (cards/*.schema.json) anew'],
  ['--language nb, nn or en', 'the language of the findings; bokmål unless it is said'],
  ['--profile <id>', 'whose goals the preview shows; nav, or another that the package serves, unless it is said'],
  ['--help', 'prints this'],
]).join('\n')}

A folder is that of one package or one with such folders. Without one the packages of the product are meant.

Exit codes: 0 nothing to correct, 1 faults, 2 advice only, 64 command not understood.`

/** Runs one command line of somebody who writes packages, and resolves with the exit code. */
export async function runPackages(args: readonly string[], world: PackagesWorld): Promise<number> {
  const line = readLine(args)
  if (line === undefined) {
    world.complain(`Not understood: ${args.join(' ') || 'no command'}\n\n${packagesHelp}`)
    return packagesExitCodes.usage
  }
  if (line.command === 'help') {
    world.print(packagesHelp)
    return packagesExitCodes.good
  }
  if (line.command === 'schema') {
    for (const [name, text] of Object.entries(schemaFiles())) world.print(await world.writeSchema(name, text))
    return packagesExitCodes.good
  }
  const found = world.find(line.path, line.language)
  if (!found.ok) {
    world.complain(found.words)
    return packagesExitCodes.faults
  }
  return line.command === 'check' ? check(found, line, world) : preview(found, line, world)
}

type Found = Extract<FoundPackages, { ok: true }>
type Line = {
  readonly command: string
  readonly path: string | undefined
  readonly language: Language
  readonly profile: string | undefined
}

function check({ packages }: Found, { language }: Line, { profiles, known, print }: PackagesWorld): number {
  const { lines, faults, advice } = checkPackages(packages, { profiles, known }, language)
  for (const one of lines) print(one)
  print(texts(language).authoring.checked(packages.length, faults, advice))
  if (faults > 0) return packagesExitCodes.faults
  return advice > 0 ? packagesExitCodes.advice : packagesExitCodes.good
}

async function preview(found: Found, line: Line, world: PackagesWorld): Promise<number> {
  const packages = world.read(found)
  const isWhole = packages.length === found.packages.length
  const shown = packages.map((pack) => ({ pack, profile: profileOf(pack, line.profile, world.profiles) }))
  for (const { pack, profile } of isWhole ? shown : []) {
    if (profile) world.print(await world.preview(pack, profile))
    else world.complain(`${pack.id} serves no goal of ${line.profile ?? 'any profile'}, so there are no cards to show.`)
  }
  if (!isWhole) world.complain('A package with faults cannot be shown: npm run packages -- check says what to correct.')
  return isWhole && shown.every(({ profile }) => profile) ? packagesExitCodes.good : packagesExitCodes.faults
}

/** The profile that was named; else Nav's where the package serves it, or the first that it serves. */
function profileOf(pack: PackageFiles, named: string | undefined, profiles: readonly Profile[]): Profile | undefined {
  const served = profiles.filter(({ id }) => Object.hasOwn(pack.goals, id))
  if (named !== undefined) return served.find(({ id }) => id === named)
  return served.find(({ id }) => id === 'nav') ?? served[0]
}

/** Undefined: no command, or something with it that it does not take. */
function readLine(args: readonly string[]): Line | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'nb' },
        profile: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const language = Language.safeParse(values.language)
    const [command = '', path, ...more] = values.help ? ['help'] : positionals
    const isKnown = ['help', 'check', 'preview', 'schema'].includes(command)
    if (!isKnown || more.length > 0 || !language.success || (command === 'schema' && path !== undefined))
      return undefined
    return { command, path, language: language.data, profile: values.profile }
  } catch {
    // Only for an option that does not exist; what it says is repeated by the caller.
    return undefined
  }
}
