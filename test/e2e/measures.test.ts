import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { updatePause } from '../../src/domain/delivery/entry.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import { texts } from '../../src/texts/index.ts'
import { cardButtons } from '../support/card-lines.ts'
import { readPeople } from '../support/playground.ts'
import { clientOfSuite } from './start-client.ts'

/** In bokmål and nynorsk, as in a real team. Four of them speak of the same. */
const colleaguesSay = [
  'Vi registrerer det samme i to systemer. Uken vi slapp det, kunne jeg velge selv hva jeg tok først.',
  'Registreringen i to systemer tar tiden. Da det ene var nede, avgjorde jeg selv hvem jeg ringte.',
  'Eg måtte registrere det same i to system, så eg rakk ikkje å avgjere noko sjølv.',
  'Vi kan slutte å registrere alt i to systemer.',
  'Eg ringde i staden for å sende brev. Saka var løyst same dag.',
]

const teams = [
  {
    language: 'nb',
    name: 'bokmål',
    prompt: 'Når kunne du avgjøre selv?',
    own: 'Jeg flyttet en frist selv, og ingen måtte spørre.',
    vague: 'Alle skal bli bedre på registrering snart',
    what: 'Vi registrerer bare i fagsystemet, og slutter med regnearket',
    purpose: 'Mer tid til brukerne',
    yes: 'Dette kan vi bestemme selv.',
    result: 'Vi bruker to timer mindre i uken på å registrere.',
    learning: 'Regnearket var det ingen som leste.',
    other: 'Hver av oss skriver en ukerapport til ledergruppen',
    no: 'Det gir mer å skrive, og vi vil ha mindre. Vi tar praten på tirsdagsmøtet i stedet.',
    matter: 'Kan vi slippe å levere de samme tallene til fylket hver måned?',
    answer: 'Dere slipper månedstallene fra 1. april. Vi henter dem selv.',
    region: { unit: 'Nav Øst', level: 'region' },
    shown: {
      advice: /«bli bedre» kan bety mye/,
      theme: 'Fra temaet: Mål, tall og rapportering',
      missing: 'Nå mangler svaret fra tillitsvalgt.',
      checkIn: 'Tiltak nr. 1, 14 dager etter vedtaket: hvordan går det?',
      result: 'Resultat: Vi bruker to timer mindre i uken på å registrere.',
      reason: 'Begrunnelse: Det gir mer å skrive',
      answered: 'Nav Øst (region) svarer ja',
      list: 'Åpne: 0',
    },
  },
  {
    language: 'nn',
    name: 'nynorsk',
    prompt: 'Når kunne du avgjere sjølv?',
    own: 'Eg flytta ein frist sjølv, og ingen måtte spørje.',
    vague: 'Alle skal bli betre på registrering snart',
    what: 'Vi registrerer berre i fagsystemet, og sluttar med reknearket',
    purpose: 'Meir tid til brukarane',
    yes: 'Dette kan vi bestemme sjølve.',
    result: 'Vi bruker to timar mindre i veka på å registrere.',
    learning: 'Reknearket var det ingen som las.',
    other: 'Kvar av oss skriv ein vekerapport til leiargruppa',
    no: 'Det gir meir å skrive, og vi vil ha mindre. Vi tek praten på tysdagsmøtet i staden.',
    matter: 'Kan vi sleppe å levere dei same tala til fylket kvar månad?',
    answer: 'De slepp månadstala frå 1. april. Vi hentar dei sjølve.',
    region: { unit: 'Nav Øst', level: 'region' },
    shown: {
      advice: /«bli betre» kan bety mykje/,
      theme: 'Frå temaet: Mål, tal og rapportering',
      missing: 'No manglar svaret frå tillitsvald.',
      checkIn: 'Tiltak nr. 1, 14 dagar etter vedtaket: korleis går det?',
      result: 'Resultat: Vi bruker to timar mindre i veka på å registrere.',
      reason: 'Grunngiving: Det gir meir å skrive',
      answered: 'Nav Øst (region) svarar ja',
      list: 'Opne: 0',
    },
  },
] as const

