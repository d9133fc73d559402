import assert from 'node:assert/strict'
import type { Round } from '../../../src/domain/round/round.ts'
import { Review, reviewId } from '../../../src/domain/summary/review.ts'
import { Summary, summaryId } from '../../../src/domain/summary/summary.ts'
import type { Findings } from '../../../src/domain/summary/theme.ts'
import { documents } from '../../../src/ports/documents.ts'
import { createSummariser } from '../../../src/summariser/create-summariser.ts'
import { recordThread } from '../../../src/usecases/delivery/record-outcome.ts'
import { collectReply, editReply, removeReply } from '../../../src/usecases/round/collect-reply.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { cancelRound, closeRound } from '../../../src/usecases/round/steer.ts'
import {
  entriesOf,
  memoryStore,
  openRound,
  place,
  readRound,
  submit,
  type TestServices,
  testServices,
} from '../../support/services.ts'
import { dyingStore } from '../../support/wrapped-store.ts'

const thread = `${place.channelId};messageid=1`
const people = ['kari', 'ola', 'per', 'siri', 'liv', 'dag']
/** Of six answers and two posts, the theme quotes two answers and one post. */
const summariser = createSummariser({
  async find({ texts }): Promise<Findings> {
    const answers = texts.filter(({ questionId }) => questionId !== undefined)
    const posts = texts.filter(({ questionId }) => questionId === undefined)
    const quoted = [answers[0]!, posts[0] ?? answers[2]!]
    return {
      themes: [
        {
          id: 'theme',
          label: 'Det mange mener',
          people: 4,
          kind: 'observation',
          sources: answers.slice(0, 4).map(({ id }) => id),
          for: [],
          against: [],
          quotes: quoted.map(({ id, text }) => ({ source: id, text })),
          proposals: [{ source: answers[1]!.id, text: answers[1]!.text }],
          discuss: [],
        },
      ],
      singles: answers.slice(4).map(({ id }) => id),
      leftOut: [{ reason: 'tooShort', sources: [] }],
      flags: [],
      maker: { kind: 'local' },
    }
  },
})

type Kind = 'anonymous' | 'named'

async function closedRound(anonymity: Kind = 'anonymous', store = memoryStore()) {
  const services: TestServices = { ...testServices({ store }), summariser }
  const round = await openRound(services, { anonymity })
  await recordThread(services, { teamId: place.teamId, roundId: round.id }, { conversationId: thread, activityId: '1' })
  for (const userId of people) await submit(services, round, userId)
  for (const messageId of ['11', '12']) {
    await collectReply(services, {
      ...place,
      conversationId: thread,
      messageId,
      userId: 'kari',
      text: `post ${messageId}`,
    })
  }
  await closeRound(services, place.teamId, round.id)
  services.clock.advance({ hours: 1 })
  await settleDue(services)
  const { endedAt } = await readRound(services, round.id)
  return { services, round, ended: Temporal.Instant.from(endedAt!) }
}

function moveTo(services: TestServices, at: Temporal.Instant): void {
  services.clock.advance(services.clock.now().until(at))
}

async function left({ store }: TestServices, round: Round) {
  const here = { partition: round.teamId, equals: { roundId: round.id } }
  const summary = (await store.read(documents.summary, round.teamId, summaryId(round.id)))?.value
  return {
    sealed: await store.count(documents.sealed, here),
    replies: await store.count(documents.reply, here),
    texts: summary?.quotes.flatMap(({ quotes }) => quotes.map(({ text }) => text)) ?? [],
    thread: summary?.thread.map(({ text }) => text) ?? [],
    summary,
  }
}

const days = (count: number) => ({ hours: 24 * count })

