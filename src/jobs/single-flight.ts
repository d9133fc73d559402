export type SingleFlight = {
  /** Runs the work. While it runs already: once more after that, together with everybody else who asked meanwhile. */
  (): Promise<void>
  /** Resolves when nothing runs. */
  done(): Promise<void>
}

/** Work that must not run beside itself. */
export function singleFlight(work: () => Promise<void>): SingleFlight {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined
    })
    return running
  }
  const run = (): Promise<void> => {
    if (!running) return start()
    // Whoever asked for the run that fails hears of it; the next one is no worse for it.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return start()
      })
    return next
  }
  return Object.assign(run, {
    async done() {
      // Only the end matters here. How it ended was told to those who asked.
      while (running ?? next) await (next ?? running)?.catch(() => undefined)
    },
  })
}
