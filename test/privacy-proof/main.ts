import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { proveUnlinkable } from './linkage.ts'
import { proveDisclosure } from './solver.ts'

/**
 * `npm run privacy-proof`: plays against the service and prints what came of it. Exit code 1 when a promise was broken.
 * Three proofs, or the one that is named:
 *
 * - `solver`: a curious leader reads every number there is and works out what can be worked out
 * - `linkage`: somebody with database file, logs and the order of answering looks for who wrote what
 * - `redaction`: identifiers in disguise, and harmless text
 *
 * `-- --short`: the same checks in less than a minute, for CI: 5,000 identifiers, small teams, 20 rounds. `-- --seed 7`: other
 * draws.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
})
type Options = Parameters<typeof proveUnlinkable>[0]
type Proof = (options: Options) => readonly string[] | Promise<readonly string[]>

const proofs: Record<string, Proof> = { solver: proveDisclosure, linkage: proveUnlinkable, redaction: proveRedaction }
const print = (line: string) => void process.stdout.write(`${line}\n`)
const broken: string[] = []
for (const [name, prove] of Object.entries(proofs)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  print(name)
  const faults = await prove({ short: values.short, seed: Number(values.seed), print })
  for (const fault of faults) print(`  BROKEN: ${fault}`)
  broken.push(...faults)
  print('')
}
print(broken.length === 0 ? 'Every promise holds.' : `${broken.length} promises are broken.`)
process.exitCode = broken.length === 0 ? 0 : 1

/** Read when it is needed, so that the other proofs run without it. */
async function proveRedaction(options: Options): Promise<readonly string[]> {
  if (!existsSync(new URL('redaction.ts', import.meta.url))) return ['redaction: the proof is missing']
  const redaction = await import('./redaction.ts')
  return redaction.proveRedaction(options)
}
