import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into a process by `--import`, beside its profiler: when it ends, `stalls.json` lies in the profiler's folder with the
 * times in which one turn of the event loop lasted longer than a person should wait behind it.
 */
const longest = 20_000 // microseconds
const now = () => Number(process.hrtime.bigint() / 1000n)

if (isMainThread) {
  const spans: { from: number; to: number }[] = []
  let from = now()
  setInterval(() => {
    const to = now()
    if (to - from > longest) spans.push({ from, to })
    from = to
  }, 1).unref()
  const folder = process.execArgv.find((option) => option.startsWith('--cpu-prof-dir='))?.split('=')[1] ?? '.'
  process.on('exit', () => writeFileSync(join(folder, 'stalls.json'), JSON.stringify(spans)))
}
