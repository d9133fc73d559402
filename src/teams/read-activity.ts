import { z } from 'zod'
import type { Here, Origin } from '../commands/line/command.ts'
import { isKeyText } from '../domain/document-id.ts'

/** What documents and addresses are made of: half a surrogate, say, could be neither stored nor escaped. */
const Id = z.string().refine(isKeyText)
/** Absent and empty are the same to Teams. */
const MaybeId = z.union([z.literal(''), Id]).optional()
const Account = z.object({ id: Id, name: z.string().optional(), aadObjectId: Id.optional() })
const Mention = z.object({ type: z.literal('mention'), mentioned: Account, text: z.string() })

/** What the bot reads of an activity. Everything else is left alone. */
const Incoming = z.object({
  type: z.string(),
  id: MaybeId,
  name: z.string().optional(),
  serviceUrl: z.string(),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id: Id,
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
  }),
  text: z.string().optional(),
  replyToId: MaybeId,
  locale: z.string().max(40).optional().catch(undefined),
  action: z.string().optional(),
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).optional(),
  membersAdded: z.array(Account).optional(),
  membersRemoved: z.array(Account).optional(),
  channelData: z
    .object({
      eventType: z.string().optional(),
      tenant: z.object({ id: z.string() }).optional(),
      team: z.object({ id: Id, name: z.string().nullish() }).optional(),
      channel: z.object({ id: Id, name: z.string().nullish(), type: z.string().nullish() }).optional(),
    })
    .optional(),
})
type Incoming = z.infer<typeof Incoming>

const CardClick = z.object({ action: z.object({ verb: z.string(), data: z.unknown().optional() }) })
/** A file that somebody sent to the bot. In personal chat only; elsewhere Teams brings none. */
const SentFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(400).catch(''),
  content: z.object({ downloadUrl: z.string().max(4096) }),
})
const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ exportId: z.string() }),
  uploadInfo: z.object({ uploadUrl: z.string() }).optional(),
})

export type TeamFacts = { readonly teamId: string; readonly name: string | undefined }

/** An activity in the bot's own words. */
export type Event =
  | { readonly kind: 'message'; readonly line: string; readonly text: string; readonly toBot: boolean }
  | { readonly kind: 'file'; readonly name: string; readonly url: string }
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'click'; readonly verb: string; readonly data: unknown; readonly cardId: string | undefined }
  | {
      readonly kind: 'fileConsent'
      readonly accepted: boolean
      readonly exportId: string
      readonly uploadUrl: string | undefined
    }
  | { readonly kind: 'installed'; readonly addedBy: string | undefined }
  | { readonly kind: 'removed' }
  | { readonly kind: 'membersAdded' | 'membersRemoved'; readonly userIds: readonly string[] }
  | { readonly kind: 'channelNamed'; readonly channel: { id: string; name: string } }
  | { readonly kind: 'channelDeleted'; readonly channelId: string }
  | { readonly kind: 'teamRenamed'; readonly name: string }
  | { readonly kind: 'ignored' }

export type ReadActivity = {
  readonly origin: Origin
  readonly team: TeamFacts | undefined
  readonly event: Event
  /** Of the person's client, such as `nb-NO`. */
  readonly locale: string | undefined
}

/**
 * Checks an activity and says what it means. Undefined: its parts don't have the form that Teams gives them, its tenant
 * included, and there is nothing to do with it. The person's key is the Entra object id where Teams tells it.
 */
export function readActivity(raw: unknown): ReadActivity | undefined {
  const read = Incoming.safeParse(raw)
  if (!read.success) return undefined
  const activity = read.data
  const { channelData, conversation, from, recipient } = activity
  const team = channelData?.team && { teamId: channelData.team.id, name: channelData.team.name ?? undefined }
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId
  if (!tenantId) return undefined
  const origin: Origin = {
    asker: { userId: userIdOf(from), name: from.name ?? '' },
    tenantId,
    address: { serviceUrl: activity.serviceUrl, tenantId, botId: recipient.id },
    conversationId: conversation.id,
    here: hereOf(activity),
    personal: conversation.conversationType === 'personal',
    mentioned: mentionsOf(activity)
      .filter(({ mentioned }) => mentioned.id !== recipient.id)
      .map(({ mentioned }) => ({ id: mentioned.aadObjectId ?? mentioned.id, name: mentioned.name ?? '' })),
    requestId: activity.id ?? '',
  }
  return { origin, team, event: eventOf(activity), locale: activity.locale }
}

function userIdOf(account: z.infer<typeof Account>): string {
  return account.aadObjectId ?? account.id
}

function hereOf({ channelData, conversation, id }: Incoming): Here | undefined {
  const [channelFromConversation, root] = conversation.id.split(';messageid=')
  const channelId = channelData?.channel?.id ?? channelFromConversation
  if (!channelData?.team || channelId === undefined || conversation.conversationType === 'personal') return undefined
  const kinds = { private: 'private', shared: 'shared' } as const
  const kind = Object.entries(kinds).find(([name]) => name === channelData.channel?.type?.toLowerCase())?.[1]
  return {
    teamId: channelData.team.id,
    channelId,
    channelKind: kind ?? 'standard',
    threadId: root !== undefined && root !== id ? conversation.id : undefined,
  }
}

