import assert from 'node:assert/strict'
import { z } from 'zod'
import { cardLines } from './card-lines.ts'
import { channel, everybody, person, team, tenantId } from './cast.ts'
import { packageZip } from './sample-package.ts'
import { putUnits, ScenarioUnit } from './scenario-units.ts'
import type { Said, World } from './world.ts'

const who = z.enum(everybody)
const Inputs = z.record(z.string(), z.string())
const Fault = z.strictObject({
  kind: z.enum(['status', 'reset before', 'reset after', 'no ids', 'broken JSON']),
  method: z.enum(['GET', 'POST', 'PUT']).optional(),
  status: z.int().optional(),
  retryAfter: z.string().optional(),
  code: z.string().optional(),
})

/** One thing that happens. Between two of them ten seconds pass. */
const Single = z.union([
  /** Adds the app to a team, or takes it out. */
  z.strictObject({ who, adds: z.string() }),
  z.strictObject({ who, removes: z.string() }),
  /** `in`: a channel (a new thread), `personal` or `group`. `toBot: false`: ordinary talk that Teams may bring us. */
  z.strictObject({
    who,
    says: z.string(),
    in: z.string(),
    toBot: z.boolean().default(true),
    as: z.string().optional(),
  }),
  /** `to`: the title of a card in the thread, or the name of a message. */
  z.strictObject({
    who,
    replies: z.string(),
    to: z.string(),
    toBot: z.boolean().default(true),
    as: z.string().optional(),
  }),
  /** A file with these lines, to the bot in personal chat. */
  z.strictObject({ who, sends: z.array(z.string()) }),
  /** The sample package as a zip, with other words in its files: what they replace, by file. */
  z.strictObject({ who, sendsPackage: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))) }),
  z.strictObject({ who, edits: z.string(), into: z.string() }),
  z.strictObject({ who, deletes: z.string() }),
  /** A button of a card that says `on`, with inputs by question id; what is not named stays as the card has it. */
  z.strictObject({ who, presses: z.string(), on: z.string().optional(), with: Inputs.optional() }),
  /** Several people send the form of one card. */
  z.strictObject({ answers: z.string(), send: z.string(), by: z.partialRecord(who, Inputs) }),
  /** A click that no card made. */
  z.strictObject({ who, forges: z.unknown(), in: z.string() }),
  z.strictObject({ who, downloads: z.string() }),
  /** The file consent card's yes or no. */
  z.strictObject({ who, consents: z.boolean(), upload: z.string() }),
  z.strictObject({ redelivered: z.enum(['same id', 'new id']) }),
  z.strictObject({ wait: z.string() }),
  /** The service is down for that long. */
  z.strictObject({ down: z.string() }),
  /** The next calls to Teams go wrong. */
  z.strictObject({ teams: z.array(Fault) }),
  z.strictObject({ event: z.string(), in: z.string(), who, name: z.string().optional() }),
  z.strictObject({ who, leaves: z.string() }),
  /** A coordinator imports the units. */
  z.strictObject({ units: z.array(ScenarioUnit) }),
])
type Single = z.infer<typeof Single>
const Step = z.union([Single, z.strictObject({ together: z.array(Single) })])

export const Scenario = z.strictObject({
  $schema: z.string().optional(),
  settings: z
    .strictObject({ fileConsent: z.boolean(), coordinators: z.array(who) })
    .partial()
    .default({}),
  /** Words that may stand nowhere at the end: not in the store, not in the log. */
  leavesNoTraceOf: z.array(z.string()).default([]),
  steps: z.array(Step).min(1),
})
export type Scenario = z.infer<typeof Scenario>

/** What somebody saw in answer to a click, or got from a link: seen by nobody else. */
export type Seen = { readonly who: string; readonly did: string; readonly sees: readonly string[] }

/** Plays a scenario and returns what was seen in private, in order. */
export async function playScenario(world: World, { steps }: Scenario): Promise<Seen[]> {
  const seen: Seen[] = []
  const named = new Map<string, Said>()
  for (const step of steps) {
    await world.advance({ seconds: 10 })
    if ('together' in step) await playTogether(world, step.together, seen, named)
    else await play(world, step, seen, named)
  }
  await world.advance({ seconds: 10 })
  return seen
}

async function playTogether(world: World, steps: readonly Single[], seen: Seen[], named: Map<string, Said>) {
  const before = world.said.length
  await Promise.all(steps.map((step) => play(world, step, seen, named)))
  const spoken = world.said.slice(before)
  for (const one of spoken) one.together = spoken.map(({ who }) => who)
}