describe('Retention of a round’s sources', () => {
  for (const [after, gone] of [
    [89, false],
    [90, true],
    [91, true],
  ] as const) {
    it(`${gone ? 'takes' : 'leaves'} them after ${after} days`, async () => {
      const { services, round, ended } = await closedRound()
      moveTo(services, ended.add(days(after)))
      await settleDue(services)
      const { sealed, replies, texts, thread } = await left(services, round)
      if (gone) assert.deepEqual([sealed, replies, texts.length, thread], [0, 0, 2, ['post 11']])
      else assert.deepEqual([sealed > 0, replies, texts.length, thread.length], [true, 2, 6, 2])
    })
  }

  it('looks at the round at that very moment, an hour later once more, and then never again', async () => {
    const { services, round, ended } = await closedRound()
    const wakeAt = async () => (await readRound(services, round.id)).wakeAt
    assert.equal(await wakeAt(), ended.add(days(90)).toString({ smallestUnit: 'millisecond' }))
    moveTo(services, ended.add(days(90)))
    await settleDue(services)
    assert.equal(await wakeAt(), ended.add(days(90)).add({ hours: 1 }).toString({ smallestUnit: 'millisecond' }))
    services.clock.advance({ hours: 1 })
    await settleDue(services)
    assert.equal(await wakeAt(), undefined)
  })

  it('keeps figures, themes with their counts, and what was left out, and the summary is one that the store takes', async () => {
    const { services, round, ended } = await closedRound()
    const before = (await left(services, round)).summary!
    moveTo(services, ended.add(days(90)))
    await settleDue(services)
    const after = (await left(services, round)).summary!
    assert.deepEqual(Summary.parse(after), after)
    const { quotes: _, thread: __, singles, ...kept } = after
    const { quotes: ___, thread: ____, singles: before5, ...had } = before
    assert.deepEqual(kept, had)
    assert.deepEqual([singles, before5.length], [[], 2])
    const sources = new Set([...after.quotes.flatMap(({ quotes }) => quotes), ...after.thread].map(({ id }) => id))
    for (const { source } of after.themes.flatMap(({ quotes, proposals }) => [...quotes, ...proposals])) {
      assert.ok(sources.has(source))
    }
  })

  it('asks once for the posted card to be shown anew', async () => {
    const { services, round, ended } = await closedRound()
    const updates = async () => (await entriesOf(services)).filter(({ message }) => message.kind === 'summaryUpdate')
    assert.equal((await updates()).length, 0)
    moveTo(services, ended.add(days(90)))
    await settleDue(services)
    services.clock.advance({ hours: 2 })
    await settleDue(services)
    const [update, ...more] = await updates()
    assert.deepEqual([more, update?.message], [[], { kind: 'summaryUpdate', teamId: place.teamId, roundId: round.id }])
  })

  it('takes the names off what a named round keeps', async () => {
    const { services, round, ended } = await closedRound('named')
    assert.match(JSON.stringify((await left(services, round)).summary), /Navn kari/)
    moveTo(services, ended.add(days(90)))
    await settleDue(services)
    const { summary, texts } = await left(services, round)
    assert.equal(texts.length, 2)
    assert.doesNotMatch(JSON.stringify(summary), /Navn /)
  })

  it('takes what was reported and is still hidden, also from the quotes of a theme', async () => {
    const { services, round, ended } = await closedRound()
    const { summary } = await left(services, round)
    const [reported] = summary!.themes[0]!.quotes
    const stored = await services.store.read(documents.review, place.teamId, reviewId(round.id))
    const review = Review.parse({
      ...(stored?.value ?? {
        type: 'review',
        id: reviewId(round.id),
        teamId: place.teamId,
        tenantId: 'tenant',
        roundId: round.id,
        state: 'shared',
        draftUntil: summary!.createdAt,
        objections: [],
        changes: [],
        disagreements: [],
        signatures: [],
        noUnionRep: false,
      }),
      reports: [{ source: reported!.source, verdicts: [] }],
    })
    await services.store.put(documents.review, review)
    moveTo(services, ended.add(days(90)))
    await settleDue(services)
    assert.ok(!JSON.stringify((await left(services, round)).summary).includes(reported!.text))
  })

  it('takes the posts of a cancelled round too', async () => {
    const services = testServices()
    const round = await openRound(services)
    await recordThread(
      services,
      { teamId: place.teamId, roundId: round.id },
      { conversationId: thread, activityId: '1' },
    )
    await collectReply(services, { ...place, conversationId: thread, messageId: '1', userId: 'kari', text: 'post' })
    await cancelRound(services, place.teamId, round.id)
    services.clock.advance({ hours: 1 })
    await settleDue(services)
    assert.equal((await left(services, round)).replies, 1)
    services.clock.advance(days(90))
    await settleDue(services)
    assert.equal((await left(services, round)).replies, 0)
  })

  it('follows a setting that was made longer meanwhile', async () => {
    const { services, round, ended } = await closedRound()
    const longer: TestServices = { ...services, settings: { ...services.settings, retentionDays: 120 } }
    moveTo(services, ended.add(days(119)))
    await settleDue(longer)
    assert.ok((await left(services, round)).sealed > 0)
    moveTo(services, ended.add(days(120)))
    await settleDue(longer)
    assert.equal((await left(services, round)).sealed, 0)
  })

  it('ends the same wherever the process is killed', async function () {
    this.timeout(60_000)
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; ; nth++) {
        const { services, round, ended } = await closedRound()
        moveTo(services, ended.add(days(90)))
        const dying = dyingStore(services.store, nth, when)
        await settleDue({ ...services, store: dying.store }).catch(() => undefined)
        const killed = dying.calls() >= nth
        await settleDue(services)
        services.clock.advance({ hours: 1 })
        await settleDue(services)
        const { sealed, replies, texts, thread } = await left(services, round)
        assert.deepEqual([sealed, replies, texts.length, thread], [0, 0, 2, ['post 11']], `${when} call ${nth}`)
        assert.equal((await readRound(services, round.id)).wakeAt, undefined)
        if (!killed) break
      }
    }
  })
})

describe('A post that is deleted or changed in Teams after the summary was made', () => {
  it('leaves the summary with it, quotes of themes included, also when its own document is gone', async () => {
    const { services, round } = await closedRound()
    await removeReply(services, place.teamId, '11')
    const { thread, replies, summary } = await left(services, round)
    assert.deepEqual([thread, replies], [['post 12'], 1])
    assert.doesNotMatch(JSON.stringify(summary), /post 11/)
    await services.store.remove(documents.reply, place.teamId, 'reply|12')
    await removeReply(services, place.teamId, '12')
    assert.doesNotMatch(JSON.stringify((await left(services, round)).summary), /post 1/)
    assert.equal((await entriesOf(services)).filter(({ message }) => message.kind === 'summaryUpdate').length, 1)
  })

  it('loses its old words when it says something else, and nothing when it says the same', async () => {
    const { services, round } = await closedRound()
    await editReply(services, place.teamId, '11', 'post 11')
    assert.equal((await left(services, round)).thread.length, 2)
    await editReply(services, place.teamId, '11', 'noe annet, ring 91234567')
    const { summary } = await left(services, round)
    assert.doesNotMatch(JSON.stringify(summary), /post 11|noe annet/)
    const reply = await services.store.read(documents.reply, place.teamId, 'reply|11')
    assert.equal(reply?.value.text, 'noe annet, ring ▇▇▇')
  })
})
