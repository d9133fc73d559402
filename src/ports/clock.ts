/**
 * The only source of time (Law 6). `main.ts` makes the real one; tests move a fixed one by hand.
 */
export interface Clock {
  /** The current instant. Zones are applied where words are made, never here. */
  now(): Temporal.Instant
  /**
   * Runs `task` again and again, `pause` apart, counted from the end of one run to the start of the next.
   * The returned function stops the repetition; a run that has started is not interrupted.
   */
  every(pause: Temporal.Duration, task: () => Promise<void>): () => void
  /** Resolves after `pause`. */
  sleep(pause: Temporal.Duration): Promise<void>
}
