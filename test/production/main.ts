import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createShiftedClock } from '../faults/shifted-clock.ts'
import { createHands, enrol, postedPrompts, type SimulatedTeam, tenantId } from '../faults/simulated-team.ts'
import { appId, startAuthority } from '../support/authority.ts'
import { startAzurite } from '../support/azurite.ts'
import { cardButtons, cardLines } from '../support/card-lines.ts'
import { type Message, startConnector, type TestConnector } from '../support/connector.ts'
import { startCosmosDouble } from '../support/cosmos-double.ts'
import { freePort } from '../support/free-port.ts'
import { request } from '../support/http.ts'
import { botPassword, publicUrl, startOutsideWorld, teamsUrl } from './outside-world.ts'
import { runShipped, ship, startShipped } from './shipped-service.ts'

/**
 * `npm run production`: the shipped files, `npm ci --omit=dev && npm start`, the settings of production; a double of
 * Cosmos DB, the emulator of Azure's queues, and Microsoft's hosts on loopback. A team goes from the prompt to the export.
 */
const person = (n: number) => ({ userId: `00000000-0000-4000-8000-00000000000${n}`, name: `Person ${'ABCDEF'[n]}` })
const team: SimulatedTeam = {
  teamId: '19:lag@thread.tacv2',
  channelId: '19:kanal@thread.tacv2',
  people: [person(0), ...[1, 2, 3, 4, 5].map(person)],
}
const [leader, ...members] = team.people
const packageId = 'kom-i-gang'

await using opened = new AsyncDisposableStack()
const folder = await mkdtemp(join(tmpdir(), 'tillitsbot-production-'))
opened.defer(() => rm(folder, { recursive: true, force: true }))
say('npm ci --omit=dev')
await ship(folder)

const [port, metricsPort] = [await freePort(), await freePort()]
const url = `http://127.0.0.1:${port}`
const clock = createShiftedClock()
const authority = await startAuthority(clock)
opened.defer(() => authority.close())
const connector = await startConnector(clock)
opened.defer(() => connector.close())
const outside = await startOutsideWorld(authority, connector, url)
opened.defer(() => outside.close())
const cosmos = await startCosmosDouble()
opened.defer(() => cosmos.close())
const azurite = await startAzurite()
opened.defer(() => azurite.stop())
await writeFile(join(folder, 'trusted.pem'), outside.certificate)

const environment = {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: String(port),
  METRICS_PORT: String(metricsPort),
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppPassword: botPassword,
  STORE: 'cosmos',
  COSMOS_ENDPOINT: cosmos.endpoint,
  COSMOS_KEY: cosmos.key,
  QUEUE: 'azure',
  AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
  PEPPER: 'made up for one run, and long enough for it',
  PUBLIC_URL: publicUrl,
  // As in a network that lets nothing out but through its proxy.
  NODE_USE_ENV_PROXY: '1',
  HTTPS_PROXY: outside.proxyUrl,
  NO_PROXY: '127.0.0.1',
  NODE_EXTRA_CA_CERTS: join(folder, 'trusted.pem'),
}

await refusesWhatIsWrong()
const service = await startShipped(folder, environment)
opened.defer(() => service.stop().then(() => undefined))
await servesTheMainJob(connector)
await isHealthy()
const { output } = await service.stop()
assert.match(output, /"msg":"stopping"/)
const errors = output.split('\n').filter((line) => /"level":[56]0/.test(line))
assert.deepEqual(errors, [], 'something in the log that somebody must act on')
// The last one is asked by the doctor only.
const microsoft = ['login.botframework.com:443', 'login.microsoftonline.com:443', 'smba.trafficmanager.net:443']
assert.deepEqual([...outside.asked].toSorted(), [...microsoft, 'tillitsbot.example:443'], 'other hosts were asked')
say(`stopped; it asked nobody but ${microsoft.join(', ')}, the database and the queue`)

