import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { billOfMaterials } from './bill-of-materials.ts'
import { Lock, lockProblems, Manifest, shippedPackages } from './check-lock.ts'
import { licencePage } from './licence-page.ts'
import { isAllowed } from './licences.ts'

/** As the schema of CycloneDX 1.6 has it, for what we use of it. */
const Bill = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.literal(1),
  metadata: z.object({ component: z.object({ type: z.literal('application'), purl: z.string() }) }),
  components: z.array(
    z.strictObject({
      type: z.literal('library'),
      'bom-ref': z.string(),
      group: z.string().startsWith('@').optional(),
      name: z.string().regex(/^[^@/]+$/),
      version: z.string().min(1),
      purl: z.string().regex(/^pkg:npm\/(?:%40[^@/]+\/)?[^@/]+@[^@/]+$/),
      hashes: z.tuple([z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[\da-f]{128}$/) })]),
      licenses: z.tuple([
        z.union([
          z.strictObject({ license: z.strictObject({ id: z.string() }) }),
          z.strictObject({ expression: z.string() }),
        ]),
      ]),
    }),
  ),
})

const root = join(import.meta.dirname, '../..')
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))

describe('The dependencies', () => {
  const lock = Lock.parse(read('package-lock.json'))
  const manifest = Manifest.parse(read('package.json'))

  it('are exact, from the registry, unchanged, under known licences, and run nothing when they are installed', () => {
    assert.deepEqual(lockProblems(lock, manifest), [])
  })

  it('are listed in docs/licences.md (npm run dependencies -- --write)', () => {
    assert.equal(readFileSync(join(root, 'docs/licences.md'), 'utf8'), licencePage(shippedPackages(lock)))
  })

  const good = { version: '1.0.0', integrity: 'sha512-AAAA', license: 'MIT' }
  const bad: [string, object, string][] = [
    ['a repository', { resolved: 'git+ssh://git@example.com/a.git#0123456' }, 'does not come from the registry'],
    ['a folder', { link: true }, 'does not come from the registry'],
    ['nobody knows what', { integrity: undefined }, 'has no SHA-512 of its contents'],
    ['a weak hash', { integrity: 'sha1-AAAA' }, 'has no SHA-512 of its contents'],
    ['code that runs when it is installed', { hasInstallScript: true }, 'has an install script that nobody decided on'],
    ['a licence that asks for more', { license: 'AGPL-3.0-only' }, 'its licence AGPL-3.0-only is not on the list'],
    ['no licence', { license: undefined }, 'names no licence'],
    ['authors who gave it up', { deprecated: 'use b' }, 'its authors have given it up'],
  ]
  for (const [what, change, problem] of bad) {
    it(`are refused with ${what}`, () => {
      const packages = { ...lock.packages, 'node_modules/x/node_modules/@a/b': { ...good, ...change } }
      assert.deepEqual(lockProblems(Lock.parse({ packages }), manifest), [`@a/b: ${problem}`])
    })
  }

  it('are all in the bill of materials, once, with hash and licence', () => {
    const bill = Bill.parse(billOfMaterials(lock, { name: 'tillitsbot', version: '1.0.0' }))
    const shipped = new Set(shippedPackages(lock).map(({ name, version }) => `${name}@${version}`))
    assert.deepEqual(
      bill.components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
      [...shipped],
    )
    for (const name of Object.keys(manifest.dependencies))
      assert.ok(
        bill.components.some(({ purl }) => purl.startsWith(`pkg:npm/${name.replace('@', '%40')}@`)),
        name,
      )
  })

  it('may have any licence and be given up where they are only tools', () => {
    const tool = { ...good, dev: true, license: 'GPL-3.0-only', deprecated: 'x' }
    const packages = { ...lock.packages, 'node_modules/x': tool }
    assert.deepEqual(lockProblems(Lock.parse({ packages }), manifest), [])
  })

  it('are refused when package.json and the lock file differ, or a version is a range', () => {
    const dependencies = { ...manifest.dependencies, zod: '^4.0.0' }
    assert.deepEqual(lockProblems(lock, { ...manifest, dependencies }), [
      'zod: package.json asks for no exact version',
      'zod: package.json and the lock file differ',
    ])
    const { zod: _, ...without } = manifest.dependencies
    assert.deepEqual(lockProblems(lock, { ...manifest, dependencies: without }), [
      'zod: is in the lock file and not in package.json',
    ])
  })

  it('read a licence expression: one side of OR, both of AND', () => {
    assert.ok(isAllowed('(AFL-2.1 OR BSD-3-Clause)') && isAllowed('(ISC AND CC-BY-3.0)'))
    assert.ok(!isAllowed('(AFL-2.1 AND MIT)') && !isAllowed('GPL-2.0-only OR GPL-3.0-only'))
  })
})