async function play(world: World, step: Single, seen: Seen[], named: Map<string, Said>): Promise<void> {
  if ('adds' in step) return world.install(step.who, step.adds, 'add')
  if ('removes' in step) return world.install(step.who, step.removes, 'remove')
  if ('says' in step) {
    const said = await world.say(step.who, step.says, step.in, step.toBot)
    if (step.as !== undefined) named.set(step.as, said)
    return
  }
  if ('replies' in step) {
    const thread = named.get(step.to)?.conversationId ?? world.threadOf(step.to)
    const said = await world.say(step.who, step.replies, thread, step.toBot)
    if (step.as !== undefined) named.set(step.as, said)
    return
  }
  if ('sends' in step) return world.sendFile(step.who, 'units.csv', new TextEncoder().encode(step.sends.join('\r\n')))
  if ('sendsPackage' in step) return world.sendFile(step.who, 'pakke.zip', packageZip(step.sendsPackage))
  if ('edits' in step) return world.edit(saidAs(named, step.edits), step.into)
  if ('deletes' in step) return world.remove(saidAs(named, step.deletes))
  if ('presses' in step) {
    const card = await world.press(step.who, step.presses, step.on, step.with)
    seen.push({ who: step.who, did: `<${step.presses}>${withInputs(step.with)}`, sees: cardLines(card) })
    return
  }
  if ('answers' in step) {
    for (const [name, inputs] of Object.entries(step.by)) {
      await world.advance({ seconds: 10 })
      const card = await world.press(name, step.send, step.answers, inputs)
      seen.push({ who: name, did: `<${step.send}>${withInputs(inputs)}`, sees: cardLines(card) })
    }
    return
  }
  if ('forges' in step) {
    const card = await world.click(step.who, step.in, step.forges)
    seen.push({ who: step.who, did: `a forged click: ${JSON.stringify(step.forges)}`, sees: cardLines(card) })
    return
  }
  if ('downloads' in step) {
    const { status, headers, text } = await world.download(step.who, step.downloads)
    const about = [`${status} ${headers['content-type']} ${headers['content-disposition'] ?? ''}`.trim()]
    seen.push({ who: step.who, did: `<${step.downloads}> ↗`, sees: [...about, ...text.split(/\r?\n/u)] })
    return
  }
  if ('consents' in step) return consent(world, step)
  if ('redelivered' in step) return world.again(step.redelivered)
  if ('wait' in step) return world.advance(hours(step.wait))
  if ('down' in step) return world.restart(hours(step.down))
  if ('teams' in step) {
    return world.connector.failNext(
      ...step.teams.map(({ kind, method, status, retryAfter, code }) => {
        const base = { ...(method && { method }) }
        if (kind !== 'status') return { ...base, kind }
        return { ...base, kind, status: status ?? 500, ...(retryAfter && { retryAfter }), ...(code && { code }) }
      }),
    )
  }
  if ('units' in step) return putUnits(world, step.units)
  if ('event' in step) return event(world, step)
  return leave(world, step)
}

/** A day is 24 hours here: an instant knows no others. */
function hours(duration: string): Temporal.Duration {
  return Temporal.Duration.from({ seconds: Temporal.Duration.from(duration).total('seconds') })
}

function saidAs(named: Map<string, Said>, name: string): Said {
  const said = named.get(name)
  if (!said) throw new Error(`No message was named "${name}"`)
  return said
}

function withInputs(inputs: Readonly<Record<string, string>> | undefined): string {
  return inputs === undefined ? '' : ` ${JSON.stringify(inputs)}`
}

async function consent(world: World, step: { who: string; consents: boolean; upload: string }): Promise<void> {
  const Consent = z.object({ content: z.object({ acceptContext: z.record(z.string(), z.string()) }) })
  const cards = world.connector.messages.flatMap(({ conversationId, activity }) => {
    const own = conversationId === `a:${person(step.who).aadObjectId}`
    const [attachment] = z.array(z.unknown()).parse(activity.attachments ?? [])
    const card = Consent.safeParse(attachment)
    return own && card.success ? [card.data.content.acceptContext] : []
  })
  const context = cards.at(-1)
  assert.ok(context, `${step.who} sees no file consent card`)
  const value = step.consents
    ? { type: 'fileUpload', action: 'accept', context, uploadInfo: { uploadUrl: step.upload } }
    : { type: 'fileUpload', action: 'decline', context }
  const { status } = await world.send(step.who, 'personal', { type: 'invoke', name: 'fileConsent/invoke', value })
  assert.equal(status, 200)
}

async function event(world: World, step: { who: string; event: string; in: string; name?: string | undefined }) {
  const { id: channelId, team: teamName } = channel(step.in)
  const named = {
    team: { id: team(teamName).id, name: teamName },
    channel: { id: channelId, name: step.name ?? step.in },
  }
  const channelData = { tenant: { id: tenantId }, ...named, eventType: step.event }
  await world.send(step.who, step.in, { type: 'conversationUpdate', channelData })
}

async function leave(world: World, step: { who: string; leaves: string }): Promise<void> {
  const { id, members } = team(step.leaves)
  const left = members.filter((name) => name !== step.who)
  world.connector.setMembers(id, left.map(person))
  const place = step.leaves === 'Nav Nabo' ? 'Nabo' : 'General'
  await world.send('Ingrid', place, { type: 'conversationUpdate', membersRemoved: [person(step.who)] })
}
