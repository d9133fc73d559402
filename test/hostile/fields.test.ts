import assert from 'node:assert/strict'
import { runAction } from '../../src/actions/table.ts'
import { replyCard } from '../../src/cards/reply-card.ts'
import { runCommand } from '../../src/commands/line/run-command.ts'
import { sceneOf } from '../../src/commands/line/scene.ts'
import { redact } from '../../src/domain/privacy/redact.ts'
import type { Unit } from '../../src/domain/unit/unit-tree.ts'
import { unitsCsv } from '../../src/exports/csv/units-csv.ts'
import { printable } from '../../src/exports/printable.ts'
import { documents } from '../../src/ports/documents.ts'
import type { DocumentBase, Kind } from '../../src/ports/store.ts'
import { collectReply } from '../../src/usecases/round/collect-reply.ts'
import { nameChannel, renameTeam } from '../../src/usecases/team/team-state.ts'
import { importUnits } from '../../src/usecases/unit/import-units.ts'
import {
  type AccessWorld,
  accessWorld,
  ids,
  type RoleName,
  render,
  seenMeasure,
  seenReview,
  type Where,
} from '../access/access-world.ts'
import { cardLines } from '../support/card-lines.ts'
import { parseCard } from '../support/card-parser.ts'
import { assertHarmless } from './harmless.ts'
import { hostileStrings } from './hostile-strings.ts'

const strings = hostileStrings()
const of = ids.own
const { teamId } = of

type Field = {
  readonly name: string
  readonly who: RoleName
  readonly where?: Where
  readonly verb: string
  readonly data: (text: string, at: number) => object
  /** The kind of document that it is stored in. */
  readonly kind: Kind<DocumentBase>
  /** Characters that it may have. */
  readonly most: number
}

const round = { teamId, roundId: of.draftRound }
const measure = { teamId, measureId: of.adopted }
const filled = { level: 'group', owner: 'owner', due: '', goal: '', sure: 'yes', purpose: '' }
const requirement = { field0: 'Vi skriver ukelister', field2: 'Ingen', field3: 'Ingenting' }
const draft = (at: number) => at.toString(16).padStart(24, '0')

