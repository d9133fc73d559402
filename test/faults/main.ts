import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { figuresOf } from './kill-figures.ts'
import { runKills } from './kill-run.ts'

/**
 * `npm run faults`: kills the service at 50 seeded moments and prints what became of the answers and posts. Exit code 1
 * when a promise was broken. `-- --short`: six kills; `-- --seed 7`: other moments; `-- --kills 200`: more of them.
 */
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '50' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'tillitsbot-faults-'))
try {
  const kills = values.short ? 6 : Number(values.kills)
  const onKill = () => void process.stderr.write('.')
  const run = await runKills({ path: join(folder, 'faults.sqlite'), kills, seed: Number(values.seed), onKill })
  process.stderr.write('\n')
  const { rows, faults } = await figuresOf(run)
  const widest = Math.max(...rows.map(([name]) => name.length))
  for (const [name, figure] of rows) {
    process.stdout.write(`  ${name.padEnd(widest)}  ${String(figure).padStart(6)}\n`)
  }
  process.stdout.write(faults.length === 0 ? '\nNothing lost, nothing twice.\n' : `\n${faults.join('\n')}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
