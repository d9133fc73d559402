import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { languages } from '../../src/domain/language.ts'
import { makeFile } from '../../src/exports/made/make-file.ts'
import { exportContent } from '../../src/usecases/export/export-content.ts'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { smallOrganisation } from '../support/organisation/organisation-size.ts'
import { simulateOrganisation } from '../support/organisation/simulate-organisation.ts'
import { memoryStore } from '../support/services.ts'

describe('the report as a web page in a browser', function () {
  this.timeout(120_000)
  let browser: Browser
  let folder: string
  const urlOf = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tillitsbot-html-'))
    const { services } = await simulateOrganisation(memoryStore(), { size: smallOrganisation })
    const { settings } = services
    const scope = { kind: 'all' } as const
    const content = await exportContent(services, { tenantId: 'tenant', scope })
    // The same rounds once more and once more again are so many that each unit gets a few lines.
    const long = { ...content, rounds: [...content.rounds, ...content.rounds, ...content.rounds] }
    for (const language of languages) {
      const job = { format: 'html', language, scope, createdAt: '2026-03-02T08:00:00.000Z' } as const
      for (const [name, of] of [
        [language, content],
        [`${language}-long`, long],
      ] as const) {
        await writeFile(join(folder, `${name}.html`), await makeFile({ job, content: of, settings }))
      }
    }
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  for (const language of languages) {
    for (const [kind, name, colorScheme] of [
      ['round by round', language, 'light'],
      ['unit by unit', `${language}-long`, 'dark'],
    ] as const) {
      it(`has no fault that axe finds in ${language}, ${kind}, ${colorScheme}`, async () => {
        const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } })
        await page.goto(urlOf(name))
        assert.equal(await page.evaluate('document.documentElement.lang'), language)
        assert.deepEqual(await axeFaults(page), [])
        await page.close()
      })
    }
  }

  it('needs no scrolling sideways at 400 %, but within a table that is wider', async () => {
    // 1280 pixels at 400 %.
    const page = await browser.newPage({ viewport: { width: 320, height: 256 } })
    for (const name of languages.flatMap((language) => [language, `${language}-long`])) {
      await page.goto(urlOf(name))
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, name)
      const out = await page.evaluate(
        `[...document.querySelectorAll('main *, nav *')].filter((one) => !one.closest('.wide') && one.getBoundingClientRect().right > 320).map((one) => one.outerHTML.slice(0, 80))`,
      )
      assert.deepEqual(out, [], name)
    }
    await page.close()
  })

  it('is used with the keyboard alone: past the contents, to any chapter, and to every table that may be moved', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 256 } })
    await page.goto(urlOf('nb'))
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()')
    await page.keyboard.press('Tab')
    assert.equal(await focused(), 'Gå rett til innholdet')
    const box = await page.locator('.skip').boundingBox()
    assert.ok(box && box.x >= 0, 'the way past the contents is seen')
    for (const name of ['Kort fortalt', 'Slik ble det gjort', 'Deltakelse']) {
      await page.keyboard.press('Tab')
      assert.equal(await focused(), name)
      assert.notEqual(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'none')
    }
    await page.keyboard.press('Enter')
    const target = await page.evaluate<string>(`document.querySelector(location.hash).textContent`)
    assert.equal(target, 'Deltakelse')
    await page.goto(urlOf('nb'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), 'Tiltak')
    const unreachable = await page.evaluate(
      `[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).overflowX === 'auto' && one.tabIndex !== 0).length`,
    )
    assert.equal(unreachable, 0)
    await page.close()
  })
})
