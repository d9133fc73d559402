import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { spread } from '../measurement.ts'
import type { Figure } from './figure.ts'

const Run = z.object({ seconds: z.number(), processorSeconds: z.number(), megabytes: z.number(), themes: z.int() })
const large = 22_000
const small = large / 10

/** 22,000 answers of 60 words against 2,200, by turns, each in a new process; medians. */
export async function measureSpeed(rounds: number): Promise<Figure[]> {
  const runs: { large: z.infer<typeof Run>; small: z.infer<typeof Run> }[] = []
  for (let i = 0; i < rounds; i++) runs.push({ small: await run(small), large: await run(large) })
  const middle = (pick: (run: (typeof runs)[number]) => number) => spread(runs.map(pick)).median
  const seconds = middle((run) => run.large.seconds)
  const megabytes = middle((run) => run.large.megabytes)
  const times = middle((run) => run.large.processorSeconds / run.small.processorSeconds)
  const beside = { '2,200 answers': middle((run) => run.small.seconds) }
  return [
    {
      name: 'speed, 22,000 answers of 60 words, s',
      ours: seconds,
      against: beside,
      target: { text: '≤ 10', holds: seconds <= 10 },
    },
    {
      name: 'speed, seconds of processor',
      ours: middle((run) => run.large.processorSeconds),
      against: { '2,200 answers': middle((run) => run.small.processorSeconds) },
    },
    { name: 'speed, cost of 10 × the answers', ours: times, against: {}, target: { text: '≤ 12', holds: times <= 12 } },
    {
      name: 'memory, peak of the process, MB',
      ours: megabytes,
      against: {},
      target: { text: '≤ 400', holds: megabytes <= 400 },
    },
  ]
}

async function run(count: number): Promise<z.infer<typeof Run>> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'speed-process.ts'),
    String(count),
  ])
  return Run.parse(JSON.parse(stdout))
}
