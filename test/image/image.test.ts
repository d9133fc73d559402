import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { imageContents } from './image-contents.ts'

const root = join(import.meta.dirname, '../..')
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
const { dependencies, devDependencies } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))

describe('the container image', () => {
  const { own, packages } = imageContents()
  const names = packages.map(({ name }) => name)

  it('holds the code, the content and what they need, and no tests, tools or data', () => {
    assert.deepEqual(own.map(({ name }) => name).toSorted(), ['LICENSE', 'cards', 'package.json', 'src'])
    for (const name of Object.keys(dependencies)) assert.ok(names.includes(name), `${name} is missing`)
    // Packages that production needs ask for these types as if they were programs; what is left of them is empty.
    const dev = packages.filter(({ name, bytes }) => Object.hasOwn(devDependencies, name) && bytes > 10_000)
    assert.deepEqual(dev, [])
  })

  it('ignores everything that it does not copy, so that no secret beside the code gets in', () => {
    const [, first, ...rest] = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n')
    assert.equal(first, '*')
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '))
    assert.deepEqual(rest.map((line) => line.slice(1)).toSorted(), [...new Set(copied)].toSorted())
  })

  it('runs the Node that the project is tested with, as nobody in particular, and can be asked how it is', () => {
    const major = devDependencies.node?.split('.')[0]
    assert.deepEqual(
      [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image),
      [`node:${major}-slim`, `node:${major}-slim`],
    )
    assert.match(dockerfile, /^USER [1-9]\d*$/m)
    assert.match(dockerfile, /^HEALTHCHECK .*\/livez/m)
    assert.match(dockerfile, /^CMD \["node", "src\/start\.js"\]$/m)
  })

  it('keeps every licence text, which its licence asks for', function () {
    if (process.platform === 'win32') return this.skip()
    const removal = /^RUN (find .*) -delete$/m.exec(dockerfile)?.[1]
    assert.ok(removal)
    const removed = execFileSync('sh', ['-c', removal], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 }).split('\n')
    assert.ok(removed.length > 100)
    const texts = removed.filter((path) => /^(?:licen[cs]e|copying|notice)[^/]*\.md$/i.test(basename(path)))
    assert.deepEqual(texts, [])
  })

  it('stays small: the whole of it under 200 MB beside its base', () => {
    const bytes = [...own, ...packages].reduce((sum, part) => sum + part.bytes, 0)
    assert.ok(bytes < 200e6, `${(bytes / 1e6).toFixed(0)} MB`)
  })
})
