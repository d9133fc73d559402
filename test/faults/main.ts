import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { embeddedPlace, sharedPlace } from '../support/delivery-place.ts'
import { figuresOf } from './kill-figures.ts'
import { runKills } from './kill-run.ts'
import { traceFaults } from './kill-traces.ts'
import { postFiguresOf } from './posts/post-figures.ts'
import { fullRun, runPosts, shortRuns } from './posts/post-run.ts'

/**
 * `npm run faults`: kills the service at seeded moments and prints what became of answers and posts. Exit code 1 when a
 * promise was broken. Two runs, or the one that is named:
 *
 * - `answers`: 50 kills while people answer and rounds are closed
 * - `posts`: 200 kills over 5,000 planned posts, of one process and then of three
 *
 * `-- --short`: few of everything; `-- --seed 7`: other moments; `-- --kills 200`, `--posts 1000`, `--processes 3`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string' },
    posts: { type: 'string' },
    processes: { type: 'string' },
  },
})
const seed = Number(values.seed)
const onKill = () => void process.stderr.write('.')
const folder = mkdtempSync(join(tmpdir(), 'tillitsbot-faults-'))
let broken = false
try {
  const chosen = (name: string) => positionals.length === 0 || positionals.includes(name)
  if (chosen('answers')) {
    const kills = Number(values.kills ?? (values.short ? 6 : 50))
    const run = await runKills({ path: join(folder, 'faults.sqlite'), kills, seed, onKill })
    const { kept, rows, faults } = await figuresOf(run)
    print('answers', { rows, faults: [...faults, ...traceFaults(run, { kept })] })
  }
  for (const processes of chosen('posts') ? ([1, 3] as const) : []) {
    if (values.processes !== undefined && Number(values.processes) !== processes) continue
    const usual = values.short ? shortRuns[processes] : fullRun
    const [posts, kills] = [Number(values.posts ?? usual.posts), Number(values.kills ?? usual.kills)]
    const place = processes === 1 ? await embeddedPlace(folder) : await sharedPlace()
    const run = await runPosts(place, { ...usual, posts, kills, processes }, { seed, onKill })
    await place.close()
    print(`posts, ${processes === 1 ? 'one process' : `${processes} processes`}`, postFiguresOf(run, { posts, kills }))
  }
  process.stdout.write(broken ? '' : '\nNothing lost, nothing twice.\n')
  process.exitCode = broken ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

type Figures = { rows: readonly (readonly [string, number])[]; faults: readonly string[] }

function print(name: string, { rows, faults }: Figures): void {
  const widest = Math.max(...rows.map(([row]) => row.length))
  const lines = rows.map(([row, figure]) => `  ${row.padEnd(widest)}  ${String(figure).padStart(6)}`)
  process.stderr.write('\n')
  process.stdout.write(`${[name, ...lines, ...faults].join('\n')}\n`)
  if (faults.length > 0) broken = true
}
