import assert from 'node:assert/strict'
import type { Origin } from '../../../src/commands/line/command.ts'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { originOf } from '../../support/origins.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { addTeam, entriesOf, place, testServices } from '../../support/services.ts'

async function ready(officers?: []) {
  const services = testServices()
  services.teams.roster = ['leader', 'unionRep', 'kari', 'ola'].map((userId) => ({ userId, name: `Navn ${userId}` }))
  await addTeam(services, officers ? { officers } : {})
  const say = async (
    userId: string,
    line: string,
    change: Partial<Origin> = {},
    where: 'channel' | 'personal' = 'channel',
  ) => runCommand(await sceneOf(services, originOf(userId, where, change)), line)
  const team = async () => (await readTeam(services, place.teamId))!
  const held = async () => (await team()).officers.map(({ office, userId }) => `${office} ${userId}`).toSorted()
  const asked = async () => ((await team()).asked ?? []).map(({ office, userId }) => `${office} ${userId}`)
  return { services, say, held, asked, team }
}
const mention = (id: string) => ({ mentioned: [{ id, name: '' }] })
const kari = mention('kari')
const before = ['leader leader', 'safetyRep safetyRep', 'unionRep unionRep']

describe('Naming who holds an office', () => {
  const asks: [string, string, string][] = [
    ['a union representative', 'roller tillitsvalgt', 'unionRep kari'],
    ['one in nynorsk', 'roller tillitsvald', 'unionRep kari'],
    ['one in English', 'roles union-rep', 'unionRep kari'],
    ['a facilitator', 'roller fasilitator', 'facilitator kari'],
    ['the next leader', 'roller leder', 'leader kari'],
  ]
  for (const [name, line, expected] of asks) {
    it(`asks ${name}, who holds nothing before they answer`, async () => {
      const { say, held, asked } = await ready()
      await say('leader', line, kari)
      assert.deepEqual([await held(), await asked()], [before, [expected]])
    })
  }

  const cases: [string, string, string, Partial<Origin>, readonly string[]][] = [
    ['the leader takes an office away', 'leader', 'roller fjern tillitsvalgt', mention('unionRep'), before.slice(0, 2)],
    [
      'a union representative lays it down',
      'unionRep',
      'roller fjern tillitsvalgt',
      mention('unionRep'),
      before.slice(0, 2),
    ],
    [
      'a leader takes another office themselves',
      'leader',
      'roller verneombud',
      mention('leader'),
      [...before, 'safetyRep leader'],
    ],
    ['a member names nobody', 'kari', 'roller leder', kari, before],
    ['a union representative names nobody', 'unionRep', 'roller verneombud', kari, before],
    ['nor takes an office from others', 'unionRep', 'roller fjern verneombud', mention('safetyRep'), before],
    ['nobody is named who is not in the team', 'leader', 'roller verneombud', mention('stranger'), before],
    ['an office without a person', 'leader', 'roller verneombud', {}, before],
    ['a person without an office', 'leader', 'roller kake', kari, before],
    ['the last leader stays', 'leader', 'roller fjern leder', mention('leader'), before],
    ['who holds it already', 'leader', 'roller tillitsvalgt', mention('unionRep'), before],
    ['a date that does not exist', 'leader', 'roller verneombud til 31.2.2027', kari, before],
    ['a date in a thousand years', 'leader', 'roller verneombud til 1.1.3027', kari, before],
  ]
  for (const [name, userId, line, change, expected] of cases) {
    it(name, async () => {
      const { say, held, asked } = await ready()
      await say(userId, line, change)
      assert.deepEqual([await held(), await asked()], [expected.toSorted(), []])
    })
  }

  it('is not done in personal chat, where the team would not see it', async () => {
    const { say, held, asked } = await ready()
    await say('leader', 'roller verneombud', kari, 'personal')
    assert.deepEqual([await held(), await asked()], [before, []])
  })

  it('lets a team without a leader see whoever takes it, and no other office before that', async () => {
    const { say, held, asked } = await ready([])
    await say('kari', 'roller verneombud', kari)
    assert.deepEqual([await held(), await asked()], [[], []])
    await say('kari', 'roller leder', kari)
    assert.deepEqual(await held(), ['leader kari'])
  })

  it('in a team without a leader asks whoever is named by another', async () => {
    const { say, held, asked } = await ready([])
    await say('kari', 'roller leder', mention('ola'))
    assert.deepEqual([await held(), await asked()], [[], ['leader ola']])
  })

  it('says it in words when Teams does not answer, and changes nothing', async () => {
    const { services, say, held, asked } = await ready()
    services.teams.available = false
    assert.ok('title' in (await say('leader', 'roller verneombud', kari)))
    assert.deepEqual([await held(), await asked()], [before, []])
    assert.deepEqual(services.log.errors, [])
  })

  for (const [line, until] of [
    ['roller tillitsvalgt til 31.12.2026', '2026-12-31T23:00:00.000Z'],
    ['roller tillitsvalgt til og med 30. juni', '2026-06-30T22:00:00.000Z'],
    ['roller tillitsvald ut juni', '2026-06-30T22:00:00.000Z'],
    ['roles union-rep until 30 June 2026', '2026-06-30T22:00:00.000Z'],
    ['roller gi tillitsvalgt til', undefined],
  ] as const) {
    it(`reads the end of a term: ${line}`, async () => {
      const { say, team } = await ready()
      await say('leader', line, kari)
      assert.deepEqual(
        (await team()).asked?.map(({ until: end }) => end),
        [until],
      )
    })
  }
})

