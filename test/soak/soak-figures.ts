import { percentile } from '../bench/summary/beside/open-loop.ts'
import { figuresOf } from '../faults/kill-figures.ts'
import { hours, type SoakRun } from './soak-run.ts'

/** Undefined: nothing is promised of such a run. */
export type Bounds = {
  /** Milliseconds within which 99 of 100 are answered while nothing fails, and all of them. */
  readonly p99: number | undefined
  readonly slowest: number | undefined
  /** Milliseconds of processor time for an answer: what a busy machine does not change. */
  readonly processor: number
  /** Megabytes that the process may hold more after each simulated hour. */
  readonly growth: number | undefined
}

export type SoakFigures = {
  /** What may be printed, in order. */
  readonly rows: readonly (readonly [string, string | number])[]
  /** What breaks a promise, in words. Must be empty. */
  readonly faults: readonly string[]
}

/** Holds what is stored and what stands in Teams against what everybody was told, and the figures against their bounds. */
export async function soakFiguresOf(run: SoakRun, bounds: Bounds): Promise<SoakFigures> {
  const { path, connector, teams, people, happened, log, ended, pauses, memory, calmProcessor, times } = run
  const kills = {
    'while people answer': pauses.length,
    'while it posts': 0,
    'while it closes': 0,
    'at closing time': 0,
  }
  const { expectation } = people
  const stored = await figuresOf({ path, connector, teams, expectation, kills, log, ended })
  const faults = [...stored.faults]
  const sum = (rows: readonly number[]) => rows.reduce((total, row) => total + row, 0)
  const outcomes = (['stored', 'withdrawn', 'refused', 'unknown'] as const).map(
    (name) => [name, sum([...times.faulty, times.calm].map((one) => one.outcomes[name]))] as const,
  )
  const p99 = Math.round(percentile(times.calm.latencies, 0.99))
  const slowest = Math.round(Math.max(...times.calm.latencies))
  const inTrouble = times.faulty.flatMap(({ latencies }) => latencies)
  const [rss, heap] = (['rss', 'heapUsed'] as const).map((what) =>
    slope(memory.map((sample) => [sample.simulatedHour, sample[what] / 1e6])),
  )
  const check = (value: number | undefined, bound: number | undefined, words: string) => {
    if (bound !== undefined && !(value !== undefined && value <= bound))
      faults.push(`${words}: ${value}, not ≤ ${bound}`)
  }
  if (!happened['damaged database refused']) faults.push('a damaged database was not refused')
  check(p99, bounds.p99, 'answers while nothing fails, p99 in ms')
  check(slowest, bounds.slowest, 'answers while nothing fails, slowest in ms')
  check(calmProcessor, bounds.processor, 'processor time of an answer in ms')
  check(rss, bounds.growth, 'growth of memory in MB a simulated hour')
  const fixed = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2))
  return {
    faults,
    rows: [
      ['simulated hours', hours],
      ['real minutes', (run.seconds / 60).toFixed(1)],
      ['teams', teams.length],
      ['people', sum(teams.map((team) => team.people.length))],
      ...Object.entries(happened),
      ...outcomes.map(([name, number]) => [`clicks ${name}`, number] as const),
      ...stored.rows.filter(([name]) => !name.startsWith('killed')),
      ['calm answers', times.calm.latencies.length],
      ['calm answers, p99 ms', p99],
      ['calm answers, slowest ms', slowest],
      ['calm answers, ms of processor time', fixed(calmProcessor)],
      ['answers while things fail, p99 ms', Math.round(percentile(inTrouble, 0.99))],
      ['longest restart, ms', Math.max(0, ...pauses)],
      ['memory at the end, MB', fixed((memory.at(-1)?.rss ?? 0) / 1e6)],
      ['growth of memory, MB a simulated hour', fixed(rss)],
      ['growth of the heap, MB a simulated hour', fixed(heap)],
    ],
  }
}

/** The median of the slopes between all pairs (Theil and Sen): a single odd sample does not move it. */
function slope(points: readonly (readonly [x: number, y: number])[]): number | undefined {
  const slopes = points.flatMap(([x, y], i) => points.slice(i + 1).map(([x2, y2]) => (y2 - y) / (x2 - x)))
  return slopes.length === 0 ? undefined : percentile(slopes, 0.5)
}
