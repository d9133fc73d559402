import assert from 'node:assert/strict'
import type { Workers } from '../../../src/ports/services.ts'
import { QueueUnavailable } from '../../../src/queue/queue-unavailable.ts'
import { tell } from '../../../src/usecases/delivery/enqueue.ts'
import { createSweep } from '../../../src/usecases/delivery/sweep.ts'
import { memoryQueue } from '../../support/memory-queue.ts'
import { testServices } from '../../support/services.ts'
import { putPost } from '../../support/simple-posts.ts'

function ready(workers?: Workers) {
  const base = testServices()
  const queue = memoryQueue(base.clock)
  const services = { ...base, queue, ...(workers && { workers }) }
  return { services, clock: base.clock, queue, sweep: createSweep(services) }
}

describe('The sweep', () => {
  it('tells the queue of what is due for five seconds and was not in it', async () => {
    const { services, clock, queue, sweep } = ready()
    await putPost(services, 'lost')
    clock.advance({ seconds: 4 })
    await putPost(services, 'new')
    clock.advance({ seconds: 2 })
    await sweep(clock.now())
    assert.deepEqual(queue.ids(), ['lost'])
  })

  it('looks every five seconds, and does not tell the same again for a minute', async () => {
    const { services, clock, queue, sweep } = ready()
    await putPost(services, 'lost')
    const told: number[] = []
    for (let second = 0; second < 120; second++) {
      const before = queue.ids().length
      await sweep(clock.now())
      if (queue.ids().length > before) told.push(second)
      clock.advance({ seconds: 1 })
    }
    assert.deepEqual(told, [5, 65])
  })

  it('tells at once what the queue did not take when it was told, and only when it takes it', async () => {
    const { services, queue, sweep } = ready()
    const { send } = queue
    queue.send = () => Promise.reject(new QueueUnavailable('unreachable'))
    await tell(services, 'untold')
    await assert.rejects(sweep(undefined), QueueUnavailable)
    queue.send = send
    await sweep(undefined)
    assert.deepEqual(queue.ids(), ['untold'])
    assert.equal(services.untold.size, 0)
  })

  it('does nothing while the queue is full, since what is due waits in it', async () => {
    const { services, clock, queue, sweep } = ready()
    for (let i = 0; i < 100; i++) await putPost(services, `waiting ${i}`)
    const empty = clock.now()
    for (let second = 0; second < 200; second++) {
      clock.advance({ seconds: 1 })
      await sweep(empty)
    }
    await sweep(undefined)
    assert.deepEqual(queue.ids(), [])
  })

  it('leaves the part of another process to it for ten seconds', async () => {
    const { services, clock, queue, sweep } = ready({ count: () => 2, isMine: (key) => key === 'mine' })
    await putPost(services, 'mine')
    await putPost(services, 'theirs')
    clock.advance({ seconds: 6 })
    await sweep(clock.now())
    assert.deepEqual(queue.ids(), ['mine'])
    clock.advance({ seconds: 6 })
    await sweep(clock.now())
    assert.deepEqual(queue.ids(), ['mine', 'theirs'])
  })

  it('does nothing where the ledger itself is the queue', async () => {
    const services = testServices()
    await putPost(services, 'a')
    services.clock.advance({ minutes: 1 })
    await createSweep(services)(services.clock.now())
    assert.equal((await services.queue.receive(10)).length, 1)
  })
})