/** Every field in which somebody writes sentences, and the click that sends it. */
const fields: readonly Field[] = [
  {
    name: 'an answer',
    who: 'member',
    where: 'channel',
    verb: 'answer',
    data: (text) => ({ roundId: of.openRound, 'q-sure': '3', 'q-where': 'here', 'q-example': text, hide: 'yes' }),
    kind: documents.answer,
    most: 2000,
  },
  {
    name: 'an objection',
    who: 'member',
    verb: 'sendObjection',
    data: (text) => ({ ...round, line: 't1', reason: text, how: 'anonymous' }),
    kind: documents.objection,
    most: 500,
  },
  {
    name: 'an objection with a name',
    who: 'owner',
    verb: 'sendObjection',
    data: (text) => ({ ...round, line: 'whole', reason: text, how: 'named' }),
    kind: documents.review,
    most: 500,
  },
  {
    name: 'the reason of a correction',
    who: 'leader',
    verb: 'saveChange',
    data: (text, at) => ({ ...round, line: 't1', what: 'correct', words: `Tema ${at}`, reason: text }),
    kind: documents.review,
    most: 500,
  },
  {
    name: 'a correction',
    who: 'leader',
    verb: 'saveChange',
    data: (text) => ({ ...round, line: 't1', what: 'correct', words: text, reason: 'Mer presist' }),
    kind: documents.review,
    most: 300,
  },
  {
    name: 'what a party sees differently',
    who: 'leader',
    verb: 'signShare',
    data: (text) => ({ teamId, roundId: of.signRound, seen: seenReview, disagreement: text }),
    kind: documents.review,
    most: 500,
  },
  {
    name: 'what a measure is',
    who: 'member',
    verb: 'sendMeasure',
    data: (text, at) => ({ ...filled, teamId, draft: draft(at), what: text }),
    kind: documents.measure,
    most: 300,
  },
  {
    name: 'what a measure is for',
    who: 'member',
    verb: 'sendMeasure',
    data: (text, at) => ({ ...filled, teamId, draft: draft(at), what: 'Vi ringer brukeren først', purpose: text }),
    kind: documents.measure,
    most: 1000,
  },
  {
    name: 'a field of an output card that is written down',
    who: 'member',
    verb: 'sendOutputCard',
    data: (text, at) => ({ ...round, ...requirement, draft: draft(at), field1: 'law', field4: text }),
    kind: documents.outcome,
    most: 1000,
  },
  {
    name: 'a field of an output card that becomes a measure',
    who: 'member',
    verb: 'sendOutputCard',
    data: (text, at) => ({
      ...{ ...round, ...requirement, ...filled, draft: draft(at), asked: 'yes' },
      ...{ field1: 'our-unit', field4: text },
    }),
    kind: documents.measure,
    most: 1000,
  },
  {
    name: 'why a measure is declined',
    who: 'leader',
    verb: 'sendDecision',
    data: (text) => ({
      teamId,
      measureId: of.proposed,
      answer: 'no',
      seen: seenMeasure('own'),
      reason: text,
      shared: '',
    }),
    kind: documents.measure,
    most: 1000,
  },
  {
    name: 'the result of a measure',
    who: 'owner',
    verb: 'sendProgress',
    data: (text) => ({ ...measure, step: 'done', result: text }),
    kind: documents.measure,
    most: 1000,
  },
  {
    name: 'what was learnt',
    who: 'owner',
    verb: 'sendProgress',
    data: (text) => ({ ...measure, step: 'done', result: 'Bra', learning: text }),
    kind: documents.measure,
    most: 1000,
  },
  {
    name: 'why a measure is stopped',
    who: 'owner',
    verb: 'sendProgress',
    data: (text) => ({ ...measure, step: 'stop', reason: text }),
    kind: documents.measure,
    most: 1000,
  },
  {
    name: 'a matter',
    who: 'leader',
    verb: 'sendEscalation',
    data: (text, at) => ({ teamId, request: `r${at}`, matter: text, days: '10' }),
    kind: documents.escalation,
    most: 1000,
  },
  {
    name: 'the answer to a matter',
    who: 'leader',
    verb: 'sendEscalationAnswer',
    data: (text) => ({ teamId: of.below, escalation: of.received, step: '0', what: 'no', reason: text }),
    kind: documents.escalation,
    most: 1000,
  },
  {
    name: 'what the users’ committee says',
    who: 'facilitator',
    verb: 'saveCommittee',
    data: (text) => ({ teamId, roundId: of.openRound, input: of.input, text }),
    kind: documents.reply,
    most: 2000,
  },
]

describe('What somebody writes in a field', function () {
  this.timeout(60_000)
  for (const field of fields) {
    it(`is stored as it was written, or refused, and is never anything but text: ${field.name}`, async () => {
      const world = await accessWorld()
      const before = await values(world, field)
      for (const [at, text] of strings.entries()) {
        if (world.writes().length > 0) await restore(world, field, before)
        const card = await runAction(world.click(field.who, field.where ?? 'channel'), field.verb, field.data(text, at))
        assertHarmless(card, text)
        // By the official renderer.
        if (at % 50 === 0) assert.deepEqual(parseCard(card), [])
        const after = await values(world, field)
        const about = `${field.name}: ${JSON.stringify(text).slice(0, 100)} / ${JSON.stringify(cardLines(card)).slice(0, 600)}`
        const wanted = redact(text.trim()).text
        const holds = JSON.stringify(after).includes(JSON.stringify(wanted).slice(1, -1))
        if (wanted.length <= field.most && text.trim().length <= field.most) assert.ok(holds, about)
        else assert.deepEqual(after, before, `${about} was cut in silence`)
      }
    })
  }
})

async function values({ services }: AccessWorld, { kind }: Field): Promise<DocumentBase[]> {
  return (await services.store.list(kind, {})).map(({ value }) => value)
}

/** As it was before somebody wrote: only what the field is stored in. */
async function restore({ services }: AccessWorld, { kind }: Field, before: readonly DocumentBase[]): Promise<void> {
  const kept = new Set(before.map(({ id }) => id))
  for (const value of await services.store.list(kind, {})) {
    if (!kept.has(value.value.id)) await services.store.remove(kind, teamId, value.value.id)
  }
  for (const value of before) await services.store.put(kind, value)
}

