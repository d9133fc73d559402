import assert from 'node:assert/strict'
import { documents } from '../../src/ports/documents.ts'
import { clientOfSuite } from './start-client.ts'

const scale = 'Tenk på dei siste to vekene. Kor trygg var du når du skulle avgjere noko sjølv?'
const task = 'Nemn éi oppgåve der du er trygg nok til å avgjere sjølv.'

describe('the main job in nynorsk and in a narrow window', function () {
  this.timeout(60_000)
  const client = clientOfSuite()

  it('speaks nynorsk from the moment the leader asks for it', async () => {
    const { page } = client()
    await page.setWidth('narrow')
    await page.open()
    await page.openChannel('General')
    await page.card('Hei, jeg er Tillitsbot').waitFor()
    await page.mentionInChannel('språk nynorsk')
    await page.card('Eg skriv nynorsk i dette teamet').waitFor()
    await page.mentionInChannel('start faglig-skjonn')
    await page.card('Send svar').waitFor()
    await page.picture('nn-1-prompt', page.card('Send svar'))
    await page.picture('nn-1-prompt-narrow')
  })

  it('sends back a form with nothing in it, with what is missing', async () => {
    const { page } = client()
    const form = page.card('Send svar')
    assert.equal(await page.press('Send svar', form), 200)
    await page.card('Svaret er ikkje sendt enno').waitFor()
    await page.picture('nn-2-nothing-answered', page.card('Svaret er ikkje sendt enno'))
    assert.equal(await client().app.services.store.count(documents.answer, {}), 0)
  })

  it('takes an answer and closes with a summary', async () => {
    const { page, colleagues } = client()
    const form = page.card('Send svar')
    await page.choose(scale, '4', form)
    await page.fillInput(task, 'Eg avgjer sjølv korleis eg svarer på brev.', form)
    assert.equal(await page.press('Send svar', form), 200)
    await page.card('Takk for svaret').waitFor()
    await page.picture('nn-3-receipt', page.card('Takk for svaret'))
    for (const colleague of colleagues.slice(0, 4)) await client().answerAs(colleague, { 'how-sure': '4' })
    await page.mentionInChannel('avslutt')
    const summary = page.card('Oppsummering: Når er du trygg nok til å avgjere sjølv?')
    await summary.waitFor()
    await page.picture('nn-4-summary', summary)
    const words = (await summary.textContent()) ?? ''
    assert.match(words, /5 av 6 har svart\./)
    assert.match(words, /Laga automatisk/)
  })

  it('stops an empty required input before anything is sent', async () => {
    const { page } = client()
    await page.mentionInChannel('start status')
    const form = page.card('Send svar')
    await form.waitFor()
    const activities = client().log.lines.filter(({ message }) => message === 'click').length
    await page.pressInvalid('Send svar', form)
    await page.text('Svar på dette før du sender.').first().waitFor()
    await page.picture('nn-5-required-input-missing', form)
    assert.equal(client().log.lines.filter(({ message }) => message === 'click').length, activities)
  })
})
