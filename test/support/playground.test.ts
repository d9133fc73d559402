import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { type PlaygroundPage, playgroundPage } from '../e2e/playground-page.ts'
import { launchChromium } from './chromium.ts'
import { type Person, type Playground, readPeople, startPlayground } from './playground.ts'

const Activity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  conversation: z.looseObject({ id: z.string() }),
  from: z.looseObject({ name: z.string().optional(), aadObjectId: z.string() }),
})
type Activity = z.infer<typeof Activity>

describe('the Playground in the bundled browser', function () {
  this.timeout(60_000)
  let bot: RecordingBot
  let people: Person[]
  let playground: Playground
  let browser: Browser
  let client: PlaygroundPage

  before(async () => {
    bot = await startRecordingBot()
    people = (await readPeople()).map((person) => ({ ...person, name: `${person.name} (simulert)` }))
    playground = await startPlayground({ botUrl: bot.url, people })
    browser = await launchChromium()
    client = playgroundPage(await browser.newPage(), playground.url)
  })

  after(async () => {
    await browser?.close()
    await playground?.stop()
    await bot?.stop()
  })

  it('installs the bot where the person looks first, and brings a mention in a channel to it', async () => {
    await client.setWidth('wide')
    await client.open()
    assert.equal((await bot.next('installationUpdate')).from.aadObjectId, people[0]!.aadObjectId)
    await client.openChannel('Fagprat')
    assert.equal((await bot.next('installationUpdate')).conversation.id, '19:fagprat@thread.tacv2')

    const posted = await client.mentionInChannel('start kom-i-gang æøå čđŋ')

    const message = await bot.next('message')
    assert.equal(message.text, '<at>Tillitsbot</at> start kom-i-gang æøå čđŋ')
    assert.equal(message.conversation.id, posted.postConversationId)
    assert.equal(message.from.name, people[0]!.name)
    await client.picture('mention-in-channel')
  })

  it('works in a narrow window', async () => {
    await client.setWidth('narrow')
    await client.openPersonalChat()
    await client.say('hjelp')
    assert.equal((await bot.next('message')).text, 'hjelp')
  })

  it('is gone after stop', async () => {
    await playground.stop()
    await assert.rejects(fetch(playground.url))
  })
})

type RecordingBot = { url: string; next(type: string): Promise<Activity>; stop(): Promise<void> }

/** Accepts everything, and hands out the activities of a type in the order in which they came. */
async function startRecordingBot(): Promise<RecordingBot> {
  const waiting = new Map<string, { came: Activity[]; wanted: ((activity: Activity) => void)[] }>()
  const queue = (type: string) => waiting.getOrInsertComputed(type, () => ({ came: [], wanted: [] }))
  const server: Server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const activity = Activity.parse(await json(request))
      const { came, wanted } = queue(activity.type)
      const first = wanted.shift()
      if (first) first(activity)
      else came.push(activity)
    }
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    next: (type) => {
      const { promise, resolve } = Promise.withResolvers<Activity>()
      const { came, wanted } = queue(type)
      const first = came.shift()
      if (first) resolve(first)
      else wanted.push(resolve)
      return promise
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
