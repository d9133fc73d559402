type Facts = Readonly<Record<string, string>>

/**
 * What was done for one thing that somebody or the clock asked for, and how long each part took. Names and facts are from
 * small fixed sets: never an id, never anything about a person, never what somebody wrote.
 */
export interface Trace {
  /** Runs what begins here: an activity, a post. */
  begin<T>(name: string, facts: Facts, run: () => Promise<T>): Promise<T>
  /** Runs a part of it. Where nothing has begun, nothing is noted: the clock looks into the store all day. */
  step<T>(name: string, facts: Facts, run: () => Promise<T>): Promise<T>
}

/** Where nothing is traced. */
export const noTrace: Trace = { begin: (_name, _facts, run) => run(), step: (_name, _facts, run) => run() }
