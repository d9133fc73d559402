import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Click } from '../../src/actions/action.ts'
import { expiredCard } from '../../src/actions/refusals.ts'
import { actions, runAction } from '../../src/actions/table.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import type { Origin } from '../../src/commands/line/command.ts'
import { documents } from '../../src/ports/documents.ts'
import { closeRound } from '../../src/usecases/round/steer.ts'
import { deliverDue } from '../support/deliver-due.ts'
import { originOf } from '../support/origins.ts'
import { answersOf, entriesOf, folder, openRound, place, readRound, submit, testServices } from '../support/services.ts'

const { render } = loadTemplates(join(folder, 'cards'))

async function ready() {
  const services = testServices()
  const round = await openRound(services)
  const click = (userId = 'kari', where: 'channel' | 'personal' = 'channel', change: Partial<Origin> = {}): Click => ({
    services,
    render,
    origin: originOf(userId, where, change),
    cardId: undefined,
  })
  const answer = { roundId: round.id, q_example: 'Dette mener kari', 'q_how-often': '4' }
  return { services, round, click, answer }
}
const textOf = (card: object) => JSON.stringify(card)

describe('The table of actions', () => {
  it('has every verb once', () => {
    assert.equal(new Set(actions.map(({ verb }) => verb)).size, actions.length)
  })
})

describe('Clicking on an open round', () => {
  it('stores what the inputs hold, under whatever prefix the card gives them', async () => {
    const { services, round, click } = await ready()
    const { inputId } = await import('../../src/cards/prompt-card.ts')
    const data = { roundId: round.id, [inputId('example')]: 'Mitt', [inputId('how-often')]: '4', role: 'leader' }
    const card = textOf(await runAction(click(), 'answer', data))
    const [stored] = await answersOf(services)
    assert.deepEqual([stored?.values, stored?.role], [{ example: 'Mitt', 'how-often': 4 }, 'leader'])
    assert.match(card, /withdrawAnswer/)
    assert.match(textOf(await runAction(click(), 'editAnswer', { roundId: round.id })), /Mitt/)
    assert.doesNotMatch(textOf(await runAction(click('ola'), 'editAnswer', { roundId: round.id })), /Mitt/)
    await runAction(click(), 'withdrawAnswer', { roundId: round.id })
    assert.deepEqual(await answersOf(services), [])
  })

  it('tells a round whose post is in doubt where its prompt stands', async () => {
    const { services, round, click } = await ready()
    services.teams.outcomes({ state: 'unknown' })
    await deliverDue(services, render)
    const { inputId } = await import('../../src/cards/prompt-card.ts')
    await runAction({ ...click(), cardId: '77' }, 'answer', { roundId: round.id, [inputId('example')]: 'Mitt' })
    const thread = { conversationId: `${place.channelId};messageid=1`, activityId: '77' }
    assert.deepEqual((await readRound(services, round.id)).thread, thread)
  })
})

