import { Activity } from '@microsoft/agents-activity'
import { CloudAdapter, TurnContext as SdkContext } from '@microsoft/agents-hosting'
import type { Caller } from '../../src/teams/door/authenticate.ts'
import type { Adapter, InvokeAnswer, OnTurnError, ReceivedActivity, Turn, TurnContext } from '../../src/teams/turn.ts'

/**
 * What would stand in the place of `src/teams/adapter.ts` after the move to the Microsoft 365 Agents SDK: its `CloudAdapter`
 * without its HTTP part, between our own door and our own way out.
 */
export class AgentsAdapter extends CloudAdapter implements Adapter {
  readonly #onError: OnTurnError

  constructor(onError: OnTurnError) {
    super()
    this.#onError = onError
    // Its own handler would tell people about "an error or bug", in English.
    this.onTurnError = (_context, error) => Promise.reject(error)
  }

  async run(caller: Caller, activity: ReceivedActivity, turn: Turn): Promise<InvokeAnswer | undefined> {
    const identity = caller.kind === 'channel' ? CloudAdapter.createIdentity(caller.appId) : {}
    const sdk = new SdkContext(this, forTheSdk(activity), identity)
    await this.runMiddleware(sdk, async (revocable) => {
      const context = contextOf(revocable, activity)
      try {
        await turn(context)
      } catch (error) {
        await this.#onError(context, error instanceof Error ? error : new Error('A turn failed', { cause: error }))
      }
    })
    return this.processTurnResults(sdk)
  }
}

function contextOf(sdk: SdkContext, activity: ReceivedActivity): TurnContext {
  return {
    activity,
    async answerInvoke(answer) {
      await sdk.sendActivity(Activity.fromObject({ type: 'invokeResponse', value: answer }))
    },
  }
}

function forTheSdk({ type, channelId, serviceUrl, conversation, from, recipient }: ReceivedActivity): Activity {
  return Activity.fromObject({
    ...{ type, channelId, serviceUrl },
    conversation: { id: conversation.id },
    from: { id: from.id },
    recipient: { id: recipient.id },
  })
}
