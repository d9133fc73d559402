import { join } from 'node:path'
import { runAction } from '../../src/actions/table.ts'
import { inputId } from '../../src/cards/prompt-card.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { runJobs } from '../../src/jobs/run-jobs.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { DocumentBase, Kind } from '../../src/ports/store.ts'
import { embeddedQueue } from '../../src/queue/embedded.ts'
import { createWorkers } from '../../src/usecases/delivery/workers.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { originOf } from '../support/origins.ts'
import { firstDue, plannedChannel, storePlannedTeams } from '../support/planned-teams.ts'
import { folder, memoryStore, testServices } from '../support/services.ts'
import { type Call, countedStore } from './counted-store.ts'

/**
 * `npm run costs`: what a service asks of store and queue in the life of one planned round, counted while it happens, and
 * what that would be in request units of Cosmos DB. `docs/scale.md` rests on this table.
 */

/**
 * Request units of a call (PLATFORM, "Cosmos DB"; learn.microsoft.com, "Request Units in Azure Cosmos DB"), with few
 * indexed properties. A replaced document is a removed and a written one. With bounded staleness or stronger, which the
 * store asks for, reading costs twice. Estimates: the service says of each answer what it really was.
 */
function requestUnits({ kind, documents: found, bytes }: Call): number {
  const more = Math.max(0, bytes / 1024 - 1)
  switch (kind) {
    case 'point read':
      return 2 * (1 + 0.08 * more)
    case 'query':
    case 'query of all partitions':
      return 2 * (2.5 + 0.3 * found + 0.08 * more)
    case 'insert':
      return 6 + 0.35 * more
    case 'replace':
      return 10 + 0.7 * more
    case 'remove':
      return 6
  }
}

const clock = createManualClock(firstDue.subtract({ minutes: 12 }).toInstant().toString())
const store = memoryStore()
const tally = new Map<string, number>()
const add = (what: string, much = 1) => void tally.set(what, (tally.get(what) ?? 0) + much)
const counted = countedStore(store, (call) => {
  add(call.kind)
  add('request units', requestUnits(call))
})
const base = testServices({ store: counted })
const services = { ...base, clock, queue: countedQueue(embeddedQueue({ store, clock })) }
const tasks: (() => Promise<void>)[] = []
const every = (_pause: Temporal.Duration, task: () => Promise<void>) => {
  tasks.push(task)
  return () => {}
}
const { render } = loadTemplates(join(folder, 'cards'))
runJobs({ ...services, clock: { ...clock, every } }, render, createWorkers(services))
const before = await stored()
await storePlannedTeams(store, { teams: 1, minutes: 1, serviceUrl: 'https://smba.trafficmanager.net/emea/' })
await seconds(10)

/** Seconds. Some looks happen every minute, one every ten minutes; each has its turns in an idle stretch and in one with work. */
const length = 600
const idle = (await during(() => seconds(length))).map(([what, much]) => [what, much / length] as const)
const rows: (readonly [string, ReadonlyMap<string, number>])[] = [['an idle second of one process', new Map(idle)]]
await work('a slot: decided, round opened, prompt posted', firstDue.toInstant())
const [round] = (await store.list(documents.round, {})).map(({ value }) => value)
if (!round?.thread) throw new Error('No round was opened')
const { thread, ...opened } = round
const here = {
  teamId: opened.teamId,
  channelId: plannedChannel(0),
  channelKind: 'standard',
  threadId: undefined,
} as const
const values = { 'how-often': '4', example: 'Jeg fikk bestemme selv da fristen måtte flyttes.' }
const inputs = Object.fromEntries(Object.entries(values).map(([id, value]) => [inputId(id), value]))
const answer = (who: number) => {
  const origin = originOf(`person ${who}`, 'channel', { here, conversationId: thread.conversationId })
  const click = { services, render, origin, cardId: thread.activityId }
  return runAction(click, 'answer', { roundId: opened.id, ...inputs })
}
// The first one reads the round, which the process then remembers.
await answer(0)
rows.push(['an answer', new Map(await during(async () => void (await answer(1))))])
for (let who = 2; who < 8; who++) await answer(who)
const answers = await store.count(documents.answer, { partition: opened.teamId })
if (answers !== 8) throw new Error(`${answers} answers were stored`)
if (round.remindAt) await work('the reminder', Temporal.Instant.from(round.remindAt))
await work('closing: 8 answers sealed, summary posted, card updated', Temporal.Instant.from(round.closesAt))
await work('the last look, an hour later', Temporal.Instant.from(round.closesAt).add({ minutes: 65 }))
const after = await stored()
print()

/** What the clock does at this moment, beyond what it does in any second. */
async function work(name: string, at: Temporal.Instant): Promise<void> {
  clock.advance(clock.now().until(at))
  const all = new Map(await during(() => seconds(length)))
  for (const [what, much] of idle) all.set(what, Math.max(0, (all.get(what) ?? 0) - much * length))
  rows.push([name, all])
}

async function stored(): Promise<{ documents: number; bytes: number }> {
  const { round, sealed, summary, slot, entry } = documents
  const sizes = (
    await Promise.all([sizesOf(round), sizesOf(sealed), sizesOf(summary), sizesOf(slot), sizesOf(entry)])
  ).flat()
  return { documents: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

async function sizesOf<T extends DocumentBase>(kind: Kind<T>): Promise<number[]> {
  return (await store.list(kind, {})).map(({ value }) => Buffer.byteLength(JSON.stringify(value)))
}

async function seconds(count: number): Promise<void> {
  for (let second = 0; second < count; second++) {
    for (const task of tasks) await task()
    clock.advance({ seconds: 1 })
  }
}

async function during(happening: () => Promise<void>): Promise<(readonly [string, number])[]> {
  tally.clear()
  await happening()
  return [...tally]
}

/** As many requests as the adapter over Azure makes for each call. */
function countedQueue(queue: Queue): Queue {
  return {
    ...queue,
    shared: true,
    async send(entryId, pause) {
      add('queue operation')
      await queue.send(entryId, pause)
    },
    async receive(most) {
      add('queue operation')
      return (await queue.receive(most)).map((delivery) => ({
        ...delivery,
        async done() {
          add('queue operation')
          await delivery.done()
        },
        async later(pause) {
          add('queue operation', 2)
          await delivery.later(pause)
        },
      }))
    },
  }
}

function print(): void {
  const columns = [
    ...['point read', 'query', 'query of all partitions', 'insert', 'replace', 'remove'],
    ...['request units', 'queue operation'],
  ]
  process.stdout.write(`| | ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length + 1)}\n`)
  for (const [name, counts] of rows) {
    const cells = columns.map((column) => String(Math.round((counts.get(column) ?? 0) * 10) / 10))
    process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
  }
  const kilobytes = Math.round((after.bytes - before.bytes) / 1024)
  process.stdout.write(`\nA round leaves ${after.documents - before.documents} documents of ${kilobytes} KB in all.\n`)
}
