import { join } from 'node:path'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Settings } from '../../src/ports/services.ts'
import type { StoreSettings } from '../../src/store/open-store.ts'
import type { Adapter, OnTurnError } from '../../src/teams/turn.ts'
import type { Upload } from '../../src/teams/upload.ts'
import { cardButtons, cardChoices, cardInputs, cardLines } from './card-lines.ts'
import { channels, person, team, teams } from './cast.ts'
import { type Message, startConnector, type TestConnector } from './connector.ts'
import { contentOf } from './content.ts'
import { createLogRecorder } from './edge.ts'
import { type Answer, request } from './http.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import { addresses, mayRead, mentions, placeOf } from './place-of.ts'
import { seededRandom } from './seeded-random.ts'

/** Somebody's message. `before` is how many posts of the bot there were when it was written. */
export type Said = {
  readonly who: string
  /** Everybody who spoke in the same moment. */
  together?: readonly string[]
  readonly conversationId: string
  readonly messageId: string
  text: string
  deleted: boolean
  readonly before: number
}

export type World = {
  readonly app: () => App
  readonly clock: ManualClock
  readonly connector: TestConnector
  readonly log: ReturnType<typeof createLogRecorder>
  readonly said: readonly Said[]
  /** What was uploaded to people's files. */
  readonly uploads: readonly { readonly url: string; readonly bytes: Uint8Array }[]
  /** The app is added to a team, or removed from it. */
  install(who: string, teamName: string, action: 'add' | 'remove'): Promise<void>
  /**
   * Says something: in a channel (a new thread), `personal` or `group`, or in a thread by its conversation id. `@Amina`
   * becomes a mention. In a channel the bot is mentioned too, unless `toBot` is false.
   */
  say(who: string, text: string, place: string, toBot?: boolean): Promise<Said>
  /** A file in personal chat. */
  sendFile(who: string, name: string, content: Uint8Array): Promise<void>
  edit(message: Said, text: string): Promise<void>
  remove(message: Said): Promise<void>
  /** Presses a button on the card as this person sees it, and returns the card that they get instead. */
  press(who: string, title: string, on?: string, inputs?: Readonly<Record<string, string>>): Promise<object>
  /** A click with whatever somebody made up. */
  click(who: string, place: string, value: unknown): Promise<object>
  /** Any activity in a place; what is not given is as Teams gives it. */
  send(who: string, place: string, activity: object): Promise<Answer>
  /** Delivers the last activity again, as it was or under another id. */
  again(id: 'same id' | 'new id'): Promise<void>
  /** Opens the link of a person's newest button with this title. */
  download(who: string, title: string): Promise<Answer>
  /** Posts of one conversation or thread, oldest first. */
  postsIn(conversationId: string): Message[]
  /** The thread that holds a card with these words, the newest one first. */
  threadOf(words: string): string
  /** Moves the clock and lets what is due happen. */
  advance(duration: Temporal.DurationLike): Promise<void>
  /** The service is stopped, time passes, and it is started again. Needs a store that is not in memory. */
  restart(downtime: Temporal.DurationLike): Promise<void>
  /** Runs the clock's work until nothing is due any more. */
  settle(): Promise<void>
  close(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

/**
 * The whole service in this process, as `main.ts` starts it, between a simulated Teams over HTTP and a clock, a random
 * seed and a log of the test's own. While somebody says or clicks something, what the bot posts waits: so that a run
 * can be repeated exactly.
 */
export async function startWorld(
  options: {
    readonly store?: StoreSettings
    readonly settings?: Partial<Omit<Settings, 'coordinators' | 'simulated'>> & { readonly coordinators?: Set<string> }
    readonly seed?: number
    /** Another bot SDK than the usual one. */
    readonly adapter?: (onError: OnTurnError) => Adapter
  } = {},
): Promise<World> {
  const { store = { store: 'sqlite', path: ':memory:' }, settings = {}, seed = 1, adapter } = options
  const manual = createManualClock()
  let ticks: (() => Promise<void>)[] = []
  const clock: ManualClock = {
    ...manual,
    every(_pause, task) {
      ticks.push(task)
      return () => {
        ticks = ticks.filter((one) => one !== task)
      }
    },
  }
  const log = createLogRecorder()
  const random = seededRandom(seed)
  const connector = await startConnector(clock)
  for (const { id, members, channels: list } of Object.values(teams)) {
    connector.setMembers(id, members.map(person))
    connector.setChannels(id, list)
  }
  const sent = new Map<string, Uint8Array>()
  const uploads: { url: string; bytes: Uint8Array }[] = []
  const upload: Upload = async (url, { bytes }) => {
    if (!url.startsWith('https://eksempel.sharepoint.com/')) return false
    uploads.push({ url, bytes })
    return true
  }
  const config = { ...readConfig({ PORT: '0', PUBLIC_URL: 'http://tillitsbot.example' }), store }
  const start = () =>
    startApp(
      { ...config, settings: { ...config.settings, ...settings } },
      {
        clock,
        random,
        log,
        folder: root,
        content: contentOf(config.profile),
        upload,
        download: async (url) => sent.get(url),
        deadline: () => () => {},
        ...(adapter && { adapter }),
      },
    )
  let app = await start()

  const said: Said[] = []
  const views = new Map<string, { readonly card: object; readonly version: number }>()
  let counter = 0
  const nextId = () => String(1772438400000 + ++counter)
  let last: { activity: Record<string, unknown> } | undefined

  async function post(activity: Record<string, unknown>): Promise<Answer> {
    last = { activity }
    const release = connector.hold()
    try {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(activity)
      return await request(`${app.url}/api/messages`, { method: 'POST', headers, body })
    } finally {
      release()
      await settle()
    }
  }

  async function send(who: string, place: string, activity: Record<string, unknown>): Promise<Answer> {
    const id = String(activity.id ?? nextId())
    return post({ ...placeOf(who, place, id), ...addresses(who, connector.serviceUrl), id, ...activity })
  }

  async function settle(): Promise<void> {
    for (let round = 0; round < 200; round++) {
      for (const tick of ticks) await tick()
      const { store } = app.services
      const due = { atMost: { property: 'wakeAt', value: timestamp(clock.now()) } }
      const entries = await store.list(documents.entry, due)
      const claimed = await store.list(documents.entry, { equals: { state: 'claimed' } })
      const rounds = await store.list(documents.round, due)
      const schedules = await store.list(documents.schedule, due)
      const reminders = await store.list(documents.reminder, due)
      if ([entries, claimed, rounds, schedules, reminders].every(({ length }) => length === 0)) return
    }
    throw new Error(`Still something to do at ${clock.now()} after 200 runs`)
  }

  /** The card of a message as one person sees it. When the bot changes the message, everybody sees that. */
  function seenBy(who: string, message: Message): object | undefined {
    const view = views.get(viewKey(who, message))
    return view?.version === message.earlier.length ? view.card : cardOf(message)
  }

  async function click(who: string, message: { conversationId: string; activityId: string }, value: unknown) {
    const { conversationId, activityId } = message
    const answer = await send(who, conversationId, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
      replyToId: activityId,
    })
    const body = JSON.parse(answer.text)
    if (answer.status !== 200 || body.statusCode !== 200) throw new Error(`A click was answered with ${answer.text}`)
    const version = world.postsIn(conversationId).find((one) => one.activityId === activityId)?.earlier.length ?? 0
    views.set(viewKey(who, message), { card: body.value, version })
    return body.value as object
  }

  const world: World = {
    app: () => app,
    clock,
    connector,
    log,
    said,
    uploads,
    settle,
    send,
    async install(who, teamName, action) {
      const { id: channelId } = team(teamName)
      const name = Object.keys(channels).find((candidate) => channels[candidate]?.id === channelId)
      await send(who, String(name), { type: 'installationUpdate', action })
    },
    async say(who, text, place, toBot = true) {
      const id = nextId()
      const { conversation } = placeOf(who, place, id)
      const inChannel = conversation.conversationType === 'channel'
      const message: Said = {
        who,
        conversationId: conversation.id,
        messageId: id,
        text: inChannel && toBot ? `@Tillitsbot ${text}` : text,
        deleted: false,
        before: connector.messages.length,
      }
      said.push(message)
      await send(who, place, { type: 'message', id, ...mentions(message.text) })
      return message
    },
    async sendFile(who, name, content) {
      const id = nextId()
      const downloadUrl = `https://eksempel.sharepoint.com/${id}`
      sent.set(downloadUrl, content)
      const { conversation } = placeOf(who, 'personal', id)
      said.push({
        ...{ who, conversationId: conversation.id, messageId: id, text: '[fil]', deleted: false },
        before: connector.messages.length,
      })
      const contentType = 'application/vnd.microsoft.teams.file.download.info'
      const attachments = [{ contentType, name, content: { downloadUrl, fileType: name.split('.').at(-1) } }]
      await send(who, 'personal', { type: 'message', id, attachments })
    },
    async edit(message, text) {
      message.text = text
      const channelData = { ...placeOf(message.who, message.conversationId, '').channelData, eventType: 'editMessage' }
      const { who, conversationId, messageId: id } = message
      await send(who, conversationId, { type: 'messageUpdate', id, channelData, ...mentions(text) })
    },
    async remove(message) {
      message.deleted = true
      const channelData = {
        ...placeOf(message.who, message.conversationId, '').channelData,
        eventType: 'softDeleteMessage',
      }
      await send(message.who, message.conversationId, { type: 'messageDelete', id: message.messageId, channelData })
    },
    async press(who, title, on = '', inputs = {}) {
      const mine = connector.messages.filter(({ conversationId, deleted }) => !deleted && mayRead(who, conversationId))
      // What is seen now comes first; then what stands on the screen of somebody who has not looked for a while.
      const seen = mine.map((message) => ({ message, card: seenBy(who, message) }))
      const stale = mine.map((message) => ({ message, card: views.get(viewKey(who, message))?.card }))
      for (const { message, card } of [...seen.toReversed(), ...stale.toReversed()]) {
        if (!card || !cardLines(card).join('\n').includes(on)) continue
        const button = cardButtons(card).find((one) => one.title === title && one.type === 'Action.Execute')
        if (!button) continue
        const choices = cardChoices(card)
        const held = cardInputs(card).map(({ id, value }) => {
          const given = inputs[id.replace(/^q-/, '')] ?? value
          // "#2" is the second choice, whatever it stands for.
          const place = /^#(\d+)$/.exec(given)?.[1]
          return [id, place === undefined ? given : (choices.get(id)?.[Number(place) - 1] ?? given)]
        })
        const data = { ...button.data, ...Object.fromEntries(held) }
        return click(who, message, { action: { type: 'Action.Execute', verb: button.verb, data } })
      }
      throw new Error(`${who} sees no button "${title}" on a card with "${on}"`)
    },
    click: (who, place, value) => {
      const { conversation } = placeOf(who, place, nextId())
      return click(who, { conversationId: conversation.id, activityId: '1' }, value)
    },
    async again(id) {
      if (!last) throw new Error('Nothing was sent yet')
      await post({ ...last.activity, ...(id === 'new id' && { id: nextId() }) })
    },
    async download(who, title) {
      const cards = connector.messages.flatMap((message) =>
        mayRead(who, message.conversationId) ? (seenBy(who, message) ?? []) : [],
      )
      const button = cards.flatMap(cardButtons).findLast((one) => one.title === title && one.url !== '')
      if (!button) throw new Error(`${who} sees no link "${title}"`)
      return request(`${app.url}${new URL(button.url).pathname}`)
    },
    postsIn: (conversationId) => connector.messages.filter((message) => message.conversationId === conversationId),
    threadOf(words) {
      const found = connector.messages.findLast((message) => {
        const card = cardOf(message)
        return card !== undefined && cardLines(card).includes(`# ${words}`)
      })
      if (!found) throw new Error(`No thread says "${words}"`)
      return found.conversationId
    },
    async advance(duration) {
      clock.advance(duration)
      await settle()
    },
    async restart(downtime) {
      await app.close()
      clock.advance(downtime)
      app = await start()
      await settle()
    },
    async close() {
      await app.close()
      await connector.close()
    },
  }
  return world
}

function viewKey(who: string, { conversationId, activityId }: { conversationId: string; activityId: string }): string {
  return `${who} ${conversationId} ${activityId}`
}

function cardOf({ activity }: Message): object | undefined {
  const [attachment] = (activity.attachments ?? []) as { contentType: string; content: object }[]
  return attachment?.contentType === 'application/vnd.microsoft.card.adaptive' ? attachment.content : undefined
}
