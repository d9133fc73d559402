import assert from 'node:assert/strict'
import { z } from 'zod'
import { texts } from '../../src/texts/index.ts'
import { languageFaults } from '../support/language-faults.ts'
import { clientOfSuite } from './start-client.ts'

const say = texts('nn')
const scale = 'Tenk på dei siste to vekene. Kor ofte kunne du bruke fagleg skjønn utan å spørje først?'
const example = 'Fortel om éin gong du kunne avgjere noko sjølv.'
const prompt = 'Når kunne du avgjere sjølv?'
const sayings = [
  'Eg ringde i staden for å sende brev. Saka var løyst same dag.',
  'Rutinen seier at to skal sjå på alt, òg det enkle.',
  'Vi bør halde fram med faglunsjen på torsdagar.',
  'Eg avgjorde sjølv kven som skulle vere med i møtet.',
  'Eg måtte registrere det same i to system.',
]

/** Runs in the page: what the cards say, with what a screen reader reads out and what stands in empty fields. */
const allThatCardsSay = `[...document.querySelectorAll('.ac-adaptiveCard')].flatMap((card) => [
  ...card.innerText.split('\\n'),
  ...[...card.querySelectorAll('*')].flatMap((one) =>
    ['placeholder', 'aria-label', 'title', 'alt'].map((name) => one.getAttribute(name) ?? '')),
])`

describe('the whole main job in nynorsk', function () {
  this.timeout(60_000)
  const client = clientOfSuite(async () => ({ DEFAULT_LANGUAGE: 'nn' }))

  afterEach('no bokmål on the screen', async () => {
    const lines = z.array(z.string()).parse(await client().page.page.evaluate(allThatCardsSay))
    assert.ok(lines.length > 10)
    assert.deepEqual(
      [...new Set(lines)].flatMap((line) => languageFaults('nn', line)),
      [],
    )
  })

  it('greets the team, says what it can do and what there is to talk about, and posts the prompt', async () => {
    const { page } = client()
    await page.setWidth('wide')
    await page.open()
    await page.openChannel('Fagprat')
    await page.card(say.bot.welcomeTitle).waitFor()
    await page.mentionInChannel('hjelp')
    await page.card(say.help.title).waitFor()
    await page.mentionInChannel('pakkar')
    await page.card(say.packages.title).nth(0).waitFor()
    await page.mentionInChannel('start kom-i-gang')
    await page.card(say.prompt.send).waitFor()
    await page.card(say.start.startedTitle).waitFor()
    await page.picture('nynorsk-1-prompt')
    await page.picture('nynorsk-1-prompt-card', page.card(say.prompt.send))
  })

  it('says what is missing in an empty answer, thanks for one, and takes a change', async () => {
    const { page } = client()
    const form = page.thread(say.prompt.send)
    assert.equal(await page.press(say.prompt.send, form), 200)
    await page.card(say.prompt.faultsTitle).waitFor()
    await page.picture('nynorsk-2-nothing-answered', page.card(say.prompt.faultsTitle))
    const again = page.card(say.prompt.faultsTitle)
    await page.choose(scale, '4', again)
    await page.fillInput(example, 'Eg flytta ein frist sjølv.', again)
    assert.equal(await page.press(say.prompt.send, again), 200)
    const receipt = page.card(say.receipt.title)
    await receipt.waitFor()
    await page.picture('nynorsk-3-receipt', receipt)
    assert.equal(await page.press(say.receipt.change, receipt), 200)
    const changing = page.card(say.prompt.update)
    await page.fillInput(example, 'Eg flytta fristen, og ingen måtte spørje.', changing)
    await page.picture('nynorsk-4-change', changing)
    assert.equal(await page.press(say.prompt.update, changing), 200)
    await page.card(say.receipt.title).waitFor()
  })

  it('tells how far the round has come, closes it, and shows the summary in the thread', async () => {
    const { page, colleagues } = client()
    for (const [i, colleague] of colleagues.entries()) {
      await client().answerAs(colleague, { 'how-often': String([4, 2, 3, 4, 5][i]), example: sayings[i] ?? '' })
    }
    await page.mentionInChannel('status')
    await page.card(say.status.title).waitFor()
    await page.mentionInChannel('avslutt')
    const summary = page.card(say.summary.heading(prompt))
    await summary.waitFor()
    await page.card(say.steer.closedTitle).waitFor()
    const words = (await summary.textContent()) ?? ''
    assert.match(words, /6 av 6 har svart\./)
    assert.match(words, /Eg flytta fristen, og ingen måtte spørje\./)
    await page.picture('nynorsk-5-closed')
    await page.picture('nynorsk-6-summary', summary)
  })

  it('hands out an export in personal chat, in nynorsk too', async () => {
    const { page } = client()
    await page.openPersonalChat()
    await page.say('eksporter md')
    const card = page.card(say.export.readyTitle)
    await card.waitFor()
    await page.picture('nynorsk-7-export')
    const file = await page.download(say.export.download, card)
    assert.match(file.text, /6 av 6 har svart\./)
    assert.deepEqual(
      file.text.split('\n').flatMap((line) => languageFaults('nn', line)),
      [],
    )
  })
})