describe('Answering whether one takes an office', () => {
  async function asked(line = 'roller tillitsvalgt') {
    const world = await planning()
    const card = await world.say('leader', line, 'channel', kari)
    const held = async () =>
      (await readTeam(world.services, place.teamId))!.officers.map(({ office, userId }) => `${office} ${userId}`)
    const told = async () =>
      (await entriesOf(world.services)).flatMap(({ message }) => (message.kind === 'office' ? [message.event] : []))
    return { ...world, card, held, told }
  }
  const [yes, no] = ['Ja, jeg tar rollen', 'Nei takk']

  it('gives the office with a yes, and tells the team once, however often it is clicked', async () => {
    const { press, card, held, told } = await asked()
    for (let i = 0; i < 3; i++) assert.match(linesOf(await press('kari', card, yes)), /nå registrert som tillitsvalgt/)
    assert.ok((await held()).includes('unionRep kari'))
    assert.deepEqual((await told()).toSorted(), ['accepted', 'asked'])
  })

  it('gives nothing with a no, and a yes afterwards comes too late', async () => {
    const { press, card, held, told } = await asked()
    assert.match(linesOf(await press('kari', card, no)), /takket nei/)
    assert.match(linesOf(await press('kari', card, yes)), /gjelder ikke lenger/)
    assert.ok(!(await held()).includes('unionRep kari'))
    assert.deepEqual((await told()).toSorted(), ['asked', 'declined'])
  })

  it('is for nobody else, not even the leader', async () => {
    const { press, card, held } = await asked()
    for (const userId of ['leader', 'unionRep']) {
      assert.match(linesOf(await press(userId, card, yes)), /Bare den som er spurt/)
    }
    assert.equal((await held()).length, 3)
  })

  it('is done in personal chat too', async () => {
    const { press, card, held } = await asked()
    await press('kari', card, yes, {}, 'personal')
    assert.ok((await held()).includes('unionRep kari'))
  })

  it('hands the leadership over', async () => {
    const { press, card, held } = await asked('roller leder')
    await press('kari', card, yes)
    assert.deepEqual((await held()).toSorted(), ['leader kari', 'safetyRep safetyRep', 'unionRep unionRep'])
  })

  it('comes too late when it was taken back, or after two weeks', async () => {
    const first = await asked()
    await first.say('leader', 'roller fjern tillitsvalgt', 'channel', kari)
    assert.match(linesOf(await first.press('kari', first.card, yes)), /gjelder ikke lenger/)
    const second = await asked()
    second.services.clock.advance({ hours: 24 * 14 })
    assert.match(linesOf(await second.press('kari', second.card, yes)), /gjelder ikke lenger/)
    assert.equal((await second.held()).length, 3)
  })

  it('gives no other office than the one that was asked, and nothing to a stranger', async () => {
    const { send, card, held, services } = await asked('roller fasilitator')
    const id = (await readTeam(services, place.teamId))!.asked![0]!.id
    const data = { teamId: place.teamId, question: id, answer: 'yes' }
    for (const [userId, office] of [
      ['stranger', 'facilitator'],
      ['kari', 'leader'],
    ] as const) {
      await send(userId, 'answerOffice', { ...data, office }, userId === 'stranger' ? 'personal' : 'channel')
    }
    assert.deepEqual(
      (await held()).filter((one) => !one.startsWith('facilitator')),
      ['leader leader', 'unionRep unionRep', 'safetyRep safetyRep'],
    )
    assert.ok(!(await held()).includes('facilitator stranger'))
    assert.ok(card)
  })

  it('shows terms and questions in the list', async () => {
    const { say, press, card } = await asked('roller tillitsvalgt til 31.12.2026')
    assert.match(linesOf(await say('kari', 'roller')), /Navn unionRep, fra 2. mars 2026; Navn kari er spurt/)
    await press('kari', card, yes)
    assert.match(linesOf(await say('kari', 'roller')), /Navn kari, fra 2. mars 2026 til 31. desember 2026/)
  })
})
