import type { Context } from '@opentelemetry/api'
import type { Facts, Log } from '../ports/log.ts'

/** What is used of an OpenTelemetry logger. */
type Logger = {
  emit(record: {
    readonly severityNumber: number
    readonly severityText: string
    readonly body: string
    readonly attributes: Readonly<Record<string, string | number | boolean>>
    readonly context?: Context
  }): void
}

/** Numbers of the OpenTelemetry specification, "Severity Fields". */
const severities = { warn: 13, error: 17 } as const

/**
 * The same log, whose warnings and errors go to the logger too; the many lines that nobody must act on stay where they are.
 * Of an error only its kind and code go out: messages may quote what somebody wrote. Its stack stands in the other log.
 */
export function alsoLogTo(log: Log, logger: Logger, current: () => Context | undefined): Log {
  const emit = (level: keyof typeof severities, message: string, facts: Facts, cause?: unknown) => {
    const context = current()
    logger.emit({
      severityNumber: severities[level],
      severityText: level,
      body: message,
      attributes: { ...known(facts), ...kindOf(cause) },
      ...(context && { context }),
    })
  }
  return {
    error(message, facts, cause) {
      log.error(message, facts, cause)
      emit('error', message, facts, cause)
    },
    warn(message, facts = {}, cause) {
      log.warn(message, facts, cause)
      emit('warn', message, facts, cause)
    },
    info: log.info,
  }
}

function known(facts: Facts): Record<string, string | number | boolean> {
  const entries = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}

function kindOf(cause: unknown): Record<string, string> {
  if (!(cause instanceof Error)) return {}
  return { error: cause.name, ...('code' in cause && { code: String(cause.code).slice(0, 60) }) }
}
