import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Environment } from '../../src/config/environment.ts'

const folder = join(import.meta.dirname, '../../infra')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const readme = read('README.md')
const main = read('main.bicep')
const service = read('modules/service.bicep')
const settings = ['dev.bicepparam', 'prod.bicepparam'].map(read)

/** What Azure does with a correct template at the second deployment, and at a first one that is only half possible. */
describe('A deployment', () => {
  it('can be repeated in another month: nothing in it depends on the day', () => {
    const modules = readdirSync(join(folder, 'modules')).map((name) => `modules/${name}`)
    for (const name of ['main.bicep', ...modules]) assert.doesNotMatch(read(name), /utcNow|newGuid/, name)
    assert.match(main, /^param budgetStart string = ''$/m)
    assert.match(main, /^module budget .* = if \(!empty\(budgetStart\)\) \{$/m)
  })

  it('keeps the host name and certificate that were bound, and binds none without both', () => {
    const binding =
      /^var customDomains = empty\(hostName\) \|\| empty\(certificateId\)\n\s+\? \[\]\n\s+: \[(.*)\]$/m.exec(service)
    assert.equal(binding?.[1], "{ name: hostName, certificateId: certificateId, bindingType: 'SniEnabled' }")
    assert.match(service, /ingress: \{[^}]*\bcustomDomains: customDomains\b/)
    assert.match(main, /^ {4}certificateId: certificateId$/m)
  })

  it('leaves out the service and what needs it, and asks nothing of what it left out', () => {
    const conditions = [...main.matchAll(/^module (\w+) '[^']+' = if \((\w+)\) \{$/gm)].map(([, one, on]) => [one, on])
    assert.deepEqual(new Map(conditions.map(([one = '', on]) => [one, on])), new Map(Object.entries(optionalModules)))
    for (const [one, on] of Object.entries(optionalModules)) {
      const asked = [...main.matchAll(new RegExp(`.*\\b${one}\\W{0,3}outputs\\b`, 'g'))]
      for (const [line] of asked) assert.ok(line.includes(`${on} ? ${one}!.outputs`), line)
    }
  })

  it('asks whether it can work before it takes over, and then only whether it lives', () => {
    const probes = [...service.matchAll(/type: '(\w+)'\n\s+httpGet: \{ path: '([^']+)'/g)].map(([, type, path]) => [
      type,
      path,
    ])
    assert.deepEqual(Object.fromEntries(probes), { Startup: '/readyz', Liveness: '/livez', Readiness: '/livez' })
    assert.match(read('modules/alerts.bicep'), /RequestUrl: 'https:\/\/\$\{host\}\/readyz'/)
  })

  it('waits with the service until the names of a private network are there', () => {
    const [, module = ''] = /^module service [^\n]+\n(.*?)^\}$/ms.exec(main) ?? []
    assert.match(module, /^ {2}dependsOn: \[endpoints\]$/m)
  })

  it('keeps logs for 30 days in every table, those of Application Insights too', () => {
    const logs = read('modules/logs.bicep')
    const days = [...logs.matchAll(/etentionInDays: (\d+)/g)].map(([, number]) => number)
    assert.deepEqual(days, ['30', '30', '30'])
    for (const name of ['AppDependencies', 'AppExceptions', 'AppMetrics', 'AppRequests', 'AppTraces']) {
      assert.ok(logs.includes(`\n  '${name}'\n`), name)
    }
  })
})

describe('infra/README.md', () => {
  const asked = settings.flatMap((text) => [...text.matchAll(/readEnvironmentVariable\('(\w+)'(,)?/g)])

  it('names every environment variable that a parameter file reads, and no other', () => {
    const named = new Set([...readme.matchAll(/\bTILLITSBOT_\w+/g)].map(([name]) => name))
    assert.deepEqual([...named].toSorted(), [...new Set(asked.map(([, name]) => name))].toSorted())
  })

  it('sets those that have no default', () => {
    const set = [...readme.matchAll(/^ *export (TILLITSBOT_\w+)=/gm)].map(([, name]) => name)
    const needed = asked.filter(([, , comma]) => comma === undefined).map(([, name]) => name)
    assert.ok(needed.length >= 4)
    assert.deepEqual(
      needed.filter((name) => !set.includes(name)),
      [],
    )
  })

  it('deploys from the root of the repository, with parameters that there are', () => {
    const lines = [...readme.matchAll(/az deployment group create .*?(?=[`\n])/g)].map(([line]) => line)
    assert.ok(lines.length >= 3)
    for (const line of lines) {
      assert.ok(line.includes(' -f infra/main.bicep -p infra/prod.bicepparam'), line)
      for (const [, name] of line.matchAll(/ -p (\w+)=/g)) assert.match(main, new RegExp(`^param ${name} `, 'm'))
    }
  })

  it('and the templates name only settings that the service reads', () => {
    const texts = [
      /^@description\('Other settings.*$/m.exec(main)?.[0],
      ...settings.map((text) => text.replaceAll(/'TILLITSBOT_\w+'/g, '')),
    ]
    const named = texts.flatMap((text) => [...(text ?? '').matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([name]) => name))
    assert.ok(named.length >= 2)
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(Environment.shape, name)),
      [],
    )
  })

  it('adds up what it costs', () => {
    const [, table = ''] = /## What it costs\n.*?\n\|---[-|]*\n(.*?)\n\n/s.exec(readme) ?? []
    const rows = table.split('\n').map((row) =>
      row
        .split('|')
        .slice(2, -1)
        .map((cell) => Number(cell.replace('–', '0'))),
    )
    const together = rows.pop()
    assert.ok(rows.length >= 5)
    assert.deepEqual(
      together?.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0)),
      together,
    )
  })
})

/** Modules of main.bicep that one deployment makes and another doesn't, by their condition; that of the budget is tested above. */
const optionalModules = {
  network: 'privateNetworking',
  endpoints: 'privateNetworking',
  service: 'serve',
  bot: 'serve',
  alerts: 'serve',
}
