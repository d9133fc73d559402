import assert from 'node:assert/strict'
import type { Origin } from '../../../src/commands/line/command.ts'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { originOf } from '../../support/origins.ts'
import { addTeam, place, testServices } from '../../support/services.ts'

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
  const held = async () =>
    (await readTeam(services, place.teamId))!.officers.map(({ office, userId }) => `${office} ${userId}`).toSorted()
  return { services, say, held }
}
const kari = { mentioned: [{ id: 'kari', name: 'Kari' }] }
const stranger = { mentioned: [{ id: 'stranger', name: 'Fremmed' }] }
const before = ['leader leader', 'safetyRep safetyRep', 'unionRep unionRep']

describe('Naming who holds an office', () => {
  const cases: [string, string, string, Partial<Origin>, readonly string[]][] = [
    ['the leader names a union representative', 'leader', 'roller tillitsvalgt', kari, [...before, 'unionRep kari']],
    ['in nynorsk', 'leader', 'roller tillitsvald', kari, [...before, 'unionRep kari']],
    ['in English', 'leader', 'roles union-rep', kari, [...before, 'unionRep kari']],
    ['the leader hands the leadership over', 'leader', 'roller leder', kari, ['leader kari', ...before.slice(1)]],
    [
      'the leader takes an office away',
      'leader',
      'roller fjern tillitsvalgt',
      { mentioned: [{ id: 'unionRep', name: '' }] },
      before.slice(0, 2),
    ],
    ['a member names nobody', 'kari', 'roller leder', kari, before],
    ['a union representative names nobody', 'unionRep', 'roller verneombud', kari, before],
    ['nobody is named who is not in the team', 'leader', 'roller verneombud', stranger, before],
    ['an office without a person', 'leader', 'roller verneombud', {}, before],
    ['a person without an office', 'leader', 'roller kake', kari, before],
    ['the last leader stays', 'leader', 'roller fjern leder', { mentioned: [{ id: 'leader', name: '' }] }, before],
  ]
  for (const [name, userId, line, change, expected] of cases) {
    it(name, async () => {
      const { say, held } = await ready()
      await say(userId, line, change)
      assert.deepEqual(await held(), expected.toSorted())
    })
  }

  it('is not done in personal chat, where the team would not see it', async () => {
    const { say, held } = await ready()
    await say('leader', 'roller verneombud', kari, 'personal')
    assert.deepEqual(await held(), before)
  })

  it('lets a team without a leader see whoever takes it, and no other office before that', async () => {
    const { say, held } = await ready([])
    await say('kari', 'roller verneombud', kari)
    assert.deepEqual(await held(), [])
    await say('kari', 'roller leder', kari)
    assert.deepEqual(await held(), ['leader kari'])
  })

  it('says it in words when Teams does not answer, and changes nothing', async () => {
    const { services, say, held } = await ready()
    services.teams.available = false
    assert.ok('title' in (await say('leader', 'roller verneombud', kari)))
    assert.deepEqual(await held(), before)
    assert.deepEqual(services.log.errors, [])
  })
})
