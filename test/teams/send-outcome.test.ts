import assert from 'node:assert/strict'
import net, { type AddressInfo } from 'node:net'
import type { SendOutcome } from '../../src/ports/teams.ts'
import { createTeamsSender } from '../../src/teams/sender.ts'
import type { Fault } from '../support/connector.ts'
import { createManualDeadline } from '../support/manual-deadline.ts'
import { channel, openConnector, refused, senderOfSuite, text, thread } from './sender-of-suite.ts'

const unknown: SendOutcome = { state: 'unknown' }

describe('The outcome of a send', () => {
  const here = senderOfSuite()

  const faults: [string, Fault, SendOutcome][] = [
    ['408', { kind: 'status', status: 408 }, unknown],
    ['412', { kind: 'status', status: 412 }, unknown],
    ['500', { kind: 'status', status: 500 }, unknown],
    ['502', { kind: 'status', status: 502 }, unknown],
    ['503', { kind: 'status', status: 503 }, unknown],
    ['503 with Retry-After', { kind: 'status', status: 503, retryAfter: '1' }, unknown],
    ['504', { kind: 'status', status: 504 }, unknown],
    ['a reset before the message was kept', { kind: 'reset before' }, unknown],
    ['a reset after the message was kept', { kind: 'reset after' }, unknown],
    ['silence', { kind: 'silence' }, unknown],
    ['broken JSON', { kind: 'broken JSON' }, unknown],
    ['a success without ids', { kind: 'no ids' }, unknown],
    ['400', { kind: 'status', status: 400, code: 'BadSyntax' }, refused('rejected')],
    ['400 for the size', { kind: 'status', status: 400, code: 'MessageSizeTooBig' }, refused('tooLarge')],
    ['401', { kind: 'status', status: 401 }, refused('rejected')],
    ['403', { kind: 'status', status: 403 }, refused('botRemoved')],
    ['403 roster', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' }, refused('botRemoved')],
    ['403 permission', { kind: 'status', status: 403, code: 'NotEnoughPermissions' }, refused('rejected')],
    ['403 with a code from Object', { kind: 'status', status: 403, code: 'constructor' }, refused('botRemoved')],
    ['404', { kind: 'status', status: 404 }, refused('notFound')],
    ['404 conversation', { kind: 'status', status: 404, code: 'ConversationNotFound' }, refused('notFound')],
    ['404 roster', { kind: 'status', status: 404, code: 'BotNotInConversationRoster' }, refused('botRemoved')],
    ['413', { kind: 'status', status: 413, code: 'MessageSizeTooBig' }, refused('tooLarge')],
    ['a redirect', { kind: 'status', status: 307 }, refused('rejected')],
    ['429', { kind: 'status', status: 429 }, { state: 'throttled', retryAfter: undefined }],
    [
      '429 with nonsense',
      { kind: 'status', status: 429, retryAfter: 'soon' },
      { state: 'throttled', retryAfter: undefined },
    ],
  ]
  for (const [name, fault, expected] of faults) {
    for (const [what, to] of [
      ['thread', channel],
      ['message', thread],
    ] as const) {
      it(`posts a ${what} once and calls ${name} ${expected.state}`, async () => {
        const { clock, teams, address } = here()
        const limits = createManualDeadline()
        const over = openConnector(undefined, limits.deadline)
        teams.failNext(fault)
        const outcome = createTeamsSender({ connector: over, clock }).post(address, to, text)
        while (teams.requests.length === 0) await new Promise(setImmediate)
        if (fault.kind === 'silence') limits.expire()
        assert.deepEqual(await outcome, expected)
        // The connector would take a second attempt: nothing may make one.
        assert.equal(teams.requests.length, 1)
        over.close()
      })
    }
  }

  it('says how long to wait after 429, in seconds or until a date', async () => {
    const { teams, address, sender } = here()
    teams.failNext({ kind: 'status', status: 429, retryAfter: '7' })
    const inSeconds = await sender.post(address, thread, text)
    teams.failNext({ kind: 'status', status: 429, retryAfter: 'Mon, 02 Mar 2026 08:01:30 GMT' })
    const untilDate = await sender.post(address, thread, text)
    const waits = [inSeconds, untilDate].map((one) => one.state === 'throttled' && one.retryAfter?.total('seconds'))
    assert.deepEqual(waits, [7, 90])
  })

  it('calls a refused connection throttled, because nothing left the machine', async () => {
    const { sender, address } = here()
    const closed = net.createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const nowhere = { ...address, serviceUrl: `http://127.0.0.1:${port}/` }
    assert.deepEqual(await sender.post(nowhere, thread, text), { state: 'throttled', retryAfter: undefined })
  })

  it('calls a handshake that fails throttled, because the request waits for the certificate', async () => {
    const { teams, sender, address } = here()
    const secure = { ...address, serviceUrl: teams.serviceUrl.replace('http:', 'https:') }
    assert.deepEqual(await sender.post(secure, thread, text), { state: 'throttled', retryAfter: undefined })
    assert.equal(teams.requests.length, 0)
  })

  it('calls a missing token throttled, and a token that never comes too', async () => {
    const { clock, teams, address } = here()
    for (const token of [() => Promise.reject(new Error('no token')), () => new Promise<string>(() => {})]) {
      const limits = createManualDeadline()
      const connector = openConnector(token, limits.deadline)
      const outcome = createTeamsSender({ connector, clock }).post(address, thread, text)
      limits.expire()
      assert.deepEqual(await outcome, { state: 'throttled', retryAfter: undefined })
    }
    assert.equal(teams.requests.length, 0)
  })
})
