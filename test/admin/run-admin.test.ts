import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { adminHelp, runAdmin } from '../../src/admin/run-admin.ts'
import { documents } from '../../src/ports/documents.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { orderExport } from '../../src/usecases/export/order-export.ts'
import { settleDue } from '../../src/usecases/round/settle-due.ts'
import { closeRound } from '../../src/usecases/round/steer.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { seededRandom } from '../support/seeded-random.ts'
import {
  addTeam,
  entriesOf,
  folder,
  openRound,
  place,
  readRound,
  submit,
  type TestServices,
  testServices,
} from '../support/services.ts'
import { published } from '../usecases/package/publish.ts'

/** What lies beside the operator. */
type Folder = Map<string, string | Uint8Array>

async function run(services: TestServices, ...args: string[]) {
  return runIn(new Map(), services, ...args)
}

async function runIn(files: Folder, services: TestServices, ...args: string[]) {
  const said: string[] = []
  const complaints: string[] = []
  let opened = 0
  const code = await runAdmin(args, {
    open: async () => {
      opened += 1
      const { store, clock, settings } = services
      const { builtIn: packages, profile, profiles } = services.library
      const content = { packages, profile, profiles }
      return { store, clock, settings, tenantId: undefined, goals: ['mal1'], content, close: async () => undefined }
    },
    examine: async () => true,
    print: (line) => said.push(line),
    complain: (line) => complaints.push(line),
    readFile: async (path) => {
      const found = files.get(path)
      return typeof found === 'string' ? new TextEncoder().encode(found) : found
    },
    writeFile: async (path, text) => {
      if (files.has(path)) return false
      files.set(path, text)
      return true
    },
  })
  return { code, said: said.join('\n'), complaints: complaints.join('\n'), opened }
}

/** A round that ended without the clock knowing when its sources go, as in a database older than that rule. */
async function oldRound() {
  const services = testServices()
  const round = await openRound(services)
  for (const userId of ['kari', 'ola', 'per', 'siri', 'liv']) await submit(services, round, userId)
  await closeRound(services, place.teamId, round.id)
  services.clock.advance({ hours: 1 })
  await settleDue(services)
  const stored = (await services.store.read(documents.round, place.teamId, round.id))!
  const { wakeAt: _, ...rest } = stored.value
  await services.store.put(documents.round, rest)
  await orderExport(services, {
    tenantId: 'tenant',
    userId: 'kari',
    teamId: place.teamId,
    format: 'md',
    scope: { kind: 'all' },
    language: 'nb',
  })
  const sealed = () => services.store.count(documents.sealed, { partition: place.teamId })
  return { services, round, sealed }
}

describe('npm run admin -- retention', () => {
  it('prints with --dry-run what would go, by kind and age, and removes nothing', async () => {
    const { services, sealed } = await oldRound()
    services.clock.advance({ hours: 24 * 91 })
    const before = await sealed()
    const { code, said } = await run(services, 'retention', '--dry-run')
    assert.equal(code, 0)
    assert.match(said, new RegExp(`documents of sealed answers\\s+90 days\\s+${before}\\s+91 days`))
    assert.match(said, /summaries with texts that no theme quotes\s+90 days\s+1\s+91 days/)
    assert.match(said, /orders for exports\s+24 hours\s+1\s+91 days/)
    assert.match(said, /decided slots of schedules\s+400 days\s+0\s+–/)
    assert.match(said, /Nothing was removed/)
    assert.doesNotMatch(said, /kari|Dette mener|19:|round\|/)
    assert.equal(await sealed(), before)
  })

  for (const [days, gone] of [
    [89, false],
    [90, true],
    [91, true],
  ] as const) {
    it(`${gone ? 'removes' : 'leaves'} what a round rests on after ${days} days`, async () => {
      const { services, sealed } = await oldRound()
      services.clock.advance({ hours: 24 * days - 1 })
      const { code, said } = await run(services, 'retention')
      assert.deepEqual([code, (await sealed()) === 0], [0, gone])
      assert.match(said, /Removed/)
    })
  }

  it('leaves the posted card to the service, which is asked to look at the round', async () => {
    const { services, round } = await oldRound()
    services.clock.advance({ hours: 24 * 91 })
    await run(services, 'retention')
    await settleDue(services)
    assert.ok((await entriesOf(services)).some(({ message }) => message.kind === 'summaryUpdate'))
    assert.equal((await readRound(services, round.id)).wakeAt, undefined)
  })

  it('finds nothing the second time', async () => {
    const { services } = await oldRound()
    services.clock.advance({ hours: 24 * 91 })
    await run(services, 'retention')
    assert.match((await run(services, 'retention')).said, /Nothing is older than it may be/)
  })
})

