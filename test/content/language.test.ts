import assert from 'node:assert/strict'
import { join } from 'node:path'
import { checkFiles } from '../../src/content/check-files.ts'
import { filesIn, foldersIn, readProfiles } from '../../src/content/load-packages.ts'
import { languages } from '../../src/domain/language.ts'
import { findingLine } from '../../src/texts/authoring/finding-line.ts'
import { texts } from '../../src/texts/index.ts'

const cards = join(import.meta.dirname, '../../cards')
const { profiles } = readProfiles(cards)

describe('the words of the packages', () => {
  for (const id of foldersIn(join(cards, 'packages'))) {
    const { findings } = checkFiles(filesIn(join(cards, 'packages', id)), profiles, id)
    for (const file of ['package.yaml', ...languages.map((language) => `${language}.yaml`)]) {
      it(`${id}/${file} has nothing that the checker finds, neither fault nor advice`, () => {
        const lines = findings.filter((finding) => finding.file === file)
        assert.deepEqual(
          lines.map((finding) => findingLine(texts('en'), finding)),
          [],
        )
      })
    }
  }
})
