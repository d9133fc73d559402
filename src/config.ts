import { z } from 'zod'
import { Language } from './domain/language.ts'

const developmentPepper = 'development only, known to everybody, refused in production'
/** A variable that is set to nothing is one that is not set. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)
const port = z.coerce.number().int().min(0).max(65_535)

/** Every variable that the service reads. README "Environment" lists the same ones; a test compares them. */
export const Environment = z.object({
  NODE_ENV: optional(z.string().default('development')),
  HOST: optional(z.string().optional()),
  PORT: optional(port.default(3978)),
  METRICS_PORT: optional(port.optional()),
  MicrosoftAppId: optional(z.guid().optional()),
  MicrosoftAppType: optional(z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant')),
  MicrosoftAppTenantId: optional(z.guid().optional()),
  MicrosoftAppPassword: optional(z.string().min(1).optional()),
  STORE: optional(z.enum(['sqlite', 'cosmos']).default('sqlite')),
  SQLITE_PATH: optional(z.string().default('data/tillitsbot.sqlite')),
  COSMOS_ENDPOINT: optional(z.url().optional()),
  COSMOS_KEY: optional(z.string().optional()),
  COSMOS_DATABASE: optional(z.string().default('tillitsbot')),
  QUEUE: optional(z.enum(['embedded', 'azure']).default('embedded')),
  AZURE_STORAGE_QUEUE_URL: optional(z.url({ protocol: /^https$/, error: 'must be an https address' }).optional()),
  AZURE_STORAGE_CONNECTION_STRING: optional(
    z
      .string()
      .regex(/^UseDevelopmentStorage=true|(?:^|;)(?:AccountKey|SharedAccessSignature)=/, 'is not a connection string')
      .optional(),
  ),
  TEAMS_RPS: optional(z.coerce.number().int().min(1).max(1000).default(30)),
  PEPPER: optional(z.string().min(32, 'must be at least 32 characters of random text').optional()),
  COORDINATORS: optional(z.string().default('')),
  ORGANISATION: optional(z.string().default('Nav')),
  PROFILE: optional(z.string().default('nav')),
  TIME_ZONE: optional(z.string().default('Europe/Oslo').refine(isTimeZone, 'is not an IANA time zone')),
  DEFAULT_LANGUAGE: optional(Language.default('nb')),
  ANONYMITY_THRESHOLD: optional(z.coerce.number().int().min(3, 'may not be below 3').max(100).default(5)),
  RETENTION_DAYS: optional(
    z.coerce
      .number()
      .int()
      .min(30, 'may not be below 30: the team needs the sources while it reads the draft')
      .max(365)
      .default(90),
  ),
  PUBLIC_URL: optional(z.url().optional()),
  ARCHIVE_ACCESS_CODE: optional(z.string().max(100).optional()),
  ARCHIVE_LEGAL_BASIS: optional(z.string().max(300).optional()),
  AZURE_OPENAI_ENDPOINT: optional(
    z
      .url({ protocol: /^https$/, error: 'must be an https address' })
      .refine(isPlainAddress, 'may hold no key and no query')
      .optional(),
  ),
  AZURE_OPENAI_DEPLOYMENT: optional(
    z
      .string()
      .regex(/^[\w.-]{1,64}$/, 'is not the name of a deployment')
      .optional(),
  ),
})

/** The settings that contradict each other or are missing, all at once. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length} problem(s):\n${problems.map((line) => `  ${line}`).join('\n')}`)
    this.problems = problems
  }
}

/** Exit code for a service that can't start with the settings that it has (`EX_CONFIG` of sysexits.h). */
export const badConfigurationExitCode = 78

export type Config = ReturnType<typeof readConfig>

/**
 * Reads and checks the environment. The only place that knows variables by name.
 * @throws BadConfiguration with every problem, by variable; values are never repeated, since they may be secrets.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env) {
  const read = Environment.safeParse(environment)
  if (!read.success)
    throw new BadConfiguration(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const env = read.data
  const production = env.NODE_ENV === 'production'
  const problems = [...missing(env), ...(production ? missingInProduction(env) : [])]
  if (problems.length > 0) throw new BadConfiguration(problems)
  const identity = identityOf(env)
  const development = identity.type === 'none'
  const host = env.HOST ?? (development ? '127.0.0.1' : '0.0.0.0')
  return {
    production,
    /** No app id: requests without a token are let in, from this machine only. */
    development,
    host,
    port: env.PORT,
    metricsPort: env.METRICS_PORT,
    identity,
    store:
      env.STORE === 'sqlite'
        ? { store: 'sqlite' as const, path: env.SQLITE_PATH }
        : {
            store: 'cosmos' as const,
            endpoint: env.COSMOS_ENDPOINT ?? '',
            database: env.COSMOS_DATABASE,
            ...(env.COSMOS_KEY !== undefined && { key: env.COSMOS_KEY }),
          },
    queue: queueOf(env),
    summariser: summariserOf(env),
    /** What all processes together may send in a second. */
    teamsRps: env.TEAMS_RPS,
    /** Id of a file in `cards/profiles`: whose goals the packages serve. */
    profile: env.PROFILE,
    settings: {
      organisation: env.ORGANISATION,
      timeZone: env.TIME_ZONE,
      defaultLanguage: env.DEFAULT_LANGUAGE,
      threshold: env.ANONYMITY_THRESHOLD,
      retentionDays: env.RETENTION_DAYS,
      coordinators: new Set(env.COORDINATORS.split(/[\s,;]+/).filter(Boolean)),
      publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
      ...(env.ARCHIVE_ACCESS_CODE !== undefined && {
        archive: { code: env.ARCHIVE_ACCESS_CODE, legalBasis: env.ARCHIVE_LEGAL_BASIS ?? '' },
      }),
      pepper: env.PEPPER ?? developmentPepper,
      ...(env.MicrosoftAppId !== undefined && { appId: env.MicrosoftAppId }),
      fileConsent: !development,
    },
  }
}

