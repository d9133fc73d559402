import assert from 'node:assert/strict'
import { chmodSync, writeFileSync } from 'node:fs'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BadConfiguration, readConfig } from '../../src/config.ts'
import { type AskAddress, askAddress } from '../../src/doctor/ask-address.ts'
import { deploymentChecks, type Instruments } from '../../src/doctor/deployment.ts'
import { examine } from '../../src/doctor/examine.ts'
import { documents } from '../../src/ports/documents.ts'
import { azureQueue } from '../../src/queue/azure.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { startAzurite } from '../support/azurite.ts'
import { createCertificate } from '../support/certificate.ts'
import { startCosmosDouble } from '../support/cosmos-double.ts'
import { createManualDeadline } from '../support/manual-deadline.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { folder } from '../support/services.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const now = Temporal.Instant.from('2026-11-22T10:00:00Z')
const random = seededRandom(1)
const secrets = ['planted password', 'planted pepper, long enough for it', 'cGxhbnRlZCBrZXk=']
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppTenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
  MicrosoftAppPassword: secrets[0],
  PEPPER: secrets[1],
  PUBLIC_URL: 'https://tillitsbot.example',
  COORDINATORS: '00000000-0000-4000-8000-000000000001',
  METRICS_PORT: '9464',
}

/** Microsoft and the service itself, as they answer when all is well. */
const wellAnswered: AskAddress = async (url) => ({
  kind: 'answered',
  status: 200,
  text: url.endsWith('/readyz') ? '{"ready":true,"signingKeys":true}' : '{"jwks_uri":"https://keys.example"}',
  date: now,
  certificateEnds: now.add({ hours: 24 * 60 }),
})

