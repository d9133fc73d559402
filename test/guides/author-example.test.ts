import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { checkFiles } from '../../src/content/check-files.ts'
import { filesIn, readProfiles } from '../../src/content/load-packages.ts'
import { findingLine } from '../../src/texts/authoring/finding-line.ts'
import { texts } from '../../src/texts/index.ts'
import { guideFolder, guideLanguages } from './guides.ts'

const cards = join(import.meta.dirname, '../../cards')
const newId = 'rom-for-fag'

describe('the package that the guide for authors shows', () => {
  it('has no finding when the guide is followed: a copy, what is not needed taken out, its own prompt', () => {
    const { profiles } = readProfiles(cards)
    const copy = filesIn(join(cards, 'packages/faglig-skjonn'))
    const { output, ...others } = read(copy, 'package.yaml')
    const kept = { ...without(others, ['themes', 'reviewedBy']), output: without(output, ['card']) }
    const [nb, nn] = guideLanguages.map(exampleIn)
    const own = { 'nb.yaml': nb, 'nn.yaml': nn, 'en.yaml': nb }
    const files = new Map([
      ['package.yaml', bytes({ ...kept, id: newId, version: 1, prompts: nb?.questions.prompts })],
      ...Object.entries(own).map(([name, example]): [string, Uint8Array] => {
        const words = without(read(copy, name), ['outputCard'])
        return [name, bytes({ ...words, prompts: example?.words.prompts })]
      }),
    ])
    const { package: pack, findings } = checkFiles(files, profiles, newId)
    assert.deepEqual(
      findings.map((finding) => findingLine(texts('en'), finding)),
      [],
    )
    assert.equal(pack?.prompts.length, 1)
    assert.deepEqual(nb?.questions, nn?.questions)
  })
})

/** The two files that the guide quotes from. */
function exampleIn(language: string) {
  const guide = readFileSync(join(guideFolder, `author.${language}.md`), 'utf8')
  const [questions, words] = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text))
  return { questions, words }
}

function read(files: ReadonlyMap<string, Uint8Array>, name: string) {
  return parse(new TextDecoder().decode(files.get(name)))
}

function without(value: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}

function bytes(value: object): Uint8Array {
  return new TextEncoder().encode(stringify(value))
}
