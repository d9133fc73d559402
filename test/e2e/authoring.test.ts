import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { documents } from '../../src/ports/documents.ts'
import { texts } from '../../src/texts/index.ts'
import { createActivity } from '../support/activities.ts'
import { cardButtons, cardLines } from '../support/card-lines.ts'
import { launchChromium } from '../support/chromium.ts'
import { request } from '../support/http.ts'
import { makeZip } from '../support/make-zip.ts'
import { takesPictures } from '../support/pictures.ts'
import { type Person, readPeople, readPlace } from '../support/playground.ts'
import { clientOfSuite } from './start-client.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
/** Written from scratch by following `docs/guides/author.nb.md` only. */
const folder = join(import.meta.dirname, 'packages/tid-i-moter')
const packages = (...args: string[]) => run(process.execPath, [join(root, 'src/packages.ts'), ...args])

describe('a package that somebody wrote by following the guide', function () {
  this.timeout(60_000)
  const client = clientOfSuite(async () => {
    const [me] = await readPeople()
    return { COORDINATORS: me?.aadObjectId ?? '' }
  })

  it('has no finding, and can be looked at in both forms', async () => {
    const { stdout } = await packages('check', folder)
    assert.match(stdout, /1 pakke lest: 0 feil og 0 råd\.\n$/)
    const page = (await packages('preview', folder)).stdout.trim()
    const browser = await launchChromium()
    try {
      const tab = await browser.newPage({ viewport: { width: 720, height: 900 } })
      await tab.setContent(readFileSync(page, 'utf8'))
      for (const words of ['Hva ga det siste møtet deg?', 'Kva gav det siste møtet deg?']) {
        await tab.getByText(words, { exact: true }).first().waitFor()
      }
      if (takesPictures) await tab.screenshot({ path: picture('authoring-1-preview'), fullPage: true })
    } finally {
      await browser.close()
    }
  })

  it('becomes a draft when the coordinator sends it, and those who can read it are told', async () => {
    const { page, colleagues } = client()
    const larsErik = colleagues[1]
    assert.ok(larsErik)
    await page.setWidth('wide')
    await page.open()
    await page.openChannel('Fagprat')
    await page.card('Hei, jeg er Tillitsbot').waitFor()
    const { handOver, offices } = texts('nb')
    await page.mentionInChannel('roller tillitsvalgt', larsErik.name)
    await page.card(handOver.sent(larsErik.name, offices.unionRep)).waitFor()
    await client().takeOffice(larsErik)
    await page.openPersonalChat()
    await sendFile(zipped())
    const draft = page.card('Tid i møter, versjon 1')
    await draft.getByText('Utkast.').waitFor()
    await page.picture('authoring-2-draft', draft)
    assert.equal(await page.press('Be om gjennomlesing', draft), 200)
    await page.card('sagt fra i privat chat til 1 person').waitFor()
  })

  it('is read as teams will see it, and approved by both sides', async () => {
    const { page, colleagues } = client()
    const larsErik = colleagues[1]
    assert.ok(larsErik)
    const opened = page.card('Tid i møter, versjon 1')
    await opened.getByRole('button', { name: 'Nynorsk' }).nth(1).click()
    const look = page.card('Slik ser teamet kortet')
    await look.getByText('Kva gav det siste møtet deg?').waitFor()
    await page.picture('authoring-3-look', look)
    assert.equal(await page.press('Tilbake til pakken', look), 200)

    assert.equal(await page.press('Godkjenn', opened), 200)
    await opened.getByText('Godkjent 2. mars 2026 av leder.').waitFor()

    const whole = await pressAtHome(larsErik, 'openRelease', { release: 'package|tid-i-moter|1' })
    assert.match(cardLines(whole).join('\n'), /Tid i møter, versjon 1/)
    const approve = cardButtons(whole).find(({ title }) => title === 'Godkjenn')
    assert.ok(approve)
    const approved = await pressAtHome(larsErik, approve.verb, approve.data)
    assert.match(cardLines(approved).join('\n'), /Godkjent 2\. mars 2026 av tillitsvalgt/)
    await page.say('pakker gjennomgå tid-i-moter')
    const done = page.card('Den kan publiseres')
    await done.waitFor()
    await page.picture('authoring-4-approved', done)
    assert.equal(await page.press('Publiser', done), 200)
    await page.card('Publisert. Teamene kan bruke den.').waitFor()
  })

  it('is talked about by a team: posted, answered and summed up', async () => {
    const { page, colleagues } = client()
    await page.openChannel('Fagprat')
    await page.mentionInChannel('start tid-i-moter')
    const form = page.card('Send svar')
    await form.getByText('Hva ga det siste møtet deg?').first().waitFor()
    await page.picture('authoring-5-prompt', form)
    await form.getByRole('radio', { name: '4', exact: true }).check()
    await form.getByRole('textbox').first().fill('Morgenmøtet fordelte sakene på ti minutter.')
    assert.equal(await page.press('Send svar', form), 200)
    for (const [i, colleague] of colleagues.entries()) {
      await client().answerAs(colleague, { use: String((i % 3) + 2), example: `Morgenmøtet var kort og nyttig, ${i}.` })
    }
    await page.mentionInChannel('avslutt')
    const summary = page.card('Oppsummering: Hva ga det siste møtet deg?')
    await summary.getByText('6 av 6 har svart.').waitFor()
    await page.picture('authoring-6-summary', summary)
  })

  /** A colleague, who was told, presses a button in their own chat. The client has only one person's chat, so Teams' part is played. */
  async function pressAtHome(
    colleague: Person,
    verb: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<object> {
    const { store } = client().app.services
    const entries = await store.list(documents.entry, {})
    const lane = `person:${colleague.aadObjectId}`
    assert.ok(entries.some(({ value }) => value.lane === lane && value.message.kind === 'reply'))
    const text = await deliver(colleague, `a:${colleague.id}`, {
      ...{ type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type: 'Action.Execute', verb, data } },
    })
    return z.object({ value: z.looseObject({}) }).parse(JSON.parse(text)).value
  }

  /** As Teams delivers a file that somebody sends in personal chat. The client can't. */
  async function sendFile(bytes: Uint8Array): Promise<void> {
    const { page } = client()
    const [[me], { personalChat }] = await Promise.all([readPeople(), readPlace()])
    assert.ok(me)
    await page.say('hjelp')
    await page.card('Dette kan jeg').waitFor()
    const files = createServer((_request, response) => response.end(bytes))
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = z.object({ port: z.number() }).parse(files.address())
      const content = { downloadUrl: `http://127.0.0.1:${port}/`, uniqueId: '1', fileType: 'zip' }
      const contentType = 'application/vnd.microsoft.teams.file.download.info'
      await deliver(me, personalChat.id, {
        ...{ id: 'file', text: '', attachments: [{ contentType, name: 'tid-i-moter.zip', content }] },
      })
      await page.card('Tid i møter, versjon 1').waitFor()
    } finally {
      files.close()
    }
  }

  /** An activity of a personal chat, as Teams sends it to the bot. Resolves with the answer's text. */
  async function deliver({ id, name, aadObjectId }: Person, chat: string, activity: object): Promise<string> {
    const { app } = client()
    const { tenantId, bot } = await readPlace()
    const [team] = await app.services.store.list(documents.team, {})
    const { status, text } = await request(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...createActivity({ serviceUrl: team?.value.address.serviceUrl }),
        from: { id, name, aadObjectId },
        recipient: { id: bot.id, name: 'Tillitsbot' },
        conversation: { id: chat, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        ...activity,
      }),
    })
    assert.equal(status, 200)
    return text
  }
})

function zipped(): Uint8Array {
  const names = readdirSync(folder)
  return makeZip(names.map((name) => ({ name: `tid-i-moter/${name}`, content: readFileSync(join(folder, name)) })))
}

function picture(name: string): string {
  return join(import.meta.dirname, `screenshots/${name}.png`)
}
