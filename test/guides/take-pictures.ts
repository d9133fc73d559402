/**
 * `npm run guide-pictures`: takes the pictures of `docs/guides` anew from the running product, in bokmål and nynorsk. The team
 * and what its people write are made up, and the clock is another one, so that a year's pictures can be taken in two minutes.
 */
import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { previewPage } from '../../src/authoring/preview/preview-page.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { checkFiles } from '../../src/content/check-files.ts'
import { filesIn, readProfiles } from '../../src/content/load-packages.ts'
import type { PackageFiles } from '../../src/domain/package/package.ts'
import { texts } from '../../src/texts/index.ts'
import { draftRelease } from '../../src/usecases/package/releases.ts'
import { fillYear, temporaryStore } from '../demo/simulated-year.ts'
import { clientStart, startClient } from '../e2e/start-client.ts'
import { launchChromium } from '../support/chromium.ts'
import { startConnector } from '../support/connector.ts'
import { readPeople, readPlace } from '../support/playground.ts'
import { type GuideLanguage, guideLanguages, pictureFolder, pictureName } from './guides.ts'

/** A card as wide as on most phones. Otherwise the client decides. */
const phoneStyle = '.phone .ac-adaptiveCard { max-width: 340px }'

/** Pixels above what a picture begins with, and below what it ends with. */
const margin = 12

/** What of a card is wanted, and how wide. Absent: all of it, as on a laptop. */
type Look = {
  readonly phone?: boolean
  /** It begins with this element. */
  readonly from?: Locator
  /** It ends before this element. */
  readonly to?: Locator
}

/** In bokmål and nynorsk, as in a real team. Four of them speak of the same. */
const colleaguesSay = [
  'Vi registrerer det samme i to systemer. Uken vi slapp det, kunne jeg velge selv hva jeg tok først.',
  'Registreringen i to systemer tar tiden. Da det ene var nede, avgjorde jeg selv hvem jeg ringte.',
  'Eg måtte registrere det same i to system, så eg rakk ikkje å avgjere noko sjølv.',
  'Vi kan slutte å registrere alt i to systemer.',
  'Eg ringde i staden for å sende brev. Saka var løyst same dag.',
]

const written = {
  nb: {
    own: 'Jeg flyttet en frist selv, og ingen måtte spørre.',
    what: 'Vi registrerer bare i fagsystemet, og slutter med regnearket',
    purpose: 'Mer tid til brukerne',
    disagreement: 'Jeg mener at vi fortsatt må registrere likt i hele regionen.',
  },
  nn: {
    own: 'Eg flytta ein frist sjølv, og ingen måtte spørje.',
    what: 'Vi registrerer berre i fagsystemet, og sluttar med reknearket',
    purpose: 'Meir tid til brukarane',
    disagreement: 'Eg meiner at vi framleis må registrere likt i heile regionen.',
  },
} as const

const cards = join(import.meta.dirname, '../../cards')
const { profiles } = readProfiles(cards)

await mkdir(pictureFolder, { recursive: true })
await pictureOfPreview()
for (const language of guideLanguages) {
  await picturesOfTeam(language)
  await picturesOfCoordinator(language)
}

/** From a prompt to a measure, as the leader's client shows it. */
async function picturesOfTeam(language: GuideLanguage): Promise<void> {
  const client = await startClient()
  try {
    const { page, colleagues, app } = client
    const say = texts(language)
    const { measure, review } = say
    const [amina, larsErik] = colleagues
    assert.ok(amina && larsErik)
    const press = async (title: string, on: Locator, answer: string): Promise<Locator> => {
      assert.equal(await page.press(title, on), 200)
      const card = page.card(answer)
      await card.waitFor()
      return card
    }
    const save = (name: string, card: Locator, look?: Look) =>
      saveCard(page.page, pictureName(name, language), card, look)

    await page.setWidth('wide')
    await page.open()
    await page.openChannel('Fagprat')
    await page.card('Hei, jeg er Tillitsbot').waitFor()
    if (language === 'nn') {
      await page.mentionInChannel('språk nynorsk')
      await page.card(say.language.teamSet).waitFor()
    }
    await page.mentionInChannel('roller tillitsvalgt', amina.name)
    await page.card(say.handOver.sent(amina.name, say.offices.unionRep)).waitFor()
    await client.takeOffice(amina)
    await page.card(say.roles.given(amina.name, say.offices.unionRep)).waitFor()

    await page.mentionInChannel('start kom-i-gang')
    const form = page.card(say.prompt.send)
    await form.waitFor()
    const { questions } = (await client.openRound()).prompt
    const question = (place: number) => form.getByText(questions[place]?.text ?? '', { exact: true }).first()
    await save('prompt', form, { to: question(0) })
    await form.getByRole('radio', { name: '4', exact: true }).check()
    await form.getByRole('textbox').first().fill(written[language].own)
    await save('answer', form, { phone: true, from: question(0) })
    const receipt = await press(say.prompt.send, form, say.receipt.title)
    await save('receipt', receipt, { phone: true })
    for (const [i, example] of colleaguesSay.entries()) {
      const colleague = colleagues[i]
      assert.ok(colleague)
      await client.answerAs(colleague, { 'how-often': String([2, 2, 1, 3, 4][i]), example })
    }
    const { prompt } = await client.openRound()

    await page.mentionInChannel('avslutt')
    const summary = page
      .cards()
      .filter({ hasText: say.summary.heading(prompt.title) })
      .first()
    await summary.filter({ hasText: measure.buttons.propose }).waitFor()
    const themes = summary.getByText(say.themes.title, { exact: true })
    const singles = summary.getByText(say.themes.singlesTitle, { exact: true })
    await save('summary', summary, { from: themes, to: singles })

    const proposal = await press(measure.buttons.propose, summary, measure.form.newTitle)
    await page.fillInput(measure.form.what, written[language].what, proposal)
    await page.fillInput(measure.form.purpose, written[language].purpose, proposal)
    await page.choose(measure.form.owner, larsErik.name, proposal)
    await page.chooseDay(measure.form.due, '2026-03-31', proposal)
    await press(measure.form.send, proposal, measure.sent.title(1))
    const card = page.card(measure.card.proposed(1))
    await card.waitFor()
    await save('measure', card)

    client.skip({ hours: 24 * 5 })
    const ended = page.card(review.open.title(prompt.title))
    await ended.waitFor()
    const sign = await press(review.buttons.share, ended, review.share.title(prompt.title))
    await page.fillInput(review.share.disagreement, written[language].disagreement, sign)
    await save('sign', sign)

    await page.page.goto(`${app.url}/privacy?lang=${language}`)
    await page.page.setViewportSize({ width: 390, height: 560 })
    await page.page.screenshot({ path: join(pictureFolder, pictureName('privacy', language)), animations: 'disabled' })
  } finally {
    await client.stop()
  }
}

