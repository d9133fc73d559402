/** What is counted. Labels are from small fixed sets: never an id, never anything about a person. */
export interface Metrics {
  count(what: 'activities' | 'answers' | 'posts', labels?: Readonly<Record<string, string>>): void
}

/** Counts nothing: where no metrics port is set. */
export const noMetrics: Metrics = { count: () => undefined }
