import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = ['SECURITY.md', 'docs/security.md']

type Link = { readonly to: string; readonly titles: readonly string[] }

/** Links to files of the project, each with the titles of tests in “…” right behind it. */
function linksOf(path: string): Link[] {
  const found = read(path).matchAll(/\]\(([^)#\s]+)[^)]*\)((?:,? “[^”]+”)*)/g)
  return [...found]
    .filter(([, to = '']) => !/^https?:/.test(to))
    .map(([, to = '', titles = '']) => ({
      to: join(dirname(path), to),
      titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
    }))
}

describe('What is written about security', () => {
  for (const path of documents) {
    it(`links to what is there: ${path}`, () => {
      const gone = linksOf(path).filter(({ to }) => !existsSync(join(root, to)))
      assert.deepEqual(gone, [])
    })

    it(`names tests by titles that they have: ${path}`, () => {
      const wrong = linksOf(path).flatMap(({ to, titles }) => {
        const titled = titles.filter((title) => !read(to).includes(title))
        return titled.map((title) => `${to}: ${title}`)
      })
      assert.deepEqual(wrong, [])
      // One that no link stands before would never be looked for.
      const found = linksOf(path).flatMap(({ titles }) => titles)
      assert.equal(found.length, [...read(path).matchAll(/“/g)].length)
    })
  }

  it('has a proof for every threat', () => {
    const rows = read('docs/security.md')
      .split(/^## /m)
      .find((section) => section.startsWith('3. Threats'))
      ?.split('\n')
      .filter((line) => line.startsWith('| **'))
    assert.ok(rows && rows.length > 30)
    for (const row of rows) {
      const [threat = '', measure = '', proof = ''] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      assert.match(measure, /\w/, threat)
      assert.match(proof, /\]\(\.\.\/test\//, threat)
    }
  })

  it('tells of every part of npm run attack', () => {
    const parts = readdirSync(join(root, 'test/attack/parts'))
    const linked = new Set(linksOf('docs/security.md').map(({ to }) => to))
    assert.deepEqual(
      parts.filter((part) => !linked.has(`test/attack/parts/${part}`)),
      [],
    )
  })
})
