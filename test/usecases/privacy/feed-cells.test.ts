import assert from 'node:assert/strict'
import type { ClosedCell, OpenCell, ReleaseCell } from '../../../src/domain/privacy/release-cell.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { closeCells } from '../../../src/usecases/privacy/close-cells.ts'
import { onShared } from '../../../src/usecases/review/on-shared.ts'
import { memoryStore, type TestServices, testServices } from '../../support/services.ts'
import { dyingStore, wrapStore } from '../../support/wrapped-store.ts'
import { addShared, mixed, type Shared } from './shared-round.ts'

const share = (services: Services, { round, summary, review }: Shared) => onShared(services, round, summary, review)

async function cellsOf({ store }: Services): Promise<ReleaseCell[]> {
  const cells = await store.list(documents.releaseCell, { partition: 'tenant' })
  return cells.map(({ value }) => value).toSorted((a, b) => a.number - b.number)
}

async function shareAll(services: Services, teams: number): Promise<Shared[]> {
  const all = []
  for (let team = 0; team < teams; team++) all.push(await addShared(services, team))
  for (const one of all) await share(services, one)
  return all
}

const open = (cell: ReleaseCell | undefined): OpenCell => {
  assert.ok(cell?.state === 'open')
  return cell
}
const closed = (cell: ReleaseCell | undefined): ClosedCell => {
  assert.ok(cell?.state === 'closed')
  return cell
}

describe('Answers by role of a shared round', () => {
  it('wait in the open cell of their question until its ballots are deleted', async () => {
    const services = testServices()
    const [first] = await shareAll(services, 2)
    const [cell, ...others] = await cellsOf(services)
    assert.equal(others.length, 0)
    assert.deepEqual(
      open(cell).members.map(({ roundId, rows }) => [roundId.includes('team-00'), rows.length]),
      [
        [true, 2],
        [true, 2],
      ],
    )
    const ended = Temporal.Instant.from(first!.round.endedAt!)
    assert.equal(Temporal.Instant.from(open(cell).wakeAt!).since(ended).total('hours'), 24 * 90)
  })

  it('leave it as sums with the tenth team, and the eleventh begins a new one', async () => {
    const services = testServices()
    await shareAll(services, 11)
    const [first, second, ...others] = await cellsOf(services)
    assert.equal(others.length, 0)
    assert.equal(closed(first).teamIds.length, 10)
    assert.deepEqual(
      closed(first).roles.map(({ role }) => role),
      ['employee', 'leader'],
    )
    assert.equal(open(second).members.length, 1)
    assert.deepEqual(Object.keys(closed(first)).includes('members'), false)
  })

  it('go in once, however often it is asked, open or closed', async () => {
    const services = testServices()
    const all = await shareAll(services, 4)
    for (const one of all) await share(services, one)
    assert.equal(open((await cellsOf(services))[0]).members.length, 4)
    const rest = []
    for (let team = 4; team < 10; team++) rest.push(await addShared(services, team))
    for (const one of rest) await share(services, one)
    const before = await cellsOf(services)
    for (const one of [...all, ...rest]) await share(services, one)
    assert.deepEqual(await cellsOf(services), before)
    assert.equal(closed(before[0]).teamIds.length, 10)
  })

  it('go once into a cell, and a team’s next round into the next', async () => {
    const services = testServices()
    await share(services, await addShared(services, 1))
    const next = await addShared(services, 1, { number: 2 })
    await share(services, next)
    await share(services, next)
    await share(services, await addShared(services, 2))
    const sizes = (await cellsOf(services)).map((cell) => open(cell).members.length)
    // The other team goes where the first waits.
    assert.deepEqual(sizes, [2, 1])
  })

  it('all go in once when many teams share at the same moment, each from two processes', async () => {
    const store = memoryStore()
    // Every call gives way to the others first.
    const services = testServices({
      store: wrapStore(store, async (_call, run) => {
        await new Promise((resolve) => setImmediate(resolve))
        return run()
      }),
    })
    const all = await Promise.all(Array.from({ length: 14 }, (_, team) => addShared(services, team)))
    await Promise.all([...all, ...all].map((one) => share(services, one)))
    const cells = await cellsOf(services)
    const inside = cells.flatMap((cell) =>
      cell.state === 'closed' ? cell.roundIds : cell.members.map(({ roundId }) => roundId),
    )
    assert.deepEqual(inside.toSorted(), all.map(({ round }) => round.id).toSorted())
    assert.equal(cells.filter(({ state }) => state === 'closed').length, 1)
  })

  for (const when of ['before', 'after'] as const) {
    it(`go in once when the process dies ${when} any of its calls, before the cell closes or as it does`, async () => {
      for (const others of [0, 3, 9]) {
        for (let nth = 1; ; nth++) {
          const services = testServices()
          await shareAll(services, others)
          const one = await addShared(services, others)
          const dying = dyingStore(services.store, nth, when)
          const died = await share({ ...services, store: dying.store }, one).then(
            () => false,
            () => true,
          )
          await share(services, one)
          const [cell, ...more] = await cellsOf(services)
          assert.equal(more.length, 0)
          const inside = cell!.state === 'closed' ? cell!.roundIds : cell!.members.map(({ roundId }) => roundId)
          assert.equal(inside.filter((id) => id === one.round.id).length, 1)
          assert.equal(inside.length, others + 1)
          assert.equal(cell!.state, others === 9 ? 'closed' : 'open')
          if (!died) break
        }
      }
    })
  }

  const nothing: [string, (services: TestServices) => Promise<Shared>][] = [
    ['a named round', (services) => addShared(services, 1, { round: { anonymity: 'named' } })],
    ['a round that shows nothing', (services) => addShared(services, 1, { steps: mixed(1).slice(0, 4) })],
    ['a round that is not shared', (services) => addShared(services, 1, { review: { state: 'review' } })],
    ['a round with one signature', (services) => addShared(services, 1, { review: { signatures: [] } })],
    [
      'a round whose ballots are due to be deleted',
      async (services) => {
        const one = await addShared(services, 1)
        services.clock.advance({ hours: 24 * 90 })
        return one
      },
    ],
    [
      'a round whose ballots are gone',
      async (services) => {
        const one = await addShared(services, 1)
        for (const { value } of await services.store.list(documents.sealed, {})) {
          await services.store.remove(documents.sealed, value.teamId, value.id)
        }
        return one
      },
    ],
  ]
  for (const [name, make] of nothing) {
    it(`are none of ${name}`, async () => {
      const services = testServices()
      await share(services, await make(services))
      assert.deepEqual(await cellsOf(services), [])
    })
  }

  it('are none of a package that was changed without a new version', async () => {
    const services = testServices()
    await shareAll(services, 1)
    const stored = (await services.store.list(documents.releaseCell, {}))[0]!
    await services.store.put(documents.releaseCell, { ...stored.value, options: ['1', '2', '3', '4', '5', '6'] })
    await share(services, await addShared(services, 2))
    assert.equal(open((await cellsOf(services))[0]).members.length, 1)
    assert.equal((await cellsOf(services)).length, 1)
  })
})

