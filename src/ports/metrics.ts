type Instrument = {
  readonly type: 'counter' | 'histogram' | 'gauge'
  readonly help: string
  /** Names of its labels. What they say is from small fixed sets: never an id, never anything about a person. */
  readonly labels: readonly string[]
  /** Of a histogram, in seconds: where its buckets end. */
  readonly buckets?: readonly number[]
}

/** Of what somebody waits for. */
const short = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** Of what may take its time. */
const long = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 43_200]

/**
 * Everything that is measured. What it is called outside, by Prometheus and Azure Monitor, is `tillitsbot_` and the key in
 * snake case; docs/operations.md tells what is normal.
 */
export const instruments = {
  activities: { type: 'counter', help: 'Activities from Teams', labels: ['kind'] },
  turnedAway: { type: 'counter', help: 'Activities that were told to come again', labels: ['reason'] },
  answers: { type: 'counter', help: 'Answers stored', labels: [] },
  posts: { type: 'counter', help: 'Tries to post, by what became of them', labels: ['kind', 'state'] },
  turnSeconds: {
    type: 'histogram',
    help: 'From an activity to its answer, by what it was',
    labels: ['kind'],
    buckets: short,
  },
  storeSeconds: {
    type: 'histogram',
    help: 'Calls of the store, by what became of them',
    labels: ['operation', 'outcome'],
    buckets: short,
  },
  teamsSeconds: {
    type: 'histogram',
    help: 'Requests to Teams, by what became of them',
    labels: ['method', 'outcome'],
    buckets: short,
  },
  jobSeconds: { type: 'histogram', help: 'Runs of the jobs', labels: ['job', 'outcome'], buckets: long },
  latenessSeconds: {
    type: 'histogram',
    help: 'From when something was to be posted until it stood in Teams',
    labels: ['kind'],
    buckets: long,
  },
  turnsUnderWay: { type: 'gauge', help: 'Activities that are being handled', labels: [] },
  ledgerEntries: { type: 'gauge', help: 'Entries of the ledger that are not done', labels: ['state'] },
  oldestDueSeconds: { type: 'gauge', help: 'How long the oldest post has been due', labels: [] },
  eventLoopDelaySeconds: {
    type: 'gauge',
    help: 'Longest stretch since the last look in which nobody was answered',
    labels: [],
  },
  residentBytes: { type: 'gauge', help: 'Memory of the process', labels: [] },
} as const satisfies Readonly<Record<string, Instrument>>

type Name = keyof typeof instruments
type OfType<T extends Instrument['type']> = {
  [N in Name]: (typeof instruments)[N] extends { readonly type: T } ? N : never
}[Name]
export type Counter = OfType<'counter'>
export type Histogram = OfType<'histogram'>
export type Gauge = OfType<'gauge'>
export type Labels<N extends Name> = Readonly<Record<(typeof instruments)[N]['labels'][number], string>>

/** One value of a gauge. */
export type Reading<G extends Gauge> = { readonly value: number; readonly labels: Labels<G> }

export interface Metrics {
  count<C extends Counter>(what: C, labels: Labels<C>): void
  /** Less than nothing, from a clock that was set back, counts as nothing. */
  took<H extends Histogram>(what: H, time: Temporal.Duration, labels: Labels<H>): void
  /** `read` is asked whenever somebody looks. No readings: this process does not know. */
  observe<G extends Gauge>(what: G, read: () => readonly Reading<G>[]): void
}

/** Where nothing is measured. */
export const noMetrics: Metrics = { count: () => undefined, took: () => undefined, observe: () => undefined }
