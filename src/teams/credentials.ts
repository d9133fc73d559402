import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import { AppCredentials, AuthenticationConstants } from 'botframework-connector'

/** Who the bot is in Entra ID. Multi-tenant bots can't be made any more (PLATFORM, "Status of the SDK"). */
export type BotIdentity =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
  /** Development: no app id, no token. */
  | { readonly type: 'none' }

export type Credentials = {
  /** For the adapter's constructor. */
  readonly authentication: ConfigurationBotFrameworkAuthentication
  /** The bot's token for the Bot Connector, cached by the SDK until five minutes before it expires. */
  readonly token: () => Promise<string | undefined>
}

/** @throws when the identity lacks something that its type needs */
export function createCredentials(identity: BotIdentity): Credentials {
  const configuration = configurationOf(identity)
  const factory = new ConfigurationServiceClientCredentialFactory(configuration)
  const authentication = new ConfigurationBotFrameworkAuthentication(configuration, factory)
  return { authentication, token: identity.type === 'none' ? async () => undefined : tokenSource(factory, identity) }
}

function configurationOf(identity: BotIdentity): Record<string, string> {
  if (identity.type === 'none') return {}
  return {
    MicrosoftAppType: identity.type,
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
  }
}

/** Callers at the same time share one request for a token; the SDK would send one for each. */
function tokenSource(
  factory: ConfigurationServiceClientCredentialFactory,
  { appId, tenantId }: Exclude<BotIdentity, { type: 'none' }>,
): () => Promise<string> {
  const { ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrlPrefix: login } = AuthenticationConstants
  let credentials: Promise<unknown> | undefined
  let running: Promise<string> | undefined

  async function fetchToken(): Promise<string> {
    credentials ??= factory.createCredentials(appId, scope, login + tenantId, true)
    const made = await credentials
    if (!(made instanceof AppCredentials)) throw new Error('These credentials give no token')
    return made.getToken()
  }
  return () => {
    running ??= fetchToken().finally(() => {
      running = undefined
    })
    return running
  }
}
