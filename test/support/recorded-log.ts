import type { Log } from '../../src/ports/log.ts'

export type RecordedLog = Log & { readonly errors: { message: string; facts: object }[] }

/** Keeps the errors for a test to look at; the rest is dropped. */
export function recordedLog(): RecordedLog {
  const errors: { message: string; facts: object }[] = []
  return {
    errors,
    error: (message, facts) => void errors.push({ message, facts }),
    warn: () => undefined,
    info: () => undefined,
  }
}
