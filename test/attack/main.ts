import { parseArgs } from 'node:util'
import type { Part } from './attack.ts'
import { bodies } from './parts/bodies.ts'
import { canaries } from './parts/canaries.ts'
import { crowd } from './parts/crowd.ts'
import { foreign } from './parts/foreign.ts'
import { fuzz } from './parts/fuzz.ts'
import { imports } from './parts/imports.ts'
import { injection } from './parts/injection.ts'
import { links } from './parts/links.ts'
import { pages } from './parts/pages.ts'
import { redelivery } from './parts/redelivery.ts'
import { serviceUrls } from './parts/service-urls.ts'
import { tampering } from './parts/tampering.ts'
import { tokens } from './parts/tokens.ts'

/**
 * `npm run attack`: starts the service in production mode, with a signing authority of its own, and attacks it over HTTP as
 * strangers, as curious colleagues and as people who mean harm. Prints what was tried and what came of it; exit code 1 when
 * something did not hold. All parts, or those that are named: `npm run attack -- tokens pages`.
 *
 * `-- --short`: less of what there is very much of, for CI; `-- --seed 7`: other draws.
 */
const parts: readonly Part[] = [
  tokens,
  serviceUrls,
  bodies,
  fuzz,
  pages,
  foreign,
  tampering,
  redelivery,
  links,
  crowd,
  imports,
  injection,
  canaries,
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
})
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}`)
const options = { short: values.short, seed: Number(values.seed) }
const print = (line: string) => void process.stdout.write(`${line}\n`)
let broken = 0
for (const { name, tries, run } of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const { tried, came, faults } = await run(options)
  print(`${name.padEnd(14)} ${String(tried).padStart(6)}  ${tries}: ${faults.length === 0 ? came : 'BROKEN'}`)
  for (const fault of faults) print(`    ${fault}`)
  broken += faults.length > 0 ? 1 : 0
}
print(broken === 0 ? '\nNothing got through.' : `\n${broken} parts are broken.`)
process.exitCode = broken === 0 ? 0 : 1
