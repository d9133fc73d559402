import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { cardLook } from '../../src/authoring/preview/card-look.ts'
import { takesPictures } from './pictures.ts'

const screenshots = fileURLToPath(new URL('../e2e/screenshots/cards/', import.meta.url))
const preview = fileURLToPath(new URL('../../src/authoring/preview/', import.meta.url))
const bundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

/** Drawings stand beside each other. */
const sheet = `body { margin: 0; padding: 16px; display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; background: #bdbdbd; width: 1850px;
  font-family: 'Segoe UI', system-ui, sans-serif }`

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
  await page.setContent(`<!doctype html><html lang="nb"><title>Kort</title><style>${sheet}</style><body></body></html>`)
  await page.addStyleTag({ path: join(dirname(bundle), 'adaptivecards.css') })
  await page.addStyleTag({ content: cardLook })
  await page.addScriptTag({ path: bundle })
  await page.addScriptTag({ path: join(preview, 'card-renderer.js') })
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
