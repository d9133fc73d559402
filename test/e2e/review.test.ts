import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { updatePause } from '../../src/domain/delivery/entry.ts'
import type { Role } from '../../src/domain/round/answer.ts'
import { documents } from '../../src/ports/documents.ts'
import { texts } from '../../src/texts/index.ts'
import { cardButtons } from '../support/card-lines.ts'
import { clientOfSuite } from './start-client.ts'

/** In bokmål and nynorsk, as in a real team. Four of them speak of the same. */
const colleaguesSay: readonly { role?: Role; often: string; example: string }[] = [
  {
    ...{ role: 'unionRep', often: '2' },
    example: 'Vi registrerer det samme i to systemer. Uken vi slapp det, kunne jeg velge selv hva jeg tok først.',
  },
  {
    ...{ role: 'safetyRep', often: '2' },
    example: 'Registreringen i to systemer tar tiden. Da det ene var nede, avgjorde jeg selv hvem jeg ringte.',
  },
  {
    ...{ role: 'employee', often: '1' },
    example: 'Eg måtte registrere det same i to system, så eg rakk ikkje å avgjere noko sjølv.',
  },
  { ...{ role: 'employee', often: '3' }, example: 'Vi kan slutte å registrere alt i to systemer.' },
  { often: '4', example: 'Eg ringde i staden for å sende brev. Saka var løyst same dag.' },
]

const rounds = [
  {
    language: 'nb',
    name: 'bokmål',
    prompt: 'Når kunne du avgjøre selv?',
    own: { often: '4', example: 'Jeg flyttet en frist selv, og ingen måtte spørre.' },
    themeIs: 'Mål, tall og rapportering',
    objection: 'Ingen av oss skrev om mål. Vi skrev om å registrere det samme to ganger.',
    unnamed: 'Det som fungerer godt hos oss, kom nesten ikke med.',
    correction: { words: 'Dobbel registrering tar tid', reason: 'Det er dette tekstene handler om.' },
    disagreement: 'De ansatte mener at dette haster mer enn lederen gjør.',
    shown: {
      draft: /Dette er et utkast fram til torsdag 5\. mars kl\. \d\d:\d\d\./,
      corrected: 'Rettet av leder. Før: «Mål, tall og rapportering». Nå: «Dobbel registrering tar tid».',
      unnamed:
        'Gjelder hele oppsummeringen. Innvending uten navn: «Det som fungerer godt hos oss, kom nesten ikke med.»',
      noted: 'kom nesten ikke med.» Notert av verneombud.',
      shared: 'Signert av leder og tillitsvalgt.',
      disagreement: 'Partene ser ulikt på det. Tillitsvalgt: «De ansatte mener at dette haster mer enn lederen gjør.»',
    },
  },
  {
    language: 'nn',
    name: 'nynorsk',
    prompt: 'Når kunne du avgjere sjølv?',
    own: { often: '4', example: 'Eg flytta ein frist sjølv, og ingen måtte spørje.' },
    themeIs: 'Mål, tal og rapportering',
    objection: 'Ingen av oss skreiv om mål. Vi skreiv om å registrere det same to gonger.',
    unnamed: 'Det som fungerer godt hos oss, kom nesten ikkje med.',
    correction: { words: 'Dobbel registrering tek tid', reason: 'Det er dette tekstane handlar om.' },
    disagreement: 'Dei tilsette meiner at dette hastar meir enn leiaren gjer.',
    shown: {
      draft: /Dette er eit utkast fram til torsdag 5\. mars kl\. \d\d:\d\d\./,
      corrected: 'Retta av leiar. Før: «Mål, tal og rapportering». No: «Dobbel registrering tek tid».',
      unnamed:
        'Gjeld heile oppsummeringa. Innvending utan namn: «Det som fungerer godt hos oss, kom nesten ikkje med.»',
      noted: 'kom nesten ikkje med.» Notert av verneombod.',
      shared: 'Signert av leiar og tillitsvald.',
      disagreement:
        'Partane ser ulikt på det. Tillitsvald: «Dei tilsette meiner at dette hastar meir enn leiaren gjer.»',
    },
  },
] as const

