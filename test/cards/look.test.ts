import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { type CardPage, openCardPage } from '../support/card-page.ts'
import { launchChromium } from '../support/chromium.ts'
import { elementsOf, plainOf } from './elements.ts'
import { sampleCards } from './samples.ts'

const samples = sampleCards()

describe('cards in a browser', () => {
  let browser: Browser
  let cards: CardPage

  before(async function () {
    this.timeout(120_000)
    browser = await launchChromium()
    cards = await openCardPage(browser)
  })
  after(() => browser?.close())

  for (const { template, sample, language, card } of samples) {
    it(`${template} of ${sample} in ${language} can be read in every theme, on a phone, and with a screen reader`, async function () {
      this.timeout(30_000)
      const plain = new Set(plainOf(card))
      for (const { theme, width, faint, sticksOut, markdown } of await cards.draw(card)) {
        assert.deepEqual(faint, [], `too little contrast in ${theme}`)
        assert.deepEqual(sticksOut, [], `does not fit ${width} pixels in ${theme}`)
        assert.ok(!markdown.some((text) => plain.has(text)), 'what somebody wrote is read as markdown')
      }
      await assertNames(card)
      if (language === 'nb') await cards.picture(`${template}.${sample}`)
    })
  }

  /** One heading; every field found by its label, in the order of the card, and every button by its words. */
  async function assertNames(card: object): Promise<void> {
    const tree = await cards.page.locator('[data-theme=light]').first().ariaSnapshot()
    const lines = tree.split('\n').filter((line) => !line.includes('/placeholder'))
    assert.equal(lines.filter((line) => /^\s*- '?heading /.test(line)).length, 1)
    const roles = {
      'Input.Text': 'textbox',
      'Input.ChoiceSet': '(radio|checkbox|combobox)',
      'Input.Date': 'textbox',
      'Input.Time': 'textbox',
      'Input.Number': 'spinbutton',
    }
    let at = 0
    for (const { type, label, title } of elementsOf(card)) {
      const role = type.startsWith('Action.') ? '(button|link)' : Object.entries(roles).find(([of]) => of === type)?.[1]
      if (role === undefined) continue
      const name = words(String(title ?? label))
      const found = lines.findIndex(
        (line, i) => i >= at && new RegExp(`^\\s*- '?${role} `).test(line) && words(line).includes(name),
      )
      assert.ok(found >= 0, `"${name}" is not told, or not in its place:\n${tree}`)
      at = found + 1
    }
  }
})

/** Letters and digits only: a tree quotes and folds everything else in ways of its own. */
function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