describe('npm run admin -- doctor', () => {
  const temporary = temporaryFolder()
  let files = 0
  const newPath = () => join(temporary, `${++files}.sqlite`)
  async function database(): Promise<string> {
    const path = newPath()
    const store = openSqliteStore({ path, kinds: Object.values(documents), log: recordedLog(), random })
    await store.close()
    return path
  }
  async function run(environment: Record<string, string | undefined>, change: Partial<Instruments> = {}) {
    const lines: string[] = []
    const checks = deploymentChecks({
      readConfig: () =>
        readConfig({ ...production, SQLITE_PATH: environment.STORE ? undefined : newPath(), ...environment }),
      folder,
      nodeVersion: process.version,
      now: () => now,
      random,
      ask: wellAnswered,
      token: () => async () => 'token',
      signingKeysUrl: 'https://login.example/keys',
      ...change,
    })
    const deadline = createManualDeadline()
    const isWell = await examine(checks, { deadline: deadline.deadline, print: (line) => lines.push(line) })
    const printed = lines.join('\n')
    for (const secret of secrets) assert.ok(!printed.includes(secret), `${secret} was printed`)
    return { isWell, printed, ill: lines.filter((line) => /^(?:wrong|warning)/.test(line)) }
  }

  it('finds nothing to say of a deployment that is well, and ends the store it opened', async () => {
    const path = await database()
    const { isWell, ill, printed } = await run({ SQLITE_PATH: path })
    assert.equal(isWell, true)
    assert.deepEqual(ill, [
      'warning  store           no team has the app yet. Add it to one in Teams, and write selvtest in a channel.',
    ])
    assert.match(printed, /^ok +store .* may be read, written and deleted in$/m)
    const db = new DatabaseSync(path, { readOnly: true })
    assert.equal(db.prepare(`SELECT count(*) AS n FROM "teamData" WHERE type = 'doctorProbe'`).get()?.n, 0)
    db.close()
  })

  it('names every problem of the settings, and looks no further', async () => {
    const { isWell, ill } = await run({ PORT: 'x', STORE: 'cosmos', PEPPER: undefined })
    assert.equal(isWell, false)
    assert.deepEqual(
      ill.map((line) => /^wrong +settings +(\w+): /.exec(line)?.[1]),
      ['PORT', 'PEPPER', 'COSMOS_ENDPOINT'],
    )
    assert.throws(() => readConfig({ PORT: 'x' }), BadConfiguration)
  })

  const settings: [string, Record<string, string | undefined>, RegExp][] = [
    ['no coordinators', { COORDINATORS: '' }, /^warning +settings +COORDINATORS is empty/m],
    ['coordinators by name', { COORDINATORS: 'kari@example.no' }, /^warning +settings +COORDINATORS has 1 that/m],
    ['a pepper that somebody typed', { PEPPER: 'abc'.repeat(11) }, /^warning +settings +PEPPER has few/m],
    ['nobody who watches', { METRICS_PORT: undefined }, /^warning +settings +no METRICS_PORT/m],
    ['an identity outside production', { NODE_ENV: 'development' }, /^warning +settings +NODE_ENV/m],
    ['a database in memory', { SQLITE_PATH: ':memory:' }, /^warning +settings +SQLITE_PATH/m],
    ['an unknown profile', { PROFILE: 'fylke' }, /^wrong +packages +.*fylke/m],
  ]
  for (const [what, environment, expected] of settings) {
    it(`remarks ${what}`, async () => assert.match((await run(environment)).printed, expected))
  }

  it('asks Microsoft nothing without an app id, and says what that means', async () => {
    const { printed, isWell } = await run(
      Object.fromEntries(Object.keys(production).map((name) => [name, undefined])),
      { ask: async () => assert.fail('something was asked') },
    )
    assert.equal(isWell, true)
    assert.match(printed, /^warning +settings +without MicrosoftAppId/m)
  })

  describe('of a database file', () => {
    it('says that there is none yet, and makes none', async () => {
      const path = newPath()
      assert.match((await run({ SQLITE_PATH: path })).printed, /^warning +store +there is no database at /m)
      assert.throws(() => new DatabaseSync(path, { readOnly: true }))
    })
    it('says that it is damaged, and what to do', async () => {
      const path = newPath()
      writeFileSync(path, 'this is no database, and long enough to be looked at as one'.repeat(200), { mode: 0o600 })
      const { isWell, printed } = await run({ SQLITE_PATH: path })
      assert.equal(isWell, false)
      assert.match(printed, /^wrong +store .*damaged.*backup/m)
    })
    it('says that it is of a later version', async () => {
      const path = await database()
      const db = new DatabaseSync(path)
      db.exec('PRAGMA user_version = 99')
      db.close()
      assert.match((await run({ SQLITE_PATH: path })).printed, /^wrong +store +The database has schema version 99/m)
    })
    it('says that others may read it', async () => {
      const path = await database()
      chmodSync(path, 0o644)
      assert.match((await run({ SQLITE_PATH: path })).printed, /^warning +store +other users .*chmod 600/m)
    })
    it('counts posts that somebody must look at', async () => {
      const entry = {
        type: 'entry',
        id: 'a',
        shard: '01',
        tenantId: 'tenant',
        lane: '19:a',
        state: 'inDoubt',
        attempts: 1,
        createdAt: now.toString(),
        message: { kind: 'prompt', teamId: '19:a', roundId: 'r' },
      } as const
      const path = newPath()
      const store = openSqliteStore({ path, kinds: Object.values(documents), log: recordedLog(), random })
      await store.put(documents.entry, entry)
      await store.close()
      assert.match((await run({ SQLITE_PATH: path })).printed, /^warning +store +0 posts wait, 1 are in doubt, 0 /m)
    })
  })

  describe('of Cosmos DB', () => {
    it('tries reading, writing and deleting in every container', async () => {
      const cosmos = await startCosmosDouble()
      try {
        const at = { STORE: 'cosmos', COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: secrets[2] }
        assert.match((await run(at)).printed, /^ok +store .* may be read, written and deleted in$/m)
        const deleted = cosmos.requests.filter((line) => line.startsWith('DELETE'))
        for (const container of ['teamData', 'deliveries', 'organisation'])
          assert.ok(
            deleted.some((line) => line.includes(`/colls/${container}/docs/doctorProbe`)),
            container,
          )
        cosmos.fault = ({ method }) => (method === 'DELETE' ? { status: 403 } : undefined)
        assert.match((await run(at)).printed, /^wrong +store .*lets this service not in/m)
      } finally {
        await cosmos.close()
      }
    })
    it('says that it does not answer', async () => {
      const cosmos = await startCosmosDouble()
      await cosmos.close()
      const at = { STORE: 'cosmos', COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: secrets[2] }
      assert.match((await run(at)).printed, /^wrong +store .*does not answer/m)
    })
  })

  it('of Azure’s queues: that they are missing, there, and gone', async () => {
    const azurite = await startAzurite()
    const { connectionString } = azurite
    const at = { QUEUE: 'azure', AZURE_STORAGE_CONNECTION_STRING: connectionString }
    assert.match((await run(at)).printed, /^warning +queue +the queues are not there yet/m)
    const queue = await azureQueue({ connect: { connectionString }, log: recordedLog() })
    await queue.send('an entry')
    const { printed } = await run(at)
    assert.match(printed, /^ok +queue +messages may be put in and taken out$/m)
    const received = await queue.receive(32)
    assert.deepEqual(
      received.map(({ entryId }) => entryId),
      ['an entry'],
    )
    await azurite.stop()
    assert.match((await run(at)).printed, /^wrong +queue +The queue does not answer/m)
  }).timeout(40_000)

  for (const [code, words] of [
    ['AADSTS7000215', 'MicrosoftAppPassword is wrong'],
    ['AADSTS7000222', 'has run out'],
    ['AADSTS700016', 'no such app'],
    ['AADSTS50034', 'refuses'],
  ] as const) {
    it(`says what Entra ID's ${code} means, and repeats nothing else of it`, async () => {
      const token = () => async () => {
        throw new Error(`invalid_client: ${code}: Invalid client secret '${secrets[0]}'`)
      }
      const { printed, isWell } = await run({}, { token })
      assert.equal(isWell, false)
      assert.match(printed, new RegExp(`^wrong +bot token .*${words}.*${code}`, 'm'))
    })
  }

  describe('of addresses', () => {
    const answered =
      (change: object): AskAddress =>
      async (url, signal) => ({ ...(await wellAnswered(url, signal)), ...change })
    const cases: [string, AskAddress, RegExp][] = [
      [
        'no network',
        async () => ({ kind: 'notReached', code: 'ENOTFOUND' }),
        /^wrong +signing keys .*was not reached.*DNS/m,
      ],
      [
        'a certificate of a stranger',
        async () => ({ kind: 'notReached', code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
        /^wrong +public address .*NODE_EXTRA_CA/m,
      ],
      [
        'a fault without a name',
        async () => ({ kind: 'notReached', code: 'E' }),
        /^wrong +public address .*no answer \(E\)/m,
      ],
      ['a login page instead of the keys', answered({ text: '<html>' }), /^wrong +signing keys .*proxy/m],
      [
        'a clock that is ten minutes off',
        answered({ date: now.add({ minutes: 10 }) }),
        /^wrong +signing keys .*600 s .*NTP/m,
      ],
      [
        'a clock that is a minute off',
        answered({ date: now.subtract({ minutes: 1 }) }),
        /^warning +signing keys .*60 s /m,
      ],
      [
        'a service that is not ready',
        answered({ status: 503, text: '{"ready":false,"store":false,"signingKeys":true}' }),
        /^wrong +public address .*not ready.*"store":false/m,
      ],
      [
        'another service',
        answered({ status: 404, text: 'nginx' }),
        /^wrong +public address .*not as this service does/m,
      ],
      [
        'a certificate that ends soon',
        answered({ certificateEnds: now.add({ hours: 24 * 20 }) }),
        /^warning +public address .*20 more days/m,
      ],
    ]
    for (const [what, ask, expected] of cases) {
      it(`finds ${what}`, async () => assert.match((await run({}, { ask })).printed, expected))
    }

    it('takes no certificate that vouches for itself', async () => {
      const { cert, key } = createCertificate(['localhost'], Temporal.Now.instant().add({ hours: 1 }))
      const server = https.createServer({ cert, key }, (_request, response) => response.end('{"signingKeys":true}'))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const url = `https://localhost:${(server.address() as AddressInfo).port}`
      const answer = await askAddress(url, new AbortController().signal)
      server.close()
      assert.deepEqual(answer, { kind: 'notReached', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    })
  })

  it('ends when something never answers, and says so', async () => {
    const { deadline, expire } = createManualDeadline()
    const lines: string[] = []
    const silent = { about: 'silent', run: () => new Promise<never>(() => {}) }
    const broken = {
      about: 'broken',
      run: async () => {
        throw Object.assign(new Error(secrets[0]), { code: 'EODD' })
      },
    }
    const ended = examine([silent, broken], { deadline, print: (line) => lines.push(line) })
    await new Promise(setImmediate)
    expire()
    assert.equal(await ended, false)
    assert.match(
      lines.join('\n'),
      /^wrong +silent +no answer within 20 seconds.*\nwrong +broken +could not be looked at \(Error, EODD\)\./,
    )
  })
})
