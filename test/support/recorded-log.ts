import type { Log } from '../../src/ports/log.ts'

type Line = { readonly message: string; readonly facts: object }
export type RecordedLog = Log & { readonly errors: Line[]; readonly warnings: Line[] }

/** Keeps errors and warnings for a test to look at; the rest is dropped. */
export function recordedLog(): RecordedLog {
  const errors: Line[] = []
  const warnings: Line[] = []
  return {
    ...{ errors, warnings },
    error: (message, facts) => void errors.push({ message, facts }),
    warn: (message, facts = {}) => void warnings.push({ message, facts }),
    info: () => undefined,
  }
}
