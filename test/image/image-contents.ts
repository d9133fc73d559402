import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), devOptional: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
})

/** One thing in the image: a folder or file that the Dockerfile copies, or a package. */
export type Part = { readonly name: string; readonly files: number; readonly bytes: number }

export type ImageContents = { readonly own: readonly Part[]; readonly packages: readonly Part[] }

/**
 * What the Dockerfile puts on top of its base image, measured in this checkout. Packages are those of the lock file that
 * production needs and that are installed here: optional ones for other machines are not.
 *
 * @throws when the Dockerfile copies something that is not there
 */
export function imageContents(): ImageContents {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
  const copied = [...lastStage.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const needed = Object.entries(packages).flatMap(([path, { dev, devOptional }]) =>
    path.startsWith('node_modules/') && !dev && !devOptional ? [path] : [],
  )
  const left = [...dockerfile.matchAll(/-name '\*(\.[\w.]+)'/g)].map(([, ending = '']) => ending)
  return {
    own: copied.map((name) => measure(name, [])),
    packages: needed.filter((path) => isThere(path)).map((path) => measure(path, left)),
  }
}

/** Without the packages inside a package, which are parts of their own, and without what the Dockerfile removes by its ending. */
function measure(name: string, left: readonly string[]): Part {
  let files = 0
  let bytes = 0
  const visit = (path: string) => {
    const stat = statSync(path)
    if (stat.isFile()) {
      if (left.some((ending) => path.endsWith(ending))) return
      files += 1
      bytes += stat.size
      return
    }
    for (const entry of readdirSync(path)) if (entry !== 'node_modules') visit(join(path, entry))
  }
  visit(join(root, name))
  return { name: name.replace(/^node_modules\//, ''), files, bytes }
}

function isThere(path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false }) !== undefined
}
