import type { Environment, Variable } from './environment.ts'

/** What was read, and `undefined` for what is wrong in itself: of that no rule knows what it should have been. */
export type Given = { readonly [Name in Variable]?: Environment[Name] | undefined }
type IsSet = (variable: Variable) => boolean
/** When it is a problem, and what the operator is told. */
type Rule = readonly [isProblem: boolean, words: string]

/**
 * What is missing or contradicts something else, each as `variable: what is wrong with it`.
 *
 * @param isSet whether there is anything in it, right or wrong: what is wrong is not called missing too
 */
export function contradictions(given: Given, isSet: IsSet): string[] {
  const rules = [...identityRules(given, isSet), ...placeRules(given, isSet), ...pairRules(isSet)]
  return rules.flatMap(([isProblem, words]) => (isProblem ? [words] : []))
}

/** Who the bot is, and who may reach it. */
function identityRules(given: Given, isSet: IsSet): Rule[] {
  const { HOST: host, PORT: port, METRICS_PORT: metricsPort, MicrosoftAppType: type, PUBLIC_URL: publicUrl } = given
  // Whoever wrote something else than the three that there are meant this one more likely than the others.
  const production = (given.NODE_ENV ?? 'production') === 'production'
  const loopback = host === undefined || ['127.0.0.1', 'localhost', '::1'].includes(host)
  // In production all that belongs to an app id is told of, even where the id itself was forgotten.
  const needed = (variable: Variable) => (isSet('MicrosoftAppId') || production) && !isSet(variable)
  const open = !isSet('MicrosoftAppId') && !production
  return [
    [
      production && !isSet('MicrosoftAppId'),
      'MicrosoftAppId: is needed in production; without it anybody could speak as anybody',
    ],
    [open && !loopback, 'HOST: without MicrosoftAppId the service listens on loopback only (127.0.0.1)'],
    [open && isSet('MicrosoftAppPassword'), 'MicrosoftAppId: is missing, but MicrosoftAppPassword is set'],
    [needed('MicrosoftAppTenantId'), 'MicrosoftAppTenantId: is needed together with MicrosoftAppId'],
    [
      needed('MicrosoftAppPassword') && type === 'SingleTenant',
      'MicrosoftAppPassword: is needed when MicrosoftAppType is SingleTenant',
    ],
    [
      isSet('MicrosoftAppPassword') && type === 'UserAssignedMSI',
      'MicrosoftAppPassword: contradicts MicrosoftAppType, since UserAssignedMSI has no password; remove it',
    ],
    [needed('PEPPER'), 'PEPPER: is needed together with MicrosoftAppId'],
    [needed('PUBLIC_URL'), 'PUBLIC_URL: is needed together with MicrosoftAppId, for links to exports'],
    [
      production && publicUrl !== undefined && !publicUrl.startsWith('https://'),
      'PUBLIC_URL: must be https in production',
    ],
    [
      metricsPort !== undefined && metricsPort !== 0 && metricsPort === port,
      'METRICS_PORT: is the same as PORT, but needs one of its own',
    ],
  ]
}

/** Where things are kept. A place that is named and not used was meant to be used: without a word data would go elsewhere. */
function placeRules({ STORE: store, QUEUE: queue }: Given, isSet: IsSet): Rule[] {
  const url = isSet('AZURE_STORAGE_QUEUE_URL')
  const connectionString = isSet('AZURE_STORAGE_CONNECTION_STRING')
  return [
    [store === 'cosmos' && !isSet('COSMOS_ENDPOINT'), 'COSMOS_ENDPOINT: is needed when STORE is cosmos'],
    [store === 'sqlite' && isSet('COSMOS_ENDPOINT'), 'COSMOS_ENDPOINT: is set, but STORE is not cosmos'],
    [store === 'sqlite' && isSet('COSMOS_KEY'), 'COSMOS_KEY: is set, but STORE is not cosmos'],
    [
      queue === 'azure' && !url && !connectionString,
      'AZURE_STORAGE_QUEUE_URL: it or AZURE_STORAGE_CONNECTION_STRING is needed when QUEUE is azure',
    ],
    [
      queue === 'azure' && url && connectionString,
      'AZURE_STORAGE_CONNECTION_STRING: contradicts AZURE_STORAGE_QUEUE_URL; set only one of them',
    ],
    [queue === 'embedded' && url, 'AZURE_STORAGE_QUEUE_URL: is set, but QUEUE is not azure'],
    [queue === 'embedded' && connectionString, 'AZURE_STORAGE_CONNECTION_STRING: is set, but QUEUE is not azure'],
  ]
}

/** What means nothing without another. */
function pairRules(isSet: IsSet): Rule[] {
  const pairs: readonly (readonly [Variable, Variable])[] = [
    ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT'],
    ['AZURE_OPENAI_DEPLOYMENT', 'AZURE_OPENAI_ENDPOINT'],
    ['ARCHIVE_LEGAL_BASIS', 'ARCHIVE_ACCESS_CODE'],
  ]
  return pairs.map(([one, other]) => [isSet(one) && !isSet(other), `${other}: is needed together with ${one}`])
}
