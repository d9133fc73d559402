import assert from 'node:assert/strict'
import { timestamp } from '../../../src/domain/time.ts'
import { exportFile } from '../../../src/exports/export-file.ts'
import { makeFile } from '../../../src/exports/made/make-file.ts'
import { documents } from '../../../src/ports/documents.ts'
import { exportContent, exportedRounds } from '../../../src/usecases/export/export-content.ts'
import { orderExport } from '../../../src/usecases/export/order-export.ts'
import { redeemExport } from '../../../src/usecases/export/redeem-export.ts'
import { sampleOutcome } from '../../support/sample-outcome.ts'
import { addTeam, testServices } from '../../support/services.ts'
import { addShared, mixed } from '../privacy/shared-round.ts'

const all = { tenantId: 'tenant', scope: { kind: 'all' } } as const
const twelve = [...mixed(1), ...mixed(5)]

describe('What coordinators export', () => {
  it('is what was shared in their tenant, oldest first', async () => {
    const services = testServices()
    for (const team of [3, 1, 2]) {
      await addShared(services, team)
      services.clock.advance({ minutes: 1 })
    }
    await addShared(services, 4, { review: { state: 'review' } })
    await addShared(services, 5, { review: { signatures: [] } })
    await addShared(services, 6, { review: { tenantId: 'other' } })
    const rounds = await exportedRounds(services, all)
    assert.deepEqual(
      rounds.map(({ teamName }) => teamName),
      ['Nav Eksempel 003', 'Nav Eksempel 001', 'Nav Eksempel 002'],
    )
  })

  // Not by when it was shared, which may be long after: `docs/export-format.md` promises the oldest round first.
  it('is in the order in which the rounds ended, whichever was shared first', async () => {
    const services = testServices()
    for (const [team, sharedAt] of [
      [1, '2026-06-03T08:00:00.000Z'],
      [2, '2026-06-01T08:00:00.000Z'],
      [3, '2026-06-02T08:00:00.000Z'],
    ] as const) {
      await addShared(services, team, { review: { sharedAt } })
      services.clock.advance({ minutes: 1 })
    }
    const rounds = await exportedRounds(services, all)
    assert.deepEqual(
      rounds.map(({ teamName }) => teamName),
      ['Nav Eksempel 001', 'Nav Eksempel 002', 'Nav Eksempel 003'],
    )
  })

  it('is of a package only that, and of the latest each team’s', async () => {
    const services = testServices()
    for (const [team, number, packageId] of [
      [1, 1, 'kom-i-gang'],
      [2, 1, 'faglig-skjonn'],
      [1, 2, 'kom-i-gang'],
    ] as const) {
      await addShared(services, team, { number, packageId })
      services.clock.advance({ minutes: 1 })
    }
    const ids = async (scope: Parameters<typeof exportedRounds>[1]['scope']) =>
      (await exportedRounds(services, { ...all, scope })).map(({ round }) => [round.prompt.packageId, round.number])
    assert.deepEqual(await ids({ kind: 'package', packageId: 'kom-i-gang' }), [
      ['kom-i-gang', 1],
      ['kom-i-gang', 2],
    ])
    // Oldest first here too: the first team's later round ended after that of the second.
    assert.deepEqual(await ids({ kind: 'latest' }), [
      ['faglig-skjonn', 1],
      ['kom-i-gang', 2],
    ])
  })

  it('has of what a team wrote down only what stood there at the first signature', async () => {
    const services = testServices()
    const at = (minutes: number) => timestamp(services.clock.now().add({ minutes }))
    const { round } = await addShared(services, 1, {
      review: {
        signatures: [
          { office: 'unionRep', userId: 'unionRep', at: at(30) },
          { office: 'leader', userId: 'leader', at: at(10) },
        ],
        sharedAt: at(30),
      },
    })
    for (const minutes of [5, 10, 20, 40]) {
      const of = { teamId: round.teamId, tenantId: round.tenantId, roundId: round.id }
      await services.store.put(documents.outcome, sampleOutcome({ ...of, id: `outcome|${minutes}`, at: at(minutes) }))
    }
    const written = async (teamId?: string) =>
      (await exportContent(services, { ...all, ...(teamId !== undefined && { teamId }) })).outcomes.value.map(
        (outcome) => outcome.at,
      )
    assert.deepEqual(await written(), [at(5), at(10)])
    assert.equal((await written(round.teamId)).length, 4)
  })

  it('has not what was shared after the order', async () => {
    const services = testServices()
    await addShared(services, 1)
    services.clock.advance({ minutes: 1 })
    const order = { ...all, userId: 'coordinator', teamId: undefined, format: 'json', language: 'nb' } as const
    const job = await orderExport(services, order)
    services.clock.advance({ minutes: 1 })
    await addShared(services, 2)
    const redeemed = await redeemExport(services, 'tenant', job.id, 'coordinator')
    assert.ok(redeemed?.material.kind === 'content')
    const { rounds } = redeemed.material.content
    assert.deepEqual(
      rounds.map(({ teamName }) => teamName),
      ['Nav Eksempel 001'],
    )
  })

  it('differs between two exports by whole summaries only', async () => {
    const services = testServices()
    for (const team of [1, 2, 3]) {
      const before = await exportedRounds(services, all)
      await addShared(services, team)
      services.clock.advance({ minutes: 1 })
      const after = await exportedRounds(services, all)
      assert.deepEqual(after.slice(0, -1), before)
      assert.ok(after.at(-1)!.summary.value.answers >= after.at(-1)!.summary.value.threshold)
    }
  })

  it('leaves out what is broken, and gives the others', async () => {
    const services = testServices()
    for (const team of [1, 2, 3]) await addShared(services, team)
    const [first, second] = (await services.store.list(documents.review, {})).map(({ value }) => value)
    await services.store.remove(documents.summary, first!.teamId, `summary|${first!.roundId}`)
    await services.store.remove(documents.round, second!.teamId, second!.roundId)
    assert.equal((await exportedRounds(services, all)).length, 1)
  })

  it('tells two teams of the same name apart, in the report too', async () => {
    const services = testServices()
    for (const team of [1, 2]) {
      const { round } = await addShared(services, team)
      await addTeam(services, { teamId: round.teamId, name: 'Oppfølging', channels: [] })
    }
    const content = await exportContent(services, all)
    const job = { format: 'html', language: 'nb', scope: all.scope, createdAt: '2026-03-02T08:00:00.000Z' } as const
    // Round by round, and so many that each unit gets a few lines.
    for (const times of [1, 21]) {
      const of = { ...content, rounds: Array.from({ length: times }, () => content.rounds).flat() }
      const html = new TextDecoder().decode(await makeFile({ job, content: of, settings: services.settings }))
      const heads = [...html.matchAll(/>(Oppfølging[^<]*)<\/h3>/g)].map(([, name]) => name)
      assert.deepEqual(heads, ['Oppfølging', 'Oppfølging (2)'])
    }
  })

  for (const format of ['md', 'csv', 'json'] as const) {
    it(`holds in ${format} no whole text, no single voice, no objection and no name`, async () => {
      const services = testServices()
      const { round } = await addShared(services, 1, {
        steps: twelve,
        review: {
          objections: [
            { id: 'o1', line: 'theme', reason: 'HEMMELIG innvending', author: { userId: 'u', name: 'HEMMELIG Kari' } },
            { id: 'o2', line: 'whole', reason: 'HEMMELIG innvending' },
          ],
          changes: [
            {
              ...{ id: 'c', line: 'theme', by: 'leader', at: '2026-03-02T08:00:00.000Z' },
              ...{ kind: 'corrected', before: 'HEMMELIG før', after: 'Rettet tema', reason: 'HEMMELIG grunn' },
            },
          ],
          disagreements: [{ by: 'unionRep', text: 'Vi ser det ulikt' }],
        },
      })
      const content = await exportContent(services, all)
      const job = { format, language: 'nb', scope: all.scope, createdAt: round.openedAt } as const
      const text = new TextDecoder().decode(exportFile({ job, content, settings: services.settings }).bytes)
      assert.doesNotMatch(text, /HEMMELIG|og mer/)
      for (const words of ['Rettet tema', 'Sitat 001', 'Vi ser det ulikt']) assert.ok(text.includes(words), words)
    })
  }
})

describe('What a team exports', () => {
  it('is by when its rounds ended, though a summary was made again since', async () => {
    const services = testServices()
    const first = await addShared(services, 1, { number: 1 })
    services.clock.advance({ hours: 1 })
    await addShared(services, 1, { number: 2 })
    // As `slett meg` does with a named round.
    const createdAt = timestamp(services.clock.now().add({ hours: 1 }))
    await services.store.put(documents.summary, { ...first.summary, createdAt })
    const numbers = async (kind: 'all' | 'latest') => {
      const rounds = await exportedRounds(services, { ...all, teamId: first.round.teamId, scope: { kind } })
      return rounds.map(({ round }) => round.number)
    }
    assert.deepEqual(await numbers('all'), [1, 2])
    assert.deepEqual(await numbers('latest'), [2])
  })
})
