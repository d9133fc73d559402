import assert from 'node:assert/strict'
import { chunkSize } from '../../../src/domain/export/export-job.ts'
import { documents } from '../../../src/ports/documents.ts'
import { makeExports, type Outcome } from '../../../src/usecases/export/make-exports.ts'
import { type Order, orderExport } from '../../../src/usecases/export/order-export.ts'
import { redeemExport } from '../../../src/usecases/export/redeem-export.ts'
import { forgetOld } from '../../../src/usecases/retention/forget-old.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { type TestServices, testServices } from '../../support/services.ts'
import { addShared } from '../privacy/shared-round.ts'

const making = {
  address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: 'bot' },
  conversationId: 'conversation',
  asLink: true,
  language: 'nb' as const,
}
const wish: Order = {
  ...{ tenantId: 'tenant', userId: 'kari', teamId: undefined, format: 'docx', scope: { kind: 'all' }, language: 'nb' },
  making,
}

/** As the clock runs it, with what was told. */
function world(services: TestServices, bytes = new Uint8Array([1, 2, 3])) {
  const told: Outcome[] = []
  let made = 0
  const run = (fail?: 'make' | 'tell') =>
    makeExports(
      services,
      async () => {
        made += 1
        if (fail === 'make') throw new Error('made to fail')
        return bytes
      },
      async (_, outcome) => {
        if (fail === 'tell') throw new Error('died before it was told')
        told.push(outcome)
      },
    )
  return { told, run, made: () => made }
}

async function ordered() {
  const services = testServices({ settings: { coordinators: new Set(['kari']) } })
  await addShared(services, 1)
  const job = await orderExport(services, wish)
  return { services, job }
}

describe('A file that takes its time', () => {
  it('is made once, told once, and fetched once by the person who ordered it', async () => {
    const { services, job } = await ordered()
    const bytes = new Uint8Array(chunkSize * 2 + 5).map((_, i) => i % 251)
    const { run, told, made } = world(services, bytes)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined, 'not made yet')
    await run()
    await run()
    assert.deepEqual([told, made()], [['ready'], 1])
    assert.equal(await services.store.count(documents.exportChunk, { partition: 'tenant' }), 3)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'ola'), undefined)
    const taken = await redeemExport(services, 'tenant', job.id, 'kari')
    assert.ok(taken?.material.kind === 'made')
    assert.deepEqual(taken.material.bytes, bytes)
    assert.equal(await services.store.count(documents.exportChunk, { partition: 'tenant' }), 0)
    assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined)
  })

  it('is told after a crash between making and telling, without being made again', async () => {
    const { services } = await ordered()
    const { run, told, made } = world(services)
    await assert.rejects(run('tell'), /died before it was told/)
    await run()
    assert.deepEqual(told, [], 'another process has it for the time of the lease')
    services.clock.advance({ minutes: 3 })
    await run()
    await run()
    assert.deepEqual([told, made()], [['ready'], 1])
  })

  it('is given up when it can’t be made, and the person hears so', async () => {
    const { services, job } = await ordered()
    const { run, told } = world(services)
    await run('make')
    services.clock.advance({ minutes: 3 })
    await run()
    assert.deepEqual(told, ['failed'])
    assert.equal(await redeemExport(services, 'tenant', job.id, 'kari'), undefined)
    assert.equal(services.log.errors.length, 1)
  })

  it('is given up when the process dies of it again and again', async () => {
    const { services, job } = await ordered()
    const stored = await services.store.read(documents.exportJob, 'tenant', job.id)
    await services.store.replace(documents.exportJob, stored!, { ...stored!.value, making: { ...making, tries: 3 } })
    const { run, told, made } = world(services)
    await run()
    assert.deepEqual([told, made()], [['failed'], 0])
  })

  it('says so when there is nothing in it', async () => {
    const services = testServices()
    await orderExport(services, { ...wish, scope: { kind: 'package', packageId: 'status' } })
    const { run, told } = world(services)
    await run()
    assert.deepEqual(told, ['empty'])
  })

  it('is made by one of two processes that look at once', async () => {
    const { services } = await ordered()
    const { run, told, made } = world(services)
    await Promise.all([run(), run()])
    assert.deepEqual([told, made()], [['ready'], 1])
  })

  it('is gone after a day, and when the person is forgotten', async () => {
    for (const remove of [
      async (services: TestServices) => {
        services.clock.advance({ hours: 25 })
        await forgetOld(services)
      },
      async (services: TestServices) => void (await forgetMe(services, 'tenant', 'kari')),
    ]) {
      const { services } = await ordered()
      await world(services).run()
      await remove(services)
      assert.equal(await services.store.count(documents.exportChunk, { partition: 'tenant' }), 0)
      assert.equal(await services.store.count(documents.exportJob, { partition: 'tenant' }), 0)
    }
  })
})
