import assert from 'node:assert/strict'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import { originOf } from '../../support/origins.ts'
import { addTeam, testServices } from '../../support/services.ts'
import { addTeams, started } from '../../usecases/campaign/organisation.ts'

async function say(
  services: ReturnType<typeof testServices>,
  userId: string,
  line: string,
  where: 'personal' | 'channel' = 'personal',
) {
  return runCommand(await sceneOf(services, originOf(userId, where)), line)
}

describe('kampanje', () => {
  it('stands in the help of coordinators in personal chat, and in nobody else’s', async () => {
    const services = testServices()
    await addTeam(services)
    const listed = async (userId: string, where: 'personal' | 'channel') =>
      JSON.stringify(await say(services, userId, 'hjelp', where)).includes('kampanje')
    assert.equal(await listed('coordinator', 'personal'), true)
    assert.equal(await listed('coordinator', 'channel'), false)
    assert.equal(await listed('leader', 'personal'), false)
    assert.equal(await listed('leader', 'channel'), false)
  })

  for (const line of ['kampanje', 'Campaign', 'kampanje status', 'kampanje «Fra ord til tiltak»']) {
    it(`shows the form for "${line}"`, async () => {
      const reply = await say(testServices(), 'coordinator', line)
      assert.ok('form' in reply && reply.form)
      const chosen = reply.form.fields.find(({ id }) => id === 'package')?.value
      assert.equal(chosen, line.includes('status') ? 'status' : '')
    })
  }

  it('says that the day is over when it suggests another one', async () => {
    const services = testServices()
    const words = async () => JSON.stringify(await say(services, 'coordinator', 'kampanje'))
    assert.doesNotMatch(await words(), /foreslår neste arbeidsdag/)
    services.clock.advance({ hours: 8 })
    assert.match(await words(), /foreslår neste arbeidsdag/)
  })

  it('shows the campaign that is under way instead of a form', async () => {
    const services = testServices()
    await addTeams(services, 2)
    const { id } = await started(services)
    const reply = await say(services, 'coordinator', 'kampanje')
    assert.ok('progressOf' in reply && reply.progressOf.id === id)
  })
})