describe('A cell whose time is over', () => {
  const over = { hours: 24 * 90 }

  it('closes with what may be shown', async () => {
    const services = testServices()
    await shareAll(services, 9)
    services.clock.advance({ hours: 24 * 90 - 1 })
    await closeCells(services)
    open((await cellsOf(services))[0])
    services.clock.advance({ hours: 1 })
    await closeCells(services)
    assert.equal(closed((await cellsOf(services))[0]).roles.length, 2)
  })

  it('is emptied when only one team is in it, and takes the next', async () => {
    const services = testServices()
    const [first] = await shareAll(services, 1)
    services.clock.advance(over)
    await closeCells(services)
    const [emptied] = await cellsOf(services)
    assert.deepEqual(open(emptied).members, [])
    assert.equal(open(emptied).wakeAt, undefined)
    assert.equal(JSON.stringify(emptied).includes('team-000'), false)
    await share(services, first!)
    await share(services, await addShared(services, 1))
    const [filled, ...others] = await cellsOf(services)
    assert.deepEqual([open(filled).members.length, others.length], [1, 0])
  })

  it('loses no team that comes at the same moment', async () => {
    const services = testServices()
    await shareAll(services, 1)
    services.clock.advance(over)
    const late = await addShared(services, 1)
    const racing = wrapStore(services.store, async (call, run) => {
      // Between reading the cell and writing it.
      if (call === 'replace') await share(services, late)
      return run()
    })
    await closeCells({ ...services, store: racing })
    const [cell] = await cellsOf(services)
    const inside = cell!.state === 'closed' ? cell!.roundIds : cell!.members.map(({ roundId }) => roundId)
    assert.ok(inside.includes(late.round.id))
  })

  it('is closed once by two processes, and closing again changes nothing', async () => {
    const services = testServices()
    await shareAll(services, 9)
    services.clock.advance(over)
    await Promise.all([closeCells(services), closeCells(services)])
    const before = await cellsOf(services)
    await closeCells(services)
    assert.deepEqual(await cellsOf(services), before)
  })

  it('keeps the sums only, with no field in which rows of a team could stay', async () => {
    const services = testServices()
    await shareAll(services, 10)
    const cells = await cellsOf(services)
    assert.equal(cells.length, 1)
    for (const cell of cells) {
      assert.deepEqual(Object.keys(cell).toSorted(), [
        ...['counts', 'id', 'kind', 'number', 'options', 'question', 'roles', 'roundIds', 'rounded', 'state'],
        ...['teamIds', 'tenantId', 'type'],
      ])
      assert.deepEqual(closed(cell).counts, [24, 12, 24])
    }
  })
})