/** Every problem at once, and an exit code of its own. */
async function refusesWhatIsWrong(): Promise<void> {
  const { PEPPER: _, ...rest } = environment
  const wrong = {
    ...rest,
    PORT: 'x',
    STORE: 'sqlite',
    PUBLIC_URL: 'http://tillitsbot.example',
    ANONYMITY_TRESHOLD: '10',
  }
  const { code, output } = await runShipped(folder, ['start'], wrong)
  assert.equal(code, 78, output)
  const named = output.split('\n').flatMap((line) => /^ {2}(\w+): /.exec(line)?.[1] ?? [])
  assert.deepEqual(named, ['PORT', 'PEPPER', 'PUBLIC_URL', 'COSMOS_ENDPOINT', 'COSMOS_KEY', 'ANONYMITY_TRESHOLD'])
  say(`with wrong settings: exit code 78, and all are named: ${named.join(', ')}`)
}

/** The doctor looks at everything, and finds nothing wrong. */
async function isHealthy(): Promise<void> {
  const { code, output } = await runShipped(folder, ['admin', '--', 'doctor'], environment)
  assert.equal(code, 0, output)
  assert.doesNotMatch(output, /^wrong/m)
  for (const about of [
    'settings',
    'machine',
    'packages',
    'store',
    'queue',
    'bot token',
    'signing keys',
    'public address',
  ])
    assert.match(output, new RegExp(`^ok +${about} `, 'm'), output)
  say(`npm run admin -- doctor: ${output.trim().split('\n').at(-1)}`)
}

async function servesTheMainJob({ messages }: TestConnector): Promise<void> {
  // On a busy machine the signing keys may come late; then, as in a cluster, it gets no requests before.
  for (let tries = 0; tries < 300 && !(await isReady()); tries++) await sleep(100)
  assert.ok(await isReady(), `it is not ready:\n${service.log()}`)
  assert.equal((await request(`http://127.0.0.1:${metricsPort}/metrics`)).status, 200)
  enrol(connector, team)
  const atTeams = { serviceUrl: teamsUrl }
  const stranger = createHands({ url, connector: atTeams })
  assert.equal(await stranger.install(team), false, 'a request without a token was let in')
  const authorization = `Bearer ${await authority.mint({ claims: { serviceurl: teamsUrl } })}`
  const hands = createHands({ url, connector: atTeams, authorization })
  assert.equal(await hands.install(team), true)

  assert.equal(await hands.command(team, leader, `start ${packageId}`), true)
  const prompt = await until('the prompt', () => postedPrompts(messages, team.channelId)[0])
  say('a leader asks for a prompt, and it stands in the channel')
  for (const [i, member] of members.entries()) {
    const texts = prompt.textInputs.map((id) => [id, `Vi trenger færre møter, sier nummer ${i + 1}.`])
    const choices = prompt.choiceInputs.map(({ id, values }) => [id, values[i % values.length] ?? ''])
    const filledIn = { roundId: prompt.roundId, ...Object.fromEntries([...texts, ...choices]) }
    assert.equal(await hands.click(team, member, prompt, 'answer', filledIn), 'stored')
  }
  say('five people answer')
  assert.equal(await hands.command(team, leader, `avslutt ${packageId}`, prompt.conversationId), true)
  const inThread = () => messages.filter(({ conversationId }) => conversationId === prompt.conversationId)
  const summary = await until('the summary', () => inThread().find((one) => linesOf(one).includes('færre møter')))
  assert.ok(!linesOf(summary).includes('Person'), 'a name stands in the summary')
  say('the leader ends the round, and its summary stands in the same thread')

  assert.equal(await hands.personal(leader, 'eksporter md lenke'), true)
  const links = () => messages.flatMap(({ activity }) => cardsOf(activity).flatMap(cardButtons))
  const link = await until('the link', () => links().find((one) => one.url.startsWith(`${publicUrl}/exports/`)))
  const file = await request(link.url.replace(publicUrl, url))
  assert.equal(file.status, 200)
  assert.match(file.text, /færre møter/)
  assert.equal((await request(link.url.replace(publicUrl, url))).status, 410, 'a link was good for two downloads')
  say('the export is there, once')
}

async function isReady(): Promise<boolean> {
  return (await request(`${url}/readyz`)).status === 200
}

function linesOf({ activity }: Message): string {
  return cardsOf(activity).flatMap(cardLines).join('\n')
}

function cardsOf({ attachments }: Record<string, unknown>): unknown[] {
  return Array.isArray(attachments) ? attachments.map(({ content }) => content) : []
}

async function until<T>(what: string, found: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const it = found()
    if (it !== undefined) return it
    await sleep(100)
  }
  throw new Error(`${what} did not come:\n${service.log()}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
