import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { QueueServiceClient } from '@azure/storage-queue'
import type { Queue } from '../../src/ports/queue.ts'
import { azureQueue, queueNames } from '../../src/queue/azure.ts'
import { QueueUnavailable } from '../../src/queue/queue-unavailable.ts'
import { queueContract } from '../contract/queue-contract.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type QueueProxy, startQueueProxy } from '../support/queue-proxy.ts'
import { recordedLog } from '../support/recorded-log.ts'

const seconds = (count: number) => Temporal.Duration.from({ seconds: count })

describe('Azure Storage Queues', function () {
  this.timeout(30_000)
  let azurite: Azurite
  before(async () => {
    azurite = await startAzurite()
  })
  after(() => azurite.stop())
  const newNames = () => {
    const name = `q-${randomUUID()}`
    return { deliveries: name, poison: `${name}-poison` }
  }

  queueContract('azure', async ({ visibility }) => {
    const proxy = await startQueueProxy(azurite)
    const options = { connect: proxy, log: recordedLog(), names: newNames(), visibility }
    const receivers = [await azureQueue(options), await azureQueue(options), await azureQueue(options)] as const
    return {
      receivers,
      send: receivers[1].send,
      finish: (delivery) => delivery.done(),
      now: () => Temporal.Now.instant(),
      wait: () => sleep(50),
      breakDown: proxy.close,
      async close() {
        for (const receiver of receivers) await receiver.close()
        await proxy.close()
      },
    }
  })

  describe('The queue over them', () => {
    let proxy: QueueProxy
    let names: ReturnType<typeof newNames>
    let queue: Queue
    const log = recordedLog()
    const client = (name: string) =>
      QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient(name)
    const textsOf = async (name: string) => {
      const { peekedMessageItems } = await client(name).peekMessages({ numberOfMessages: 32 })
      return peekedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString())
    }
    const unavailable = (code: string) => (error: unknown) => {
      assert.ok(error instanceof QueueUnavailable)
      assert.equal(error.code, code)
      return true
    }
    beforeEach(async () => {
      log.errors.length = 0
      proxy = await startQueueProxy(azurite)
      names = newNames()
      queue = await azureQueue({ connect: proxy, log, names })
    })
    afterEach(() => proxy.close())

    it('makes its two queues, and takes them as they are when they are there', async () => {
      const { connectionString } = azurite
      await queue.send('a')
      await (await azureQueue({ connect: { connectionString }, log, names })).close()
      assert.deepEqual(await textsOf(names.deliveries), ['a'])
      assert.equal(await client(queueNames.deliveries).exists(), false)
      await (await azureQueue({ connect: { connectionString }, log })).close()
      for (const name of ['tillitsbot-deliveries', 'tillitsbot-deliveries-poison']) {
        assert.equal(await client(name).exists(), true)
      }
    })

    it('shows what was put aside in the poison queue, where nothing expires', async () => {
      await queue.send('tenant|blåbær')
      const [delivery] = await queue.receive(1)
      await delivery!.poison()
      assert.deepEqual([await textsOf(names.deliveries), await textsOf(names.poison)], [[], ['tenant|blåbær']])
      const { peekedMessageItems } = await client(names.poison).peekMessages()
      assert.equal(peekedMessageItems[0]!.expiresOn.getUTCFullYear(), 9999)
    })

    it('puts aside what no service of ours wrote, says so without repeating it, and gives the rest', async () => {
      await client(names.deliveries).sendMessage('hemmelig tekst')
      await queue.send('a')
      assert.deepEqual(
        (await queue.receive(10)).map(({ entryId }) => entryId),
        ['a'],
      )
      assert.equal((await textsOf(names.poison)).length, 1)
      assert.deepEqual(
        log.errors.map(({ message }) => message),
        ['a queue message holds no id and was put aside'],
      )
      assert.doesNotMatch(JSON.stringify(log.errors), /hemmelig/)
    })

    it('keeps an id twice and never loses it when giving it back breaks off in the middle', async () => {
      await queue.send('a')
      const [delivery] = await queue.receive(1)
      proxy.fault = ({ method }) => (method === 'DELETE' ? 403 : undefined)
      await assert.rejects(delivery!.later(seconds(0)), unavailable('refused'))
      proxy.fault = () => undefined
      assert.deepEqual(
        (await queue.receive(10)).map(({ entryId }) => entryId),
        ['a'],
      )
      // The other one is hidden until its visibility is over.
      assert.equal((await client(names.deliveries).getProperties()).approximateMessagesCount, 2)
    })

    it('takes it for done when the answer to the first try was lost and the second finds nothing', async () => {
      await queue.send('a')
      const [delivery] = await queue.receive(1)
      let lost = 1
      proxy.fault = ({ method }) => (method === 'DELETE' && lost-- > 0 ? 'lost' : undefined)
      await delivery!.done()
      assert.equal(lost, -1)
    })

    it('tries again when the service is busy for a moment', async () => {
      let refusals = 2
      proxy.fault = () => (refusals-- > 0 ? 503 : undefined)
      await queue.send('a')
      assert.deepEqual(await textsOf(names.deliveries), ['a'])
    })

    for (const [status, code] of [
      [401, 'refused'],
      [403, 'refused'],
      [404, 'refused'],
      [429, 'throttled'],
      [503, 'throttled'],
      [500, 'failed'],
    ] as const) {
      it(`says ${code} for status ${status}`, async () => {
        proxy.fault = () => status
        await assert.rejects(queue.send('a'), unavailable(code))
        await assert.rejects(queue.receive(1), unavailable(code))
        await assert.rejects(queue.ping(), unavailable(code))
      })
    }

    it('gives up when there is no answer at all', async () => {
      proxy.fault = () => 'silent'
      const calls = [queue.send('a'), queue.receive(1), queue.ping()]
      await Promise.all(calls.map((call) => assert.rejects(call, unavailable('unreachable'))))
    })

    it('says that a queue which was removed is missing, and makes it at the next start', async () => {
      await client(names.deliveries).delete()
      await assert.rejects(queue.ping(), unavailable('refused'))
      const again = await azureQueue({ connect: azurite, log, names })
      await again.ping()
    })

    it('does not open where nobody answers, and serves nobody after it was closed', async () => {
      await queue.close()
      await assert.rejects(queue.receive(1), unavailable('closed'))
      await proxy.close()
      await assert.rejects(azureQueue({ connect: proxy, log, names }), unavailable('unreachable'))
    })
  })
})
