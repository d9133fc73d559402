import assert from 'node:assert/strict'
import type { Entry } from '../../../src/domain/delivery/entry.ts'
import { documents } from '../../../src/ports/documents.ts'
import { createLedgerWatch } from '../../../src/usecases/delivery/watch-ledger.ts'
import { recordedMetrics } from '../../support/recorded-metrics.ts'
import { testServices } from '../../support/services.ts'
import { putPost } from '../../support/simple-posts.ts'
import { wrapStore } from '../../support/wrapped-store.ts'

function watching() {
  const metrics = recordedMetrics()
  const services = { ...testServices(), metrics }
  /** A reply, or a prompt, which a team sees in `status`. */
  const put = async (id: string, state: Entry['state'], kind: 'reply' | 'prompt' = 'prompt') => {
    const { wakeAt, ...entry } = await putPost(services, id)
    const message = kind === 'prompt' ? { kind, teamId: 'team', roundId: 'round' } : entry.message
    const due = state === 'due' && wakeAt !== undefined ? { wakeAt } : {}
    await services.store.put(documents.entry, { ...entry, ...due, message, state })
  }
  return { services, metrics, put }
}

describe('Watching the ledger', () => {
  it('counts what is due, what a team can settle, and how long the oldest has been due', async () => {
    const { services, metrics, put } = watching()
    await put('old doubt', 'inDoubt')
    await put('refused long ago', 'failed')
    services.clock.advance({ hours: 24 * 15 })
    await put('first', 'due')
    services.clock.advance({ seconds: 90 })
    await put('second', 'due')
    await put('doubt', 'inDoubt')
    await put('an answer that its person asks for again', 'inDoubt', 'reply')
    await put('refused', 'failed')
    await put('an answer that was refused', 'failed', 'reply')
    await put('there', 'sent')
    const watch = createLedgerWatch(services)
    assert.deepEqual(metrics.gauge('ledgerEntries'), {})
    await watch()
    assert.deepEqual(metrics.gauge('ledgerEntries'), { 'state=due': 2, 'state=failed': 1, 'state=inDoubt': 1 })
    assert.deepEqual(metrics.gauge('oldestDueSeconds'), { '': 90 })
  })

  it('calls nothing late that has its time still before it', async () => {
    const { services, metrics, put } = watching()
    await put('later', 'due')
    services.clock.advance({ hours: -1 })
    await createLedgerWatch(services)()
    assert.deepEqual(metrics.gauge('oldestDueSeconds'), { '': 0 })
    assert.deepEqual(metrics.gauge('ledgerEntries')['state=due'], 1)
  })

  it('is done by one process, and the others say nothing', async () => {
    const { services, metrics, put } = watching()
    await put('due', 'due')
    let mine = true
    const watch = createLedgerWatch({ ...services, workers: { ...services.workers, isMine: () => mine } })
    await watch()
    mine = false
    await watch()
    assert.deepEqual([metrics.gauge('ledgerEntries'), metrics.gauge('oldestDueSeconds')], [{}, {}])
  })

  it('says nothing of what it could not look at', async () => {
    const { services, metrics, put } = watching()
    await put('due', 'due')
    let broken = false
    const store = wrapStore(services.store, async (_call, run) => {
      if (broken) throw new Error('planted')
      return run()
    })
    const watch = createLedgerWatch({ ...services, store })
    await watch()
    broken = true
    await assert.rejects(watch())
    assert.deepEqual(metrics.gauge('ledgerEntries'), {})
  })
})