for (const { language, name, prompt, own, themeIs, shown, ...written } of rounds) {
  describe(`the team’s say in the client, in ${name}`, function () {
    this.timeout(60_000)
    const client = clientOfSuite()
    const say = texts(language)
    const { buttons, object, change, share, open, sharedPost } = say.review

    /** The summary as it stands in the thread, above what else became one by a click. */
    const summary = () =>
      client()
        .page.cards()
        .filter({ hasText: say.summary.heading(prompt) })
        .first()
    const picture = (step: string, element?: Locator) => client().page.picture(`review-${language}-${step}`, element)
    /** Presses a button, and waits for the card that the bot answers with. */
    const press = async (title: string, on: Locator, answer: string): Promise<Locator> => {
      const { page } = client()
      assert.equal(await page.press(title, on), 200)
      const card = page.card(answer)
      await card.waitFor()
      return card
    }
    /** The same where the answer stands on the summary’s own card, which shows the change as soon as that goes out. */
    const pressChange = async (title: string, on: Locator, answer: string): Promise<void> => {
      await client().page.withoutNews(() => press(title, on, answer))
      updated()
    }
    const shows = (card: Locator, words: string | RegExp) => card.filter({ hasText: words }).waitFor()
    /** A card is not changed more often than every few seconds: lets them be over. */
    const updated = () => client().skip(updatePause)
    /** What the round is called in every click. */
    const target = async () => {
      const [round] = await client().app.services.store.list(documents.round, {})
      return { teamId: round!.value.teamId, roundId: round!.value.id }
    }

    it('ends a round in a draft with a theme, and shows what the theme rests on', async () => {
      const { page, colleagues, answerAs, takeOffice } = client()
      await page.setWidth('wide')
      await page.open()
      await page.openChannel('Fagprat')
      await page.card('Hei, jeg er Tillitsbot').waitFor()
      if (language === 'nn') {
        await page.mentionInChannel('språk nynorsk')
        await page.card('Eg skriv nynorsk i dette teamet').waitFor()
      }
      const [amina, larsErik] = colleagues
      await page.mentionInChannel('roller tillitsvalgt', amina!.name)
      await page.card(say.handOver.sent(amina!.name, say.offices.unionRep)).waitFor()
      await takeOffice(amina!)
      await page.card(say.roles.given(amina!.name, say.offices.unionRep)).waitFor()
      await page.mentionInChannel('roller verneombud', larsErik!.name)
      await page.card(say.handOver.sent(larsErik!.name, say.offices.safetyRep)).waitFor()
      await takeOffice(larsErik!)
      await page.card(say.roles.given(larsErik!.name, say.offices.safetyRep)).waitFor()

      await page.mentionInChannel('start kom-i-gang')
      const form = page.card(say.prompt.send)
      await form.waitFor()
      await form.getByRole('radio', { name: own.often, exact: true }).check()
      await form.getByRole('textbox').first().fill(own.example)
      await press(say.prompt.send, form, say.receipt.title)
      for (const [i, { role, often, example }] of colleaguesSay.entries()) {
        await answerAs(colleagues[i]!, { 'how-often': often, example }, role)
      }
      await page.mentionInChannel('avslutt')
      await shows(summary(), shown.draft)
      await shows(summary(), themeIs)
      await picture('1-draft', summary())
      await page.setWidth('narrow')
      await picture('1-draft-narrow', summary())
      await page.setWidth('wide')
      const sources = await press(say.themes.open, summary(), say.sources.title)
      for (const { example } of colleaguesSay.slice(0, 4)) await shows(sources, example)
      assert.ok(!(await sources.textContent())?.includes(own.example))
      await picture('2-sources', sources)
      await press(say.sources.back, sources, say.summary.heading(prompt))
    })

    it('shows an objection with a name at once, and one without only when the draft has ended', async () => {
      const { page, colleagues, post, pressAs } = client()
      const form = await press(buttons.object, summary(), object.title)
      await page.choose(say.review.form.line, themeIs, form)
      await page.fillInput(say.review.form.reason, written.objection, form)
      await page.choose(object.how, object.named, form)
      await picture('3-objection-form', form)
      await pressChange(object.send, form, object.sentTitle)
      await shows(summary(), say.review.notes.objectionBy('Ingrid Haugen', written.objection))
      await picture('4-objection', summary())

      const where = await post('summary')
      const unnamed = { line: 'whole', reason: written.unnamed, how: 'anonymous' }
      const answer = await pressAs(colleagues[2]!, where, 'sendObjection', { ...(await target()), ...unnamed })
      assert.match(JSON.stringify(answer), new RegExp(object.sentTitle))
    })

    it('shows a correction with before and after, and still no objection without a name', async () => {
      const { page } = client()
      const form = await press(buttons.change, summary(), change.intro)
      await page.choose(say.review.form.line, themeIs, form)
      await page.choose(change.do, change.choices.correct, form)
      await page.fillInput(change.words, written.correction.words, form)
      await page.fillInput(change.reason, written.correction.reason, form)
      await picture('5-correction-form', form)
      await pressChange(change.save, form, change.savedTitle)
      await shows(summary(), shown.corrected)
      const cards = await page.cards().allTextContents()
      assert.ok(cards.every((words) => !words.includes(written.unnamed)))
      await picture('6-corrected', summary())
    })

    it('says in the thread what happens when the draft has ended, and what the safety representative noted', async () => {
      const { page, colleagues, skip, post, pressAs } = client()
      skip({ hours: 24 * 5 })
      const ended = page.card(open.title(prompt))
      await shows(ended, open.objections(2))
      await shows(ended, open.next)
      updated()
      await shows(summary(), shown.unnamed)
      const [, larsErik] = colleagues
      const kept = { line: 'whole', what: 'keep', words: '', reason: '' }
      const answer = await pressAs(larsErik!, await post('summary'), 'saveChange', { ...(await target()), ...kept })
      assert.match(JSON.stringify(answer), new RegExp(change.saved))
      updated()
      await shows(summary(), shown.noted)
      await picture('7-review-open', ended)
      await picture('7-review-open-summary', summary())
    })

    it('is shared when both parties have signed, and says so on the card and in the thread', async () => {
      const { page, colleagues, post, pressAs } = client()
      const form = await press(buttons.share, page.card(open.title(prompt)), share.title(prompt))
      await picture('8-sign', form)
      const signed = await press(share.sign, form, share.signedTitle)
      await shows(signed, share.missing(say.offices.unionRep))
      updated()
      await shows(summary(), say.review.facts.signed(say.offices.leader))
      await picture('8-signed', signed)

      const where = await post('reviewOpen')
      const [amina] = colleagues
      const second = await pressAs(amina!, where, 'shareSummary', await target())
      const sign = cardButtons(second).find(({ title }) => title === share.sign)
      assert.ok(sign)
      const done = await pressAs(amina!, where, sign.verb, { ...sign.data, disagreement: written.disagreement })
      assert.match(JSON.stringify(done), new RegExp(share.shared))
      updated()
      await shows(summary(), shown.shared)
      await shows(summary(), shown.disagreement)
      await page.card(sharedPost.title(prompt)).waitFor()
      await picture('9-shared', summary())
      await picture('9-shared-post', page.card(sharedPost.title(prompt)))
      await page.setWidth('narrow')
      await picture('9-shared-narrow', summary())
    })
  })
}
