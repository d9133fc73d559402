import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '../support/chromium.ts'

/** `npm run draw-icons`: the app's icons from their drawings, after a drawing has changed. */
const folder = join(import.meta.dirname, '../../appPackage')
const browser = await launchChromium()
for (const [name, size] of [
  ['color', 192],
  ['outline', 32],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const drawing = await readFile(join(folder, `${name}.svg`), 'utf8')
  await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${drawing}`)
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true })
}
await browser.close()
