import type http from 'node:http'
import { z } from 'zod'
import { texts } from '../../src/texts/index.ts'
import type { Message, TestConnector } from '../support/connector.ts'
import { request } from '../support/http.ts'

export type SimulatedPerson = { readonly userId: string; readonly name: string }
export type SimulatedTeam = {
  readonly teamId: string
  readonly channelId: string
  /** The first one adds the app, and so leads the team. */
  readonly people: readonly [SimulatedPerson, ...SimulatedPerson[]]
}
/** A prompt card as a person sees it, with what it asks. */
export type PostedCard = {
  readonly roundId: string
  readonly conversationId: string
  readonly activityId: string
  /** Input ids. */
  readonly textInputs: readonly string[]
  readonly choiceInputs: readonly { readonly id: string; readonly values: readonly string[] }[]
}
type CardClick = readonly [
  team: SimulatedTeam,
  person: SimulatedPerson,
  card: Pick<PostedCard, 'conversationId' | 'activityId'>,
  verb: string,
  data: Readonly<Record<string, string>>,
]
/** What the card that came back says. `unknown`: the connection broke, or the bot said that it failed. */
export type ClickOutcome = 'stored' | 'withdrawn' | 'refused' | 'unknown'

export const tenantId = '99999999-8888-7777-6666-555555555555'
const bot = { id: '28:22222222-3333-4444-5555-666666666666', name: 'Tillitsbot' }

const Card = z.object({
  attachments: z.array(z.object({ content: z.looseObject({ body: z.array(z.unknown()), actions: z.unknown() }) })),
})
const Actions = z.array(z.object({ verb: z.string(), data: z.object({ roundId: z.string() }) }))
const Inputs = z.object({
  type: z.string(),
  id: z.string(),
  choices: z.array(z.object({ value: z.string() })).optional(),
})
const InvokeAnswer = z.object({ value: z.unknown() })

/** The roster and the channel of the team, as Teams would tell them. */
export function enrol(connector: TestConnector, { teamId, channelId, people }: SimulatedTeam): void {
  connector.setMembers(
    teamId,
    people.map(({ userId, name }) => ({ id: `29:${userId}`, aadObjectId: userId, name })),
  )
  connector.setChannels(teamId, [{ id: channelId, name: 'Fag' }])
}

