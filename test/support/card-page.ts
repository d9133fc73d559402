import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { takesPictures } from './pictures.ts'

const screenshots = fileURLToPath(new URL('../e2e/screenshots/cards/', import.meta.url))
const renderer = fileURLToPath(new URL('./card-renderer.js', import.meta.url))
const bundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

/** The look of Teams around the official renderer's own elements; `card-renderer.js` sets the colours. */
const look = `
  body { margin: 0; padding: 16px; display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; background: #bdbdbd; width: 1850px;
    font-family: 'Segoe UI', system-ui, sans-serif }
  .frame { background: var(--page); color: var(--text); border-radius: 8px; border: 1px solid var(--line); overflow: hidden; font-size: 14px }
  .frame[data-theme=contrast] .ac-container[style*=background] { outline: 1px solid var(--line); outline-offset: -1px }
  .ac-input.ac-textInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput, .ac-input.ac-numberInput,
  .ac-input.ac-multichoiceInput.ac-choiceSetInput-compact { box-sizing: border-box; width: 100%; font: inherit; background: var(--field); color: var(--text);
    border: 1px solid var(--edge); border-radius: 4px; padding: 6px 8px }
  textarea.ac-input { min-height: 72px; resize: vertical }
  .ac-input::placeholder { color: var(--subtle); opacity: 1 }
  .ac-choiceSetInput-expanded > div { align-items: flex-start !important; padding: 4px 0 }
  .ac-choiceSetInput-expanded input { margin: 3px 0 0 0 }
  .ac-pushButton { font: inherit; font-weight: 600; padding: 6px 14px; border-radius: 4px; background: var(--page); color: var(--text);
    border: 1px solid var(--edge); white-space: normal; overflow-wrap: anywhere; text-align: left }
  .ac-pushButton div { white-space: normal !important }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px }
  .ac-pushButton.style-positive { background: var(--brand); color: var(--onBrand) }
  .ac-pushButton.style-destructive { background: var(--page); color: var(--attentionText) }
`

const Drawn = z.array(
  z.object({
    theme: z.string(),
    width: z.number(),
    /** Texts with a contrast below 4.5:1. */
    faint: z.array(z.string()),
    /** What would need scrolling sideways. */
    sticksOut: z.array(z.string()),
    /** Texts that went through the client's markdown. */
    markdown: z.array(z.string()),
  }),
)

export type CardPage = {
  readonly page: Page
  /**
   * Draws the card in light, dark and high contrast and in every width (pixels), and measures each drawing.
   */
  draw(card: object, options?: { widths?: readonly number[] }): Promise<z.infer<typeof Drawn>>
  /** Saves what was drawn last as `test/e2e/screenshots/cards/<name>.png`, where pictures are wanted. */
  picture(name: string): Promise<void>
}

/** A page of `browser` with the official renderer in it. It loads nothing from any network. */
export async function openCardPage(browser: Browser): Promise<CardPage> {
  const page = await browser.newPage({ viewport: { width: 1882, height: 300 } })
  await page.setContent(`<!doctype html><html lang="nb"><title>Kort</title><style>${look}</style><body></body></html>`)
  await page.addStyleTag({ path: join(dirname(bundle), 'adaptivecards.css') })
  await page.addStyleTag({ content: look })
  await page.addScriptTag({ path: bundle })
  await page.addScriptTag({ path: renderer })
  return {
    page,
    async draw(card, { widths = [600, 320] } = {}) {
      // As text, so that the page's own types stay out of this program.
      return Drawn.parse(await page.evaluate(`drawCard(${JSON.stringify(card)}, ${JSON.stringify({ widths })})`))
    },
    async picture(name) {
      if (!takesPictures) return
      await mkdir(screenshots, { recursive: true })
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true, animations: 'disabled' })
    },
  }
}