type Env = z.infer<typeof Environment>

function missing(env: Env): string[] {
  const problems: string[] = []
  const loopback = env.HOST === undefined || ['127.0.0.1', 'localhost', '::1'].includes(env.HOST)
  if (env.MicrosoftAppId === undefined) {
    if (!loopback) problems.push('HOST: without MicrosoftAppId the service listens on loopback only (127.0.0.1)')
    if (env.MicrosoftAppPassword) problems.push('MicrosoftAppId: is missing, but MicrosoftAppPassword is set')
  } else {
    if (!env.MicrosoftAppTenantId) problems.push('MicrosoftAppTenantId: is needed together with MicrosoftAppId')
    if (env.MicrosoftAppType === 'SingleTenant' && !env.MicrosoftAppPassword) {
      problems.push('MicrosoftAppPassword: is needed when MicrosoftAppType is SingleTenant')
    }
    if (!env.PEPPER) problems.push('PEPPER: is needed together with MicrosoftAppId')
    if (!env.PUBLIC_URL) problems.push('PUBLIC_URL: is needed together with MicrosoftAppId, for links to exports')
  }
  if (env.STORE === 'cosmos' && !env.COSMOS_ENDPOINT) problems.push('COSMOS_ENDPOINT: is needed when STORE is cosmos')
  if (env.QUEUE === 'azure') {
    const { AZURE_STORAGE_QUEUE_URL: url, AZURE_STORAGE_CONNECTION_STRING: connectionString } = env
    if (!url && !connectionString) {
      problems.push('AZURE_STORAGE_QUEUE_URL: it or AZURE_STORAGE_CONNECTION_STRING is needed when QUEUE is azure')
    }
    if (url && connectionString) {
      problems.push('AZURE_STORAGE_CONNECTION_STRING: contradicts AZURE_STORAGE_QUEUE_URL; set only one of them')
    }
  }
  if (env.AZURE_OPENAI_ENDPOINT && !env.AZURE_OPENAI_DEPLOYMENT) {
    problems.push('AZURE_OPENAI_DEPLOYMENT: is needed together with AZURE_OPENAI_ENDPOINT')
  }
  if (env.AZURE_OPENAI_DEPLOYMENT && !env.AZURE_OPENAI_ENDPOINT) {
    problems.push('AZURE_OPENAI_ENDPOINT: is needed together with AZURE_OPENAI_DEPLOYMENT')
  }
  return problems
}

function missingInProduction(env: Env): string[] {
  const problems: string[] = []
  if (!env.MicrosoftAppId) {
    problems.push('MicrosoftAppId: is needed in production; without it anybody could speak as anybody')
  }
  if (env.PUBLIC_URL && !env.PUBLIC_URL.startsWith('https://')) problems.push('PUBLIC_URL: must be https in production')
  return problems
}

function identityOf(env: Env) {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = env
  if (!appId || !tenantId) return { type: 'none' as const }
  if (env.MicrosoftAppType === 'UserAssignedMSI') return { type: 'UserAssignedMSI' as const, appId, tenantId }
  return { type: 'SingleTenant' as const, appId, tenantId, password: password ?? '' }
}

function queueOf(env: Env) {
  if (env.QUEUE === 'embedded') return { queue: 'embedded' as const }
  const { AZURE_STORAGE_QUEUE_URL: url, AZURE_STORAGE_CONNECTION_STRING: connectionString } = env
  const connect = connectionString === undefined ? { url: url ?? '' } : { connectionString }
  return { queue: 'azure' as const, connect }
}

function summariserOf({ AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: deployment }: Env) {
  if (!endpoint || !deployment) return { summariser: 'local' as const }
  // The portal shows the address with and without the path of the API.
  return {
    summariser: 'azureOpenAi' as const,
    endpoint: endpoint.replace(/(?:\/openai(?:\/v1)?)?\/*$/, ''),
    deployment,
  }
}

function isPlainAddress(address: string): boolean {
  const url = URL.parse(address)
  return url === null || `${url.username}${url.password}${url.search}${url.hash}` === ''
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}
