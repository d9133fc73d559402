import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { languages } from '../../src/domain/language.ts'
import { linkReport } from '../../src/usecases/report/report-link.ts'
import { axeFaults } from '../support/axe.ts'
import { takesPictures } from '../support/pictures.ts'
import { addSampleReport } from '../support/sample-report.ts'
import { testServices } from '../support/services.ts'
import { type ServedPages, servePages } from './serve-pages.ts'

const screenshots = join(import.meta.dirname, 'screenshots')

describe('the web report in a browser', function () {
  this.timeout(60_000)
  const services = testServices()
  let browser: Browser
  let origin: string
  let served: ServedPages | undefined
  let asked = 0
  /** A new link for each browser: one works in the first that opens it only. */
  const newLink = async () => {
    const about = { tenantId: 'tenant', userId: 'coordinator', filter: {}, language: 'nb' } as const
    const { web: link } = await linkReport(services, { ...about, requestId: String(asked++) })
    return link.replace(services.settings.publicUrl, origin)
  }

  before(async () => {
    await addSampleReport(services)
    served = await servePages(services)
    ;({ browser, origin } = served)
  })
  after(() => served?.close())

  for (const language of languages) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has no fault that axe finds in ${language}, ${colorScheme}`, async () => {
        const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } })
        await page.goto(`${await newLink()}?lang=${language}`)
        assert.deepEqual(await axeFaults(page), [])
        await picture(page, `report-${language}-${colorScheme}`)
        await page.close()
      })
    }
  }

  it('is read without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(await newLink())
    await page.getByRole('heading', { name: 'Tiltak', exact: true }).waitFor()
    assert.equal(await page.getByRole('img', { name: 'Diagram: Tiltak' }).count(), 1)
    assert.ok(await page.getByRole('table', { name: 'Tiltak' }).isVisible())
    await context.close()
  })

  it('needs no scrolling sideways at 400 %, and shows every word of its tables there', async () => {
    // 1280 pixels at 400 %.
    const page = await browser.newPage({ viewport: { width: 320, height: 256 } })
    const url = await newLink()
    for (const language of languages) {
      await page.goto(`${url}?lang=${language}`)
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320)
      const out = await page.evaluate(
        `[...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > 320).map((one) => one.outerHTML.slice(0, 80))`,
      )
      assert.deepEqual(out, [])
    }
    await page.goto(url)
    await page.getByRole('table', { name: 'Mål' }).scrollIntoViewIfNeeded()
    await picture(page, 'report-400-percent')
    await page.close()
  })

  it('is used with the keyboard alone: past the menus, to any part, and always to be seen where one is', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(await newLink())
    const focused = () => page.evaluate<string>(`document.activeElement.textContent.trim()`)
    await page.keyboard.press('Tab')
    assert.equal(await focused(), 'Gå rett til innholdet')
    const box = await page.locator('.skip').boundingBox()
    assert.ok(box && box.x >= 0, 'the way past the menus is seen')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await focused(), 'Enheter')
    for (const name of ['Deltakelse', 'Mål', 'Tiltak']) {
      await page.keyboard.press('Tab')
      assert.equal(await focused(), name)
      assert.equal(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`), 'solid')
    }
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('location.hash'), '#measures')
    const top = await page.evaluate<number>(`document.querySelector('#measures').getBoundingClientRect().top`)
    assert.ok(Math.abs(top) < 5 || top < 900, `${top}`)
    await page.close()
  })

  it('is printed without menus, in black on white', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' })
    await page.goto(await newLink())
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.contents').isVisible(), false)
    assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)')
    if (takesPictures) await page.pdf({ path: join(screenshots, 'report.pdf'), format: 'A4', printBackground: true })
    await page.close()
  })

  it('may stand in Teams as a tab, as the privacy page may, and nowhere else; other pages nowhere at all', async () => {
    const headers = async (path: string) => (await fetch(path)).headers
    for (const tab of [await newLink(), `${origin}/reports`, `${origin}/privacy`]) {
      const shown = await headers(tab)
      assert.match(
        shown.get('content-security-policy') ?? '',
        /default-src 'none'.*frame-ancestors https:\/\/teams\.microsoft\.com /,
        tab,
      )
      assert.equal(shown.get('x-frame-options'), null)
    }
    const accessibility = await headers(`${origin}/accessibility`)
    assert.match(accessibility.get('content-security-policy') ?? '', /frame-ancestors 'none'$/)
    assert.equal(accessibility.get('x-frame-options'), 'DENY')
  })

  it('is opened from the tab that Teams fills in, and keeps its language there', async () => {
    const token = (await newLink()).replace(/^.*\/reports\//, '')
    const page = await browser.newPage()
    await page.goto(`${origin}/reports?token=${token}&lang=nb-no`)
    await page.getByRole('link', { name: 'Nynorsk' }).click()
    await page.getByRole('heading', { name: 'Tiltak', exact: true }).waitFor()
    await page.close()
  })

  it('stays in the browser that opened it first, in every language and when it is opened again', async () => {
    const url = await newLink()
    const page = await browser.newPage()
    await page.goto(url)
    await page.getByRole('link', { name: 'Nynorsk' }).click()
    await page.getByRole('heading', { name: 'Tiltak', exact: true }).waitFor()
    assert.equal((await page.reload())?.status(), 200)
    const other = await browser.newPage()
    assert.equal((await other.goto(url))?.status(), 404)
    await other.close()
    await page.close()
  })

  it('is not found by any link but its own, in the language of the reader', async () => {
    const page = await browser.newPage({ locale: 'nn-NO' })
    const bodies = new Set<string>()
    const url = await newLink()
    for (const wrong of [`${url}x`, `${origin}/reports/x`, `${origin}/reports/${'x'.repeat(1500)}`]) {
      const response = await page.goto(wrong)
      assert.equal(response?.status(), 404)
      bodies.add((await response?.text()) ?? '')
    }
    assert.equal(bodies.size, 1)
    assert.ok(await page.getByRole('heading', { name: 'Eg finn ikkje rapporten' }).isVisible())
    await page.close()
  })
})

async function picture(page: Page, name: string): Promise<void> {
  if (!takesPictures) return
  await mkdir(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: name !== 'report-400-percent' })
}
