import { documents } from '../../src/ports/documents.ts'
import { type ContainerName, containers, type DocumentBase, type Kind } from '../../src/ports/store.ts'
import { cardLines } from './card-lines.ts'
import { channels, everybody, person } from './cast.ts'
import type { Message } from './connector.ts'
import type { Seen } from './scenario-steps.ts'
import type { World } from './world.ts'

type Line = string | Readonly<Record<string, readonly string[]>>
type Thread = { readonly place: string; readonly from: number; readonly messages: readonly Line[] }

/**
 * What stands in Teams: per channel its threads, per chat its messages, and what people saw in answer to their own
 * clicks. Readable rather than complete: the cards' JSON is looked at elsewhere.
 */
export function whatTeamsShows(world: World, seen: readonly Seen[]) {
  const { said, connector } = world
  const timeline = [
    ...said.map((one) => ({ at: one.before - 0.5, conversationId: one.conversationId, lines: [spoken(one)] })),
    ...connector.messages.map((one, at) => ({ at, conversationId: one.conversationId, lines: posted(one) })),
  ].toSorted((a, b) => a.at - b.at)
  const threads = [...Map.groupBy(timeline, ({ conversationId }) => conversationId)].map(
    ([conversationId, posts]): Thread => ({
      place: placeName(conversationId),
      from: posts[0]?.at ?? 0,
      messages: posts.flatMap(({ lines }) => lines),
    }),
  )
  threads.sort((a, b) => a.from - b.from || (JSON.stringify(a.messages) < JSON.stringify(b.messages) ? -1 : 1))
  const conversations = [...Map.groupBy(threads, ({ place }) => place)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([place, list]) => [place, place in channels ? list.map(({ messages }) => messages) : list[0]?.messages])
  return { ...Object.fromEntries(conversations), 'seen by one person only': seen }
}

/** Of people who speak in the same moment none is named: either may be the first. */
function spoken({ who, together, text, deleted }: World['said'][number]): string {
  return `${together?.join(' or ') ?? who}: ${deleted ? '(deleted)' : text}`
}

/** Every version of a message, the oldest first: people saw each of them. */
function posted({ activity, earlier, deleted }: Message): Line[] {
  const versions = [...earlier, activity].map(content)
  return versions.map((lines, i) => ({
    [i === 0 ? `Tillitsbot${deleted ? ' (deleted)' : ''}` : 'Tillitsbot changes it']: lines,
  }))
}

function content(activity: Message['activity']): string[] {
  const [attachment] = (activity.attachments ?? []) as { contentType: string; name?: string; content: object }[]
  if (!attachment) return [String(activity.text)]
  if (attachment.contentType.endsWith('.adaptive')) return cardLines(attachment.content)
  const { description } = attachment.content as { description: string }
  return [`file consent card: ${attachment.name}`, description]
}

function placeName(conversationId: string): string {
  const [place = ''] = conversationId.split(';messageid=')
  const channel = Object.entries(channels).find(([, { id }]) => id === place)?.[0]
  const chat = everybody.find((name) => place === `a:${person(name).aadObjectId}`)
  return channel ?? (chat ? `personal chat of ${chat}` : place)
}

/** Every document of every container, by id. What is drawn at random or differs from run to run has a name instead. */
export async function whatIsStored(world: World): Promise<Record<ContainerName, unknown[]>> {
  const { store } = world.app().services
  const found: Record<ContainerName, { id: string }[]> = { teamData: [], deliveries: [], organisation: [] }
  const kinds: readonly Kind<DocumentBase>[] = Object.values(documents)
  for (const kind of kinds) {
    for (const { value } of await store.list(kind, {})) {
      const partition = Object.entries(value).find(([property]) => property === containers[kind.container])?.[1]
      if (typeof partition !== 'string') throw new Error(`${value.id} has no ${containers[kind.container]}`)
      found[kind.container].push(value)
    }
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, values]) => [name, values.map((value) => named(value, world)).toSorted(byId)]),
  ) as Record<ContainerName, unknown[]>
}

function named(value: object, { connector }: World): { id: string } {
  const text = JSON.stringify(value)
    .replaceAll(connector.serviceUrl, '‹teams›')
    .replaceAll(/(answer|objection)\|[\w-]{43}(?=")/g, '$1|‹token›')
    .replaceAll(/(?<="activityId":")[^"]+/g, '‹id›')
    .replaceAll(/(?<=\b(?:salt|set|sealedSet)":")[0-9a-f]+/g, '‹random›')
    .replaceAll(/(?<="request":")[\w-]+/g, '‹random›')
    .replaceAll(/(?<=sealed\|.*?\|)[0-9a-f]{24}(?=\|)/g, '‹random›')
    .replaceAll(/(?<="(?:exportId|id)":")[\w-]{32}(?=")|(?<=fileConsent\|)[\w-]{32}/g, '‹export›')
  return JSON.parse(text, (key, part) => {
    if (shuffled.has(key)) return part.toSorted(byText)
    // A whole package: its own tests read its words.
    return key === 'content' && part?.texts ? `‹${part.id}, version ${part.version}›` : part
  })
}

/** Their order is drawn at random when a round is sealed, and says nothing. */
const shuffled = new Set(['ballots', 'statements', 'contributions'])

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

function byId(a: { id: string }, b: { id: string }): number {
  const [left, right] = [a, b].map((one) => `${one.id} ${JSON.stringify(one)}`)
  return left! < right! ? -1 : 1
}
