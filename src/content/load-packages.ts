import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { languages } from '../domain/language.ts'
import {
  type ConversationPackage,
  checkPackage,
  type Finding,
  forProfile,
  type Library,
  PackageFile,
  type PackageFiles,
  PackageTextFile,
  type Profile,
  ProfileFile,
} from '../domain/package/package.ts'

/** Everything that is wrong with the content, at once. */
export class BadContent extends Error {
  override readonly name = 'BadContent'
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    super(`The content has ${findings.length} fault(s):\n${findings.map(line).join('\n')}`)
    this.findings = findings
  }
}

function line({ file, path, reason }: Finding): string {
  return `  ${file}${path ? ` at ${path}` : ''}: ${reason}`
}

/**
 * Reads all profiles and packages below `folder` (`cards/`) and checks them.
 * @returns what the profile `profileId` (`PROFILE`) can use.
 * @throws BadContent with file, path and reason of every fault in every file, whatever their profile.
 */
export function loadContent(folder: string, profileId: string): Library {
  const findings: Finding[] = []
  const profiles = readdirSync(join(folder, 'profiles'))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => readYaml(folder, join('profiles', name), ProfileFile, findings) ?? [])
  const packages = readdirSync(join(folder, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => loadPackage(folder, entry.name, profiles, findings) ?? [])
  const profile = profiles.find(({ id }) => id === profileId)
  if (!profile) {
    const known = profiles.map(({ id }) => id).join(', ')
    findings.push({ file: 'profiles', path: '', reason: `PROFILE is "${profileId}"; there are: ${known}` })
  }
  if (!profile || findings.length > 0) throw new BadContent(findings)
  return { packages: packages.flatMap((pack) => forProfile(pack, profile) ?? []).toSorted(libraryOrder), profile }
}

function loadPackage(
  folder: string,
  name: string,
  profiles: readonly Profile[],
  findings: Finding[],
): PackageFiles | undefined {
  const at = join('packages', name)
  const head = readYaml(folder, join(at, 'package.yaml'), PackageFile, findings)
  const [nb, nn, en] = languages.map((language) =>
    readYaml(folder, join(at, `${language}.yaml`), PackageTextFile, findings),
  )
  if (!head) return undefined
  const fault = (path: string, reason: string) => findings.push({ file: join(at, 'package.yaml'), path, reason })
  if (head.id !== name) fault('id', `must be the folder's name, "${name}"`)
  if (!nb || !nn || !en) return undefined
  const pack = { ...head, texts: { nb, nn, en } }
  findings.push(...checkPackage(pack, profiles).map((finding) => ({ ...finding, file: join(at, finding.file) })))
  return pack
}

function readYaml<T extends z.ZodType>(
  folder: string,
  file: string,
  schema: T,
  findings: Finding[],
): z.infer<T> | undefined {
  const fault = (path: string, reason: string) => {
    findings.push({ file, path, reason })
    return undefined
  }
  if (!existsSync(join(folder, file))) return fault('', 'the file is missing')
  let data: unknown
  try {
    data = parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file))))
  } catch (error) {
    return fault('', error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error))
  }
  const result = schema.safeParse(data)
  if (result.success) return result.data
  for (const issue of result.error.issues) fault(issue.path.join('.'), issue.message)
  return undefined
}

function libraryOrder(a: ConversationPackage, b: ConversationPackage): number {
  const rank = (pack: ConversationPackage) => (pack.id === 'kom-i-gang' ? 0 : pack.id === 'status' ? 2 : 1)
  return rank(a) - rank(b) || a.id.localeCompare(b.id)
}
