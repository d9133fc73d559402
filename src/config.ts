import { contradictions } from './config/contradictions.ts'
import { developmentPepper, Environment } from './config/environment.ts'
import { misspelt } from './config/misspelt.ts'

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
  const env = readEnvironment(environment)
  const production = env.NODE_ENV === 'production'
  const identity = identityOf(env)
  const development = identity.type === 'none'
  const host = env.HOST ?? (development ? '127.0.0.1' : '0.0.0.0')
  return {
    production,
    /** No app id: requests without a token are let in, from this machine only. */
    development,
    host,
    port: env.PORT,
    telemetry: telemetryOf(env, host),
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

/** Those that are wrong in themselves don't hide the others: what remains is looked at without them. */
function readEnvironment(environment: Readonly<Record<string, string | undefined>>): Environment {
  const isSet = (name: string) => (environment[name] ?? '') !== ''
  const { error: { issues } = { issues: [] } } = Environment.safeParse(environment)
  const wrong = Object.fromEntries(issues.map(({ path }) => [String(path[0]), undefined]))
  const env = Environment.parse({ ...environment, ...wrong })
  const problems = [
    ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...contradictions({ ...env, ...wrong }, isSet),
    ...misspelt(Object.keys(environment).filter(isSet), Environment.keyof().options),
  ]
  if (problems.length > 0) throw new BadConfiguration(problems)
  return env
}

function identityOf(env: Environment) {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = env
  if (!appId || !tenantId) return { type: 'none' as const }
  if (env.MicrosoftAppType === 'UserAssignedMSI') return { type: 'UserAssignedMSI' as const, appId, tenantId }
  return { type: 'SingleTenant' as const, appId, tenantId, password: password ?? '' }
}

function telemetryOf(env: Environment, host: string) {
  const { METRICS_PORT: port, APPLICATIONINSIGHTS_CONNECTION_STRING: azureMonitor } = env
  return {
    ...(port !== undefined && { prometheus: { host, port } }),
    ...(azureMonitor !== undefined && { azureMonitor }),
  }
}

function queueOf(env: Environment) {
  if (env.QUEUE === 'embedded') return { queue: 'embedded' as const }
  const { AZURE_STORAGE_QUEUE_URL: url, AZURE_STORAGE_CONNECTION_STRING: connectionString } = env
  const connect = connectionString === undefined ? { url: url ?? '' } : { connectionString }
  return { queue: 'azure' as const, connect }
}

function summariserOf({ AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: deployment }: Environment) {
  if (!endpoint || !deployment) return { summariser: 'local' as const }
  // The portal shows the address with and without the path of the API.
  return {
    summariser: 'azureOpenAi' as const,
    endpoint: endpoint.replace(/(?:\/openai(?:\/v1)?)?\/*$/, ''),
    deployment,
  }
}
