import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadTemplates } from '../../src/cards/render.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = fileURLToPath(new URL('../../cards/', import.meta.url))
const templates = readdirSync(folder).filter((name) => name.endsWith('.card.json'))

/** Properties that hold the card language's own names, not something that a person reads. */
const keywords = new Set(
  [
    'type',
    '$schema',
    'version',
    'size',
    'weight',
    'style',
    'spacing',
    'minHeight',
    'width',
    'id',
    'verb',
    'hide',
    'associatedInputs',
  ].concat(['$when', '$data']),
)
const binding = /\$\{[^}]*\}/g

describe('card templates', () => {
  const bad = temporaryFolder()

  for (const file of templates) {
    it(`${file} holds no words: those are in the texts and the packages`, () => {
      for (const [key, value] of strings(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
        if (!keywords.has(key)) assert.doesNotMatch(value.replace(binding, ''), /\p{L}/u, `${key}: ${value}`)
      }
    })

    it(`${file} has a sample beside it`, () => {
      assert.ok(readdirSync(folder).includes(file.replace('.card.json', '.sample.json')))
    })
  }

  it('are refused when they use a function that can block the service', () => {
    for (const call of ['isMatch(a, b)', 'range (0, 10000000)']) {
      writeFileSync(join(bad, 'bad.card.json'), JSON.stringify({ type: 'AdaptiveCard', $when: `\${${call}}` }))
      assert.throws(() => loadTemplates(bad), /bad\.card\.json uses a function/)
    }
  })

  it('are asked for by name, and an unknown name is a fault', () => {
    assert.throws(() => loadTemplates(folder).render('unknown', {}), /no card template "unknown"/)
  })
})

function strings(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => strings(item, name))
}
