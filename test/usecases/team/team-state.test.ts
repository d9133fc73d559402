import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { readTeam, standing, teamsOf } from '../../../src/usecases/team/standing.ts'
import {
  installTeam,
  nameChannel,
  nameOfficer,
  removeChannel,
  removeMembers,
  removeTeam,
} from '../../../src/usecases/team/team-state.ts'
import { addTeam, openRound, place, readRound, submit, testServices } from '../../support/services.ts'

const { teamId } = place
const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }
const seen = { teamId, tenantId: 'tenant', name: 'Nav Eksempel', address }
const held = async (services: ReturnType<typeof testServices>) =>
  (await readTeam(services, teamId))?.officers.map(({ userId, office }) => `${office} ${userId}`).toSorted()

describe('Installing', () => {
  it('makes whoever added the app the leader and reads the roster', async () => {
    const services = testServices()
    assert.equal((await installTeam(services, seen, 'user-0')).isNew, true)
    assert.deepEqual(await held(services), ['leader user-0'])
    assert.equal((await services.store.list(documents.membership, { partition: teamId })).length, 8)
  })

  it('is one team with one leader when it is told many times at once', async () => {
    const services = testServices()
    const all = await Promise.all(['a', 'b', undefined, 'c'].map((by) => installTeam(services, seen, by)))
    assert.equal(all.filter(({ isNew }) => isNew).length, 1)
    assert.equal((await held(services))?.length, 1)
  })

  it('keeps leader and language when it comes back after a removal', async () => {
    const services = testServices()
    await installTeam(services, seen, 'user-0')
    await removeTeam(services, teamId)
    assert.equal((await installTeam(services, { ...seen, name: undefined }, 'user-1')).isNew, true)
    const team = await readTeam(services, teamId)
    assert.deepEqual([team?.state, team?.name, await held(services)], ['active', 'Nav Eksempel', ['leader user-0']])
  })

  it('stays in the tenant that it was first seen in, whoever speaks there and from wherever', async () => {
    const services = testServices()
    await installTeam(services, seen, 'user-0')
    const abroad = { serviceUrl: 'https://smba.trafficmanager.net/amer/', tenantId: 'guests', botId: '28:bot' }
    const { team } = await installTeam(services, { ...seen, tenantId: 'guests', address: abroad }, undefined)
    assert.deepEqual([team.tenantId, team.address], ['tenant', { ...abroad, tenantId: 'tenant' }])
  })

  it('goes on without roster and channels when Teams can not be asked', async () => {
    const services = testServices()
    services.teams.available = false
    assert.equal((await installTeam(services, seen, undefined)).isNew, true)
    assert.deepEqual(await held(services), [])
  })
})

describe('Offices', () => {
  it('has one leader, who hands it over by naming another', async () => {
    const services = testServices()
    await addTeam(services, { officers: [] })
    for (const user of ['a', 'b', 'b']) await nameOfficer(services, teamId, user, 'leader', true)
    assert.deepEqual(await held(services), ['leader b'])
  })

  it('has as many union representatives as are named, each once', async () => {
    const services = testServices()
    await addTeam(services, { officers: [] })
    await Promise.all(['a', 'b', 'a', 'c'].map((user) => nameOfficer(services, teamId, user, 'unionRep', true)))
    assert.deepEqual(await held(services), ['unionRep a', 'unionRep b', 'unionRep c'])
    await nameOfficer(services, teamId, 'b', 'unionRep', false)
    await nameOfficer(services, teamId, 'b', 'safetyRep', false)
    assert.deepEqual(await held(services), ['unionRep a', 'unionRep c'])
  })

  it('are lost by whoever leaves the team, and worth nothing to an outsider', async () => {
    const services = testServices()
    const team = await addTeam(services)
    assert.deepEqual(await standing(services, team, 'leader', 'personalChat'), {
      member: false,
      offices: ['leader'],
      facilitator: false,
      coordinator: false,
    })
    await removeMembers(services, teamId, ['leader', 'nobody'])
    assert.deepEqual(await held(services), ['safetyRep safetyRep', 'unionRep unionRep'])
  })
})

describe('Membership', () => {
  it('is asked of Teams in personal chat, and is what was known when Teams does not answer', async () => {
    const services = testServices()
    const { team } = await installTeam(services, seen, undefined)
    services.teams.roster = services.teams.roster.slice(1)
    assert.equal((await standing(services, team, 'user-0', 'personalChat')).member, false)
    services.teams.available = false
    assert.equal((await standing(services, team, 'user-0', 'personalChat')).member, true)
    assert.equal((await standing(services, team, 'stranger', 'personalChat')).member, false)
  })

  it('gives the active teams of the tenant only', async () => {
    const services = testServices()
    await installTeam(services, seen, undefined)
    await installTeam(services, { ...seen, teamId: 'b', name: 'Another' }, undefined)
    await installTeam(services, { ...seen, teamId: 'c', tenantId: 'other' }, undefined)
    await installTeam(services, { ...seen, teamId: 'd' }, undefined)
    await removeTeam(services, 'd')
    const teams = await teamsOf(services, 'tenant', 'user-1')
    assert.deepEqual(
      teams.map(({ name }) => name),
      ['Another', 'Nav Eksempel'],
    )
  })
})

describe('What ends with a team or a channel', () => {
  for (const [name, remove] of [
    ['the team', (services: ReturnType<typeof testServices>) => removeTeam(services, teamId)],
    ['the channel', (services: ReturnType<typeof testServices>) => removeChannel(services, teamId, place.channelId)],
  ] as const) {
    it(`is sealed when ${name} is removed, with too few answers too`, async () => {
      const services = testServices()
      const round = await openRound(services)
      await submit(services, round, 'kari')
      const other = await openRound(services, { channelId: '19:other@thread.tacv2' })
      await remove(services)
      await settleDue(services)
      assert.equal((await readRound(services, round.id)).state, 'closed')
      assert.equal((await readRound(services, other.id)).state, name === 'the team' ? 'closed' : 'open')
      assert.deepEqual(await services.store.list(documents.answer, {}), [])
    })
  }

  it('keeps the latest name of a channel, once', async () => {
    const services = testServices()
    await addTeam(services)
    for (const name of ['A', 'B', 'B']) await nameChannel(services, teamId, { id: place.channelId, name })
    assert.deepEqual((await readTeam(services, teamId))?.channels, [{ id: place.channelId, name: 'B' }])
  })
})
