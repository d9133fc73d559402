import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { checkFiles, type FileBytes } from '../../src/content/check-files.ts'
import { readPackageZip } from '../../src/content/package-zip.ts'
import { languages } from '../../src/domain/language.ts'
import { isFault } from '../../src/domain/package/finding.ts'
import { findingLine, zipWords } from '../../src/texts/authoring/finding-line.ts'
import { texts } from '../../src/texts/index.ts'
import { makeZip } from '../support/make-zip.ts'
import { sampleBytes, sampleFiles, sampleProfile } from '../support/sample-package.ts'
import { goodPackage, hostilePackages } from './hostile-packages.ts'

const run = promisify(execFile)
/** Making a bomb takes longer than refusing it. */
const zips = hostilePackages.map(({ tries, zip }) => ({ tries, bytes: zip() }))

describe('a package that somebody sends', () => {
  it('is read when nothing is wrong with it', () => {
    const zip = readPackageZip(goodPackage())
    assert.ok(zip.ok)
    assert.equal(zip.folder, 'sample')
    assert.deepEqual(asText(zip.files), sampleFiles)
    assert.deepEqual(checkFiles(zip.files, [sampleProfile], zip.folder).findings, [])
  })

  it('may lie in no folder, be stored, and hold what macOS and Windows add', () => {
    const entries = Object.entries(sampleFiles).map(([name, content]) => ({ name, content, method: 0 }))
    const added = ['__MACOSX/._nb.yaml', '.DS_Store', 'Thumbs.db'].map((name) => ({ name, content: 'x' }))
    const zip = readPackageZip(makeZip([...entries, ...added]))
    assert.ok(zip.ok)
    assert.equal(zip.folder, undefined)
    assert.deepEqual(asText(zip.files), sampleFiles)
  })

  it('may begin with the mark of UTF-8, and keeps Sámi letters', () => {
    const nb = sampleFiles['nb.yaml'].replace('summary: Kort.', 'summary: "Čájet đŋšŧž á."')
    const { package: pack } = checkFiles(sampleBytes({ 'nb.yaml': `\ufeff${nb}` }), [sampleProfile])
    assert.equal(pack?.texts.nb.summary, 'Čájet đŋšŧž á.')
  })
})

describe('a hostile package', () => {
  it('comes in more than sixty kinds', () => {
    assert.ok(hostilePackages.length >= 60)
    assert.equal(new Set(hostilePackages.map(({ tries }) => tries)).size, hostilePackages.length)
  })

  for (const { tries, bytes } of zips) {
    it(`is refused with words in every language: ${tries}`, () => {
      const said = refusal(bytes)
      assert.equal(said.length, languages.length)
      assert.equal(new Set(said).size, languages.length)
      for (const words of said) assert.match(words, /[.]$/)
    })
  }

  describe('costs at most 100 ms of work and 64 MB', () => {
    let folder: string
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'tillitsbot-hostile-'))
      zips.forEach(({ bytes }, i) => {
        writeFileSync(join(folder, `${i}.zip`), bytes)
      })
      writeFileSync(join(folder, 'good.zip'), goodPackage())
    })
    after(() => rmSync(folder, { recursive: true, force: true }))

    it('whatever it is, and the worst of them also a process that has read nothing before', async function () {
      this.timeout(120_000)
      const warm = await measured(folder)
      assert.equal(warm.length, zips.length)
      warm.forEach(isLittle)
      const worst = [...warm.entries()].toSorted(([, a], [, b]) => b.milliseconds - a.milliseconds).slice(0, 6)
      for (const [i] of worst) {
        // The least of them: what others on the machine do can only add to it.
        let least: Cost | undefined
        for (let tries = 0; tries < 5 && (least?.milliseconds ?? Infinity) > 100; tries++) {
          const [cost] = await measured(folder, i)
          if (cost && cost.milliseconds < (least?.milliseconds ?? Infinity)) least = cost
        }
        assert.ok(least)
        isLittle(least, i)
      }
    })
  })
})

const Costs = z.array(z.object({ milliseconds: z.number(), megabytes: z.number() }))
type Cost = z.infer<typeof Costs>[number]

async function measured(folder: string, ...only: number[]): Promise<Cost[]> {
  const script = join(import.meta.dirname, 'measure-packages.ts')
  const { stdout } = await run(process.execPath, ['--expose-gc', script, folder, ...only.map(String)])
  return Costs.parse(JSON.parse(stdout))
}

function isLittle({ milliseconds, megabytes }: Cost, i: number): void {
  assert.ok(milliseconds <= 100, `${zips[i]!.tries}: ${milliseconds} ms`)
  assert.ok(megabytes <= 64, `${zips[i]!.tries}: ${megabytes} MB`)
}

/** What its sender is told, in each language. */
function refusal(bytes: Uint8Array): string[] {
  const zip = readPackageZip(bytes)
  if (!zip.ok) return languages.map((language) => zipWords(texts(language), zip))
  const { package: pack, findings } = checkFiles(zip.files, [sampleProfile], zip.folder)
  assert.equal(pack, undefined, 'was taken')
  const [fault] = findings.filter(isFault)
  assert.ok(fault)
  return languages.map((language) => findingLine(texts(language), fault))
}

function asText(files: FileBytes): Record<string, string> {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}
