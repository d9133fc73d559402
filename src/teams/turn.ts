import type { Caller } from './door/authenticate.ts'

/**
 * An activity that the door has let in, with what an SDK reads of it. Dates are text. Whatever the bot reads beyond this it
 * has to check (`read-activity.ts`).
 */
export type ReceivedActivity = {
  readonly type: string
  readonly channelId: string
  readonly serviceUrl: string
  readonly conversation: { readonly id: string }
  readonly from: { readonly id: string }
  readonly recipient: { readonly id: string }
}

/** What an invoke gets for an answer: the HTTP status, and the body where there is one. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown }

/** One activity while the bot handles it. */
export type TurnContext = {
  readonly activity: ReceivedActivity
  /** Answers an invoke, in the HTTP response itself. Everything else goes out through `ports/teams.ts`. */
  answerInvoke(answer: InvokeAnswer): Promise<void>
}

/** What a turn does; may throw. */
export type Turn = (context: TurnContext) => Promise<void>

/** Gets what a turn threw. */
export type OnTurnError = (context: TurnContext, error: Error) => Promise<void>

/** The bot SDK, whichever it is (`docs/decisions/0022-exit-from-the-sdk.md`): it makes turns and sends nothing. */
export type Adapter = {
  /**
   * Runs one turn of a caller who has been authenticated. Rejects only with what its error handler throws.
   *
   * @returns the answer to an invoke; `undefined` for everything else. Status 501 when the turn answered no invoke.
   */
  run(caller: Caller, activity: ReceivedActivity, turn: Turn): Promise<InvokeAnswer | undefined>
}
