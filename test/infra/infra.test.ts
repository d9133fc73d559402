import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Environment } from '../../src/config/environment.ts'
import { instruments } from '../../src/ports/metrics.ts'
import { outsideName } from '../../src/telemetry/meters.ts'
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
      // That of Application Insights is an address, as long as it lets nobody in by itself.
      const rest = text.replace(
        /\b(?:insights\.properties\.ConnectionString|APPLICATIONINSIGHTS_CONNECTION_STRING)\b/g,
        '',
      )
      assert.doesNotMatch(rest, /listKeys|listConnectionStrings|sharedKey\b|connectionString/i, name)
    }
    const logs = await readFile(join(folder, 'modules/logs.bicep'), 'utf8')
    assert.match(logs, /Application_Type: 'web'\n(?: {4}\w.*\n)*? {4}DisableLocalAuth: true\n/)
  })

  it('has a line on what to do for every alert, and none for others', async () => {
    const alerts = await readFile(join(folder, 'modules/alerts.bicep'), 'utf8')
    const rules = alerts.matchAll(
      /'Microsoft\.Insights\/(?:metricAlerts|scheduledQueryRules)@[\d-]+' = \{\n {2}name: '([\w-]+)'/g,
    )
    const names = [...rules].map(([, name]) => name!).toSorted()
    assert.ok(names.length >= 8)
    const told = await readFile(join(folder, '../docs/operations.md'), 'utf8')
    const headings = [...told.matchAll(/^### `([\w-]+)`/gm)].map(([, name]) => name!).toSorted()
    assert.deepEqual(headings, names)
  })

  it('asks in its alerts for what is measured, by labels that there are', async () => {
    const alerts = await readFile(join(folder, 'modules/alerts.bicep'), 'utf8')
    const asked = [...alerts.matchAll(/'(tillitsbot_\w+)'([^'|]*Properties\.(\w+))?/g)]
    assert.ok(asked.length >= 4)
    const known = new Map<string, readonly string[]>(
      Object.entries(instruments).map(([key, { labels }]) => [outsideName(key), labels]),
    )
    for (const [, name = '', , label] of asked) {
      assert.ok(known.has(name), name)
      if (label !== undefined) assert.ok(known.get(name)?.includes(label), `${name} has no label ${label}`)
    }
  })
})

/** `@azure/identity` chooses the managed identity by the first; by the others Azure's exporter tells nothing of its use. */
const ofLibraries = ['AZURE_CLIENT_ID', 'APPLICATION_INSIGHTS_NO_STATSBEAT', 'APPLICATIONINSIGHTS_SDKSTATS_DISABLED']

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
