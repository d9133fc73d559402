import { type Activity, CloudAdapterBase, type TurnContext as SdkContext } from 'botbuilder-core'
import {
  AuthenticationConstants,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  MicrosoftAppCredentials,
  UserTokenClient,
} from 'botframework-connector'
import type { Caller } from './door/authenticate.ts'
import type { Adapter, InvokeAnswer, OnTurnError, ReceivedActivity, Turn, TurnContext } from './turn.ts'

/**
 * Bot Framework's `CloudAdapter` without its HTTP part, with our own door in and our own way out.
 *
 * In: the caller has been authenticated already, so no token is checked again. Out: nothing but the answer to an invoke;
 * the SDK's client sends again by itself, so that whatever wants it fails with a message that says so.
 */
export class TillitsbotAdapter extends CloudAdapterBase implements Adapter {
  readonly #onError: OnTurnError
  readonly #factory = new SilentConnectorFactory()
  readonly #identities = new Map<string, ClaimsIdentity>()

  constructor(onError: OnTurnError) {
    super(new NoAuthentication())
    this.#onError = onError
  }

  run(caller: Caller, activity: ReceivedActivity, turn: Turn): Promise<InvokeAnswer | undefined> {
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope
    const result = { audience, claimsIdentity: this.#identityOf(caller), connectorFactory: this.#factory }
    return this.processActivity(result, forTheSdk(activity), async (sdk) => {
      const context = contextOf(sdk, activity)
      try {
        await turn(context)
      } catch (error) {
        await this.#onError(context, error instanceof Error ? error : new Error('A turn failed', { cause: error }))
      }
    })
  }

  #identityOf(caller: Caller): ClaimsIdentity {
    const appId = caller.kind === 'channel' ? caller.appId : ''
    const known = this.#identities.get(appId) ?? this.createClaimsIdentity(appId)
    this.#identities.set(appId, known)
    return known
  }
}

/** The bot reads what came in, and not what the SDK made of it. */
function contextOf(sdk: SdkContext, activity: ReceivedActivity): TurnContext {
  return {
    activity,
    async answerInvoke(answer) {
      await sdk.sendActivity({ type: 'invokeResponse', value: answer })
    },
  }
}

/** As much as the SDK needs for a turn, and what its types demand beyond that. What somebody wrote is not among it. */
function forTheSdk({ type, channelId, serviceUrl, conversation, from, recipient }: ReceivedActivity): Activity {
  return {
    ...{ type, channelId, serviceUrl },
    conversation: { id: conversation.id, name: '', isGroup: false, conversationType: '' },
    from: { id: from.id, name: '' },
    recipient: { id: recipient.id, name: '' },
    ...{ text: '', label: '', valueType: '', listenFor: [], localTimezone: '', callerId: '' },
  }
}

/** The SDK insists on a client in every turn; building one takes longer than the rest of the turn. */
class SilentConnectorFactory extends ConnectorFactory {
  readonly #client = new ConnectorClient(MicrosoftAppCredentials.Empty, {
    httpClient: { sendRequest: () => Promise.reject(new Error('Use ports/teams.ts, not the ConnectorClient')) },
  })
  override async create(): Promise<ConnectorClient> {
    return this.#client
  }
}

const notUsed = () => Promise.reject(new Error('Tillitsbot does not ask the SDK for this'))

/** The base class insists on one. Callers are authenticated before they get here, and nobody is ever signed in. */
class NoAuthentication extends BotFrameworkAuthentication {
  readonly #client = new NoUserTokens()
  override authenticateRequest = notUsed
  override authenticateStreamingRequest = notUsed
  override createConnectorFactory(): ConnectorFactory {
    return new SilentConnectorFactory()
  }
  override async createUserTokenClient(): Promise<UserTokenClient> {
    return this.#client
  }
}

class NoUserTokens extends UserTokenClient {
  override getUserToken = notUsed
  override getSignInResource = notUsed
  override signOutUser = notUsed
  override getTokenStatus = notUsed
  override getAadTokens = notUsed
  override exchangeToken = notUsed
}
