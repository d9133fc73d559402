import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { soakFiguresOf } from './soak-figures.ts'
import { fullScale, runSoak, shortScale } from './soak-run.ts'

/**
 * `npm run soak`: eight simulated hours of an organisation like Nav with the real service, in about twenty minutes, while
 * store, Teams, database and clock fail and the process is killed now and then. Prints what came of it; exit code 1 when a
 * promise was broken. `-- --short`: a small organisation in less than three minutes; `-- --seed 7`: other moments.
 */
const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
})
// A core does 300 answers a second. A short run shares its machine with others, and there only this tells anything.
const processor = 3
const bounds = values.short
  ? { processor, p99: undefined, slowest: undefined, growth: undefined }
  : { processor, p99: 250, slowest: 3000, growth: 1 }
const folder = mkdtempSync(join(tmpdir(), 'tillitsbot-soak-'))
try {
  const onStep = (line: string) => void process.stderr.write(`\r${line}   `)
  const run = await runSoak(folder, values.short ? shortScale : fullScale, { seed: Number(values.seed), onStep })
  const { rows, faults } = await soakFiguresOf(run, bounds)
  process.stderr.write('\n')
  const widest = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(widest)}  ${String(value).padStart(8)}\n`)
  const broken = faults.length > 0
  process.stdout.write(
    broken ? `\n${faults.join('\n')}\n` : `\nNothing lost, nothing twice${values.short ? '' : ', in time'}.\n`,
  )
  process.exitCode = broken ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
