export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * One JSON line per event. Messages are static, facts are fields: ids and counts only, never what somebody wrote,
 * never a name, never a token (Law 10).
 *
 * error: somebody must act · warn: it healed itself · info: one line per thing a person or the clock asked for.
 */
export interface Log {
  /** `cause` is reported by error name, code and stack, never by message: messages may quote what people wrote. */
  error(message: string, facts: Facts, cause?: unknown): void
  warn(message: string, facts?: Facts, cause?: unknown): void
  info(message: string, facts?: Facts): void
}
