import type { Log } from '../../ports/log.ts'
import { NotNow } from '../limits/not-now.ts'
import type { InvokeAnswer, ReceivedActivity } from '../turn.ts'
import type { Authenticate, Caller } from './authenticate.ts'

export type Reply = { readonly status: number; readonly body?: unknown }

/** `authorization` is the request's header, `activity` its parsed body. */
export type Messages = (authorization: string | undefined, activity: object) => Promise<Reply>

const refuse = (status: number, error: string): Reply => ({ status, body: { error } })

/**
 * From a parsed body to the answer of `POST /api/messages`. In this order: 400 for what is not an activity, 401 or 403
 * for who may not speak, 403 for an address on no allow-list (nothing of it may be stored), then the turn.
 *
 * Every activity that gets through is acknowledged with 200, or with 429 or 503 when it was not handled (`NotNow`). An invoke gets its own answer, 404 when nothing knows it;
 * Bot Framework's 501 would be counted as a failure of the service.
 *
 * Rejects when the turn and its error handler both throw.
 */
export function createMessages(options: {
  readonly authenticate: Authenticate
  readonly isTrusted: (serviceUrl: unknown) => boolean
  readonly run: (caller: Caller, activity: ReceivedActivity) => Promise<InvokeAnswer | undefined>
  readonly log: Log
}): Messages {
  const { authenticate, isTrusted, run, log } = options
  return async (authorization, activity) => {
    if (!hasType(activity)) return refuse(400, 'This is not an activity: it has no type.')
    const verdict = await authenticate(authorization, activity)
    if (!verdict.ok) {
      log.info('A request was refused', { status: verdict.status, reason: verdict.reason })
      return refuse(verdict.status, verdict.reason)
    }
    if (!('serviceUrl' in activity) || !isTrusted(activity.serviceUrl)) {
      log.info('A request was refused', { status: 403, reason: 'untrustedServiceUrl' })
      return refuse(403, 'untrustedServiceUrl')
    }
    if (!isActivity(activity)) return refuse(400, 'This activity lacks a channel, a conversation or a sender.')
    const response = await run(verdict.caller, activity).catch((error: unknown) => {
      if (error instanceof NotNow) return refuse(error.status, 'Not now. Bring it again in a while.')
      throw error
    })
    if (!response) return { status: 200 }
    return response.status === 501 ? refuse(404, 'Nothing here knows this invoke.') : response
  }
}

function hasType(value: object): value is { type: string } {
  return 'type' in value && typeof value.type === 'string' && value.type !== ''
}

function isActivity(value: object): value is ReceivedActivity {
  return (
    'channelId' in value &&
    typeof value.channelId === 'string' &&
    'conversation' in value &&
    hasId(value.conversation) &&
    'from' in value &&
    hasId(value.from) &&
    'recipient' in value &&
    hasId(value.recipient)
  )
}

function hasId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
