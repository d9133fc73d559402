import { z } from 'zod'
import type { Clock } from '../ports/clock.ts'
import {
  type Address,
  type Content,
  type Destination,
  type Member,
  type Posted,
  type SendOutcome,
  type Teams,
  TeamsUnavailable,
} from '../ports/teams.ts'
import type { Connector, ConnectorAnswer, ConnectorRequest } from './connector.ts'
import { errorCodeOf, sendOutcome } from './send-outcome.ts'

const CreatedConversation = z.object({ id: z.string().min(1), activityId: z.string().min(1) })
const OpenedChat = z.object({ id: z.string().min(1) })
const CreatedActivity = z.object({ id: z.string().min(1) })
const Account = z.object({
  id: z.string().min(1),
  aadObjectId: z.string().optional(),
  objectId: z.string().optional(),
  name: z.string().optional(),
  userRole: z.string().optional(),
  role: z.string().optional(),
})
type Account = z.infer<typeof Account>
const MemberPage = z.object({ members: z.array(Account), continuationToken: z.string().nullish() })
const Channels = z.object({ conversations: z.array(z.object({ id: z.string().min(1), name: z.string().nullish() })) })
type MemberPage = z.infer<typeof MemberPage>

/** Teams gives at most 500 members a page. */
const pageSize = 500
/** The largest team has 25,000 members; a channel that repeats its continuation token must not hold us for ever. */
const mostPages = 100

/**
 * The real `Teams`. Each post and update is one request, sent once; what is unknown is said to be unknown and left to
 * the ledger. An address that is not trusted is refused before anything is sent.
 */
export function createTeamsSender({ connector, clock }: { connector: Connector; clock: Clock }): Teams {
  return {
    async post(address, to, content) {
      if (to.kind === 'person') return postToPerson(address, to.userId, content)
      const answer = await connector.call(address.serviceUrl, postRequest(address, to, content))
      return sendOutcome(answer, clock, (body) => readPosted(to, body))
    },
    async update(address, posted, content) {
      const path = `${conversationPath(posted.conversationId)}/activities/${encodeURIComponent(posted.activityId)}`
      const body = { ...message(address, content), id: posted.activityId }
      const answer = await connector.call(address.serviceUrl, { method: 'PUT', path, body })
      // Some channels answer an update without a body; the message is the one that was named.
      return sendOutcome(answer, clock, () => posted)
    },
    members: readMembers,
    async channels(address, teamId) {
      const path = `v3/teams/${encodeURIComponent(teamId)}/conversations`
      const list = Channels.safeParse(bodyOf(await connector.call(address.serviceUrl, { method: 'GET', path })))
      if (!list.success) throw new TeamsUnavailable('Unreadable channels', { cause: list.error })
      return list.data.conversations.map(({ id, name }) => ({ id, name: name || undefined }))
    },
    async member(address, teamId, userId) {
      const path = `${conversationPath(teamId)}/members/${encodeURIComponent(userId)}`
      const answer = await connector.call(address.serviceUrl, { method: 'GET', path })
      if (answer.kind === 'answered' && answer.status === 404) {
        // Teams finds people by Entra object id, the Playground by its own ids only: there the list must tell.
        if (errorCodeOf(answer.body) !== 'MemberNotFoundInConversation') return undefined
        return (await readMembers(address, teamId)).find((member) => member.userId === userId)
      }
      const account = Account.safeParse(bodyOf(answer))
      if (!account.success) throw new TeamsUnavailable('Unreadable member', { cause: account.error })
      return isBot(account.data, address) ? undefined : readMember(account.data)
    },
  }

  /** Opening the chat gives the same one each time, so it may be tried again; only the post itself may be in doubt. */
  async function postToPerson(address: Address, userId: string, content: Content): Promise<SendOutcome> {
    const { tenantId, botId } = address
    const members = [{ id: userId }]
    const body = { isGroup: false, bot: { id: botId }, tenantId, members, channelData: { tenant: { id: tenantId } } }
    const opened = await connector.call(address.serviceUrl, { method: 'POST', path: 'v3/conversations', body })
    const chat = opened.kind === 'answered' ? OpenedChat.safeParse(opened.body).data : undefined
    if (chat) {
      const to = { kind: 'conversation' as const, conversationId: chat.id }
      const answer = await connector.call(address.serviceUrl, postRequest(address, to, content))
      return sendOutcome(answer, clock, (posted) => readPosted(to, posted))
    }
    const outcome = sendOutcome(opened, clock, () => undefined)
    return outcome.state === 'unknown' ? { state: 'throttled', retryAfter: undefined } : outcome
  }

  async function readMembers(address: Address, teamId: string): Promise<Member[]> {
    const members: Member[] = []
    let token: string | undefined
    for (let page = 0; page < mostPages; page += 1) {
      const found: MemberPage = await readMemberPage(address, memberPagePath(teamId, token))
      members.push(...found.members.filter((account) => !isBot(account, address)).map(readMember))
      token = found.continuationToken || undefined
      if (token === undefined) return members
    }
    throw new TeamsUnavailable('The list of members does not end')
  }
  async function readMemberPage(address: Address, path: string): Promise<MemberPage> {
    const page = MemberPage.safeParse(bodyOf(await connector.call(address.serviceUrl, { method: 'GET', path })))
    if (page.success) return page.data
    throw new TeamsUnavailable('Unreadable page of members', { cause: page.error })
  }
}

