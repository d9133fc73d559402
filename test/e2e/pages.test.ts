import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { languages } from '../../src/domain/language.ts'
import { axeFaults } from '../support/axe.ts'
import { testServices } from '../support/services.ts'
import { type ServedPages, servePages } from './serve-pages.ts'

/** Every page that anybody may open. The report and the export as a page have tests of their own. */
const open = ['privacy', 'accessibility', 'reports/made.up', 'exports/made.up'] as const

describe('the open pages in a browser', function () {
  this.timeout(60_000)
  const services = testServices()
  let browser: Browser
  let origin: string
  let served: ServedPages | undefined

  before(async () => {
    served = await servePages(services)
    ;({ browser, origin } = served)
  })
  after(() => served?.close())

  for (const path of open) {
    for (const language of languages) {
      it(`/${path} has no fault that axe finds in ${language}, light and dark, and its text can be made four times as large`, async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await browser.newPage({ colorScheme, locale: language, viewport: { width: 1280, height: 900 } })
          await page.goto(`${origin}/${path}`)
          assert.equal(await page.evaluate('document.documentElement.lang'), language)
          assert.deepEqual(await axeFaults(page), [])
          // 1280 pixels at 400 %.
          await page.setViewportSize({ width: 320, height: 256 })
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320)
          await page.close()
        }
      })
    }

    it(`/${path} is used with the keyboard alone: every link in its order, and seen when one is there`, async () => {
      const page = await browser.newPage()
      await page.goto(`${origin}/${path}`)
      const links = await page.getByRole('link').allTextContents()
      for (const link of links) {
        await page.keyboard.press('Tab')
        assert.equal(await page.evaluate('document.activeElement.textContent'), link)
        assert.equal(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'solid')
      }
      await page.close()
    })
  }
})
