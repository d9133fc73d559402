/** What Teams' documentation says of an app and tenant, in an older and a newer copy (PLATFORM). */
const teamsLimits = [30, 50]

/** How much a run does. Both sides always do the same. */
export type Scale = {
  readonly rounds: number
  /** Requests to each bot in one round of `inbound` and `answer`. */
  readonly requests: number
  /** Requests to each bot of `inbound` and `answer` before the first round, so that both are compiled. */
  readonly warmUp: number
  /** Starts of each bot of `start` before the first round, so that files and caches are warm. */
  readonly warmStarts: number
  /** Expansions of each card by each side in one round of `render`. */
  readonly expansions: number
  /** Answers that each bot of `memory` has given when it is looked at. */
  readonly answers: number
  /** Channels that are due at once in `deliver` and `deliver-3`. */
  readonly channels: number
  /** Requests a second that Teams allows, for each of which they are measured. */
  readonly limits: readonly number[]
  /** Seconds in which they run before anything is due: newcomers begin gently, and find each other. */
  readonly headStart: number
  /** Stored schedules that are not due, in `tick`. */
  readonly schedules: number
  /** Rounds of `export`: each takes a minute and a half. */
  readonly exportRounds: number
  /** Rows of a file, and units of a report, in `export`. */
  readonly exportRows: number
  readonly exportUnits: number
  /** Answers a second while files are made; how many before anything is measured, and in each round while nothing else happens. */
  readonly exportClicks: { readonly rate: number; readonly warmUp: number; readonly idle: number }
}

export const fullScale: Scale = {
  rounds: 7,
  requests: 4000,
  warmUp: 6000,
  warmStarts: 2,
  expansions: 200,
  answers: 20_000,
  channels: 5000,
  limits: teamsLimits,
  headStart: 25,
  schedules: 100_000,
  exportRounds: 5,
  exportRows: 200_000,
  exportUnits: 500,
  exportClicks: { rate: 100, warmUp: 1500, idle: 1000 },
}

/** For a look while developing: right in the order of magnitude, nothing more. */
export const quickScale: Scale = {
  rounds: 5,
  requests: 800,
  warmUp: 2000,
  warmStarts: 2,
  expansions: 40,
  answers: 2000,
  channels: 600,
  limits: teamsLimits,
  headStart: 25,
  schedules: 20_000,
  exportRounds: 5,
  exportRows: 40_000,
  exportUnits: 100,
  exportClicks: { rate: 100, warmUp: 600, idle: 600 },
}

/**
 * What both sides needed or reached in one round, in the measurement's unit. The reference may be a limit instead, and
 * is NaN where there is nothing to compare with.
 */
export type Round = { readonly ours: number; readonly reference: number }

/** The ratio ours / reference that is promised. */
export type Target = { readonly atLeast: number } | { readonly atMost: number }

export type Measurement = {
  readonly name: string
  readonly unit: 'per second' | 'ms' | 's' | 'MB' | 'requests'
  /** Absent: a figure beside the promised one, to see it whole. */
  readonly target?: Target
  readonly rounds: readonly Round[]
}

/** One line of the benchmark; `render` gives a measurement for each card. */
export type Line = {
  readonly name: string
  /** What is compared with what, in a sentence. */
  readonly what: string
  measure(scale: Scale): Promise<Measurement[]>
}

export type Spread = { readonly median: number; readonly min: number; readonly max: number }

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const at = (index: number) => sorted[index] ?? Number.NaN
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min: at(0), max: at(sorted.length - 1) }
}

/** Of each round its own ratio: what disturbs the machine disturbs both sides of a round alike. */
export function ratio({ rounds }: Measurement): Spread {
  return spread(rounds.map(({ ours, reference }) => ours / reference))
}

/** Whether the median ratio keeps the promise, where there is one. */
export function holds(measurement: Measurement): boolean {
  const { median } = ratio(measurement)
  const { target } = measurement
  if (!target) return true
  return 'atLeast' in target ? median >= target.atLeast : median <= target.atMost
}

/** Runs the sides one after the other, and who begins changes from round to round. */
export async function alternate(
  count: number,
  ours: (round: number) => Promise<number>,
  reference: (round: number) => Promise<number>,
): Promise<Round[]> {
  const rounds: Round[] = []
  for (let round = 0; round < count; round++) {
    if (round % 2 === 0) {
      const first = await ours(round)
      rounds.push({ ours: first, reference: await reference(round) })
    } else {
      const first = await reference(round)
      rounds.push({ ours: await ours(round), reference: first })
    }
  }
  return rounds
}
