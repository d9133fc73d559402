import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Library, libraryOf } from '../domain/package/library.ts'
import { forProfile, type PackageFiles, type Profile } from '../domain/package/package.ts'
import { findingLine } from '../texts/authoring/finding-line.ts'
import { texts } from '../texts/index.ts'
import { type FileBytes, type PlacedFinding, readPackage, readProfile } from './check-files.ts'

/** Everything that is wrong with the content, at once. */
export class BadContent extends Error {
  override readonly name = 'BadContent'
  readonly findings: readonly PlacedFinding[]
  constructor(findings: readonly PlacedFinding[], more: readonly string[] = []) {
    const lines = [...findings.map((finding) => findingLine(texts('en'), finding)), ...more]
    super(`The content has ${lines.length} fault(s):\n${lines.map((line) => `  ${line}`).join('\n')}`)
    this.findings = findings
  }
}

/**
 * Reads all profiles and packages below `folder` (`cards/`) and checks them.
 * @returns what the profile `profileId` (`PROFILE`) can use.
 * @throws BadContent with file, line and reason of every fault in every file, whatever their profile.
 */
export function loadContent(folder: string, profileId: string): Library & { readonly profiles: readonly Profile[] } {
  const { profiles, findings } = readProfiles(folder)
  const names = foldersIn(join(folder, 'packages'))
  const packages = names.flatMap((name): PackageFiles[] => {
    const read = readPackage(filesIn(join(folder, 'packages', name)), profiles, name, names)
    findings.push(...read.findings.map((finding) => ({ ...finding, file: join('packages', name, finding.file) })))
    return read.package ? [read.package] : []
  })
  const profile = profiles.find(({ id }) => id === profileId)
  const known = profiles.map(({ id }) => id).join(', ')
  const more = profile ? [] : [`profiles: PROFILE is "${profileId}"; there are: ${known}`]
  if (!profile || findings.length > 0) throw new BadContent(findings, more)
  const builtIn = packages.flatMap((pack) => forProfile(pack, profile) ?? [])
  return { ...libraryOf(builtIn, [], profile), profiles }
}

/** Those of `folder` that can be used, and what is wrong with the others. */
export function readProfiles(folder: string): { profiles: Profile[]; findings: PlacedFinding[] } {
  const read = readdirSync(join(folder, 'profiles'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readProfile(join('profiles', name), readFileSync(join(folder, 'profiles', name))))
  return { profiles: read.flatMap(({ profile }) => profile ?? []), findings: read.flatMap(({ findings }) => findings) }
}

export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

/** The YAML files of a package's folder, by name. */
export function filesIn(folder: string): FileBytes {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}
