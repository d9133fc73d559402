import { z } from 'zod'
import { isAllowed, licencesByHand } from './licences.ts'

const Versions = z.record(z.string(), z.string())
const Package = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  license: z.string().optional(),
  deprecated: z.union([z.string(), z.boolean()]).optional(),
  hasInstallScript: z.boolean().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  dependencies: Versions.optional(),
  devDependencies: Versions.optional(),
})
export const Lock = z.object({ packages: z.record(z.string(), Package) })
export type Lock = z.infer<typeof Lock>
export const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: Versions,
  devDependencies: Versions,
  allowScripts: z.record(z.string(), z.boolean()),
})
export type Manifest = z.infer<typeof Manifest>

/** A package that production installs. */
export type Shipped = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly integrity: string
}

/** Everything in the lock file that is not as it should be, each with the package. Asks nobody. */
export function lockProblems(lock: Lock, manifest: Manifest): string[] {
  const { '': root, ...packages } = lock.packages
  const entries = Object.entries(packages)
  return [
    ...manifestProblems(manifest, root),
    ...entries.flatMap(([path, found]) => originProblems(path, found)),
    ...scriptProblems(entries, manifest.allowScripts),
    ...entries.flatMap(([path, found]) => (isShipped(found) ? shippedProblems(path, found) : [])),
  ]
}

/** What production installs, by name and then version. A package inside another one counts by itself. */
export function shippedPackages({ packages }: Lock): Shipped[] {
  const shipped = Object.entries(packages).flatMap(([path, found]): Shipped[] => {
    if (path === '' || !isShipped(found)) return []
    const { version = '', integrity = '' } = found
    return [{ name: nameOf(path), version, licence: licenceOf(path, found) ?? 'none', integrity }]
  })
  return shipped.toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

type Found = z.infer<typeof Package>

/** Exact versions, and the same in both files: else somebody else's `npm install` is another product. */
function manifestProblems(manifest: Manifest, root: Found | undefined): string[] {
  return (['dependencies', 'devDependencies'] as const).flatMap((group) => {
    const [wanted, locked] = [manifest[group], root?.[group] ?? {}]
    return [
      ...Object.entries(wanted).flatMap(([name, version]) => [
        ...(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) ? [] : [`${name}: package.json asks for no exact version`]),
        ...(locked[name] === version ? [] : [`${name}: package.json and the lock file differ`]),
      ]),
      ...Object.keys(locked)
        .filter((name) => !Object.hasOwn(wanted, name))
        .map((name) => `${name}: is in the lock file and not in package.json`),
    ]
  })
}

/**
 * From the registry that npm is set to, and as it was when it was chosen. The lock file names no addresses (`.npmrc`), so
 * one that is there leads elsewhere: to a repository, a file or another server.
 */
function originProblems(path: string, { integrity, resolved, link }: Found): string[] {
  if (resolved !== undefined || link) return [`${nameOf(path)}: does not come from the registry`]
  return integrity?.startsWith('sha512-') ? [] : [`${nameOf(path)}: has no SHA-512 of its contents`]
}

/** Code that would run while packages are installed is decided on by name. */
function scriptProblems(entries: readonly [string, Found][], allowScripts: Manifest['allowScripts']): string[] {
  const withScripts = new Set(
    entries.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [nameOf(path)] : [])),
  )
  const decided = new Set(Object.keys(allowScripts))
  return [
    ...[...withScripts.difference(decided)].map((name) => `${name}: has an install script that nobody decided on`),
    ...[...decided.difference(withScripts)].map((name) => `${name}: is in allowScripts and has no install script`),
  ]
}

function shippedProblems(path: string, found: Found): string[] {
  const licence = licenceOf(path, found)
  return [
    ...(licence === undefined ? [`${nameOf(path)}: names no licence`] : []),
    ...(licence !== undefined && !isAllowed(licence)
      ? [`${nameOf(path)}: its licence ${licence} is not on the list`]
      : []),
    ...(found.deprecated ? [`${nameOf(path)}: its authors have given it up`] : []),
  ]
}

function isShipped({ dev, devOptional }: Found): boolean {
  return !dev && !devOptional
}

function licenceOf(path: string, { license }: Found): string | undefined {
  return license ?? licencesByHand[nameOf(path)]?.licence
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
