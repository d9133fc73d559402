/** How to reach one conversation of one tenant through the channel. Stored with the team or the person. */
export type Address = {
  /** Checked against the allow-list when it is stored and again when it is used (PLATFORM, "trusted service url"). */
  readonly serviceUrl: string
  readonly tenantId: string
  /** The bot's own id in the channel (`28:<app id>` in Teams). */
  readonly botId: string
}

export type Destination =
  /** A new thread in a channel. */
  | { readonly kind: 'channel'; readonly teamId: string; readonly channelId: string }
  /** Personal chat with somebody, opened if there is none yet. */
  | { readonly kind: 'person'; readonly userId: string }
  /** A message in an existing thread or personal chat. */
  | { readonly kind: 'conversation'; readonly conversationId: string }

/** What is posted: an Adaptive Card, a text, or a file consent card. `summary` is the line in the notification. */
export type Content =
  | { readonly kind: 'card'; readonly card: object; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'fileConsent'
      readonly name: string
      readonly description: string
      readonly sizeInBytes: number
      /** Comes back with the person's answer. */
      readonly context: Readonly<Record<string, string>>
    }

/** Where a message ended up. */
export type Posted = { readonly conversationId: string; readonly activityId: string }

/**
 * What is known after a send. Posting is not idempotent, so the three failures must never be mixed up (Law 2):
 * - `throttled`: the channel refused before it did anything; may be sent again after `retryAfter`.
 * - `refused`: final, with the reason.
 * - `unknown`: the bytes left and no answer says what became of them; never sent again blindly.
 */
export type SendOutcome =
  | { readonly state: 'sent'; readonly posted: Posted }
  | { readonly state: 'throttled'; readonly retryAfter: Temporal.Duration | undefined }
  | { readonly state: 'refused'; readonly reason: RefusedSend }
  | { readonly state: 'unknown' }

export const refusedSends = ['botRemoved', 'notFound', 'tooLarge', 'badAddress', 'rejected'] as const
export type RefusedSend = (typeof refusedSends)[number]

export type Member = {
  /** Entra object id where the channel tells it, else the channel's own id. The person's key everywhere. */
  readonly userId: string
  readonly name: string
}

/** The channel, seen from the inside. `teams/sender.ts` is the only real one. */
export interface Teams {
  post(address: Address, to: Destination, content: Content): Promise<SendOutcome>
  /** Replaces a message that the bot posted. */
  update(address: Address, posted: Posted, content: Content): Promise<SendOutcome>
  /** Everybody in the team, bots left out. @throws TeamsUnavailable */
  members(address: Address, teamId: string): Promise<Member[]>
  /** The team's channels; the first one ("General") may come without a name. @throws TeamsUnavailable */
  channels(address: Address, teamId: string): Promise<{ readonly id: string; readonly name: string | undefined }[]>
  /** One member, or undefined when the person is not in the team. @throws TeamsUnavailable */
  member(address: Address, teamId: string, userId: string): Promise<Member | undefined>
}

/** The channel could not be asked just now. */
export class TeamsUnavailable extends Error {
  override readonly name = 'TeamsUnavailable'
}
