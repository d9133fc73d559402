import assert from 'node:assert/strict'
import { type Client, startClient } from './start-client.ts'

describe('planning a series in the client', function () {
  this.timeout(60_000)
  let client: Client

  before(async () => {
    client = await startClient()
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await client.page.screenshot(`failed-${this.currentTest.title}`)
  })
  after(async () => {
    await client?.stop()
    assert.deepEqual(
      client.log.lines.filter(({ level }) => level === 'error'),
      [],
    )
  })

  it('gives the form for what it does not understand, with what is missing named', async () => {
    const { page } = client
    await page.setWidth('wide')
    await page.open()
    await page.openChannel('Fagprat')
    await page.card('Hei, jeg er Tillitsbot').waitFor()
    await page.mentionInChannel('planlegg kom-i-gang hver blåmåne')
    const form = page.thread('blåmåne')
    await form.getByText('Jeg forsto ikke «blåmåne».').waitFor()
    await page.pressInvalid('Vis planen', form)
    await form.getByText('Velg hvor ofte.').waitFor()
    await page.choose('Hvor ofte', 'Annenhver uke', form)
    await form.getByRole('checkbox', { name: 'Torsdag' }).check()
    await page.fillTime('Klokkeslett', '13:30', form)
    await page.fillInput('Antall ganger (valgfritt)', '3', form)
    await page.screenshot('plan-1-form', form)
    assert.equal(await page.press('Vis planen', form), 200)
    const plan = page.card('Slik forstår jeg planen')
    await plan.getByText('annenhver torsdag kl. 13:30, 3 ganger').waitFor()
    await plan.getByText('torsdag 5. mars kl. 13:30').waitFor()
  })

  it('stores nothing before it is confirmed, and then tells the channel', async () => {
    const { page } = client
    const plan = page.card('Slik forstår jeg planen')
    await page.pressInvalid('Bekreft', plan)
    await plan.getByText('Svar på dette før du bekrefter.').waitFor()
    await page.choose('Er tillitsvalgt tatt med på råd?', 'Enheten har ingen tillitsvalgt', plan)
    await page.screenshot('plan-2-plan', plan)
    assert.equal(await page.press('Bekreft', plan), 200)
    await page.card('Serien er planlagt').waitFor()
    await page.card('Planlagt: Hva betyr tillit hos oss?').waitFor()
    await page.screenshot('plan-3-notice')
  })

  it('lists it, pauses it by a button, and ends it', async () => {
    const { page } = client
    await page.mentionInChannel('plan')
    const list = page.card('Neste: torsdag 5. mars kl. 13:30.')
    await list.waitFor()
    await page.screenshot('plan-4-list', list)
    assert.equal(await page.press('Pause i 2 uker', list), 200)
    await page.card('pause til 16. mars 2026').waitFor()
    await page.mentionInChannel('plan')
    const paused = page.card(/Pause til 16\. mars/)
    assert.equal(await page.press('Avslutt serien', paused), 200)
    const sure = page.card('Vil du avslutte serien?')
    assert.equal(await page.press('Ja, avslutt serien', sure), 200)
    await page.card('Serien er avsluttet').waitFor()
  })

  it('takes a quiet period', async () => {
    const { page } = client
    await page.mentionInChannel('innstillinger')
    const settings = page.card('Hvor mye vi blir spurt')
    await settings.waitFor()
    await page.screenshot('plan-5-settings', settings)
    assert.equal(await page.press('Legg til stille periode', settings), 200)
    const form = page.card('Ny stille periode')
    await page.screenshot('plan-6-quiet', form)
  })
})