type Place = Exclude<Destination, { kind: 'person' }>

function conversationPath(conversationId: string): string {
  return `v3/conversations/${encodeURIComponent(conversationId)}`
}

function memberPagePath(teamId: string, token: string | undefined): string {
  const query = new URLSearchParams({ pageSize: String(pageSize), ...(token ? { continuationToken: token } : {}) })
  return `${conversationPath(teamId)}/pagedmembers?${query}`
}

function postRequest(address: Address, to: Place, content: Content): ConnectorRequest {
  const activity = message(address, content)
  if (to.kind === 'conversation') {
    return { method: 'POST', path: `${conversationPath(to.conversationId)}/activities`, body: activity }
  }
  const { tenantId, botId } = address
  const channelData = { channel: { id: to.channelId }, tenant: { id: tenantId } }
  const body = { isGroup: true, bot: { id: botId }, tenantId, channelData, activity: { ...activity, channelData } }
  return { method: 'POST', path: 'v3/conversations', body }
}

function readPosted(to: Place, body: unknown): Posted | undefined {
  if (to.kind === 'conversation') {
    const created = CreatedActivity.safeParse(body).data
    return created && { conversationId: to.conversationId, activityId: created.id }
  }
  const created = CreatedConversation.safeParse(body).data
  return created && { conversationId: created.id, activityId: created.activityId }
}

function message(address: Address, content: Content): Readonly<Record<string, unknown>> {
  const base = { type: 'message', from: { id: address.botId } }
  switch (content.kind) {
    case 'text':
      return { ...base, text: content.text, textFormat: 'markdown' }
    case 'card':
      return {
        ...base,
        summary: content.summary,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: content.card }],
      }
    case 'fileConsent':
      return { ...base, attachments: [fileConsent(content)] }
  }
}

/** The person's answer carries the context whichever button was pressed. */
function fileConsent({ name, description, sizeInBytes, context }: Extract<Content, { kind: 'fileConsent' }>): object {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes, acceptContext: context, declineContext: context },
  }
}

function readMember({ id, aadObjectId, objectId, name }: Account): Member {
  return { userId: aadObjectId || objectId || id, name: name ?? '' }
}

/** In Teams a bot's id begins with 28, a person's with 29. */
function isBot({ id, userRole, role }: Account, address: Address): boolean {
  return id === address.botId || id.startsWith('28:') || userRole === 'bot' || role === 'bot'
}

/** @throws TeamsUnavailable when there is no success to read */
function bodyOf(answer: ConnectorAnswer): unknown {
  switch (answer.kind) {
    case 'untrusted':
      throw new TeamsUnavailable('Untrusted service url')
    case 'notSent':
    case 'lost':
      throw new TeamsUnavailable('No answer', { cause: answer.cause })
    case 'answered':
      if (answer.status < 200 || answer.status > 299) throw new TeamsUnavailable(`Status ${answer.status}`)
      return answer.body
  }
}
