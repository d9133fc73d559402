import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { enqueue } from '../../../src/usecases/delivery/enqueue.ts'
import { orderExport } from '../../../src/usecases/export/order-export.ts'
import { createForgetOld, forgetOld } from '../../../src/usecases/retention/forget-old.ts'
import { addTeam, entriesOf, place, type TestServices, testServices } from '../../support/services.ts'
import { dyingStore } from '../../support/wrapped-store.ts'

async function order(services: TestServices, userId = 'kari') {
  return orderExport(services, {
    tenantId: 'tenant',
    userId,
    teamId: place.teamId,
    format: 'md',
    scope: { kind: 'all' },
    language: 'nb',
  })
}
const orders = async ({ store }: TestServices) => (await store.list(documents.exportJob, {})).length

async function reply(services: TestServices, id: string, conversationId = 'a:chat') {
  const { address } = await addTeam(services)
  await enqueue(services, {
    id,
    tenantId: 'tenant',
    conversationId,
    message: { kind: 'reply', address, to: { kind: 'conversation', conversationId } },
    urgent: false,
  })
}
async function end(services: TestServices, state: 'sent' | 'due') {
  for (const { value } of await services.store.list(documents.entry, {})) {
    await services.store.put(documents.entry, { ...value, state })
  }
}

describe('Orders for exports', () => {
  it('are gone after 24 hours, fetched or not, and not a minute before', async () => {
    const services = testServices()
    await order(services)
    services.clock.advance({ hours: 23, minutes: 59 })
    await forgetOld(services)
    assert.equal(await orders(services), 1)
    services.clock.advance({ minutes: 1 })
    await forgetOld(services)
    assert.equal(await orders(services), 0)
  })

  it('are all found, however many there are, and after a kill at any point', async function () {
    this.timeout(30_000)
    const services = testServices()
    for (let i = 0; i < 1100; i++) await order(services, `user ${i}`)
    services.clock.advance({ hours: 25 })
    await order(services, 'late')
    for (const nth of [1, 2, 300]) {
      await forgetOld({ ...services, store: dyingStore(services.store, nth, 'after').store }).catch(() => undefined)
    }
    await forgetOld(services)
    assert.equal(await orders(services), 1)
  })
})

describe('Posts to one person', () => {
  for (const [days, count] of [
    [89, 1],
    [90, 0],
    [91, 0],
  ] as const) {
    it(`are ${count === 0 ? 'out of' : 'in'} the ledger after ${days} days`, async () => {
      const services = testServices()
      await reply(services, 'reply|1')
      await end(services, 'sent')
      services.clock.advance({ hours: 24 * days })
      await forgetOld(services)
      assert.equal((await entriesOf(services)).length, count)
    })
  }

  it('stay while they are still to be sent', async () => {
    const services = testServices()
    await reply(services, 'reply|1')
    services.clock.advance({ hours: 24 * 100 })
    await forgetOld(services)
    assert.equal((await entriesOf(services)).length, 1)
  })
})

describe('The clock’s look at what is old', () => {
  it('costs nothing between two looks, ten minutes apart', async () => {
    const services = testServices()
    const dead = dyingStore(services.store, 1, 'before')
    const forget = createForgetOld(services)
    await forget()
    await order(services)
    services.clock.advance({ hours: 24 })
    await forget()
    assert.equal(await orders(services), 0)
    const idle = createForgetOld({ ...services, store: dead.store })
    await idle().catch(() => undefined)
    const { calls } = dead
    const after = calls()
    services.clock.advance({ minutes: 9 })
    await idle()
    assert.equal(calls(), after)
    services.clock.advance({ minutes: 1 })
    await idle().catch(() => undefined)
    assert.ok(calls() > after)
  })
})
