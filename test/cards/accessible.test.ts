import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { type Language, languages } from '../../src/domain/language.ts'
import { axeFaults } from '../support/axe.ts'
import { openCardPage } from '../support/card-page.ts'
import { launchChromium } from '../support/chromium.ts'
import { elementsOf } from './elements.ts'

type Golden = { readonly name: string; readonly card: object }
type Theme = 'light' | 'dark' | 'contrast'

const folder = join(import.meta.dirname, 'golden')
/** Cards on one page. Each page costs a browser the same again; a very long one is slow. */
const atOnce = 30
/** Where a person is, and whether they can see that they are there. */
const Stop = z.object({
  frame: z.string(),
  name: z.string(),
  seen: z.boolean(),
  isButton: z.boolean(),
  isCard: z.boolean(),
})

/** The cards that were approved: what `cards.test.ts` holds every sample against. */
function goldens(language: Language): Golden[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${language}.json`))
    .map((name) => ({
      name: name.slice(0, -8),
      card: z.looseObject({}).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    }))
}

function batches(cards: readonly Golden[]): Golden[][] {
  return Array.from({ length: Math.ceil(cards.length / atOnce) }, (_, i) => cards.slice(i * atOnce, (i + 1) * atOnce))
}

describe('Cards, for everybody', function () {
  this.timeout(120_000)
  let browser: Browser
  let page: Page

  before(async () => {
    browser = await launchChromium()
    page = (await openCardPage(browser)).page
    await page.addStyleTag({ content: 'body { width: auto } h1 { font-size: 1rem }' })
  })
  after(() => browser?.close())

  /** Cards below each other on a page as a reader would meet them: a language, a heading, a main part. */
  async function show(cards: readonly Golden[], { language, theme = 'light', width = '600px' }: Look): Promise<void> {
    await page.evaluate(`{
      document.documentElement.lang = '${language}'
      const main = document.createElement('main')
      main.innerHTML = '<h1>Kort</h1>'
      for (const { name, card } of ${JSON.stringify(cards)}) {
        const frame = cardFrame(card, '${theme}', '${width}')
        frame.dataset.name = name
        main.append(frame)
      }
      document.body.replaceChildren(main)
    }`)
  }

  for (const language of languages) {
    it(`have no fault that axe finds in ${language}`, async () => {
      for (const cards of batches(goldens(language))) {
        await show(cards, { language })
        assert.deepEqual(await axeFaults(page), [], `among ${cards.map(({ name }) => name).join(', ')}`)
      }
    })
  }

  for (const theme of ['dark', 'contrast'] as const) {
    it(`can be told from their ground in ${theme}`, async () => {
      for (const cards of batches(goldens('nn'))) {
        await show(cards, { language: 'nn', theme })
        assert.deepEqual(await axeFaults(page, ['color-contrast', 'link-in-text-block']), [])
      }
    })
  }

  it('are used with the keyboard alone: each field and button in its order, seen when one is there, and pressed', async () => {
    await page.evaluate(
      `window.pressed = []; AdaptiveCards.AdaptiveCard.onExecuteAction = ({ title }) => pressed.push(title)`,
    )
    for (const cards of batches(goldens('nn'))) {
      await show(cards, { language: 'nn' })
      const stops = await walk()
      assert.deepEqual(
        stops.filter(({ seen }) => !seen),
        [],
        'nobody can see that they are there',
      )
      assert.deepEqual(
        stops.filter(({ pressed }) => pressed === false),
        [],
        'Enter does nothing, and nothing says why',
      )
      for (const { name, card } of cards) {
        const reached = stops.filter(({ frame, isCard }) => frame === name && !isCard).map((stop) => stop.name)
        assert.deepEqual(withoutRepeats(reached), withoutRepeats(namesOf(card)), name)
      }
    }
  })

  /** From stop to stop with Tab, through everything that is shown, pressing each button with Enter. */
  async function walk(): Promise<Stop[]> {
    const stops: Stop[] = []
    for (;;) {
      await page.keyboard.press('Tab')
      const stop = Stop.nullable().parse(await page.evaluate(whereFocusIs))
      if (stop === null) return stops
      if (!stop.isButton) {
        stops.push(stop)
        continue
      }
      await page.keyboard.press('Enter')
      stops.push({ ...stop, pressed: z.boolean().parse(await page.evaluate(wasPressed)) })
    }
  }

  for (const spacing of ['as it is', 'with the spacing that a reader may set'] as const) {
    it(`need no scrolling sideways and lose nothing on 320 pixels, which is 400 % zoom, ${spacing}`, async () => {
      const narrow = await openCardPage(browser)
      await narrow.page.setViewportSize({ width: 320, height: 256 })
      // WCAG 2.1, 1.4.12.
      const wide =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
      await narrow.page.addStyleTag({
        content: `body { display: block; width: auto; padding: 0 } ${spacing === 'as it is' ? '' : wide}`,
      })
      const wideOpen = page
      page = narrow.page
      try {
        for (const language of languages) {
          // Where to break a word of thirty letters is the client's to say.
          const real = goldens(language).filter(({ name }) => spacing === 'as it is' || !name.endsWith('.hostile'))
          for (const cards of batches(real)) {
            await show(cards, { language, width: 'auto' })
            assert.deepEqual(Cut.parse(await page.evaluate(whatIsCut)), [])
          }
        }
      } finally {
        page = wideOpen
        await narrow.page.close()
      }
    })
  }
})

describe('What a card means', () => {
  for (const { name, card } of languages.flatMap(goldens)) {
    it(`is in words, and not in colours, bars or pictures alone: ${name}`, () => {
      for (const [at, element] of elementsOf(card).entries()) {
        if (element.type === 'Image') assert.ok(element.altText, 'a picture without words')
        if (element.type.startsWith('Chart.')) assert.ok(element.fallback, 'a chart without words')
        if (element.type === 'ColumnSet') assert.match(wordsBefore(card, at), /\d/, 'a bar without its figure')
        if (element.style === 'attention' || element.color === 'Attention') {
          assert.ok(
            wordsIn(element).some((words) => /\p{L}/u.test(words)),
            'a colour without words',
          )
        }
      }
    })
  }
})

type Look = { readonly language: Language; readonly theme?: Theme; readonly width?: string }
type Stop = z.infer<typeof Stop> & { readonly pressed?: boolean }
const Cut = z.array(z.string())

/** The names of a card's fields and buttons, in the order in which it has them. */
function namesOf(card: object): string[] {
  return elementsOf(card).flatMap(({ type, label, title }) => {
    if (type.startsWith('Input.')) return [letters(String(label))]
    return type.startsWith('Action.') ? [letters(String(title))] : []
  })
}

/** A list of boxes is a stop for each, and two fields with one name are still one name. */
function withoutRepeats(names: readonly string[]): string[] {
  return names.filter((name, at) => name !== names[at - 1])
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

function wordsIn(element: unknown): string[] {
  return elementsOf(element).flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
}

/** The words of the nearest text in front of the element at that place. */
function wordsBefore(card: object, place: number): string {
  const texts = elementsOf(card)
    .slice(0, place)
    .filter(({ text }) => typeof text === 'string')
  return String(texts.at(-1)?.text ?? '')
}

/** Runs in the page. Null: past the last card. */
const whereFocusIs = `(() => {
  const at = document.activeElement
  const frame = at.closest('.frame')
  if (!frame) return null
  window.at = at
  // The official renderer says the question with the first of its choices only.
  const choices = at.type === 'radio' || at.type === 'checkbox' ? frame.querySelectorAll('input[name="' + at.name + '"]') : []
  const labels = ((choices[0] ?? at).getAttribute('aria-labelledby') ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? [])
  const isButton = at.matches('button, .ac-pushButton')
  const words = isButton ? (at.getAttribute('aria-label') ?? at.textContent) : (labels[0]?.textContent ?? at.getAttribute('aria-label') ?? '')
  // Of a date and a time Chromium marks the part that one is in: day, month, hour.
  const byBrowser = at.type === 'date' || at.type === 'time'
  const { outlineStyle, outlineWidth } = getComputedStyle(at)
  return { frame: frame.dataset.name, name: words.replace(/[^\\p{L}\\p{N}]+/gu, ''), isButton, isCard: at.matches('.ac-adaptiveCard'), seen: byBrowser || (outlineStyle !== 'none' && outlineWidth !== '0px') }
})()`

/** Runs in the page, and goes back to the button: heard, or taken to a field of the card that says what is missing. */
const wasPressed = `(() => {
  const heard = window.pressed.splice(0).length > 0
  const now = document.activeElement
  const toField = now !== window.at && now.closest('.frame') === window.at.closest('.frame')
  // Beside its label, the words about what is wrong are read out with it.
  const told = now.closest('[aria-labelledby]')?.getAttribute('aria-labelledby').trim().split(' ') ?? []
  const said = toField && told.length > 1 && told.every((id) => document.getElementById(id)?.textContent.trim())
  window.at.focus()
  return heard || Boolean(said)
})()`

/** Runs in the page: what sticks out of it, and what an element hides of its own content. */
const whatIsCut = `(() => {
  const name = (one) => one.closest('.frame')?.dataset.name + ': ' + one.tagName + '.' + one.className + ': ' + one.textContent.slice(0, 60)
  const all = [...document.querySelectorAll('main *')]
  const out = all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  const hidden = all.filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one)
    const across = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
    const down = overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1
    return one.clientWidth > 0 && one.tagName !== 'TEXTAREA' && one.tagName !== 'INPUT' && one.tagName !== 'SELECT' && (across || down)
  })
  const scrolls = document.documentElement.scrollWidth > document.documentElement.clientWidth
  return [...(scrolls ? ['the page scrolls sideways'] : []), ...new Set([...out, ...hidden].map(name))]
})()`
