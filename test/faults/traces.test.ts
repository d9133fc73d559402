import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { startConnector, type TestConnector } from '../support/connector.ts'
import { type ServiceProcess, startService } from '../support/service-process.ts'
import { createShiftedClock } from './shifted-clock.ts'
import { createHands, enrol, type Hands, type PostedCard, postedPrompts, type SimulatedTeam } from './simulated-team.ts'
import { cosmosPlace, secretsIn, sqlitePlace } from './stored-place.ts'
import { traces } from './trace-search.ts'

const names = ['Ask', 'Bo', 'Cato', 'Dag', 'Eli', 'Frøy', 'Gro', 'Hoa', 'Ivar', 'Jon', 'Kim', 'Liv']
const person = (n: number) => ({
  userId: `5f0c${n.toString(16)}b7b7-1d2e-4a3b-8c4d-${String(n).padStart(2, '0')}9e8d7c6b5a`,
  name: `${names[n]} Sporløsen-Plantet`,
})
const team: SimulatedTeam = {
  teamId: '19:sporlag@thread.tacv2',
  channelId: '19:sporkanal@thread.tacv2',
  people: [person(0), ...names.slice(1).map((_, n) => person(n + 1))],
}
const text = (who: number, version: string) => `Planten svar ${names[who]} ${version} slutt`