for (const { language, name, prompt, own, region, shown, ...written } of teams) {
  describe(`from talk to action in the client, in ${name}`, function () {
    this.timeout(60_000)
    const client = clientOfSuite()
    const say = texts(language)
    const { measure: words, escalation: up, review } = say
    const [amina, larsErik] = ['Amina Yusuf', 'Lars Erik Nilsen']

    const summary = () =>
      client()
        .page.cards()
        .filter({ hasText: say.summary.heading(prompt) })
        .first()
    const thread = () => client().page.thread(say.prompt.endedClosed)
    const picture = (step: string, element?: Locator) => client().page.picture(`measures-${language}-${step}`, element)
    /** Presses a button, and waits for the card that the bot answers with. */
    const press = async (title: string, on: Locator, answer: string | RegExp): Promise<Locator> => {
      const { page } = client()
      assert.equal(await page.press(title, on), 200)
      const card = page.card(answer)
      await card.waitFor()
      return card
    }
    const shows = (card: Locator, text: string | RegExp) => card.filter({ hasText: text }).waitFor()
    /** A card is not changed more often than every few seconds: lets them be over. */
    const updated = () => client().skip(updatePause)
    const colleague = (wanted: string) => {
      const found = client().colleagues.find((one) => one.name === wanted)
      assert.ok(found, wanted)
      return found
    }
    /** The measure with that number: what it is called in every click, and where its card stands. */
    const proposal = async (number: number) => {
      const { store } = client().app.services
      const measures = (await store.list(documents.measure, {})).map(({ value }) => value)
      const found = measures.find((one) => one.number === number)
      const entries = (await store.list(documents.entry, {})).map(({ value }) => value)
      const post = entries.find(({ message }) => message.kind === 'measure' && message.measureId === found?.id)?.posted
      assert.ok(found && post)
      return { post, target: { teamId: found.teamId, measureId: found.id } }
    }
    /** The union representative presses a button, and then the button of the form that comes. */
    const decideAsAmina = async (number: number, reason: string) => {
      const { post, target } = await proposal(number)
      const { pressAs } = client()
      const form = await pressAs(colleague(amina), post, 'decideMeasure', { ...target, answer: 'yes' })
      const send = cardButtons(form).find(({ title }) => title === words.decide.adopt)
      assert.ok(send)
      const data = { ...send.data, reason, shared: 'yes' }
      assert.match(JSON.stringify(await pressAs(colleague(amina), post, send.verb, data)), /measure/)
    }

    it('ends a round in a theme', async () => {
      const { page, colleagues, answerAs, takeOffice } = client()
      await page.setWidth('wide')
      await page.open()
      await page.openChannel('Fagprat')
      await page.card('Hei, jeg er Tillitsbot').waitFor()
      if (language === 'nn') {
        await page.mentionInChannel('språk nynorsk')
        await page.card(say.language.teamSet).waitFor()
      }
      await page.mentionInChannel('roller tillitsvalgt', amina)
      await page.card(say.handOver.sent(amina, say.offices.unionRep)).waitFor()
      await takeOffice(colleague(amina))
      await page.mentionInChannel('start kom-i-gang')
      const form = page.card(say.prompt.send)
      await form.waitFor()
      await form.getByRole('radio', { name: '4', exact: true }).check()
      await form.getByRole('textbox').first().fill(own)
      await press(say.prompt.send, form, say.receipt.title)
      for (const [i, example] of colleaguesSay.entries()) {
        await answerAs(colleagues[i]!, { 'how-often': '2', example })
      }
      await page.mentionInChannel('avslutt')
      await shows(summary(), words.buttons.propose)
      await picture('01-summary', summary())
    })

    it('makes a measure of the theme, and says what of who, what and when is vague', async () => {
      const { page } = client()
      const form = await press(words.buttons.propose, summary(), words.form.newTitle)
      await picture('02-form', form)
      await page.fillInput(words.form.what, written.vague, form)
      const advice = await press(words.form.send, form, words.form.adviceTitle)
      await shows(advice, shown.advice)
      await picture('03-advice', advice)
      await page.fillInput(words.form.what, written.what, advice)
      await page.fillInput(words.form.purpose, written.purpose, advice)
      await page.choose(words.form.owner, larsErik, advice)
      await page.chooseDay(words.form.due, '2026-03-31', advice)
      const sent = await press(words.form.sendAnyway, advice, words.sent.title(1))
      await picture('04-sent', sent)
      const card = page.card(words.card.proposed(1))
      await shows(card, shown.theme)
      await picture('05-proposal', card)
    })

    it('is backed without names, and adopted when both parties have said yes', async () => {
      const { page, colleagues, pressAs } = client()
      const { post, target } = await proposal(1)
      for (const one of colleagues.slice(0, 4)) await pressAs(one, post, 'backMeasure', { ...target, wish: 'back' })
      const card = page.card(words.card.proposed(1))
      const thanks = await press(words.buttons.back, card, words.backed.title)
      await picture('06-backed', thanks)
      const again = await press(words.buttons.open, thanks, words.historyTitle)
      await picture('07-opened', again)
      const form = await press(words.buttons.adopt, again, words.decide.adoptTitle(1))
      await page.fillInput(words.decide.adoptReason, written.yes, form)
      await picture('08-adopt-form', form)
      const saidYes = await press(words.decide.adopt, form, words.decide.saidYesTitle)
      await picture('09-said-yes', saidYes)
      const news = page.card(words.news.saidYes(1))
      await shows(news, shown.missing)
      await picture('10-yes-news', news)
      await decideAsAmina(1, '')
      const adopted = page.card(words.news.adopted(1))
      await shows(adopted, words.voices.exact(5))
      await picture('11-adopted', adopted)
    })

    it('asks after fourteen days how it goes, and tells what it led to', async () => {
      const { page, skip } = client()
      skip({ hours: 24 * 14 })
      const asked = page.card(shown.checkIn)
      await asked.waitFor()
      await picture('12-check-in', asked)
      const form = await press(words.buttons.done, asked, words.follow.result)
      await page.fillInput(words.follow.result, written.result, form)
      await page.fillInput(words.follow.learning, written.learning, form)
      await picture('13-done-form', form)
      await press(words.buttons.done, form, words.follow.savedTitle)
      const done = page.cards().filter({ hasText: shown.result }).last()
      await picture('14-done', done)
    })

    it('declines another one with a reason that stands in the thread', async () => {
      const { page } = client()
      await page.replyInThread(thread(), `tiltak nytt ${written.other}`, { mention: true })
      const form = page.card(words.form.newTitle)
      await form.waitFor()
      await page.choose(words.form.owner, larsErik, form)
      await page.chooseDay(words.form.due, '2026-03-31', form)
      await press(words.form.send, form, words.sent.title(2))
      const card = page.card(words.card.proposed(2))
      const no = await press(words.buttons.decline, card, words.decide.declineTitle(2))
      await page.fillInput(words.decide.declineReason, written.no, no)
      await picture('15-decline-form', no)
      await press(words.decide.decline, no, words.decide.declinedTitle)
      const declined = thread().locator(page.card(words.news.declined(2)))
      await shows(declined, shown.reason)
      await picture('16-declined', declined)
    })

    it('sends a third one level up, and tells the answer in the thread', async () => {
      const { page, pressAs, post } = client()
      const { store, clock } = client().app.services
      const [team] = (await store.list(documents.team, {})).map(({ value }) => value)
      const [ingrid] = await readPeople()
      assert.ok(team && ingrid)
      const unit = { employer: 'state', line: '' } as const
      await store.put(documents.unitTree, {
        ...{ type: 'unitTree', id: 'units', tenantId: team.tenantId, importedAt: timestamp(clock.now()) },
        units: [
          { ...unit, id: 'east', name: region.unit, level: region.level, leaderId: ingrid.aadObjectId },
          { ...unit, id: 'office', name: 'Nav Eksempel', level: 'kontor', parentId: 'east', teamId: team.teamId },
        ],
      })
      const [round] = (await store.list(documents.round, {})).map(({ value }) => value)
      const ended = page.card(review.open.title(prompt))
      const sign = await press(review.buttons.share, ended, review.share.title(prompt))
      await press(review.share.sign, sign, review.share.signedTitle)
      const data = { teamId: team.teamId, roundId: round!.id }
      const second = await pressAs(colleague(amina), await post('reviewOpen'), 'shareSummary', data)
      const button = cardButtons(second).find(({ title }) => title === review.share.sign)
      assert.ok(button)
      await pressAs(colleague(amina), await post('reviewOpen'), button.verb, { ...button.data, disagreement: '' })
      await page.card(review.sharedPost.title(prompt)).waitFor()
      updated()

      const sources = await press(say.themes.open, summary(), say.sources.title)
      await picture('17-sources', sources)
      const form = await press(up.button, sources, up.form.title)
      await page.fillInput(up.form.matter, written.matter, form)
      await picture('18-escalation-form', form)
      const sent = await press(up.form.send, form, up.list.title)
      await picture('19-escalated', sent)
      const news = page.card(up.news.sentTitle)
      await news.waitFor()
      await picture('20-escalated-news', news)

      // The client opens no chat for the bot, so the question itself is not seen there: the list is the way to it.
      await page.openPersonalChat()
      if (language === 'nn') {
        await page.say('språk nynorsk')
        await page.card(say.language.ownSet).waitFor()
      }
      await page.say('løft')
      const waiting = page.card(up.asked.answer)
      await waiting.waitFor()
      await picture('21-waiting', waiting)
      const asked = await press(up.asked.answer, waiting, up.asked.title)
      await picture('22-asked', asked)
      const answer = await press(up.asked.yes, asked, up.answer.titles.yes)
      await page.fillInput(up.answer.why.yes, written.answer, answer)
      await picture('23-answer-form', answer)
      const thanks = await press(up.answer.send, answer, up.answer.sentTitle)
      await picture('24-thanks', thanks)

      await page.openChannel('Fagprat')
      const answered = thread().locator(page.card(up.news.answeredTitle))
      await shows(answered, shown.answered)
      await shows(answered, written.matter)
      await shows(answered, written.answer)
      await picture('25-answered', answered)
    })

    it('lists what the team has done', async () => {
      const { page } = client()
      await page.mentionInChannel('tiltak')
      const list = page.lastCard()
      await shows(list, shown.list)
      await picture('26-list', list)
      const all = await press(
        words.list.showing(words.list.filters.all, 2),
        list,
        words.list.showing(words.list.filters.all, 2),
      )
      await picture('27-list-all', all)
      await page.mentionInChannel('løft')
      const matters = page.lastCard()
      await shows(matters, shown.answered)
      await picture('28-matters', matters)
    })
  })
}
