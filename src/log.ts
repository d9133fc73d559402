import { type DestinationStream, pino } from 'pino'
import type { Log } from './ports/log.ts'

/**
 * JSON lines on standard output. Of an error only its kind, code and stack frames are written: messages may quote what
 * somebody wrote (Law 10).
 */
export function createLog(destination?: DestinationStream): Log {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    error: (message, facts, cause) => logger.error({ ...facts, ...describe(cause) }, message),
    warn: (message, facts = {}, cause) => logger.warn({ ...facts, ...describe(cause) }, message),
    info: (message, facts = {}) => logger.info(facts, message),
  }
}

/** Causes are followed, since a wrapped fault tells little; five deep, in case they run in a circle. */
function describe(cause: unknown, depth = 0): object {
  if (!(cause instanceof Error) || depth >= 5) return {}
  const inner = describe(cause.cause, depth + 1)
  return {
    error: cause.name,
    ...('code' in cause && { code: String(cause.code).slice(0, 60) }),
    stack: frames(cause),
    ...(Object.keys(inner).length > 0 && { cause: inner }),
  }
}

/** The stack without its first part, which repeats the message: a line of that may look like a frame. */
function frames({ stack = '', message }: Error): string {
  const end = stack.indexOf(message) + message.length
  return stack
    .slice(Math.max(0, end))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')
}
