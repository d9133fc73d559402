import { z } from 'zod'
import { Language } from '../domain/language.ts'

/** What stands in for `PEPPER` in development. It is public, so whoever sets it has no secret. */
export const developmentPepper = 'development only, known to everybody, refused in production'

/** A variable that is set to nothing is one that is not set. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)
const port = z.coerce.number().int().min(0).max(65_535)
const httpsAddress = z.url({ protocol: /^https$/, error: 'must be an https address' })

/** Every variable that the service reads. README "Run it" lists the same ones; a test compares them. */
export const Environment = z.object({
  NODE_ENV: optional(z.enum(['development', 'test', 'production']).default('development')),
  HOST: optional(z.string().optional()),
  PORT: optional(port.default(3978)),
  METRICS_PORT: optional(port.optional()),
  APPLICATIONINSIGHTS_CONNECTION_STRING: optional(
    z
      .string()
      .regex(/^InstrumentationKey=[\da-f-]{36};.*IngestionEndpoint=https:\/\//i, 'is not the one that Azure shows')
      .optional(),
  ),
  MicrosoftAppId: optional(z.guid().optional()),
  MicrosoftAppType: optional(z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant')),
  MicrosoftAppTenantId: optional(z.guid().optional()),
  MicrosoftAppPassword: optional(z.string().min(1).optional()),
  STORE: optional(z.enum(['sqlite', 'cosmos']).default('sqlite')),
  SQLITE_PATH: optional(z.string().default('data/tillitsbot.sqlite')),
  COSMOS_ENDPOINT: optional(z.url().refine(isPrivateAddress, 'must be an https address').optional()),
  COSMOS_KEY: optional(z.string().optional()),
  COSMOS_DATABASE: optional(z.string().default('tillitsbot')),
  QUEUE: optional(z.enum(['embedded', 'azure']).default('embedded')),
  AZURE_STORAGE_QUEUE_URL: optional(httpsAddress.optional()),
  AZURE_STORAGE_CONNECTION_STRING: optional(
    z
      .string()
      .regex(/^UseDevelopmentStorage=true|(?:^|;)(?:AccountKey|SharedAccessSignature)=/, 'is not a connection string')
      .optional(),
  ),
  TEAMS_RPS: optional(z.coerce.number().int().min(1).max(1000).default(30)),
  PEPPER: optional(
    z
      .string()
      .min(32, 'must be at least 32 characters of random text')
      .refine((pepper) => pepper !== developmentPepper, 'is the one of development, which everybody knows')
      .optional(),
  ),
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
  AZURE_OPENAI_ENDPOINT: optional(httpsAddress.refine(isPlainAddress, 'may hold no key and no query').optional()),
  AZURE_OPENAI_DEPLOYMENT: optional(
    z
      .string()
      .regex(/^[\w.-]{1,64}$/, 'is not the name of a deployment')
      .optional(),
  ),
})
export type Environment = z.infer<typeof Environment>
export type Variable = keyof Environment

/** A key or token travels with every request, so only an emulator on this machine may be asked in the clear. */
function isPrivateAddress(address: string): boolean {
  const url = URL.parse(address)
  return url === null || url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}

function isPlainAddress(address: string): boolean {
  const url = URL.parse(address)
  return url === null || `${url.username}${url.password}${url.search}${url.hash}` === ''
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}
