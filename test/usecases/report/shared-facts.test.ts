import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { buildReport } from '../../../src/usecases/report/build-report.ts'
import { reviseFact } from '../../../src/usecases/report/shared-facts.ts'
import { onShared } from '../../../src/usecases/review/on-shared.ts'
import { testServices } from '../../support/services.ts'
import { addShared } from '../privacy/shared-round.ts'

describe('What overviews count of a round', () => {
  it('is written when it is shared, once, and holds what the shared summary shows', async () => {
    const services = testServices()
    const { round, summary, review } = await addShared(services, 1)
    await onShared(services, round, summary, review)
    await onShared(services, round, summary, review)
    const facts = await services.store.list(documents.sharedFact, { partition: 'tenant' })
    assert.deepEqual(
      facts.map(({ value }) => value),
      [
        {
          ...{ type: 'sharedFact', id: `fact|${round.id}`, tenantId: 'tenant', teamId: round.teamId },
          ...{ roundId: round.id, packageId: 'kom-i-gang', goalId: 'mal1' },
          ...{ closedAt: round.endedAt, sharedAt: review.sharedAt },
          ...{ answers: 6, invited: 6, minutes: round.prompt.minutes, themes: 1 },
        },
      ],
    )
  })

  it('is not written while the parties have not signed', async () => {
    const services = testServices()
    const { round, summary, review } = await addShared(services, 1, { review: { state: 'review' } })
    await onShared(services, round, summary, review)
    assert.equal(await services.store.count(documents.sharedFact, {}), 0)
  })

  it('is gone when the summary was made again since it was signed, or is gone itself', async () => {
    const services = testServices()
    const { round, summary } = await addShared(services, 1)
    const other = await addShared(services, 2)
    const later = services.clock.now().add({ hours: 1 }).toString({ smallestUnit: 'millisecond' })
    await services.store.put(documents.summary, { ...summary, createdAt: later })
    await reviseFact(services, round)
    await services.store.remove(documents.summary, other.round.teamId, other.summary.id)
    await reviseFact(services, other.round)
    assert.equal(await services.store.count(documents.sharedFact, {}), 0)
    assert.equal((await buildReport(services, 'tenant', {})).value.summaries, 0)
  })

  it('counts for its own tenant only', async () => {
    const services = testServices()
    await addShared(services, 1)
    await addShared(services, 2, { round: { tenantId: 'other' }, review: { tenantId: 'other' } })
    assert.equal((await buildReport(services, 'tenant', {})).value.summaries, 1)
    assert.equal((await buildReport(services, 'other', {})).value.units.shared, 1)
  })
})