describe('npm run admin -- units', () => {
  const head = 'id;navn;overordnet;arbeidsgiver;linje;nivå;team;leder'
  const units = [head, 'top;Nav;;stat;;direktorat;;', '"a;1";"Nav ""A""";top;kommune;;kontor;Nav Eksempel;x'].join(
    '\r\n',
  )
  async function ready() {
    const services = testServices()
    await addTeam(services)
    const files: Folder = new Map([['units.csv', units]])
    return { files, services, go: (...args: string[]) => runIn(files, services, 'units', ...args) }
  }

  it('imports a file, prints what that changes, and exports the same units', async () => {
    const { files, go } = await ready()
    const tried = await go('import', 'units.csv', '--dry-run')
    assert.match(tried.said, /2 added, 0 changed, 0 removed, 0 unchanged[\s\S]*Nothing was changed/)
    const done = await go('import', 'units.csv')
    assert.deepEqual([done.code, done.complaints], [0, ''])
    assert.match(done.said, /added {2}a;1 {2}Nav "A"/)
    assert.equal((await go('export', 'out.csv')).code, 0)
    const again = await go('import', 'out.csv')
    assert.match(again.said, /^0 added, 0 changed, 0 removed, 2 unchanged\.$/)
    assert.equal(`${(await go('export')).said}\r\n`, files.get('out.csv'))
  })

  it('says on which line what is wrong, changes nothing, and fails', async () => {
    const { files, go } = await ready()
    files.set('bad.csv', `${units}\r\nb;Nav B;nowhere;stat`)
    const { code, said, complaints } = await go('import', 'bad.csv')
    assert.deepEqual([code, said], [1, ''])
    assert.match(complaints, /^Line 4: The parent “nowhere” is not in the file/)
    assert.match((await go('import', 'units.csv', '--dry-run')).said, /2 added/)
  })

  it('says which file is missing, and writes over none', async () => {
    const { go } = await ready()
    assert.match((await go('import', 'none.csv')).complaints, /no file at none\.csv/)
    const { code, complaints } = await go('export', 'units.csv')
    assert.deepEqual([code, complaints], [1, 'There is a file at units.csv already'])
  })

  it('wants to know which organisation where there are several', async () => {
    const { services, go } = await ready()
    await addTeam(services, { teamId: 'other', tenantId: 'another' })
    assert.match((await go('import', 'units.csv')).complaints, /--tenant \(another, tenant\)/)
    assert.equal((await go('import', 'units.csv', '--tenant', 'tenant')).code, 0)
  })

  it('asks back where most units would go', async () => {
    const { files, go } = await ready()
    files.set('many.csv', [head, ...Array.from({ length: 9 }, (_, i) => `${i};N;;stat`)].join('\n'))
    await go('import', 'many.csv')
    assert.match((await go('import', 'units.csv')).complaints, /add --replace/)
    assert.match((await go('import', 'units.csv', '--replace')).said, /2 added, 0 changed, 9 removed/)
  })
})