const knownTypes: ReadonlySet<string> = new Set([
  ...['message', 'messageUpdate', 'messageDelete', 'invoke', 'installationUpdate', 'conversationUpdate'],
  ...['messageReaction', 'event', 'typing', 'endOfConversation', 'trace'],
])

/** The type of an activity as it may stand in the log: one that Bot Framework has a name for, and nothing made up. */
export function loggedType(type: string): string {
  return knownTypes.has(type) ? type : 'unknown'
}

function eventOf(activity: Incoming): Event {
  const { type, channelData } = activity
  switch (type) {
    case 'message':
      return fileOf(activity) ?? messageOf(activity)
    case 'messageUpdate':
      return channelData?.eventType === 'editMessage' || channelData?.eventType === 'undeleteMessage'
        ? { kind: 'edited', text: plainText(activity) }
        : { kind: 'ignored' }
    case 'messageDelete':
      return { kind: 'deleted' }
    case 'invoke':
      return invokeOf(activity)
    case 'installationUpdate':
      if (activity.action?.startsWith('add')) return { kind: 'installed', addedBy: addedBy(activity) }
      return activity.action?.startsWith('remove') ? { kind: 'removed' } : { kind: 'ignored' }
    case 'conversationUpdate':
      return conversationUpdateOf(activity)
    default:
      return { kind: 'ignored' }
  }
}

/** The first file. What is written beside it is nothing to the bot. */
function fileOf({ attachments, conversation }: Incoming): Event | undefined {
  if (conversation.conversationType !== 'personal') return undefined
  for (const attachment of attachments ?? []) {
    const { data } = SentFile.safeParse(attachment)
    if (data) return { kind: 'file', name: data.name, url: data.content.downloadUrl }
  }
  return undefined
}

/** `line` is what is left for a command when all mentions are taken out; `text` keeps the names of others. */
function messageOf(activity: Incoming): Event {
  const mentions = mentionsOf(activity)
  const toBot = mentions.some(({ mentioned }) => mentioned.id === activity.recipient.id)
  const line = mentions.reduce((text, mention) => text.replaceAll(mention.text, ' '), activity.text ?? '')
  return { kind: 'message', line: unescapeHtml(line), text: plainText(activity), toBot }
}

function plainText(activity: Incoming): string {
  const own = mentionsOf(activity).filter(({ mentioned }) => mentioned.id === activity.recipient.id)
  const text = own.reduce((words, mention) => words.replaceAll(mention.text, ' '), activity.text ?? '')
  return unescapeHtml(text.replace(/<\/?at\b[^<>]{0,100}>/gu, ''))
}

function mentionsOf({ entities }: Incoming): z.infer<typeof Mention>[] {
  return (entities ?? []).flatMap((entity) => {
    const mention = Mention.safeParse(entity)
    return mention.success && mention.data.text !== '' ? [mention.data] : []
  })
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&nbsp;|\u00A0/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
    .trim()
}

function invokeOf({ name, value, replyToId }: Incoming): Event {
  if (name === 'adaptiveCard/action') {
    const click = CardClick.safeParse(value)
    if (!click.success) return { kind: 'click', verb: '', data: {}, cardId: undefined }
    return { kind: 'click', verb: click.data.action.verb, data: click.data.action.data ?? {}, cardId: replyToId }
  }
  if (name === 'fileConsent/invoke') {
    const consent = Consent.safeParse(value)
    if (!consent.success) return { kind: 'ignored' }
    const { action, context, uploadInfo } = consent.data
    const uploadUrl = uploadInfo?.uploadUrl
    return { kind: 'fileConsent', accepted: action === 'accept', exportId: context.exportId, uploadUrl }
  }
  return { kind: 'ignored' }
}

function conversationUpdateOf(activity: Incoming): Event {
  const { channelData, membersAdded, membersRemoved, recipient } = activity
  const isBot = ({ id }: { id: string }) => id === recipient.id
  if (membersAdded?.some(isBot)) return { kind: 'installed', addedBy: addedBy(activity) }
  if (membersRemoved?.some(isBot)) return { kind: 'removed' }
  if (membersAdded?.length) return { kind: 'membersAdded', userIds: membersAdded.map(userIdOf) }
  if (membersRemoved?.length) return { kind: 'membersRemoved', userIds: membersRemoved.map(userIdOf) }
  const channel = channelData?.channel
  switch (channelData?.eventType) {
    case 'channelCreated':
    case 'channelRenamed':
    case 'channelRestored':
      return channel?.name
        ? { kind: 'channelNamed', channel: { id: channel.id, name: channel.name } }
        : { kind: 'ignored' }
    case 'channelDeleted':
      return channel ? { kind: 'channelDeleted', channelId: channel.id } : { kind: 'ignored' }
    case 'teamRenamed':
      return channelData.team?.name ? { kind: 'teamRenamed', name: channelData.team.name } : { kind: 'ignored' }
    case 'teamDeleted':
    case 'teamHardDeleted':
      return { kind: 'removed' }
    default:
      return { kind: 'ignored' }
  }
}

/** The bot itself stands as sender where Teams doesn't say who added it. */
function addedBy({ from, recipient }: Incoming): string | undefined {
  return from.id === recipient.id ? undefined : userIdOf(from)
}
