import os from 'node:os'
import { holds, type Measurement, ratio, type Spread, spread, type Target } from './measurement.ts'

/** What has to be known to read the figures. */
export type Machine = {
  readonly date: string
  readonly node: string
  readonly cores: number
  readonly processor: string
  readonly memory: string
  /** Of the last minute, before the benchmark began. */
  readonly load: number
}

export function describeMachine(): Machine {
  const [processor] = os.cpus()
  return {
    date: Temporal.Now.plainDateISO().toString(),
    node: process.version,
    cores: os.availableParallelism(),
    processor: processor?.model.trim() || os.arch(),
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    load: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
  }
}

/** What the figures don't say. */
export const limits = [
  'The ratios are what counts: each is taken within one round, both sides one after the other on the same machine.',
  'The load generator runs on the same machine, over loopback and without TLS; both sides share that cost.',
  'The reference sends nothing and stores nothing, which flatters it: a real echo also posts to the channel.',
  'Both sides get one token all the time, as a channel sends it for an hour: our check of it is remembered.',
  'start: files are warm, and so is the compile cache, which a container image has only if it was started once.',
  'memory: resident set of the process, which the garbage collector lets grow as it likes; no heap limit is set.',
  'deliver: the reference is the ideal token bucket; Teams is simulated, answers after 60 to 140 ms and counts every limit.',
  'deliver-3: Cosmos DB is a double in the memory of the measuring process, the queue is azurite, all on one machine.',
] as const

export type Row = {
  readonly name: string
  readonly unit: string
  readonly ours: Spread
  readonly reference: Spread
  readonly ratio: Spread
  readonly target?: Target
  readonly rounds: number
  readonly holds: boolean
}

export function row(measurement: Measurement): Row {
  const { name, unit, target, rounds } = measurement
  return {
    name,
    unit,
    ours: spread(rounds.map(({ ours }) => ours)),
    reference: spread(rounds.map(({ reference }) => reference)),
    ratio: ratio(measurement),
    ...(target && { target }),
    rounds: rounds.length,
    holds: holds(measurement),
  }
}

/** A Markdown table, ready for the README: medians, and of the ratio also the smallest and the largest. */
export function table(rows: readonly Row[]): string {
  const head = ['line', 'unit', 'rounds', 'ours', 'reference', 'ratio, median (min–max)', 'target', '']
  const cells = rows.map(({ name, unit, rounds, ours, reference, ratio: { median, min, max }, target, holds }) => [
    name,
    unit,
    String(rounds),
    number(ours.median),
    number(reference.median),
    Number.isNaN(median) ? '–' : `${number(median)} (${number(min)}–${number(max)})`,
    target ? ('atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`) : '–',
    target ? (holds ? 'holds' : 'FAILS') : '',
  ])
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)))
  const print = (line: readonly string[]) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [print(head), print(widths.map((width) => '-'.repeat(width))), ...cells.map(print)].join('\n')
}

/** Three significant digits, whole numbers from 100. */
function number(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3)
}
