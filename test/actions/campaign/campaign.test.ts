import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Click } from '../../../src/actions/action.ts'
import { runAction } from '../../../src/actions/table.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import type { CampaignForm } from '../../../src/domain/campaign/wish.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { listCampaigns } from '../../../src/usecases/campaign/list-campaigns.ts'
import { cardButtons, cardLines } from '../../support/card-lines.ts'
import { originOf } from '../../support/origins.ts'
import { folder, type TestServices, testServices } from '../../support/services.ts'
import { addTeams, read } from '../../usecases/campaign/organisation.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const form: CampaignForm = {
  package: 'kom-i-gang',
  teams: '',
  from: '2026-03-02',
  to: '2026-03-06',
  opens: '09:00',
  ends: '15:00',
  weekends: 'no',
}
const campaignId = `campaign-${'0'.repeat(24)}`
const verbs = ['previewCampaign', 'changeCampaign', 'cancelCampaign', 'startCampaign', 'steerCampaign'] as const

async function organisation(): Promise<TestServices> {
  const services = testServices()
  await addTeams(services, 3)
  return services
}

function click(services: Services, userId = 'coordinator', where: 'personal' | 'channel' = 'personal'): Click {
  return { services, render, origin: originOf(userId, where), cardId: '1' }
}

async function press(services: Services, verb: string, data: unknown, by?: Click): Promise<string> {
  return cardLines(await runAction(by ?? click(services), verb, data)).join('\n')
}

/** Everything that a campaign stores. */
async function stored({ store }: Services): Promise<number> {
  const counts = await Promise.all([
    store.count(documents.campaign, {}),
    store.count(documents.schedule, {}),
    store.count(documents.entry, {}),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

describe('The clicks of a campaign', () => {
  it('lead from the form to a campaign that is under way', async () => {
    const services = await organisation()
    const preview = await runAction(click(services), 'previewCampaign', form)
    assert.match(cardLines(preview).join('\n'), /3 team, i én kanal per team/)
    assert.equal(await stored(services), 0)
    const start = cardButtons(preview).find(({ verb }) => verb === 'startCampaign')
    assert.match(await press(services, 'startCampaign', start?.data), /# Kampanjen er i gang/)
    assert.match(await press(services, 'startCampaign', start?.data), /# Kampanjen er i gang/)
    const { underWay } = await listCampaigns(services, 'tenant')
    assert.equal(underWay.length, 1)
    assert.equal(underWay[0]?.id, start?.data.campaignId)
  })

  it('carry what was filled in from the preview back to the form', async () => {
    const services = await organisation()
    const filled = { ...form, teams: '0002', weekends: 'yes' }
    const preview = await runAction(click(services), 'previewCampaign', filled)
    const change = cardButtons(preview).find(({ verb }) => verb === 'changeCampaign')
    const again = await press(services, 'changeCampaign', change?.data)
    assert.match(again, /\[0002\]/)
    assert.match(again, /\(Lørdag og søndag også\)/)
  })

  it('pause, resume and stop it, and stopping asks first', async () => {
    const services = await organisation()
    await press(services, 'startCampaign', { ...form, campaignId })
    const steer = (wish: string) => press(services, 'steerCampaign', { campaignId, wish })
    assert.match(await steer('pause'), /Har pause\./)
    assert.match(await steer('resume'), /Tar opp igjen\./)
    assert.match(await steer('askStop'), /# Vil du stoppe kampanjen\?/)
    assert.equal((await read(services, { id: campaignId })).state, 'resuming')
    assert.match(await steer('stop'), /Stoppet\./)
    assert.match(await steer('resume'), /Stoppet\./)
  })

  for (const verb of verbs) {
    it(`are refused for ${verb} by anybody but a coordinator, and outside of personal chat`, async () => {
      const services = await organisation()
      await press(services, 'startCampaign', { ...form, campaignId })
      const before = await read(services, { id: campaignId })
      for (const data of [form, { ...form, campaignId }, { campaignId, wish: 'stop' }]) {
        const refused = await press(services, verb, data, click(services, 'kari'))
        assert.match(refused, /# (Det kan du ikke gjøre her|Jeg finner ikke runden)/)
        const channel = await press(services, verb, data, click(services, 'coordinator', 'channel'))
        assert.match(channel, /# (Det tar vi på tomannshånd|Jeg finner ikke runden)/)
      }
      assert.deepEqual(await read(services, { id: campaignId }), before)
    })
  }

  const faulty: readonly (readonly [what: string, change: Partial<CampaignForm>, words: RegExp])[] = [
    ['31 February', { from: '2026-02-31' }, /Første dag er ikke en dato som finnes\./],
    ['an end before the start', { to: '2026-03-01' }, /Siste dag kommer før første dag\./],
    ['a package that does not exist', { package: '../status' }, /Velg en samtalepakke\./],
    ['10,000 characters', { teams: 'x'.repeat(10_000) }, /Skriv inntil 100 tegn/],
    ['a team that does not exist', { teams: 'finnes ikke' }, /når kampanjen ikke ut til noen team/],
    ['a weekend', { from: '2026-03-07', to: '2026-03-08' }, /ikke noe ledig tidspunkt/],
  ]
  for (const [what, change, words] of faulty) {
    for (const verb of ['previewCampaign', 'startCampaign']) {
      it(`bring the form back for ${verb} with ${what}, and store nothing`, async () => {
        const services = await organisation()
        const card = await press(services, verb, { ...form, ...change, campaignId })
        assert.match(card, /# Ny kampanje/)
        assert.match(card, words)
        assert.equal(await stored(services), 0)
      })
    }
  }

  it('are refused when their id is made up, whatever it is', async () => {
    const services = await organisation()
    for (const id of ['', 'x', '../..', `${campaignId}0`, 'campaign-ABC', 7, null, { a: 1 }]) {
      assert.match(await press(services, 'startCampaign', { ...form, campaignId: id }), /# Jeg finner ikke runden/)
      assert.match(await press(services, 'steerCampaign', { campaignId: id, wish: 'stop' }), /# Jeg finner ikke runden/)
    }
    assert.match(await press(services, 'steerCampaign', { campaignId, wish: 'stop' }), /# Jeg finner ikke kampanjen/)
    assert.equal(await stored(services), 0)
  })

  it('never break, and store nothing, whatever they carry', async () => {
    const services = await organisation()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...verbs), fc.jsonValue({ maxDepth: 2 }), async (verb, data) => {
        await runAction(click(services), verb, data)
        const mixed = { ...form, campaignId: 'x', ...(typeof data === 'object' && !Array.isArray(data) ? data : {}) }
        await runAction(click(services), verb, mixed)
        assert.equal(await stored(services), 0)
      }),
      { numRuns: 100, seed: 20_260_302 },
    )
  })
})
