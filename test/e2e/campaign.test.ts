import assert from 'node:assert/strict'
import { fillOrganisation } from '../demo/organisation.ts'
import { startConnector, type TestConnector } from '../support/connector.ts'
import { readPeople } from '../support/playground.ts'
import { clientOfSuite } from './start-client.ts'

const teams = 60

describe('a campaign in the client', function () {
  this.timeout(120_000)
  let connector: TestConnector
  const client = clientOfSuite(async () => {
    const [me] = await readPeople()
    return { COORDINATORS: me?.aadObjectId ?? '' }
  })
  before(async () => {
    connector = await startConnector(client().app.services.clock, { rps: 30 })
    await fillOrganisation(client().app.services, connector, teams)
  })
  after(() => connector?.close())

  it('shows what it would mean before anything is posted', async () => {
    const { page } = client()
    await page.setWidth('wide')
    await page.open()
    await page.openPersonalChat()
    await page.say('kampanje kom-i-gang')
    const form = page.card('Ny kampanje')
    await form.waitFor()
    await page.fillTime('Tidligst klokken', '09:00', form)
    await page.fillTime('Senest klokken', '09:12', form)
    await page.picture('nb-campaign-1-form', form)
    assert.equal(await page.press('Vis hva det betyr', form), 200)
    const preview = page.card('Ingenting er startet ennå')
    await preview.waitFor()
    const words = (await preview.textContent()) ?? ''
    assert.match(words, /59 team, i én kanal per team/)
    assert.match(words, /1 team: stille periode hele tiden/)
    await page.picture('nb-campaign-2-preview', preview)
    assert.equal(connector.messages.length, 0)
  })

  it('is watched on its card until every channel has its prompt', async () => {
    const { page } = client()
    assert.equal(await page.press('Start kampanjen', page.card('Ingenting er startet ennå')), 200)
    await page.card('Kampanjen er i gang').waitFor()
    const card = page.card('er lagt ut')
    await card.filter({ hasText: '0 av 59 er lagt ut (0 %)' }).filter({ hasText: 'Pågår.' }).waitFor()
    client().skip({ minutes: 5 })
    await card.filter({ hasText: /[1-5]\d av 59 er lagt ut/ }).waitFor()
    await page.picture('nb-campaign-3-progress', card)
    client().skip({ minutes: 8 })
    await card.filter({ hasText: 'Ferdig.' }).waitFor()
    assert.match((await card.textContent()) ?? '', /59 av 59 er lagt ut \(100\s%\)/)
    await page.picture('nb-campaign-4-done', card)
    const channels = connector.messages.map(({ conversationId }) => conversationId.split(';')[0])
    assert.deepEqual([channels.length, new Set(channels).size], [59, 59])
    assert.deepEqual(Object.values(connector.breaches).filter(Boolean), [])
  })

  it('is told of when the coordinator asks again', async () => {
    const { page } = client()
    await page.say('kampanje')
    const form = page.card('Tidligere kampanjer:')
    await form.waitFor()
    assert.match(
      (await form.textContent()) ?? '',
      /Hva betyr tillit hos oss\? \(2\. mars 2026\): 59 lagt ut, 1 ikke lagt ut/,
    )
  })
})
