import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Environment } from '../../src/config.ts'
import { type BicepFile, readBicep } from './read-bicep.ts'
import { storage } from './storage.ts'

const folder = join(import.meta.dirname, '../../infra')
const templates = ['main.bicep', ...readdirSync(join(folder, 'modules')).map((name) => `modules/${name}`)]
const settings = ['dev.bicepparam', 'prod.bicepparam']

describe('infra/', () => {
  let main: BicepFile
  const files = new Map<string, BicepFile>()
  before(async () => {
    for (const name of [...templates, ...settings]) files.set(name, await readBicep(join(folder, name)))
    main = files.get('main.bicep')!
  })

  for (const name of [...templates, ...settings]) {
    it(`${name} is Bicep`, () => assert.deepEqual(files.get(name)!.errors, []))
  }

  it('would be refused when it were none', async () => {
    const broken = await readBicep(join(import.meta.dirname, 'broken.bicep'))
    assert.notDeepEqual(broken.errors, [])
  })

  for (const name of templates) {
    it(`${name} names things in camelCase, and uses every parameter and variable`, () => {
      const { parameters, variables, resources, modules, outputs, names } = files.get(name)!
      const declared = [...parameters.keys(), ...variables]
      const symbols = [...declared, ...resources.map(({ symbol }) => symbol), ...modules.map(({ symbol }) => symbol)]
      assert.deepEqual(
        [...symbols, ...outputs].filter((symbol) => !/^[a-z][a-zA-Z0-9]*$/.test(symbol)),
        [],
      )
      assert.deepEqual(
        declared.filter((symbol) => (names.get(symbol) ?? 0) < 2),
        [],
      )
    })

    it(`${name} asks for stable versions of Azure's interfaces, of the last five years`, () => {
      for (const { type } of files.get(name)!.resources) {
        // Diagnostic settings have never had a stable version.
        if (type === 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview') continue
        assert.match(
          type,
          /^Microsoft\.\w+(?:\/\w+)+@20(?:2\d)-\d\d-\d\d$|^Microsoft\.Insights\/metricAlerts@2018-03-01$/,
        )
      }
    })
  }

  it('gives every module just what it asks for', () => {
    assert.ok(main.modules.length >= 9)
    for (const { path, params } of main.modules) {
      const wanted = files.get(path)!.parameters
      assert.deepEqual(
        [...wanted].filter(([name, { isRequired }]) => isRequired && !params.includes(name)).map(([name]) => name),
        [],
        `${path} lacks`,
      )
      assert.deepEqual(
        params.filter((name) => !wanted.has(name)),
        [],
        `${path} does not know`,
      )
    }
  })

  for (const name of settings) {
    it(`${name} sets what main.bicep needs and nothing else`, () => {
      const set = files.get(name)!.variables
      const needed = [...main.parameters].filter(([, { isRequired }]) => isRequired).map(([one]) => one)
      assert.deepEqual(
        needed.filter((one) => !set.includes(one)),
        [],
      )
      assert.deepEqual(
        set.filter((one) => !main.parameters.has(one)),
        [],
      )
    })
  }

  it('makes the containers, partition keys, indexes and queues that the code uses', async () => {
    const written = JSON.parse(await readFile(join(folder, 'storage.json'), 'utf8'))
    assert.deepEqual(written, JSON.parse(JSON.stringify(storage())), 'run `npm run infra-storage`')
  })

  it('sets only variables that the service or its libraries read', () => {
    const read = new Set([...Object.keys(Environment.shape), ...ofLibraries])
    assert.deepEqual(
      variablesSet(files).filter((one) => !read.has(one)),
      [],
    )
  })

  it('sets every variable but those that a deployment may do without', () => {
    const set = variablesSet(files)
    assert.deepEqual(
      Object.keys(Environment.shape).filter((one) => !set.includes(one)),
      leftAlone,
    )
  })

  it('gives nobody a key: identities only', async () => {
    for (const name of templates) {
      const text = await readFile(join(folder, name), 'utf8')
      assert.doesNotMatch(text, /listKeys|listConnectionStrings|sharedKey\b|connectionString/i, name)
    }
  })
})

/** `@azure/identity` chooses the managed identity by it. */
const ofLibraries = ['AZURE_CLIENT_ID']

/** Their defaults serve, or they are the other way to say something that is said. */
const leftAlone = [
  'METRICS_PORT',
  'MicrosoftAppPassword',
  'SQLITE_PATH',
  'COSMOS_KEY',
  'AZURE_STORAGE_CONNECTION_STRING',
  'TIME_ZONE',
  'ARCHIVE_ACCESS_CODE',
  'ARCHIVE_LEGAL_BASIS',
  'AZURE_OPENAI_ENDPOINT',
  'AZURE_OPENAI_DEPLOYMENT',
]

/** Capitals mark them among the keys; the bot's own are spelled as its library wants. */
function variablesSet(files: ReadonlyMap<string, BicepFile>): string[] {
  const keys = ['main.bicep', 'modules/service.bicep'].flatMap((name) => [...(files.get(name)?.keys ?? [])])
  return [...keys.filter((key) => /^(?:[A-Z][A-Z_]+|MicrosoftApp\w+)$/.test(key)), 'PEPPER']
}
