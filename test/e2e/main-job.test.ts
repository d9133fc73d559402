import assert from 'node:assert/strict'
import { request } from '../support/http.ts'
import { clientOfSuite } from './start-client.ts'

const scale = 'Tenk på de siste to ukene. Hvor ofte kunne du bruke ditt faglige skjønn uten å spørre først?'
const example = 'Fortell om én gang da du kunne avgjøre noe selv.'

/** In bokmål and nynorsk, as in a real team. */
const sayings = [
  'Eg ringde i staden for å sende brev. Saka var løyst same dag.',
  'Rutinen sier at to skal se på alt, også det enkle.',
  'Faglunsjen på torsdager bør vi beholde.',
  'Jeg avgjorde selv hvem som skulle med i møtet.',
  'Eg måtte registrere det same i to system.',
]

describe('the main job in the client', function () {
  this.timeout(60_000)
  const client = clientOfSuite()

  it('greets the team and posts the prompt in a thread of its own', async () => {
    const { page } = client()
    await page.setWidth('wide')
    await page.open()
    await page.openChannel('Fagprat')
    await page.card('Hei, jeg er Tillitsbot').waitFor()
    await page.picture('nb-1-welcome')
    await page.mentionInChannel('start kom-i-gang')
    await page.card('Send svar').waitFor()
    await page.card('Runden er i gang').waitFor()
    await page.picture('nb-2-prompt')
    await page.picture('nb-2-prompt-card', page.card('Send svar'))
  })

  it('thanks for an answer, and takes a change', async () => {
    const { page } = client()
    const form = page.thread('Send svar')
    await page.choose(scale, '4', form)
    await page.fillInput(example, 'Jeg flyttet en frist selv.', form)
    assert.equal(await page.press('Send svar', form), 200)
    await page.card('Takk for svaret').waitFor()
    const receipt = page.card('Takk for svaret')
    await page.picture('nb-3-receipt', receipt)
    assert.equal(await page.press('Endre svaret', receipt), 200)
    const again = page.card('Lagre endringen')
    assert.equal(await again.getByRole('textbox', { name: example }).inputValue(), 'Jeg flyttet en frist selv.')
    assert.ok(await again.getByRole('radio', { name: '4', exact: true }).isChecked())
    await page.fillInput(example, 'Jeg flyttet fristen, og ingen måtte spørre.', again)
    await page.picture('nb-4-change', again)
    assert.equal(await page.press('Lagre endringen', again), 200)
    await page.card('Takk for svaret').waitFor()
  })

  it('shows the summary in the thread when the leader closes the round', async () => {
    const { page, colleagues } = client()
    for (const [i, colleague] of colleagues.entries()) {
      await client().answerAs(colleague, {
        'how-often': String([4, 2, 3, 4, 5][i]),
        example: sayings[i] ?? '',
      })
    }
    await page.mentionInChannel('avslutt')
    await page.card('Oppsummering: Når kunne du avgjøre selv?').waitFor()
    await page.card('Runden er avsluttet').waitFor()
    await page.text('Runden er lukket. Oppsummeringen ligger i tråden.').first().waitFor()
    const summary = page.card('Oppsummering: Når kunne du avgjøre selv?')
    const words = (await summary.textContent()) ?? ''
    assert.match(words, /6 av 6 har svart\./)
    assert.match(words, /Jeg flyttet fristen, og ingen måtte spørre\./)
    assert.doesNotMatch(words, /Jeg flyttet en frist selv\./)
    for (const { name } of colleagues) assert.ok(!words.includes(name), name)
    await page.picture('nb-5-closed')
    await page.picture('nb-6-summary', summary)
  })

  it('shows a closed form and the way to the summary to who comes late', async () => {
    const { page } = client()
    const thread = page.thread('Runden er lukket.')
    assert.equal(await thread.getByRole('button', { name: 'Send svar' }).count(), 0)
    await page.mentionInChannel('oppsummering')
    await page.cards().filter({ hasText: 'Oppsummering: Når' }).nth(1).waitFor()
  })

  it('hands out an export in personal chat, once', async () => {
    const { page } = client()
    await page.openPersonalChat()
    await page.say('eksporter md')
    const card = page.card('Eksporten er klar')
    await card.waitFor()
    await page.picture('nb-7-export')
    const file = await page.download('Last ned', card)
    assert.match(file.name, /^tillitsbot-oppsummeringer-2026-03-02\.md$/)
    assert.match(file.text, /6 av 6 har svart\./)
    assert.match(file.text, /Jeg flyttet fristen, og ingen måtte spørre\./)
    const again = await request(file.url)
    assert.equal(again.status, 410)
    assert.match(again.text, /Eksporten er allerede hentet/)
  })
})
