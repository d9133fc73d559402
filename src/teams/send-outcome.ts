import { z } from 'zod'
import type { Clock } from '../ports/clock.ts'
import type { Posted, RefusedSend, SendOutcome } from '../ports/teams.ts'
import type { ConnectorAnswer } from './connector.ts'

/** Error codes of Teams (learn.microsoft.com, "Status codes from bot conversational APIs"). */
const refusals: Readonly<Record<string, RefusedSend>> = {
  BotNotInConversationRoster: 'botRemoved',
  ConversationBlockedByUser: 'botRemoved',
  MessageWritesBlocked: 'botRemoved',
  ForbiddenOperationException: 'botRemoved',
  BotDisabledByAdmin: 'botRemoved',
  ConversationNotFound: 'notFound',
  ActivityNotFoundInConversation: 'notFound',
  MessageSizeTooBig: 'tooLarge',
  NotEnoughPermissions: 'rejected',
  InvalidBotApiHost: 'rejected',
}

const ErrorBody = z.object({ error: z.object({ code: z.string() }) })

/**
 * What is known after a message was handed to the channel, as `SendOutcome` promises.
 *
 * - No byte left (no connection, no name, no token): `throttled`, because sending again can't post twice.
 * - 429: `throttled`; Teams counts before it acts.
 * - 4xx: `refused`. But 408 and 412 are `unknown`: a gateway or a lost race may say them after the message got in.
 * - 5xx, silence, a broken connection, or success without readable ids: `unknown`.
 *
 * @param posted finds the ids in the body of a success
 */
export function sendOutcome(
  answer: ConnectorAnswer,
  clock: Clock,
  posted: (body: unknown) => Posted | undefined,
): SendOutcome {
  switch (answer.kind) {
    case 'untrusted':
      return { state: 'refused', reason: 'badAddress' }
    case 'notSent':
      return { state: 'throttled', retryAfter: undefined }
    case 'lost':
      return { state: 'unknown' }
    case 'answered':
      return outcomeOfStatus(answer, clock, posted)
  }
}

function outcomeOfStatus(
  { status, retryAfter, body }: Extract<ConnectorAnswer, { kind: 'answered' }>,
  clock: Clock,
  posted: (body: unknown) => Posted | undefined,
): SendOutcome {
  if (status >= 200 && status < 300) {
    const ids = posted(body)
    return ids ? { state: 'sent', posted: ids } : { state: 'unknown' }
  }
  if (status === 429) return { state: 'throttled', retryAfter: readRetryAfter(retryAfter, clock) }
  if (status >= 500 || status === 408 || status === 412) return { state: 'unknown' }
  return { state: 'refused', reason: refusalOf(status, body) }
}

function refusalOf(status: number, body: unknown): RefusedSend {
  const code = errorCodeOf(body)
  const named = code !== undefined && Object.hasOwn(refusals, code) ? refusals[code] : undefined
  if (named) return named
  if (status === 403) return 'botRemoved'
  if (status === 404) return 'notFound'
  return status === 413 ? 'tooLarge' : 'rejected'
}

/** The code in an error of the Bot Connector: `{"error":{"code":"ConversationNotFound","message":"…"}}`. */
export function errorCodeOf(body: unknown): string | undefined {
  return ErrorBody.safeParse(body).data?.error.code
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). `undefined` when absent or unreadable. */
function readRetryAfter(header: string | undefined, clock: Clock): Temporal.Duration | undefined {
  if (header === undefined || header.trim() === '') return undefined
  const seconds = Number(header)
  const milliseconds = Number.isNaN(seconds)
    ? Date.parse(header) - clock.now().epochMilliseconds
    : Math.ceil(seconds * 1000)
  if (!Number.isSafeInteger(milliseconds)) return undefined
  return Temporal.Duration.from({ milliseconds: Math.max(0, milliseconds) }).round({ largestUnit: 'seconds' })
}
