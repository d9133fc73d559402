import { setTimeout as sleep } from 'node:timers/promises'
import { texts } from '../../src/texts/index.ts'
import { createActivity } from '../support/activities.ts'
import { tenantId } from '../support/authority.ts'
import { cardLines } from '../support/card-lines.ts'
import type { Message } from '../support/connector.ts'
import type { Target } from './target.ts'

const late = texts('nb').later.late

export type Person = { readonly userId: string; readonly name: string }
export type Spot =
  | 'personal'
  | 'group'
  | { readonly teamId: string; readonly channelId: string; readonly thread?: string; readonly teamName?: string }

export const bot = { id: '28:11111111-2222-3333-4444-555555555555', name: 'Tillitsbot' }
const mention = { type: 'mention', mentioned: bot, text: '<at>Tillitsbot</at>' }

let lastId = 1772438400000
export const nextId = () => String(++lastId)

/** What everything that this person sends from there has in common, as Teams writes it. */
export function from({ userId, name }: Person, spot: Spot, tenant = tenantId): Record<string, unknown> {
  const who = { id: nextId(), from: { id: `29:${userId}`, aadObjectId: userId, name }, recipient: bot }
  const channelData = { tenant: { id: tenant } }
  if (spot === 'personal' || spot === 'group') {
    const [conversationType, id] = spot === 'group' ? ['groupChat', '19:group@thread.v2'] : ['personal', chatOf(userId)]
    return createActivity({ ...who, conversation: { conversationType, tenantId: tenant, id }, channelData })
  }
  const { teamId, channelId, thread = `${channelId};messageid=${who.id}`, teamName = 'Team' } = spot
  return createActivity({
    ...who,
    conversation: { conversationType: 'channel', isGroup: true, tenantId: tenant, id: thread },
    channelData: { ...channelData, team: { id: teamId, name: teamName }, channel: { id: channelId } },
  })
}

/** The id of somebody's chat with the bot. As that of Teams it says nothing about the person. */
export function chatOf(userId: string): string {
  const known = chats.get(userId) ?? `a:chat-${chats.size + 1}`
  chats.set(userId, known)
  return known
}
const chats = new Map<string, string>()

/** A line to the bot; in a channel it is mentioned. */
export function line(person: Person, spot: Spot, text: string): Record<string, unknown> {
  const said = typeof spot === 'string' ? { text } : { text: `${mention.text} ${text}`, entities: [mention] }
  return { ...from(person, spot), type: 'message', ...said }
}

export function click(person: Person, spot: Spot, verb: string, data: unknown): Record<string, unknown> {
  const value = { action: { type: 'Action.Execute', verb, data } }
  return { ...from(person, spot), type: 'invoke', name: 'adaptiveCard/action', text: undefined, value }
}

/**
 * Clicks, and gives the card that comes back; undefined where the answer is none. On a busy machine the bot may say that it
 * took too long: then it is clicked again, as a person would.
 */
export async function clicked(target: Target, activity: Record<string, unknown>): Promise<object | undefined> {
  let { status, text } = await target.post(activity)
  for (let tries = 1; tries < 10 && text.includes(late); tries++) ({ status, text } = await target.post(activity))
  if (status !== 200 || text === '') return undefined
  const { value } = JSON.parse(text)
  return typeof value === 'object' && value !== null ? value : undefined
}

export function titleOf(card: object | undefined): string {
  const lines = card ? cardLines(card) : []
  return (lines.find((one) => one.startsWith('# ')) ?? lines[0] ?? '').replace(/^# /, '')
}

/** What was posted, once there is such a message. Waits half a minute at most, since it comes by itself or never. */
export async function posted(
  { connector }: Target,
  wanted: (message: Message) => boolean,
  seconds = 30,
): Promise<Message | undefined> {
  for (let tries = 0; tries < seconds * 50; tries++) {
    const found = connector.messages.findLast(wanted)
    if (found) return found
    await sleep(20)
  }
  return undefined
}

/** As `posted`: waits until something holds. */
export async function until(holds: () => boolean, seconds = 10): Promise<boolean> {
  for (let tries = 0; tries < seconds * 20; tries++) {
    if (holds()) return true
    await sleep(50)
  }
  return holds()
}

/** Works through a list, a few at a time. */
export async function each<T>(list: readonly T[], work: (one: T) => Promise<void>, atOnce = 8): Promise<void> {
  const next = list.values()
  const worker = async () => {
    for (const one of next) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