describe('A line to npm run admin', () => {
  for (const line of [
    ['units'],
    ['units', 'import'],
    ['units', 'import', 'a', 'b'],
    ['units', 'export', '--dry-run'],
    ['retention', '--replace'],
    [],
    ['retentions'],
    ['retention', 'now'],
    ['retention', '--dry'],
    ['retention', '--force'],
  ]) {
    it(`that is not understood gets the help and exit code 64, and opens no store: "${line.join(' ')}"`, async () => {
      const { code, said, complaints, opened } = await run(testServices(), ...line)
      assert.deepEqual([code, said, opened], [64, '', 0])
      assert.ok(complaints.endsWith(adminHelp))
    })
  }

  it('that asks for help gets it', async () => {
    assert.deepEqual(await run(testServices(), '--help'), { code: 0, said: adminHelp, complaints: '', opened: 0 })
  })
})

describe('The process of npm run admin', function () {
  this.timeout(60_000)
  const directory = mkdtempSync(join(tmpdir(), 'tillitsbot-admin-'))
  after(() => rmSync(directory, { recursive: true }))

  const start = (environment: Record<string, string>, ...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = { PATH: process.env.PATH, ...environment }
      execFile(process.execPath, [join(folder, 'src/admin.ts'), ...args], { env }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      )
    })

  it('works on the database that the service uses', async () => {
    const path = join(directory, 'a.sqlite')
    const kinds = Object.values(documents)
    await openSqliteStore({ path, kinds, log: recordedLog(), random: seededRandom(1) }).close()
    const { code, out, err } = await start({ SQLITE_PATH: path }, 'retention', '--dry-run')
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /Nothing is older than it may be/)
  })

  it('says which database is missing, and makes none', async () => {
    const path = join(directory, 'missing.sqlite')
    const { code, err } = await start({ SQLITE_PATH: path }, 'retention')
    assert.deepEqual([code, err.trim()], [1, `SQLITE_PATH: there is no database at ${path}`])
  })

  it('names a bad setting, with exit code 78', async () => {
    const { code, err } = await start({ RETENTION_DAYS: '5' }, 'retention')
    assert.equal(code, 78)
    assert.match(err, /RETENTION_DAYS: may not be below 30/)
  })
})

describe('admin packages', () => {
  it('lists what the organisation has drafted, published and withdrawn, and withdraws with a reason', async () => {
    const services = testServices()
    await addTeam(services)
    assert.match((await run(services, 'packages', 'list')).said, /none but those of the product/)
    await published(services)
    assert.match((await run(services, 'packages', 'list')).said, /sample +1 +published/)
    const { code, said } = await run(services, 'packages', 'withdraw', 'sample', 'Loven er endret')
    assert.deepEqual([code, said], [0, 'sample, version 1, is withdrawn. The service knows of it within a minute.'])
    assert.match((await run(services, 'packages', 'list')).said, /sample +1 +withdrawn +2026-03-02 +Loven er endret/)
    await services.library.refresh()
    assert.ok(!services.library.of('tenant').packages.some(({ id }) => id === 'sample'))
  })

  it('withdraws a package of the product for one organisation only', async () => {
    const services = testServices()
    await addTeam(services)
    assert.equal((await run(services, 'packages', 'withdraw', 'kom-i-gang', 'Vi venter')).code, 0)
    await services.library.refresh()
    const has = (tenantId: string) => services.library.of(tenantId).packages.some(({ id }) => id === 'kom-i-gang')
    assert.deepEqual([has('tenant'), has('elsewhere')], [false, true])
  })

  it('changes nothing without a reason, or of a package that is not there', async () => {
    const services = testServices()
    await addTeam(services)
    for (const args of [
      ['kom-i-gang', ' '],
      ['kom-i-gang', 'x'.repeat(501)],
      ['no-such', 'Vi venter'],
    ]) {
      const { code, complaints } = await run(services, 'packages', 'withdraw', ...args)
      assert.deepEqual([code, complaints === ''], [1, false])
    }
    assert.deepEqual(await services.store.list(documents.packageRelease, {}), [])
  })
})
