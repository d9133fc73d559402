import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type FileBytes, packageFileNames } from '../content/check-files.ts'
import { filesIn, foldersIn } from '../content/load-packages.ts'
import { readPackageZip } from '../content/package-zip.ts'
import { zipWords } from '../texts/authoring/finding-line.ts'
import type { Texts } from '../texts/index.ts'

export type FoundPackage = {
  /** The folder, or the zip, as findings name it. */
  readonly place: string
  readonly folder: string | undefined
  readonly files: FileBytes
}
export type FoundPackages =
  | { readonly ok: true; readonly packages: readonly FoundPackage[] }
  | { readonly ok: false; readonly words: string }

/**
 * Packages at a path: the folder of one, a folder of such folders, or a zip of one. A bare id is a package of the product;
 * no path is all of those.
 */
export function findPackages(path: string | undefined, builtIn: string, say: Texts): FoundPackages {
  const at = path === undefined ? builtIn : existsSync(path) ? path : join(builtIn, path)
  if (!existsSync(at))
    return { ok: false, words: `There is no folder or zip file at ${path}, and no package with that id.` }
  if (!statSync(at).isDirectory()) {
    const zip = readPackageZip(readFileSync(at))
    if (!zip.ok) return { ok: false, words: `${at}: ${zipWords(say, zip)}` }
    return { ok: true, packages: [{ place: at, folder: zip.folder, files: zip.files }] }
  }
  const isPackage = readdirSync(at).some((name) => packageFileNames.includes(name))
  const folders = isPackage ? [at] : foldersIn(at).map((name) => join(at, name))
  if (folders.length === 0) return { ok: false, words: `There is no package in ${at}.` }
  return {
    ok: true,
    packages: folders.map((folder) => ({ place: folder, folder: basename(resolve(folder)), files: filesIn(folder) })),
  }
}
