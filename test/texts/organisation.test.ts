import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../src/domain/language.ts'
import { library } from '../cards/samples.ts'
import { folder } from '../support/services.ts'

/** Alone, not as a part of another word. */
const nav = /(?<![\p{L}-])N(?:av|AV)(?!\p{L})/u
/** Texts that are about the word itself: how Nav is spelled in a package. */
const aboutTheWord = new Set(['authoring/nb.ts', 'authoring/nn.ts', 'authoring/en.ts'])

describe('Whose name is on it: ORGANISATION decides', () => {
  it('so no word that the bot says, no page and no file names a public body', () => {
    const found = ['src/texts', 'src/pages', 'src/exports', 'src/cards'].flatMap((of) =>
      readdirSync(join(folder, of), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !aboutTheWord.has(name))
        .filter((name) => nav.test(words(readFileSync(join(folder, of, name), 'utf8'))))
        .map((name) => `${of}/${name}`),
    )
    assert.deepEqual(found, [])
  })

  it('nor a card template, nor the manifest', () => {
    const templates = readdirSync(join(folder, 'cards')).filter((name) => name.endsWith('.card.json'))
    const files = [
      ...templates.map((name) => `cards/${name}`),
      ...['manifest', 'nn', 'en'].map((name) => `appPackage/${name}.json`),
    ]
    assert.ok(templates.length > 6)
    assert.deepEqual(
      files.filter((name) => nav.test(readFileSync(join(folder, name), 'utf8'))),
      [],
    )
  })

  it('and packages name Nav in their evidence only: why something is asked, and where that is known from', () => {
    const found = library.packages.flatMap((pack) =>
      languages.flatMap((language) =>
        named(pack.texts[language])
          .filter((path) => !/(?:^|\.)why$/.test(path))
          .map((path) => `${pack.id}/${language}.yaml: ${path}`),
      ),
    )
    assert.deepEqual(found, [])
  })
})

/** Code without its comments. */
function words(code: string): string {
  return code.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '')
}

function named(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return nav.test(value) ? [path.join('.')] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => named(inner, [...path, key]))
}
