/**
 * `npm run package-pictures -- <folder> [id, folder or zip of packages]`: a picture of every card of the packages as it looks on a
 * phone, bokmål and nynorsk beside each other, English below.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findPackages } from '../../src/authoring/find-packages.ts'
import { previewPage } from '../../src/authoring/preview/preview-page.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { checkFiles } from '../../src/content/check-files.ts'
import { readProfiles } from '../../src/content/load-packages.ts'
import type { Profile } from '../../src/domain/package/package.ts'
import { texts } from '../../src/texts/index.ts'
import { launchChromium } from '../support/chromium.ts'

const [folder, path] = process.argv.slice(2)
if (folder === undefined) throw new Error('Say where to: npm run package-pictures -- <folder>')
const cards = join(import.meta.dirname, '../../cards')
const { profiles } = readProfiles(cards)
const found = findPackages(path, join(cards, 'packages'), texts('en'))
if (!found.ok) throw new Error(found.words)

await mkdir(folder, { recursive: true })
const browser = await launchChromium()
try {
  for (const { files, folder: id } of found.packages) {
    const { package: pack } = checkFiles(files, profiles, id)
    if (!pack) throw new Error(`${id} has faults: npm run packages -- check`)
    const [profile] = profiles.filter(({ id }) => Object.hasOwn(pack.goals, id)).toSorted((a, b) => rank(a) - rank(b))
    if (!profile) continue
    // One each: in a page that had another before, the scripts of the second would find the names of the first taken.
    const page = await browser.newPage({ viewport: { width: 720, height: 800 } })
    await page.setContent(
      previewPage(pack, profile, loadTemplates(cards).render, Temporal.Instant.from('2026-11-20T08:00:00Z')),
    )
    for (const section of await page.locator('section').all()) {
      const name = await section.getAttribute('id')
      const file = join(folder, `${pack.id}.${name}.png`)
      await section.screenshot({ path: file })
      process.stdout.write(`${file}\n`)
    }
    await page.close()
  }
} finally {
  await browser.close()
}

/** Nav's goals where the package has them. */
function rank({ id }: Profile): number {
  return id === 'nav' ? 0 : 1
}
