import assert from 'node:assert/strict'
import { developmentPepper, Environment } from '../src/config/environment.ts'
import { BadConfiguration, readConfig } from '../src/config.ts'

const appId = '11111111-2222-3333-4444-555555555555'
const tenant = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'not a real password',
  PEPPER: 'p'.repeat(32),
  PUBLIC_URL: 'https://tillitsbot.example.no/',
}

function problemsOf(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    assert.ok(error instanceof BadConfiguration)
    return error.problems.map((problem) => problem.split(':')[0]!)
  }
}

describe('The configuration', () => {
  it('of an empty environment is a development service on loopback with SQLite', () => {
    const { development, production, host, port, store, settings } = readConfig({})
    assert.deepEqual([development, production, host, port], [true, false, '127.0.0.1', 3978])
    assert.deepEqual(store, { store: 'sqlite', path: 'data/tillitsbot.sqlite' })
    assert.deepEqual([settings.threshold, settings.defaultLanguage, settings.fileConsent], [5, 'nb', false])
  })

  it('of a whole production environment is accepted, and listens on all addresses', () => {
    const { development, host, identity, settings } = readConfig(production)
    assert.deepEqual([development, host, identity.type], [false, '0.0.0.0', 'SingleTenant'])
    assert.deepEqual([settings.publicUrl, settings.fileConsent], ['https://tillitsbot.example.no', true])
  })

  it('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, '']))
    assert.deepEqual(readConfig(empty), readConfig({}))
  })

  it('splits coordinators at commas, semicolons and blanks', () => {
    const { coordinators } = readConfig({ COORDINATORS: ' a, b;c\n d,,' }).settings
    assert.deepEqual([...coordinators], ['a', 'b', 'c', 'd'])
  })

  it('needs no password with a managed identity', () => {
    const { MicrosoftAppPassword: _, ...rest } = production
    assert.equal(readConfig({ ...rest, MicrosoftAppType: 'UserAssignedMSI' }).identity.type, 'UserAssignedMSI')
  })

  it('is the embedded queue and 30 posts a second, if nothing else is said', () => {
    const { queue, teamsRps } = readConfig({})
    assert.deepEqual([queue, teamsRps], [{ queue: 'embedded' }, 30])
    assert.equal(readConfig({ TEAMS_RPS: '50' }).teamsRps, 50)
  })

  it('finds Azure Storage Queues by address or by connection string, in production too', () => {
    const url = 'https://tillitsbot.queue.core.windows.net'
    const azure = { ...production, QUEUE: 'azure' }
    assert.deepEqual(readConfig({ ...azure, AZURE_STORAGE_QUEUE_URL: url }).queue, { queue: 'azure', connect: { url } })
    for (const connectionString of [
      'UseDevelopmentStorage=true',
      'DefaultEndpointsProtocol=https;AccountName=tillitsbot;AccountKey=a2V5;EndpointSuffix=core.windows.net',
      `QueueEndpoint=${url};SharedAccessSignature=sv=2026`,
    ]) {
      const { queue } = readConfig({ ...azure, AZURE_STORAGE_CONNECTION_STRING: connectionString })
      assert.deepEqual(queue, { queue: 'azure', connect: { connectionString } })
    }
  })

  it('makes summaries in the service, unless a language model is named by address and name', () => {
    assert.deepEqual(readConfig({}).summariser, { summariser: 'local' })
    const endpoint = 'https://tillitsbot.openai.azure.com'
    for (const tail of ['', '/', '/openai', '/openai/v1', '/openai/v1/'])
      assert.deepEqual(
        readConfig({ AZURE_OPENAI_ENDPOINT: endpoint + tail, AZURE_OPENAI_DEPLOYMENT: 'gpt-4.1' }).summariser,
        { summariser: 'azureOpenAi', endpoint, deployment: 'gpt-4.1' },
      )
  })

  const bad: [string, Record<string, string | undefined>, string[]][] = [
    [
      'production without anything',
      { NODE_ENV: 'production' },
      ['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'PEPPER', 'PUBLIC_URL'],
    ],
    ['production without an app id', { ...production, MicrosoftAppId: undefined }, ['MicrosoftAppId']],
    ['an environment that is none of the three', { ...production, NODE_ENV: 'prod' }, ['NODE_ENV']],
    ['all addresses without an app id', { HOST: '0.0.0.0' }, ['HOST']],
    ['a foreign address without an app id', { HOST: '10.0.0.5' }, ['HOST']],
    ['every IPv6 address without an app id', { HOST: '::' }, ['HOST']],
    ['a password without an app id', { MicrosoftAppPassword: 'x' }, ['MicrosoftAppId']],
    [
      'an app id alone',
      { MicrosoftAppId: appId },
      ['MicrosoftAppTenantId', 'MicrosoftAppPassword', 'PEPPER', 'PUBLIC_URL'],
    ],
    ['plain http in production', { ...production, PUBLIC_URL: 'http://tillitsbot.example.no' }, ['PUBLIC_URL']],
    ['a short pepper', { ...production, PEPPER: 'p'.repeat(31) }, ['PEPPER']],
    ['production without a pepper', { ...production, PEPPER: undefined }, ['PEPPER']],
    ['a threshold below the floor', { ANONYMITY_THRESHOLD: '2' }, ['ANONYMITY_THRESHOLD']],
    ['a threshold that is no number', { ANONYMITY_THRESHOLD: 'five' }, ['ANONYMITY_THRESHOLD']],
    ['the pepper that everybody knows', { ...production, PEPPER: developmentPepper }, ['PEPPER']],
    [
      'a managed identity with a password',
      { ...production, MicrosoftAppType: 'UserAssignedMSI' },
      ['MicrosoftAppPassword'],
    ],
    [
      'an identity of a kind that there is none',
      { ...production, MicrosoftAppType: 'MultiTenant' },
      ['MicrosoftAppType'],
    ],
    ['metrics on the port of the service', { PORT: '8080', METRICS_PORT: '8080' }, ['METRICS_PORT']],
    [
      'a place in Cosmos DB that is not used',
      { COSMOS_ENDPOINT: 'https://a.documents.azure.com', COSMOS_KEY: 'x' },
      ['COSMOS_ENDPOINT', 'COSMOS_KEY'],
    ],
    [
      'a database that a key would go to in the clear',
      { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://a.documents.azure.com' },
      ['COSMOS_ENDPOINT'],
    ],
    [
      'a queue that is not used',
      { AZURE_STORAGE_QUEUE_URL: 'https://tillitsbot.queue.core.windows.net' },
      ['AZURE_STORAGE_QUEUE_URL'],
    ],
    ['a legal basis for no restriction', { ARCHIVE_LEGAL_BASIS: 'offl. § 13' }, ['ARCHIVE_ACCESS_CODE']],
    ['an unknown store', { STORE: 'mongo' }, ['STORE']],
    ['Cosmos DB without an endpoint', { STORE: 'cosmos' }, ['COSMOS_ENDPOINT']],
    ['an unknown queue', { QUEUE: 'kafka' }, ['QUEUE']],
    ['Azure Storage Queues without a place', { QUEUE: 'azure' }, ['AZURE_STORAGE_QUEUE_URL']],
    [
      'Azure Storage Queues in two places',
      {
        QUEUE: 'azure',
        AZURE_STORAGE_QUEUE_URL: 'https://tillitsbot.queue.core.windows.net',
        AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
      },
      ['AZURE_STORAGE_CONNECTION_STRING'],
    ],
    [
      'a queue that a token would go to in the clear',
      { QUEUE: 'azure', AZURE_STORAGE_QUEUE_URL: 'http://tillitsbot.queue.core.windows.net' },
      ['AZURE_STORAGE_QUEUE_URL'],
    ],
    [
      'a connection string that is none',
      { QUEUE: 'azure', AZURE_STORAGE_CONNECTION_STRING: 'tillitsbot' },
      ['AZURE_STORAGE_CONNECTION_STRING'],
    ],
    [
      'a language model without a name',
      { AZURE_OPENAI_ENDPOINT: 'https://tillitsbot.openai.azure.com' },
      ['AZURE_OPENAI_DEPLOYMENT'],
    ],
    ['a language model without an address', { AZURE_OPENAI_DEPLOYMENT: 'gpt-4.1' }, ['AZURE_OPENAI_ENDPOINT']],
    ...[
      'http://tillitsbot.openai.azure.com',
      'https://key@tillitsbot.openai.azure.com',
      'https://a.no/?key=1',
      'x',
    ].map((endpoint): [string, Record<string, string>, string[]] => [
      `a language model at ${endpoint}`,
      { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: 'gpt-4.1' },
      ['AZURE_OPENAI_ENDPOINT'],
    ]),
    [
      'a deployment whose name is a path',
      { AZURE_OPENAI_ENDPOINT: 'https://tillitsbot.openai.azure.com', AZURE_OPENAI_DEPLOYMENT: '../x' },
      ['AZURE_OPENAI_DEPLOYMENT'],
    ],
    ['no posts a second', { TEAMS_RPS: '0' }, ['TEAMS_RPS']],
    ['more posts a second than any tenant allows', { TEAMS_RPS: '1001' }, ['TEAMS_RPS']],
    ['half a post a second', { TEAMS_RPS: '0.5' }, ['TEAMS_RPS']],
    ['an unknown time zone', { TIME_ZONE: 'Europe/Bodø' }, ['TIME_ZONE']],
    ['an unknown language', { DEFAULT_LANGUAGE: 'se' }, ['DEFAULT_LANGUAGE']],
    ['a port that is none', { PORT: '70000' }, ['PORT']],
    ['an app id that is no id', { ...production, MicrosoftAppId: 'my-bot' }, ['MicrosoftAppId']],
    ['many things at once', { PORT: 'x', STORE: 'y', DEFAULT_LANGUAGE: 'z' }, ['PORT', 'STORE', 'DEFAULT_LANGUAGE']],
    [
      'what is wrong in itself together with what is missing, contradicts or is misspelt',
      {
        NODE_ENV: 'production',
        MicrosoftAppId: 'my-bot',
        PORT: 'x',
        QUEUE: 'azure',
        COSMOS_ENDPOINT: 'https://a.documents.azure.com',
        PUBLIC_URL: 'http://tillitsbot.example.no',
        ANONYMITY_TRESHOLD: '10',
      },
      [
        'PORT',
        'MicrosoftAppId',
        'MicrosoftAppTenantId',
        'MicrosoftAppPassword',
        'PEPPER',
        'PUBLIC_URL',
        'COSMOS_ENDPOINT',
        'AZURE_STORAGE_QUEUE_URL',
        'ANONYMITY_TRESHOLD',
      ],
    ],
    [
      'a place that is wrong, without calling it missing',
      { STORE: 'cosmos', COSMOS_ENDPOINT: 'x' },
      ['COSMOS_ENDPOINT'],
    ],
    ...Object.entries({
      MicrosoftAppID: '1',
      SQLLITE_PATH: '/data/a.sqlite',
      ANONYMITY_TRESHOLD: '10',
      RETENTION_DAY: '30',
      TIMEZONE: 'UTC',
      ORGANIZATION: 'Nav',
      cosmos_database: 'a',
      'PUBLIC-URL': 'https://a.example.no',
    }).map(([name, value]): [string, Record<string, string>, string[]] => [
      `${name} as a slip`,
      { [name]: value },
      [name],
    ]),
  ]
  for (const [name, environment, expected] of bad) {
    it(`refuses ${name}`, () => assert.deepEqual(problemsOf(environment), expected))
  }

  it('leaves alone what other programs read, and a name that merely looks like one that is set', () => {
    const others = {
      HOME: '/root',
      HOSTNAME: 'a',
      POST: 'x',
      PEPPERS: '1',
      COSMOS_DB: 'x',
      AZURE_CLIENT_ID: 'x',
      TZ: 'UTC',
    }
    const settings = readConfig({ ...others, TIME_ZONE: 'UTC', TIMEZONE: 'Europe/Oslo' })
    assert.deepEqual(settings, readConfig({ TIME_ZONE: 'UTC' }))
  })

  it('says which setting a misspelt one was meant to be', () => {
    assert.throws(() => readConfig({ SQLLITE_PATH: 'x' }), /SQLLITE_PATH: is not a setting; SQLITE_PATH is/)
  })

  it('never repeats a value: it may be a secret', () => {
    const secret = 'hemmelig-verdi'
    for (const name of Object.keys(Environment.shape)) {
      try {
        readConfig({ ...production, QUEUE: 'azure', [name]: secret })
      } catch (error) {
        assert.ok(error instanceof Error)
        assert.ok(!error.message.includes(secret), name)
      }
    }
  })
})
