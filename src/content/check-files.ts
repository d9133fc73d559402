import type { z } from 'zod'
import { type Language, languages } from '../domain/language.ts'
import { checkPackage } from '../domain/package/check-package.ts'
import { type Finding, isFault } from '../domain/package/finding.ts'
import { languageAdvice } from '../domain/package/language-advice.ts'
import {
  PackageFile,
  type PackageFiles,
  PackageTextFile,
  type Profile,
  ProfileFile,
} from '../domain/package/package.ts'
import { mostFindings, mostTokens, type ReadYaml, readYaml } from './read-yaml.ts'
import { schemaProblems } from './schema-problems.ts'

/** A finding with the line of its file, from 1; none where the file is missing. */
export type PlacedFinding = Finding & { readonly line?: number }

export type CheckedFiles = {
  /** Undefined: a fault stops it. */
  readonly package: PackageFiles | undefined
  /** Faults first, each in the order of files and lines. */
  readonly findings: readonly PlacedFinding[]
}

/** Name → bytes, without folders. */
export type FileBytes = ReadonlyMap<string, Uint8Array>

const textFiles = { nb: 'nb.yaml', nn: 'nn.yaml', en: 'en.yaml' } as const satisfies Record<Language, string>
export const packageFileNames: readonly string[] = ['package.yaml', ...Object.values(textFiles)]

/**
 * Everything that the start of the bot, `npm run packages -- check` and a package sent to the bot look for: what stops the
 * package, and advice on its language. `folder` is the name of the folder that the files lie in, where they lie in one;
 * `packageIds` are those that it may point to, where they are known.
 */
export function checkFiles(
  files: FileBytes,
  profiles: readonly Profile[],
  folder?: string,
  packageIds?: readonly string[],
): CheckedFiles {
  const read = readPackage(files, profiles, folder, packageIds)
  if (!read.package) return read
  const findings = [...read.findings, ...placed(languageAdvice(read.package), read.lines)].slice(0, mostFindings)
  return { package: read.package, findings: findings.toSorted(inOrder) }
}

type Read = CheckedFiles & { readonly lines: ReadonlyMap<string, ReadYaml['lineOf']> }

/** As `checkFiles`, without advice. */
export function readPackage(
  files: FileBytes,
  profiles: readonly Profile[],
  folder?: string,
  packageIds?: readonly string[],
): Read {
  let left = mostTokens
  const read = new Map(
    packageFileNames.map((name) => {
      const file = readFile(name, files.get(name), left)
      left -= file.tokens
      return [name, file]
    }),
  )
  const lines = new Map([...read].map(([name, { lineOf }]) => [name, lineOf]))
  const findings = [...read.values()].flatMap((file) => file.findings)
  const unknown = [...files.keys()].filter((name) => !read.has(name))
  findings.push(...unknown.map((file): PlacedFinding => ({ file, path: '', reason: 'fileUnknown' })))

  const head = parsed('package.yaml', PackageFile, read, findings)
  const texts = languages.map((language) => parsed(textFiles[language], PackageTextFile, read, findings))
  const [nb, nn, en] = texts
  if (head && folder !== undefined && head.id !== folder) {
    findings.push(...placed([{ file: 'package.yaml', path: 'id', reason: 'idNotFolder', value: folder }], lines))
  }
  const whole = head && nb && nn && en ? { ...head, texts: { nb, nn, en } } : undefined
  if (whole) findings.push(...placed(checkPackage(whole, profiles, packageIds).slice(0, mostFindings), lines))
  const isWhole = !findings.some(isFault)
  return { package: isWhole ? whole : undefined, findings: findings.slice(0, mostFindings).toSorted(inOrder), lines }
}

/** A file with a profile's goals, and what stops it. */
export function readProfile(
  file: string,
  bytes: Uint8Array,
): { readonly profile: Profile | undefined; readonly findings: readonly PlacedFinding[] } {
  const read = new Map([[file, readFile(file, bytes)]])
  const findings = [...read.values()].flatMap((one) => one.findings)
  const profile = parsed(file, ProfileFile, read, findings)
  return { profile: findings.length === 0 ? profile : undefined, findings }
}

type ReadFile = Pick<ReadYaml, 'data' | 'lineOf' | 'tokens'> & { readonly findings: PlacedFinding[] }

function readFile(file: string, bytes: Uint8Array | undefined, most = mostTokens): ReadFile {
  if (!bytes)
    return { data: undefined, findings: [{ file, path: '', reason: 'fileMissing' }], tokens: 0, lineOf: () => 1 }
  const { problems, ...read } = readYaml(bytes, most)
  return { ...read, findings: problems.map(({ path, ...problem }) => ({ file, ...problem, path: path.join('.') })) }
}

/** Undefined, with its findings, where the file could not be read or has another form. */
function parsed<T extends z.ZodType>(
  file: string,
  schema: T,
  read: ReadonlyMap<string, ReadFile>,
  findings: PlacedFinding[],
): z.infer<T> | undefined {
  const { data, lineOf } = read.get(file) ?? {}
  if (data === undefined || !lineOf) return undefined
  const result = schema.safeParse(data, { reportInput: true })
  if (result.success) return result.data
  const problems = schemaProblems(result.error.issues).slice(0, mostFindings)
  findings.push(
    ...problems.map(({ path, ...problem }) => ({
      file,
      path: path.map(String).join('.'),
      line: lineOf(path),
      ...problem,
    })),
  )
  return undefined
}

function placed(findings: readonly Finding[], lines: Read['lines']): PlacedFinding[] {
  return findings.map((finding) => {
    const line = lines.get(finding.file)?.(finding.path.split('.'))
    return line === undefined ? finding : { ...finding, line }
  })
}

function inOrder(a: PlacedFinding, b: PlacedFinding): number {
  const rank = (finding: PlacedFinding) => (isFault(finding) ? 0 : 1)
  const file = (finding: PlacedFinding) => packageFileNames.indexOf(finding.file)
  return rank(a) - rank(b) || file(a) - file(b) || (a.line ?? 0) - (b.line ?? 0)
}
