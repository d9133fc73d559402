import assert from 'node:assert/strict'
import { TillitsbotAdapter } from '../../src/teams/adapter.ts'
import type { ReceivedActivity, Turn } from '../../src/teams/turn.ts'
import { createActivity } from '../support/activities.ts'
import { AgentsAdapter } from '../support/agents-adapter.ts'
import { startAuthority } from '../support/authority.ts'
import { startEdge } from '../support/edge.ts'
import { request } from '../support/http.ts'
import { createManualClock } from '../support/manual-clock.ts'

const adapters = [
  { name: 'The adapter', Adapter: TillitsbotAdapter },
  { name: "The successor's adapter", Adapter: AgentsAdapter },
]

for (const { name, Adapter } of adapters) {
  describe(name, () => {
    /** Runs one turn over HTTP and returns what came of it. */
    async function run(turn: Turn, change: object = {}) {
      let failure: Error | undefined
      const onError = async (_context: object, error: Error) => {
        failure = error
      }
      const edge = await startEdge({ clock: createManualClock(), turn, onError, adapter: (sdk) => new Adapter(sdk) })
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(teamsActivity(change))
      const { status, text } = await request(`${edge.url}/api/messages`, { method: 'POST', headers, body })
      await edge.close()
      return { failure, status, text }
    }
    const teamsActivity = (change: object) => createActivity({ serviceUrl: 'http://127.0.0.1:9/', ...change })
    const invoke = { type: 'invoke', name: 'adaptiveCard/action' }

    it('acknowledges what needs no answer', async () => {
      assert.deepEqual(await run(async () => {}), { failure: undefined, status: 200, text: '' })
    })

    it('puts the answer to an invoke into the HTTP response', async () => {
      const body = { statusCode: 200, value: { type: 'AdaptiveCard' } }
      const { failure, status, text } = await run((context) => context.answerInvoke({ status: 200, body }), invoke)
      assert.equal(failure, undefined)
      assert.deepEqual([status, JSON.parse(text)], [200, body])
    })

    it('says of an invoke that nothing answered it', async () => {
      assert.equal((await run(async () => {}, invoke)).status, 404)
    })

    it('lets the bot read what came in, all of it and nothing else', async () => {
      const odd = { name: '', localTimestamp: 'today', from: { id: '29:a', more: { than: 'the types tell' } } }
      let read: object | undefined
      await run(async ({ activity }) => {
        read = activity
      }, odd)
      assert.deepEqual(read, teamsActivity(odd))
    })

    it('tells the error handler what a turn threw, whatever it was', async () => {
      const planted = new Error('planted')
      assert.equal((await run(() => Promise.reject(planted))).failure, planted)
      assert.equal((await run(() => Promise.reject('planted'))).failure?.cause, 'planted')
    })

    it('rejects with what the error handler throws', async () => {
      const planted = new Error('planted again')
      const adapter = new Adapter(() => Promise.reject(planted))
      const activity = createActivity() as ReceivedActivity
      const turn = () => Promise.reject(new Error('planted'))
      await assert.rejects(adapter.run({ kind: 'development' }, activity, turn), (error) => error === planted)
    })

    it('runs for a caller with a token', async () => {
      const clock = createManualClock()
      const authority = await startAuthority(clock)
      const turn: Turn = (context) => context.answerInvoke({ status: 200, body: { answer: 42 } })
      const edge = await startEdge({ clock, authority, turn, adapter: (onError) => new Adapter(onError) })
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await authority.mint()}` }
      const body = JSON.stringify(createActivity(invoke))
      const { status, text } = await request(`${edge.url}/api/messages`, { method: 'POST', headers, body })
      await Promise.all([edge.close(), authority.close()])
      assert.deepEqual([status, text], [200, '{"answer":42}'])
    })

    it('answers an invoke from the error handler too', async () => {
      const edge = await startEdge({
        clock: createManualClock(),
        turn: () => Promise.reject(new Error('planted')),
        onError: (context) => context.answerInvoke({ status: 200, body: { sorry: true } }),
        adapter: (onError) => new Adapter(onError),
      })
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(teamsActivity(invoke))
      const { text } = await request(`${edge.url}/api/messages`, { method: 'POST', headers, body })
      await edge.close()
      assert.equal(text, '{"sorry":true}')
    })
  })
}
