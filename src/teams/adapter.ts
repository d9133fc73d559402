import {
  type Activity,
  CloudAdapterBase,
  type ConversationReference,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder-core'
import {
  AuthenticationConstants,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  MicrosoftAppCredentials,
  UserTokenClient,
} from 'botframework-connector'
import type { Connector, ConnectorAnswer, ConnectorRequest } from './connector.ts'
import type { Caller } from './door/authenticate.ts'

/** What a turn does; may throw. */
export type Turn = (context: TurnContext) => Promise<void>

/**
 * Bot Framework's `CloudAdapter` without its HTTP part, with our own door in and our own way out.
 *
 * In: the caller has been authenticated already, so no token is checked again. Out: one request through `Connector`,
 * because the SDK's client sends again by itself. `TeamsInfo` and everything else that wants the SDK's
 * `ConnectorClient` fails with a message that says so: ask `ports/teams.ts` instead.
 */
export class TillitsbotAdapter extends CloudAdapterBase {
  readonly #connector: Connector
  readonly #factory = new SilentConnectorFactory()
  readonly #identities = new Map<string, ClaimsIdentity>()

  /** @param options.onError gets what a turn threw; what it throws itself reaches the caller of `run` */
  constructor(options: {
    readonly connector: Connector
    readonly onError: (context: TurnContext, error: Error) => Promise<void>
  }) {
    super(new NoAuthentication())
    this.#connector = options.connector
    this.onTurnError = options.onError
  }

  /**
   * Runs one turn. The context is revoked when it ends: take out what is needed later.
   *
   * @returns the answer to an invoke; `undefined` for everything else. Status 501 when the turn answered no invoke.
   */
  run(caller: Caller, activity: Activity, turn: Turn): Promise<InvokeResponse | undefined> {
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope
    const result = { audience, claimsIdentity: this.#identityOf(caller), connectorFactory: this.#factory }
    return this.processActivity(result, activity, turn)
  }

  #identityOf(caller: Caller): ClaimsIdentity {
    const appId = caller.kind === 'channel' ? caller.appId : ''
    const known = this.#identities.get(appId) ?? this.createClaimsIdentity(appId)
    this.#identities.set(appId, known)
    return known
  }

  /** @throws SendFailed */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = []
    for (const activity of activities) {
      if (isForTheSdk(activity)) responses.push(...(await super.sendActivities(context, [activity])))
      else responses.push({ id: await this.#post(context, activity) })
    }
    return responses
  }

  /** @throws SendFailed */
  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const path = activityPath(activity.conversation?.id, activity.id)
    await this.#call(context, { method: 'PUT', path, body: activity })
    return { id: activity.id ?? '' }
  }

  /** @throws SendFailed */
  override async deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    const path = activityPath(reference.conversation?.id, reference.activityId)
    await this.#call(context, { method: 'DELETE', path })
  }

  async #post(context: TurnContext, { id: _ownId, ...body }: Partial<Activity>): Promise<string> {
    const path = activityPath(body.conversation?.id, body.replyToId)
    const answer = await this.#call(context, { method: 'POST', path, body })
    const created: unknown = answer.body
    return typeof created === 'object' && created !== null && 'id' in created ? String(created.id) : ''
  }

  async #call(
    context: TurnContext,
    request: ConnectorRequest,
  ): Promise<Extract<ConnectorAnswer, { kind: 'answered' }>> {
    const answer = await this.#connector.call(context.activity.serviceUrl, request)
    if (answer.kind !== 'answered') throw new SendFailed(answer.kind, 'cause' in answer ? answer.cause : undefined)
    if (answer.status < 200 || answer.status > 299) throw new SendFailed(`status ${answer.status}`)
    return answer
  }
}

/** A message inside a turn did not get through, or nobody knows whether it did. */
export class SendFailed extends Error {
  override readonly name = 'SendFailed'
  constructor(reason: string, cause?: unknown) {
    super(`The channel did not take the message: ${reason}`, { cause })
  }
}

/** These never leave the process: the base class keeps or drops them. */
function isForTheSdk({ type }: Partial<Activity>): boolean {
  return type === 'invokeResponse' || type === 'delay' || type === 'trace'
}

function activityPath(conversationId: string | undefined, activityId: string | undefined): string {
  if (!conversationId) throw new SendFailed('no conversation')
  const path = `v3/conversations/${encodeURIComponent(conversationId)}/activities`
  return activityId ? `${path}/${encodeURIComponent(activityId)}` : path
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
