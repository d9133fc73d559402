import assert from 'node:assert/strict'
import { TeamsInfo, type TurnContext } from 'botbuilder'
import { SendFailed } from '../../src/teams/adapter.ts'
import { createActivity } from '../support/activities.ts'
import { startConnector, type TestConnector } from '../support/connector.ts'
import { startEdge } from '../support/edge.ts'
import { request } from '../support/http.ts'
import { createManualClock } from '../support/manual-clock.ts'

describe('The adapter', () => {
  const clock = createManualClock()
  let teams: TestConnector
  beforeEach(async () => {
    teams = await startConnector(clock)
  })
  afterEach(() => teams.close())

  /** Runs one turn over HTTP and returns what the error handler got. */
  async function run(turn: (context: TurnContext) => Promise<void>): Promise<Error | undefined> {
    let failure: Error | undefined
    const onError = async (_context: TurnContext, error: Error) => {
      failure = error
    }
    const edge = await startEdge({ clock, turn, onError })
    const body = JSON.stringify(createActivity({ serviceUrl: teams.serviceUrl }))
    const headers = { 'content-type': 'application/json' }
    const { status } = await request(`${edge.url}/api/messages`, { method: 'POST', headers, body })
    await edge.close()
    assert.equal(status, 200)
    return failure
  }

  it('answers in the thread that the message came from', async () => {
    let id: string | undefined
    await run(async (context) => {
      id = (await context.sendActivity('Hei'))?.id
    })
    assert.equal(id, '1000')
    const path = '/teams/v3/conversations/19%3Achannel%40thread.tacv2%3Bmessageid%3D1/activities/1772438400000'
    assert.deepEqual([teams.requests[0]?.method, teams.requests[0]?.path], ['POST', path])
    assert.equal(teams.messages[0]?.activity.text, 'Hei')
  })

  it('replaces and deletes', async () => {
    await run(async (context) => {
      const id = (await context.sendActivity('Hei'))!.id
      await context.updateActivity({ type: 'message', id, text: 'Nytt' })
      await context.deleteActivity(id)
    })
    assert.deepEqual(
      teams.messages.map(({ activity, deleted }) => [activity.text, deleted]),
      [['Nytt', true]],
    )
  })

  for (const status of [429, 500, 502, 503, 504, 403]) {
    it(`sends once and tells the error handler when the channel says ${status}`, async () => {
      teams.failNext({ kind: 'status', status, retryAfter: '0' })
      const error = await run(async (context) => void (await context.sendActivity('Hei')))
      assert.ok(error instanceof SendFailed)
      assert.equal(teams.requests.length, 1)
    })
  }

  it('sends once when the connection breaks', async () => {
    teams.failNext({ kind: 'reset after' })
    assert.ok((await run(async (context) => void (await context.sendActivity('Hei')))) instanceof SendFailed)
    assert.equal(teams.messages.length, 1)
  })

  it("gives no way out through the SDK's own client", async () => {
    const error = await run(async (context) => void (await TeamsInfo.getPagedMembers(context)))
    assert.match(error?.message ?? '', /ports\/teams\.ts/)
    assert.equal(teams.requests.length, 0)
  })
})
