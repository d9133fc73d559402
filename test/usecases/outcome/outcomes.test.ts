import assert from 'node:assert/strict'
import { readOutputCard } from '../../../src/domain/outcome/filled-card.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { resolveMessage } from '../../../src/usecases/delivery/resolve-message.ts'
import { exportContent } from '../../../src/usecases/export/export-content.ts'
import { outputCardOf } from '../../../src/usecases/outcome/output-card.ts'
import { settleOutcomesDue } from '../../../src/usecases/outcome/settle-outcomes.ts'
import { writeOutcome } from '../../../src/usecases/outcome/write-outcome.ts'
import { Died, mortal } from '../../support/mortal-store.ts'
import { sampleOutcome } from '../../support/sample-outcome.ts'
import { samplePrompt } from '../../support/sample-prompt.ts'
import { sampleRound } from '../../support/sample-round.ts'
import { addTeam, entriesOf, memoryStore, type TestServices, testServices } from '../../support/services.ts'
import { addShared } from '../privacy/shared-round.ts'

const round = sampleRound({
  ...{ state: 'closed', thread: { conversationId: 'thread', activityId: '1' } },
  prompt: { ...samplePrompt, packageId: 'tidstyver', packageVersion: 1 },
})

function write(services: Services, draft = 'draft', reason = 'Loven krever det') {
  const of = outputCardOf(services, round)
  assert.ok(of)
  const read = readOutputCard(of.card, of.words('nb'), ['Ukeliste', 'law', 'Ingen', reason, 'La den stå'])
  assert.ok(read.ok)
  return writeOutcome(services, { round, of, card: { ...read.card, kind: 'duty' }, draft, by: 'safetyRep' })
}

const written = async ({ store }: Services) => (await store.list(documents.outcome, {})).map(({ value }) => value)
const posts = async (services: TestServices) =>
  (await entriesOf(services)).filter(({ message }) => message.kind === 'outcome')

describe('What a team writes down', () => {
  it('is told in the thread of its round, with the package’s version', async () => {
    const services = testServices()
    await addTeam(services)
    await write(services)
    const [outcome] = await written(services)
    assert.deepEqual([outcome?.packageId, outcome?.version, outcome?.wakeAt], ['tidstyver', 1, undefined])
    const [entry] = await posts(services)
    const resolved = entry && (await resolveMessage(services, entry))
    assert.deepEqual(resolved?.ok && 'to' in resolved && resolved.to, {
      ...{ kind: 'conversation', conversationId: 'thread' },
    })
  })

  it('loses what points at people before it is stored', async () => {
    const services = testServices()
    const result = await write(services, 'draft', 'Spør ola@nav.no')
    assert.deepEqual(result.ok && result.masked, ['emailAddress'])
    assert.ok(!JSON.stringify(await written(services)).includes('ola@nav.no'))
  })

  it('is one thing for one form, and two for two', async () => {
    const services = testServices()
    await Promise.all([write(services), write(services)])
    await write(services, 'other')
    assert.deepEqual([(await written(services)).length, (await posts(services)).length], [2, 2])
  })

  it('is not posted where the bot was removed', async () => {
    const services = testServices()
    await addTeam(services, { state: 'removed' })
    await write(services)
    const [entry] = await posts(services)
    assert.deepEqual(entry && (await resolveMessage(services, entry)), { ok: false, reason: 'botRemoved' })
  })

  it('is in the team’s file, and in the coordinators’ what stood there when the parties signed', async () => {
    const services = testServices()
    const { round: shared, review } = await addShared(services, 1)
    const other = await addShared(services, 2, { review: { state: 'review' } })
    const at = (day: number) => `2026-0${day}-01T08:00:00.000Z`
    const before = Temporal.Instant.from(review.sharedAt ?? '').subtract({ hours: 1 })
    for (const [id, of, when] of [
      ['before', shared, before.toString({ smallestUnit: 'millisecond' })],
      ['after', shared, at(9)],
      ['unsigned', other.round, before.toString({ smallestUnit: 'millisecond' })],
    ] as const) {
      const { id: roundId, teamId, tenantId } = of
      await services.store.put(documents.outcome, sampleOutcome({ id, roundId, teamId, tenantId, title: id, at: when }))
    }
    const titles = async (teamId?: string) => {
      const content = await exportContent(services, {
        tenantId: 'tenant',
        scope: { kind: 'all' },
        ...(teamId && { teamId }),
      })
      return content.outcomes.value.map(({ title, unit }) => `${unit}: ${title}`)
    }
    assert.deepEqual(await titles(), ['Nav Eksempel 001: before'])
    assert.deepEqual(await titles(shared.teamId), ['Nav Eksempel 001: before', 'Nav Eksempel 001: after'])
    assert.deepEqual(await titles(other.round.teamId), ['Nav Eksempel 002: unsigned'])
  })

  for (const when of ['before', 'after'] as const) {
    it(`is written and told once, wherever the process dies ${when} a write`, async () => {
      for (let at = 0; ; at++) {
        const services = testServices({ store: memoryStore() })
        await addTeam(services)
        const store = mortal(services.store, at, when)
        const died = await write({ ...services, store }).then(
          () => false,
          (error: unknown) => error instanceof Died,
        )
        services.clock.advance({ minutes: 1 })
        await settleOutcomesDue(services)
        const stood = (await written(services)).length
        assert.equal((await posts(services)).length, stood, `died ${when} write ${at}`)
        // Whoever got no answer clicks again.
        await write(services)
        assert.deepEqual([(await written(services)).length, (await posts(services)).length], [1, 1])
        assert.equal((await written(services))[0]?.wakeAt, undefined)
        await services.store.close()
        if (!died) break
      }
    })
  }
})