for (const place of [sqlitePlace, cosmosPlace]) {
  describe(`what a round leaves behind (${place === sqlitePlace ? 'files of SQLite' : 'documents of Cosmos DB'})`, function () {
    this.timeout(120_000)
    const { prepare, read, documents, stop } = place()
    let service: ServiceProcess
    let connector: TestConnector
    let hands: Hands
    const [leader] = team.people

    before(async () => {
      connector = await startConnector(createShiftedClock())
      enrol(connector, team)
      service = await startService({ environment: await prepare() })
      hands = createHands({ url: service.url, connector })
      assert.ok(await hands.install(team))
    })
    after(async () => {
      await service.stop()
      await connector.close()
      await stop()
    })

    const found = async (secret: string) => traces(await read(), secret)
    const answer = async (card: PostedCard, who: number, words: string) => {
      const data = {
        roundId: card.roundId,
        ...Object.fromEntries(card.textInputs.map((id) => [id, words])),
        ...Object.fromEntries(card.choiceInputs.map(({ id, values }) => [id, values[who % values.length]!])),
        role: who === 0 ? 'leader' : 'employee',
      }
      return hands.click(team, team.people[who]!, card, 'answer', data)
    }
    /** Starts a round and waits for its card; then, when it has ended, for the card that says so. */
    async function start(line: string): Promise<PostedCard> {
      const before = postedPrompts(connector.messages, team.channelId).length
      assert.ok(await hands.command(team, leader, line))
      await until(() => postedPrompts(connector.messages, team.channelId).length > before)
      return postedPrompts(connector.messages, team.channelId).at(-1)!
    }
    const ended = ({ activityId }: PostedCard) =>
      until(() => connector.messages.some((message) => message.activityId === activityId && message.earlier.length > 0))

    it('holds the answers of a closed anonymous round and nothing that leads to a person', async () => {
      const card = await start('start kom-i-gang')
      for (const who of [4, 2, 7, 0, 5, 1, 6, 3]) assert.equal(await answer(card, who, text(who, 'første')), 'stored')
      for (const who of [7, 2]) assert.equal(await answer(card, who, text(who, 'andre')), 'stored')
      assert.equal(
        await hands.click(team, team.people[3]!, card, 'withdrawAnswer', { roundId: card.roundId }),
        'withdrawn',
      )
      // A prompt without its text is sent back, and nothing of it is kept.
      assert.equal(
        await hands.click(team, team.people[8]!, card, 'answer', { roundId: card.roundId, role: text(8, 'rolle') }),
        'refused',
      )
      assert.ok(await hands.command(team, team.people[5]!, 'status'))

      const keys = secretsIn(await documents())
      assert.equal(keys.length, 8, 'seven tokens and the salt')
      for (const key of keys) assert.notEqual(await found(key), 0)
      assert.notEqual(await found(text(2, 'andre')), 0)

      assert.ok(await hands.command(team, leader, 'avslutt'))
      await ended(card)
      await search(keys)
    })

    async function search(keys: readonly string[]): Promise<void> {
      const expected = { kept: 7, keys: 0, superseded: 0, withdrawn: 0, refused: 0, names: 0 }
      const kept = [4, 0, 5, 1, 6].map((who) => text(who, 'første')).concat([7, 2].map((who) => text(who, 'andre')))
      const bytes = await read()
      const sum = (secrets: readonly string[]) => secrets.reduce((total, secret) => total + traces(bytes, secret), 0)
      assert.deepEqual(
        {
          kept: kept.filter((secret) => traces(bytes, secret) > 0).length,
          keys: sum(keys),
          superseded: sum([7, 2].map((who) => text(who, 'første'))),
          withdrawn: sum([text(3, 'første')]),
          refused: sum([text(8, 'rolle')]),
          names: sum(team.people.map(({ name }) => name)),
        },
        expected,
      )
      // The leader holds an office; everybody else is known from the roster, in the same way whatever they did.
      const [, second, ...others] = team.people.map(({ userId }) => traces(bytes, userId))
      assert.notEqual(second, 0)
      assert.deepEqual(
        others,
        others.map(() => second),
      )
    }

    it('keeps the deliveries free of answers and of words that were sent', async () => {
      const entries = async () => (await documents()).filter((document) => document.includes('"type":"entry"'))
      await until(async () => (await entries()).every((entry) => entry.includes('"state":"sent"')))
      assert.ok((await entries()).length >= 5)
      for (const entry of await entries()) assert.doesNotMatch(entry, /"view"|Planten svar/)
    })

    it('holds nothing of a round that was cancelled', async () => {
      const card = await start('start kom-i-gang')
      for (const who of [1, 2, 3, 4, 5, 6]) assert.equal(await answer(card, who, text(who, 'avbrutt')), 'stored')
      const keys = secretsIn(await documents())
      assert.equal(keys.length, 7)
      const { teamId } = team
      await hands.click(team, leader, card, 'cancelRound', { teamId, roundId: card.roundId })
      await ended(card)
      for (const secret of [...keys, ...names.map((_, who) => text(who, 'avbrutt'))])
        assert.equal(await found(secret), 0)
    })

    it('forgets a person who asks for it, in open, named and closed rounds', async () => {
      const who = 9
      const leaver = person(who)
      const named = await start('start status åpen')
      // A third round in a month is one more than a team has by default.
      const limits = {
        teamId: team.teamId,
        holidays: 'move',
        open: '1',
        perMonth: '9',
        draftDays: '3',
        home: 'general',
      }
      await hands.click(team, leader, named, 'saveSettings', limits)
      assert.equal(await answer(named, who, text(who, 'navngitt')), 'stored')
      for (const other of [1, 2]) assert.equal(await answer(named, other, text(other, 'navngitt')), 'stored')
      assert.ok(await hands.command(team, leader, 'avslutt status'))
      await ended(named)
      assert.notEqual(await found(text(who, 'navngitt')), 0)
      assert.notEqual(await found(leaver.name), 0)
      const open = await start('start faglig-skjonn')
      assert.equal(await answer(open, who, text(who, 'åpen')), 'stored')
      assert.ok(await hands.command(team, leaver, text(who, 'i tråden'), open.conversationId))
      assert.notEqual(await found(text(who, 'i tråden')), 0)
      assert.ok(await hands.personal(leaver, 'språk nynorsk'))
      const posts = connector.messages.length
      assert.ok(await hands.personal(leaver, 'slett meg'))
      await until(() => connector.messages.length > posts)

      assert.equal(await hands.clickPersonal(leaver, 'forgetMe'), true)
      const bytes = await read()
      assert.deepEqual(
        [...['navngitt', 'åpen', 'i tråden'].map((version) => text(who, version)), leaver.name].map((secret) =>
          traces(bytes, secret),
        ),
        [0, 0, 0, 0],
      )
      // What is left is the roster's: the same as of somebody who never did anything.
      assert.equal(traces(bytes, leaver.userId), traces(bytes, team.people[10]!.userId))
      assert.ok(await hands.command(team, leader, 'avslutt faglig-skjonn'))
    })

    it('writes no id, name or answer to the log', () => {
      const log = [Buffer.from(service.log())]
      assert.ok(service.log().includes('"verb":"answer"'))
      for (const { userId, name } of team.people) {
        assert.equal(traces(log, userId), 0)
        assert.equal(traces(log, name), 0)
      }
      assert.equal(traces(log, 'Planten svar'), 0)
    })

    it('has no more to tell when the service has stopped', async () => {
      assert.equal(await service.stop(), 0)
      const bytes = await read()
      for (const { name } of [team.people[4], team.people[9], team.people[11]].map((one) => one!))
        assert.equal(traces(bytes, name), 0)
      for (const [who, version] of [
        [7, 'første'],
        [2, 'første'],
        [3, 'første'],
        [9, 'navngitt'],
        [1, 'avbrutt'],
      ] as const) {
        assert.equal(traces(bytes, text(who, version)), 0)
      }
    })
  })
}

/** Waits for what must come. It gives up after a minute, for the reader's sake: then it never comes. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200 && !(await condition()); tries++) await sleep(50)
  assert.ok(await condition())
}
