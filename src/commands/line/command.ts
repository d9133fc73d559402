import type { Campaign } from '../../domain/campaign/campaign.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Permission, Standing } from '../../domain/team/access.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import type { Address } from '../../ports/teams.ts'
import type { Texts } from '../../texts/index.ts'

export type Here = {
  readonly teamId: string
  readonly channelId: string
  readonly channelKind: 'standard' | 'private' | 'shared'
  /** The thread it was written in, if it was. */
  readonly threadId: string | undefined
}

/** Who asks and where: what an activity says about itself, checked. */
export type Origin = {
  readonly asker: { readonly userId: string; readonly name: string }
  readonly tenantId: string
  readonly address: Address
  /** Where the answer goes. */
  readonly conversationId: string
  /** The channel it was written in; undefined in a chat. */
  readonly here: Here | undefined
  /** Written in personal chat, where nobody else reads the answer. */
  readonly personal: boolean
  /** People mentioned beside the bot, by the channel's own ids. */
  readonly mentioned: readonly { readonly id: string; readonly name: string }[]
  /** Identifies the message or click that asked; a repeated delivery has the same. */
  readonly requestId: string
}

/** An origin with everything needed to answer it, in the reader's language. */
export type Scene = Origin & {
  readonly services: Services
  readonly say: Texts
  readonly language: Language
  readonly coordinator: boolean
  /** What stands before a command where it is shown as an example: "@Tillitsbot " in a channel. */
  readonly mention: string
}

/** A place that a button names; checked like everything that comes from outside. */
export type NamedPlace = { readonly teamId: string | undefined; readonly channelId: string | undefined }

export type TeamScene = Scene & { readonly team: Team; readonly standing: Standing }

export type ChannelScene = TeamScene & { readonly channelId: string }

/** What comes of a command: something to say, a round's summary to show, or how a campaign stands. */
export type Reply = ReplyView | { readonly summaryOf: Round } | { readonly progressOf: Campaign }

export const commandNames = [
  'help',
  'packages',
  'start',
  'status',
  'extend',
  'close',
  'cancel',
  'summary',
  'usersCommittee',
  'share',
  'measures',
  'escalate',
  'schedule',
  'plan',
  'pause',
  'resume',
  'settings',
  'campaign',
  'overview',
  'register',
  'units',
  'export',
  'roles',
  'language',
  'selftest',
  'forgetMe',
] as const
export type CommandName = (typeof commandNames)[number]

type Common = {
  readonly name: CommandName
  /** The word or words that call it, in each language; understood whatever the team's language is. */
  readonly words: Readonly<Record<Language, string>>
  /** Other spellings that are understood. */
  readonly also?: readonly string[]
  /** Arguments as they are shown in the help. */
  readonly usage: Readonly<Record<Language, string>>
  /** Who sees it in the help, and who may run it. */
  readonly who: Permission | 'everyone'
}

/**
 * One thing that a person can ask for. `needs` says what must be known before it runs; in personal chat the person is
 * asked which team or channel where there are several.
 */
export type Command =
  | (Common & {
      readonly needs: 'nothing'
      /** `named`: the place of the button that says it, for a command that looks for its team itself. */
      run(scene: Scene, args: readonly string[], named?: NamedPlace): Promise<Reply>
    })
  | (Common & { readonly needs: 'team'; run(scene: TeamScene, args: readonly string[]): Promise<Reply> })
  | (Common & { readonly needs: 'channel'; run(scene: ChannelScene, args: readonly string[]): Promise<Reply> })

/** A plain answer: a title, paragraphs, and perhaps buttons. */
export function notice(
  scene: Pick<Scene, 'language'>,
  title: string,
  paragraphs: readonly string[],
  buttons: ReplyView['buttons'] = [],
): ReplyView {
  return {
    language: scene.language,
    title,
    blocks: paragraphs.map((text) => ({ kind: 'text', text })),
    buttons,
  }
}