/** What a coordinator sees of sixty simulated units and their year, and of a package on its way. */
async function picturesOfCoordinator(language: GuideLanguage): Promise<void> {
  const [me] = await readPeople()
  const { tenantId, bot, team } = await readPlace()
  const file = temporaryStore()
  const clock = { now: () => Temporal.Instant.from(clientStart) }
  const connector = await startConnector({ ...clock, every: () => () => {}, sleep: async () => {} }, { rps: 30 })
  try {
    const settings = { store: 'sqlite', path: file.path } as const
    const own = { units: 60, tenantId, botId: bot.id, teamId: team.id, teamName: team.name }
    await fillYear(settings, connector, { ...own, until: clock.now() })
    const client = await startClient({ SQLITE_PATH: file.path, COORDINATORS: me?.aadObjectId ?? '' })
    try {
      const { page } = client
      const say = texts(language)
      await page.setWidth('wide')
      await page.open()
      await page.openPersonalChat()
      if (language === 'nn') {
        await page.say('språk nynorsk')
        await page.card(say.language.ownSet).waitFor()
      }
      await page.say('oversikt')
      const overview = page.card(say.report.card.open)
      await overview.waitFor()
      await saveCard(page.page, pictureName('overview', language), overview, {
        to: overview.getByText(say.report.measures.title, { exact: true }),
      })
      await draftRelease(client.app.services, tenantId, { content: newPackage(), advice: 0 })
      await page.say(`pakker gjennomgå ${newPackage().id}`)
      const release = page.card(say.release.title)
      await release.waitFor()
      await saveCard(page.page, pictureName('release', language), release)
    } finally {
      await client.stop()
    }
  } finally {
    await connector.close()
    file.remove()
  }
}

function packageOf(id: string): PackageFiles {
  const { package: pack } = checkFiles(filesIn(join(cards, 'packages', id)), profiles, id)
  assert.ok(pack)
  return pack
}

/** The one that the guide for authors is about. */
function newPackage(): PackageFiles {
  const like = packageOf('faglig-skjonn')
  const title = { nb: 'Rom for fag', nn: 'Rom for fag', en: 'Room for the profession' }
  const { nb, nn, en } = like.texts
  const titled = { nb: { ...nb, title: title.nb }, nn: { ...nn, title: title.nn }, en: { ...en, title: title.en } }
  return { ...like, id: 'rom-for-fag', texts: titled }
}

/** A prompt as its author sees it: in both languages at once. */
async function pictureOfPreview(): Promise<void> {
  const pack = packageOf('kom-i-gang')
  const profile = profiles.find(({ id }) => id === 'nav')
  assert.ok(profile)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 720, height: 800 } })
    const now = Temporal.Instant.from(clientStart).add({ hours: 48 })
    await page.setContent(previewPage(pack, profile, loadTemplates(cards).render, now))
    const [first] = pack.prompts
    const prompt = page.locator('section', { has: page.getByRole('heading', { name: first?.id ?? '', exact: true }) })
    await prompt.screenshot({ path: join(pictureFolder, 'preview.png'), style: '.en { display: none }' })
  } finally {
    await browser.close()
  }
}

/** The window is made tall for a moment, since the client's header would cover what doesn't fit. */
async function saveCard(
  page: Page,
  name: string,
  card: Locator,
  { phone = false, from, to }: Look = {},
): Promise<void> {
  const before = page.viewportSize()
  assert.ok(before)
  const onPhone = (yes: boolean) => page.evaluate(`document.documentElement.classList.toggle('phone', ${yes})`)
  await page.addStyleTag({ content: phoneStyle })
  await onPhone(phone)
  await page.setViewportSize({ ...before, height: 3600 })
  await card.scrollIntoViewIfNeeded()
  const [whole, first, next] = await Promise.all([card, from, to].map((part) => part?.boundingBox()))
  assert.ok(whole)
  const [left, right] = [Math.floor(whole.x), Math.ceil(whole.x + whole.width)]
  const top = Math.floor((first?.y ?? whole.y + margin) - margin)
  const bottom = Math.ceil(next ? next.y - margin : whole.y + whole.height)
  await page.screenshot({
    ...{ path: join(pictureFolder, name), animations: 'disabled' },
    clip: { x: left, y: top, width: right - left, height: bottom - top },
  })
  await onPhone(false)
  await page.setViewportSize(before)
}
