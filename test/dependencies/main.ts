import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { billOfMaterials } from './bill-of-materials.ts'
import { Lock, lockProblems, Manifest, shippedPackages } from './check-lock.ts'
import { licencePage } from './licence-page.ts'

/**
 * `npm run dependencies`: whether everything in the lock file is from where and as it should be. `--write` makes
 * docs/licences.md anew, `--sbom <file>` writes what production installs as CycloneDX. Works without a network.
 */
const { write = false, sbom } = parseArgs({ options: { write: { type: 'boolean' }, sbom: { type: 'string' } } }).values
const root = join(import.meta.dirname, '../..')
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))
const lock = Lock.parse(read('package-lock.json'))
const manifest = Manifest.parse(read('package.json'))
const problems = lockProblems(lock, manifest)
const shipped = shippedPackages(lock)
const bill = billOfMaterials(lock, { name: manifest.name, version: manifest.version })

for (const problem of problems) console.error(problem)
console.log(
  `${Object.keys(lock.packages).length - 1} packages, ${shipped.length} of them in production: ${problems.length} problems`,
)
if (write) writeFileSync(join(root, 'docs/licences.md'), licencePage(shipped))
if (sbom !== undefined) writeFileSync(sbom, `${JSON.stringify(bill, null, 2)}\n`)
if (problems.length > 0) process.exitCode = 1