describe('An edited click', function () {
  this.timeout(60_000)

  const hostile: [string, string, unknown][] = [
    ['an unknown verb', 'drop', {}],
    ['a verb of the prototype', 'constructor', {}],
    ['no data', 'answer', undefined],
    ['data that is a list', 'answer', []],
    ['a round id that is a number', 'answer', { roundId: 5 }],
    ['a round that never was', 'answer', { roundId: 'round|x|kom-i-gang|1', q_example: 'x' }],
    ['a round id that no store takes', 'answer', { roundId: 'a/b?c#' }],
    ['a round id with half a surrogate', 'answer', { roundId: '\ud800' }],
    ['a round id with blanks around', 'editAnswer', { roundId: ' x ' }],
    ['an endless round id', 'withdrawAnswer', { roundId: 'æ'.repeat(900) }],
    ['an extension of a made-up round', 'extendRound', { teamId: place.teamId, roundId: 'x', days: '2' }],
    ['an extension in another team', 'extendRound', { teamId: '19:other', roundId: 'x', days: '2' }],
    ['an extension by no days', 'extendRound', { teamId: place.teamId, roundId: 'x', days: '0' }],
    ['an extension by a year', 'extendRound', { teamId: place.teamId, roundId: 'x', days: '365' }],
    ['a cancellation in a team that no store takes', 'cancelRound', { teamId: '\u0000', roundId: 'x' }],
    ['a doubt that is not there', 'resolveDoubt', { teamId: place.teamId, entryId: 'x', verdict: 'postAgain' }],
    [
      'a doubt id that no store takes',
      'resolveDoubt',
      { teamId: place.teamId, entryId: '\ud800', verdict: 'itIsThere' },
    ],
    ['a verdict that is none', 'resolveDoubt', { teamId: place.teamId, entryId: 'x', verdict: 'x' }],
    ['a line that is a book', 'command', { line: 'x'.repeat(501) }],
  ]
  for (const [name, verb, data] of hostile) {
    it(`gets the refusal for what does not exist, and changes nothing: ${name}`, async () => {
      const { services, round, click } = await ready()
      const before = [await readRound(services, round.id), await entriesOf(services)]
      const by = click('leader')
      assert.deepEqual(await runAction(by, verb, data), await expiredCard(by))
      assert.deepEqual([await readRound(services, round.id), await entriesOf(services)], before)
      assert.deepEqual(await answersOf(services), [])
    })
  }

  it('is refused from another team, another channel, and personal chat alike', async () => {
    const { services, click, answer } = await ready()
    const elsewhere = (teamId: string, channelId: string): Partial<Origin> => ({
      here: { teamId, channelId, channelKind: 'standard', threadId: undefined },
    })
    for (const by of [
      click('kari', 'channel', elsewhere('19:other', place.channelId)),
      click('kari', 'channel', elsewhere(place.teamId, '19:other')),
      click('kari', 'personal'),
    ]) {
      for (const verb of ['answer', 'editAnswer', 'withdrawAnswer']) {
        assert.deepEqual(await runAction(by, verb, answer), await expiredCard(by))
      }
    }
    assert.deepEqual(await answersOf(services), [])
  })

  it('never throws, whatever it carries, and leaves a card behind', async () => {
    const { services, click } = await ready()
    const verbs = fc.constantFrom(...actions.map(({ verb }) => verb), 'x')
    const keys = fc.constantFrom(
      'roundId',
      'teamId',
      'channelId',
      'entryId',
      'line',
      'days',
      'verdict',
      'role',
      '__proto__',
    )
    const data = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue())))
    await fc.assert(
      fc.asyncProperty(verbs, data, async (verb, raw) => {
        const card = await runAction(click('leader'), verb, raw)
        assert.equal(Reflect.get(card, 'type'), 'AdaptiveCard')
      }),
      { seed: 1, numRuns: 150 },
    )
    assert.deepEqual(services.log.errors, [])
  })
})

describe('Who may steer by a click', () => {
  for (const [userId, allowed] of [
    ['leader', true],
    ['unionRep', true],
    ['safetyRep', true],
    ['kari', false],
  ] as const) {
    it(`${userId} may ${allowed ? '' : 'not '}cancel`, async () => {
      const { services, round, click } = await ready()
      await runAction(click(userId), 'cancelRound', { teamId: place.teamId, roundId: round.id })
      assert.equal((await readRound(services, round.id)).state, allowed ? 'cancelled' : 'open')
    })
  }
})

describe('Clicking on a card of a closed round', () => {
  it('shows the summary, and nothing is stored', async () => {
    const { services, round, click, answer } = await ready()
    for (let i = 0; i < 5; i++) await submit(services, round, `user-${i}`)
    await closeRound(services, place.teamId, round.id)
    for (const verb of ['answer', 'editAnswer', 'withdrawAnswer']) {
      assert.match(textOf(await runAction(click(), verb, answer)), /Dette mener user-0/)
    }
    assert.deepEqual(await answersOf(services), [])
  })
  it('shows no word of what was said while there are too few', async () => {
    const { services, round, click, answer } = await ready()
    await submit(services, round, 'user-0')
    await closeRound(services, place.teamId, round.id)
    for (const verb of ['answer', 'editAnswer', 'withdrawAnswer']) {
      assert.doesNotMatch(textOf(await runAction(click(), verb, answer)), /Dette mener user-0/)
    }
    assert.equal((await services.store.list(documents.answer, {})).length, 1)
  })
})
