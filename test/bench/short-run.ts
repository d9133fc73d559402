import { lines, longLines } from './lines/table.ts'
import { type Measurement, ratio, type Scale } from './measurement.ts'
import { closeBesideAnswers } from './summary/beside/closing.ts'

/** Too little to measure anything: whether every line runs, never how fast. */
const shortScale: Scale = {
  rounds: 1,
  requests: 8,
  warmUp: 8,
  warmStarts: 0,
  expansions: 2,
  answers: 8,
  channels: 12,
  limits: [30],
  headStart: 1,
  schedules: 200,
  exportRounds: 1,
  exportRows: 400,
  exportUnits: 2,
  exportClicks: { rate: 20, warmUp: 10, idle: 10 },
}

/** Runs every line with too little to measure anything. Resolves with what is wrong, in words; must be empty. */
export async function runShort(onLine: (name: string) => void): Promise<string[]> {
  const faults: string[] = []
  for (const line of [...lines, ...longLines]) {
    onLine(line.name)
    const measurements = await line.measure(shortScale)
    if (measurements.length === 0) faults.push(`${line.name} gives no figure`)
    const isWrong = lines.includes(line) ? !measurements.every(isWhole) : !measurements.every(hasOurs)
    if (isWrong || !measurements.every(({ name, rounds }) => name.startsWith(line.name) && rounds.length === 1)) {
      faults.push(`${line.name} gives ${JSON.stringify(measurements)}`)
    }
  }
  onLine('summary, answers beside a closing round')
  const closing = await closeBesideAnswers({ answers: 600, rate: 50, warmUp: 10, idle: 20 })
  const { idle, sealing, summarising, slowest, seconds } = closing
  const all = [idle, sealing, summarising, slowest, seconds]
  if (!all.every(isFigure) || slowest < Math.max(sealing, summarising)) {
    faults.push(`answers beside a closing round give ${JSON.stringify(closing)}`)
  }
  return faults
}

/** Figures of both sides, and a ratio of them. */
function isWhole(measurement: Measurement): boolean {
  const { median, min, max } = ratio(measurement)
  return (
    measurement.rounds.every(({ ours, reference }) => isFigure(ours) && isFigure(reference)) &&
    min <= median &&
    median <= max
  )
}

/** Lines that take minutes: some of their figures have nothing to be compared with, or may be zero. */
function hasOurs({ rounds }: Measurement): boolean {
  return rounds.every(({ ours }) => ours >= 0)
}

function isFigure(value: number): boolean {
  return Number.isFinite(value) && value > 0
}