describe('A line that somebody writes to the bot', function () {
  this.timeout(60_000)
  for (const words of [
    '',
    'løft ',
    'tiltak nytt ',
    'tiltak ',
    'start ',
    'planlegg ',
    'forleng ',
    'oversikt ',
    'enheter ',
    'tiltaksoversikt ',
    'eksporter ',
    'språk ',
  ]) {
    it(`is answered with text, whatever comes after "${words}"`, async () => {
      const world = await accessWorld()
      for (const [at, text] of strings.entries()) {
        // A long list of words takes the same way as a short one; each command gets every fifth.
        if (at % 5 !== words.length % 5) continue
        const { origin, services } = world.click(
          words.length > 6 && words !== 'planlegg ' ? 'coordinator' : 'leader',
          'personal',
        )
        const reply = await runCommand(await sceneOf(services, origin), `${words}${text}`, {
          teamId,
          channelId: of.channelId,
        })
        if (!('blocks' in reply)) continue
        const card = replyCard(render, reply)
        assertHarmless(card, text)
        if (at % 50 === 0) assert.deepEqual(parseCard(card), [])
      }
    })
  }
})

describe('A post in a thread, and what Teams calls a team and a channel', function () {
  this.timeout(60_000)

  it('are kept as they are, and shown as text', async () => {
    const world = await accessWorld()
    const { services } = world
    const stored = await services.store.read(documents.round, teamId, of.openRound)
    const thread = { conversationId: `${of.channelId};messageid=77`, activityId: '77' }
    await services.store.put(documents.round, { ...stored!.value, thread })
    for (const [at, text] of strings.entries()) {
      const post = { teamId, channelId: of.channelId, conversationId: thread.conversationId, userId: 'member', text }
      await collectReply(services, { ...post, messageId: String(at) })
      if (at % 10 > 0) continue
      await renameTeam(services, teamId, text)
      await nameChannel(services, teamId, { id: of.channelId, name: text })
      for (const line of ['status', 'roller', 'innstillinger', 'tiltak', 'løft']) {
        const { origin } = world.click('leader', 'personal')
        const reply = await runCommand(await sceneOf(services, origin), line, { teamId, channelId: of.channelId })
        if ('blocks' in reply) assertHarmless(replyCard(render, reply), text)
      }
    }
    const kept = (await services.store.list(documents.reply, { equals: { userId: 'member' } })).map(
      ({ value }) => value.text,
    )
    for (const text of strings) {
      const wanted = redact(text).text
      if (text.length <= 8000) assert.ok(kept.includes(wanted), JSON.stringify(text).slice(0, 80))
    }
    // What has no room says so, and no half of a sign is left.
    const cut = kept.filter((text) => text.endsWith(' […]'))
    assert.equal(cut.length, strings.filter((text) => redact(text).text.length > 8000).length)
    assert.ok(kept.every((text) => text.length <= 8004))
  })
})

describe('A unit’s name in a coordinator’s file', () => {
  it('comes back from the file that is written of it, and is shown as text', async () => {
    const names = strings.flatMap((text) => (text.length <= 200 && tidy(text) === text ? [text] : []))
    assert.ok(names.length > 150)
    const units = names.map(
      (name, at): Unit => ({ id: `u${at}`, name, employer: 'state', line: '', level: name.slice(0, 100).trim() }),
    )
    const world = await accessWorld()
    const { services } = world
    const bytes = new TextEncoder().encode(unitsCsv(units))
    const result = await importUnits(services, bytes, { tenantId: 'tenant', dryRun: false, replace: true })
    assert.ok(result.ok, JSON.stringify(result).slice(0, 500))
    const tree = await services.store.read(documents.unitTree, 'tenant', 'units')
    assert.deepEqual(
      tree?.value.units.map(({ name }) => name),
      names,
    )
    for (let from = 0; from < names.length; from += 10) {
      const { origin } = world.click('coordinator', 'personal')
      const reply = await runCommand(await sceneOf(services, origin), `enheter +${from}`)
      assert.ok('blocks' in reply)
      const card = replyCard(render, reply)
      for (const name of names.slice(from, from + 10)) assertHarmless(card, name)
    }
  })
})

/** As a file carries it: one line, with nothing that does not print. */
function tidy(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim()
}
