export type SingleFlight = {
  /** Runs the work, or joins the run that is under way. */
  (): Promise<void>
  /** Resolves when nothing runs. */
  done(): Promise<void>
}

/** Work that must not run beside itself. */
export function singleFlight(work: () => Promise<void>): SingleFlight {
  let running: Promise<void> | undefined
  const run = (): Promise<void> => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
  return Object.assign(run, {
    async done() {
      // Only the end matters here. How it ended is told to those who asked for the run.
      await running?.catch(() => undefined)
    },
  })
}
