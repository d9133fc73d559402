import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPackages } from '../../src/authoring/find-packages.ts'
import { previewPage } from '../../src/authoring/preview/preview-page.ts'
import { packagesExitCodes, packagesHelp, runPackages } from '../../src/authoring/run-packages.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { checkFiles } from '../../src/content/check-files.ts'
import { foldersIn, readProfiles } from '../../src/content/load-packages.ts'
import { texts } from '../../src/texts/index.ts'
import { goodPackage } from '../hostile/hostile-packages.ts'
import { launchChromium } from '../support/chromium.ts'
import { sampleFiles, sampleProfile } from '../support/sample-package.ts'

const cards = join(import.meta.dirname, '../../cards')
const { render } = loadTemplates(cards)
const now = Temporal.Instant.from('2026-11-20T08:00:00Z')

describe('npm run packages', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tillitsbot-packages-'))
    mkdirSync(join(folder, 'sample'))
    for (const [name, text] of Object.entries(sampleFiles)) writeFileSync(join(folder, 'sample', name), text)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('says that nothing is wrong, with the LIX of each language, and ends with 0', async () => {
    const { code, printed } = await run('check', join(folder, 'sample'))
    assert.equal(code, packagesExitCodes.good)
    assert.match(printed, /sample +1 +\d+–\d+ +\d+–\d+ +\d+–\d+/)
    assert.match(printed, /1 pakke lest: 0 feil og 0 råd\./)
  })

  it('takes the folder of several packages, and a zip', async () => {
    writeFileSync(join(folder, 'sample.zip'), goodPackage())
    for (const path of [folder, join(folder, 'sample.zip')]) {
      assert.equal((await run('check', path)).code, packagesExitCodes.good, path)
    }
  })

  it('prints a fault with file, line and words in the language asked for, and ends with 1', async () => {
    writeFileSync(join(folder, 'sample/nn.yaml'), sampleFiles['nn.yaml'].replace('summary: Kort.', 'summary:'))
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { code, printed } = await run('check', folder, '--language', language)
      assert.equal(code, packagesExitCodes.faults)
      const words = texts(language).authoring.findings.fieldMissing
      assert.ok(printed.startsWith(`fault   ${join(folder, 'sample')}/nn.yaml:2 summary: ${words}`), printed)
    }
  })

  it('ends with 2 where there is advice only', async () => {
    writeFileSync(join(folder, 'sample/nn.yaml'), sampleFiles['nn.yaml'].replace('Kort.', 'Ikke no.'))
    const { code, printed } = await run('check', folder)
    assert.equal(code, packagesExitCodes.advice)
    assert.match(printed, /^advice .*nn\.yaml:2 summary: ikke er bokmål/)
  })

  it('refuses a zip that is none, and a path where nothing is', async () => {
    writeFileSync(join(folder, 'sample.zip'), 'PK')
    for (const path of [join(folder, 'sample.zip'), join(folder, 'nowhere')]) {
      const { code, complaints } = await run('check', path)
      assert.equal(code, packagesExitCodes.faults)
      assert.ok(complaints.includes(path))
    }
  })

  it('shows a package of the product by its id, and none that has faults', async () => {
    const { code, printed } = await run('preview', 'status')
    assert.equal(code, packagesExitCodes.good)
    assert.equal(printed, 'drawn status in nav\n')
    rmSync(join(folder, 'sample/nn.yaml'))
    assert.equal((await run('preview', folder)).code, packagesExitCodes.faults)
  })

  it('shows a package with the goals of a profile that it serves, and says so where it serves none that was named', async () => {
    assert.equal((await run('preview', folder)).printed, 'drawn sample in small\n')
    const { code, printed, complaints } = await run('preview', folder, '--profile', 'nav')
    assert.deepEqual([code, printed], [packagesExitCodes.faults, ''])
    assert.match(complaints, /^sample serves no goal of nav/)
  })

  it('writes the schemas', async () => {
    const { printed } = await run('schema')
    assert.equal(printed, 'package.schema.json\npackage-text.schema.json\nprofile.schema.json\n')
  })

  it('says what can be written when it does not understand', async () => {
    for (const args of [[], ['publish'], ['check', 'a', 'b'], ['check', '--language', 'se'], ['check', '--all']]) {
      const { code, complaints } = await run(...args)
      assert.equal(code, packagesExitCodes.usage)
      assert.ok(complaints.includes(packagesHelp))
    }
    assert.equal((await run('--help')).printed, `${packagesHelp}\n`)
  })

  it('draws every card in every language on a page that needs no network', async function () {
    this.timeout(120_000)
    const { profiles } = readProfiles(cards)
    const found = findPackages('kom-i-gang', join(cards, 'packages'), texts('en'))
    assert.ok(found.ok)
    const [{ files, folder: id }] = found.packages as [(typeof found.packages)[number]]
    const pack = checkFiles(files, profiles, id).package!
    const browser = await launchChromium()
    try {
      const page = await browser.newPage({ viewport: { width: 720, height: 800 } })
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(String(error)))
      page.on('request', (request) => failures.push(request.url()))
      await page.setContent(previewPage(pack, profiles.find((one) => one.id === 'nav')!, render, now))
      const titles = await page.locator('.card h2, .card [role=heading]').allTextContents()
      for (const texts of Object.values(pack.texts)) {
        for (const { title } of Object.values(texts.prompts)) assert.ok(titles.includes(title), title)
        if (texts.outputCard) assert.ok(titles.includes(texts.outputCard.title))
      }
      await page.selectOption('#width', '600px')
      await page.selectOption('#theme', 'dark')
      const box = await page.locator('.frame[data-theme=dark]').first().boundingBox()
      assert.ok(box && box.width >= 600)
      assert.deepEqual(failures, [])
    } finally {
      await browser.close()
    }
  })
})

/** What a command prints, with the profiles of the product and that of the sample. */
async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const profiles = [...readProfiles(cards).profiles, sampleProfile]
  const code = await runPackages(args, {
    profiles,
    known: foldersIn(join(cards, 'packages')),
    find: (path, language) => findPackages(path, join(cards, 'packages'), texts(language)),
    read: ({ packages }) => packages.flatMap(({ files, folder }) => checkFiles(files, profiles, folder).package ?? []),
    preview: (pack, profile) => Promise.resolve(`drawn ${pack.id} in ${profile.id}`),
    writeSchema: (name) => Promise.resolve(name),
    print: (line) => void out.push(`${line}\n`),
    complain: (line) => void err.push(`${line}\n`),
  })
  return { code, printed: out.join(''), complaints: err.join('') }
}
