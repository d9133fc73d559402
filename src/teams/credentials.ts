import type { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector'

/** Who the bot is in Entra ID. Multi-tenant bots can't be made any more (PLATFORM, "Status of the SDK"). */
export type BotIdentity =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
  /** Development: no app id, no token. */
  | { readonly type: 'none' }

/** The bot's token for the Bot Connector, cached by the SDK until five minutes before it expires. */
export type TokenSource = () => Promise<string | undefined>

/**
 * Gets tokens from Entra ID through the SDK's own credentials. They are loaded with the first token, since a good part
 * of the SDK comes with them. Callers at the same time share one request; the SDK would send one for each.
 *
 * The source rejects when the identity lacks something that its type needs.
 */
export function createTokenSource(identity: BotIdentity): TokenSource {
  if (identity.type === 'none') return async () => undefined
  let credentials: Promise<AppCredentials> | undefined
  let running: Promise<string> | undefined
  const fetchToken = async (): Promise<string> => {
    credentials ??= createCredentials(identity)
    return (await credentials).getToken()
  }
  return () => {
    running ??= fetchToken().finally(() => {
      running = undefined
    })
    return running
  }
}

async function createCredentials(identity: Exclude<BotIdentity, { type: 'none' }>): Promise<AppCredentials> {
  const { ConfigurationServiceClientCredentialFactory } = await import('botbuilder')
  const { AppCredentials, AuthenticationConstants } = await import('botframework-connector')
  const { ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrlPrefix: login } = AuthenticationConstants
  const factory: ServiceClientCredentialsFactory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: identity.type,
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
  })
  const made: unknown = await factory.createCredentials(identity.appId, scope, login + identity.tenantId, true)
  if (!(made instanceof AppCredentials)) throw new Error('These credentials give no token')
  return made
}