/** Sends what these people do to a service. Nothing is ever sent twice by itself. */
export function createHands(options: {
  readonly url: string
  readonly connector: Pick<TestConnector, 'serviceUrl'>
  readonly agent?: http.Agent
  /** What Teams proves itself with, where the service asks for it. */
  readonly authorization?: string
}) {
  const { url, connector, agent, authorization } = options
  let lastMessage = 0

  async function send(activity: object): Promise<{ status: number; body: unknown } | undefined> {
    const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }
    const body = JSON.stringify({ serviceUrl: connector.serviceUrl, channelId: 'msteams', recipient: bot, ...activity })
    try {
      const { status, text } = await request(`${url}/api/messages`, {
        method: 'POST',
        headers,
        body,
        ...(agent && { agent }),
      })
      return { status, body: text === '' ? undefined : JSON.parse(text) }
    } catch {
      return undefined
    }
  }
  function inTeam({ teamId, channelId }: SimulatedTeam, person: SimulatedPerson, conversationId: string) {
    return {
      from: { id: `29:${person.userId}`, aadObjectId: person.userId, name: person.name },
      conversation: { id: conversationId, conversationType: 'channel', tenantId, isGroup: true },
      channelData: {
        tenant: { id: tenantId },
        team: { id: teamId, name: `Lag ${teamId}` },
        channel: { id: channelId },
      },
    }
  }
  /** Resolves with whether the service acknowledged it. */
  const acknowledged = async (activity: object): Promise<boolean> => (await send(activity))?.status === 200
  const inChat = (person: SimulatedPerson) => ({
    id: messageId(),
    from: { id: `29:${person.userId}`, aadObjectId: person.userId, name: person.name },
    conversation: { id: `a:chat-${chatNumber(person)}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  })
  const messageId = () => `m${Date.now()}-${lastMessage++}`

  return {
    install(team: SimulatedTeam): Promise<boolean> {
      const id = messageId()
      return acknowledged({
        type: 'installationUpdate',
        action: 'add',
        id,
        ...inTeam(team, team.people[0], team.channelId),
      })
    },
    /** A line to the bot, in a thread of its own if no other is named. */
    command(team: SimulatedTeam, person: SimulatedPerson, line: string, thread?: string): Promise<boolean> {
      const id = messageId()
      const text = `<at>${bot.name}</at> ${line}`
      const entities = [{ type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` }]
      const where = inTeam(team, person, thread ?? `${team.channelId};messageid=${id}`)
      return acknowledged({ type: 'message', id, text, entities, ...where })
    },
    /** A line in the person's own chat with the bot. */
    personal(person: SimulatedPerson, line: string): Promise<boolean> {
      return acknowledged({ type: 'message', text: line, ...inChat(person) })
    },
    /** A click in that chat. */
    clickPersonal(person: SimulatedPerson, verb: string): Promise<boolean> {
      const value = { action: { type: 'Action.Execute', verb, data: {} } }
      return acknowledged({ type: 'invoke', name: 'adaptiveCard/action', value, ...inChat(person) })
    },
    async click(...click: CardClick): Promise<ClickOutcome> {
      const card = await press(...click)
      return card === undefined ? 'unknown' : outcomeOf(JSON.stringify(card))
    },
    press,
  }

  /** The card that takes the clicked one's place; undefined when the service did not acknowledge the click. */
  async function press(...[team, person, { conversationId, activityId }, verb, data]: CardClick): Promise<unknown> {
    const value = { action: { type: 'Action.Execute', verb, data } }
    const where = inTeam(team, person, conversationId)
    const name = 'adaptiveCard/action'
    const answer = await send({ type: 'invoke', name, value, id: messageId(), replyToId: activityId, ...where })
    return answer?.status === 200 ? InvokeAnswer.parse(answer.body).value : undefined
  }
}
export type Hands = ReturnType<typeof createHands>

const chats = new Map<string, number>()
/** A number that says nothing about the person, as Teams' own chat ids don't. */
function chatNumber({ userId }: SimulatedPerson): number {
  const known = chats.get(userId) ?? chats.size + 1
  chats.set(userId, known)
  return known
}

function outcomeOf(card: string): ClickOutcome {
  if (card.includes('"verb":"withdrawAnswer"')) return 'stored'
  if (card.includes(texts('nb').receipt.withdrawnTitle)) return 'withdrawn'
  const { failedTitle, notSavedTitle } = texts('nb').bot
  return card.includes(failedTitle) || card.includes(notSavedTitle) ? 'unknown' : 'refused'
}

/** The prompts that stand in a channel, oldest first, as they were posted. */
export function postedPrompts(messages: readonly Message[], channelId: string): PostedCard[] {
  return messages
    .filter(({ conversationId }) => conversationId.startsWith(`${channelId};`))
    .flatMap((message) => readPrompt(message) ?? [])
}

/** The prompt that this message was when it was posted, if it was one. */
export function readPrompt({ conversationId, activityId, activity, earlier }: Message): PostedCard | undefined {
  const card = Card.safeParse(earlier[0] ?? activity).data?.attachments[0]?.content
  const answer = Actions.safeParse(card?.actions).data?.find(({ verb }) => verb === 'answer')
  if (!card || !answer) return undefined
  const inputs = inputsIn(card.body).filter(({ id }) => id.startsWith('q-'))
  return {
    roundId: answer.data.roundId,
    conversationId,
    activityId,
    textInputs: inputs.filter(({ type }) => type === 'Input.Text').map(({ id }) => id),
    choiceInputs: inputs.flatMap(({ id, choices }) =>
      choices ? [{ id, values: choices.map(({ value }) => value) }] : [],
    ),
  }
}

function inputsIn(value: unknown): z.infer<typeof Inputs>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Inputs.safeParse(value).data
  const inner = Object.values(value).flatMap(inputsIn)
  return own?.type.startsWith('Input.') ? [own, ...inner] : inner
}
