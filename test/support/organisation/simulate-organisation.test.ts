import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { byCodeUnit } from '../../../src/domain/by-code-unit.ts'
import { discloseShared } from '../../../src/domain/privacy/disclose.ts'
import { redact } from '../../../src/domain/privacy/redact.ts'
import { registerId } from '../../../src/domain/register/register-entry.ts'
import { registerEntry } from '../../../src/domain/register/register-measure.ts'
import { type MatterFact, matterFact, measureFact } from '../../../src/domain/report/fact-sheet.ts'
import { summaryId } from '../../../src/domain/summary/summary.ts'
import { ancestors, unitOfTeam } from '../../../src/domain/unit/unit-tree.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { DocumentBase, Kind, Store } from '../../../src/ports/store.ts'
import { buildReport } from '../../../src/usecases/report/build-report.ts'
import { memoryStore } from '../services.ts'
import { copyDocuments, listDocuments } from './copy-documents.ts'
import { growUnits } from './grow-units.ts'
import { largeOrganisation, smallOrganisation } from './organisation-size.ts'
import { type SimulatedOrganisation, simulateOrganisation } from './simulate-organisation.ts'

const tenantId = 'tenant'

async function fingerprint(store: Store): Promise<string> {
  const hash = createHash('sha256')
  for (const { values } of await listDocuments(store)) for (const value of values) hash.update(JSON.stringify(value))
  return hash.digest('hex')
}

/** Every string in a document that is not an id, a time or a choice between fixed words: whatever holds a space. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('The simulated organisation', () => {
  const store = memoryStore()
  let made: SimulatedOrganisation
  before(async function () {
    this.timeout(60_000)
    made = await simulateOrganisation(store, { size: smallOrganisation })
  })
  const all = async <T extends DocumentBase>(kind: Kind<T>): Promise<T[]> =>
    (await store.list(kind, {})).map(({ value }) => value)
  const count = async <T extends DocumentBase>(kind: Kind<T>, is: (value: T) => boolean): Promise<number> =>
    (await all(kind)).filter(is).length

  it('is the same at every run', async function () {
    this.timeout(60_000)
    const again = memoryStore()
    await simulateOrganisation(again, { size: smallOrganisation })
    assert.equal(await fingerprint(again), await fingerprint(store))
    const other = memoryStore()
    await simulateOrganisation(other, { size: { units: 4, people: 40, seed: 1 } })
    assert.equal((await all(documents.unitTree))[0]?.units.length, smallOrganisation.units)
    assert.equal((await other.list(documents.unitTree, {}))[0]?.value.units.length, 4)
  })

  it('has as many units and people as it should, in one tree, at both sizes', () => {
    for (const size of [smallOrganisation, largeOrganisation]) {
      const units = growUnits(size)
      assert.equal(units.length, size.units)
      assert.equal(new Set(units.flatMap(({ people }) => people)).size, size.people)
      const tree = { units: units.map(({ unit }) => unit) }
      for (const key of ['id', 'name'] as const)
        assert.equal(new Set(tree.units.map((unit) => unit[key])).size, size.units)
      const [top] = tree.units
      for (const unit of tree.units) assert.equal([unit, ...ancestors(tree, unit.id)].at(-1), top)
      for (const seen of ['employer', 'line', 'level'] as const) {
        assert.ok(new Set(tree.units.map((unit) => unit[seen])).size >= 2, seen)
      }
      const withTeam = tree.units.filter(({ teamId }) => teamId !== undefined).length
      assert.ok(withTeam > 0.8 * size.units && withTeam < size.units, `${withTeam} teams`)
      assert.deepEqual(new Set(units.map(({ language }) => language)), new Set(['nb', 'nn']))
    }
  })

  it('holds everything that a year can bring', async () => {
    const rounds = await all(documents.round)
    const asked = new Set(rounds.map(({ teamId }) => teamId))
    assert.ok(
      made.units.some(({ unit: { teamId } }) => teamId !== undefined && !asked.has(teamId)),
      'a silent team',
    )
    const closed = await all(documents.summary)
    assert.ok(
      closed.some(({ shown }) => !shown),
      'too few',
    )
    assert.ok(
      closed.some(({ answers, invited }) => answers > 0.85 * invited),
      'nearly all',
    )
    for (const state of ['adopted', 'underWay', 'done', 'declined', 'proposed'] as const) {
      assert.ok((await count(documents.measure, (measure) => measure.state === state)) > 0, state)
    }
    for (const state of ['draft', 'review', 'shared'] as const) {
      const there = await count(documents.review, (review) => review.state === state)
      if (state !== 'draft') assert.ok(there > 0, state)
    }
    const kinds = (await all(documents.escalation)).flatMap(({ steps }) => steps.map(({ answer }) => answer?.kind))
    for (const kind of ['yes', 'no', 'passedOn', undefined]) assert.ok(kinds.includes(kind as 'yes'), String(kind))
    const entries = await all(documents.registerEntry)
    const today = '2026-03-02'
    assert.ok(entries.some(({ due }) => due !== undefined && due < today))
    assert.ok(entries.some(({ due }) => due !== undefined && due > today))
    assert.deepEqual(
      await all(documents.roundSecret).then((secrets) => secrets.length),
      await count(documents.round, ({ state }) => state === 'open' || state === 'tooFew'),
    )
  })

  it('is consistent: what is shared has its fact, and what is in the register is what the team decided', async () => {
    const summaries = new Map((await all(documents.summary)).map((summary) => [summary.id, summary]))
    const sheets = await all(documents.factSheet)
    const facts = new Map(sheets.flatMap(({ rounds }) => rounds.map((fact) => [fact.roundId, fact])))
    let shared = 0
    for (const review of await all(documents.review)) {
      const summary = summaries.get(summaryId(review.roundId))!
      const upward = discloseShared(summary, review)?.value
      assert.equal(facts.get(review.roundId)?.answers, upward?.answers, review.roundId)
      if (upward) shared++
    }
    assert.equal(facts.size, shared)

    const [tree] = await all(documents.unitTree)
    const teams = new Map((await all(documents.team)).map((team) => [team.teamId, team]))
    const register = new Map((await all(documents.registerEntry)).map((entry) => [entry.id, entry]))
    let entered = 0
    for (const measure of await all(documents.measure)) {
      const known = register.get(registerId(measure.id))
      const team = teams.get(measure.teamId)!
      const expected = registerEntry(measure, team, unitOfTeam(tree!, measure.teamId), known)
      // A check-in changes nothing that the register tells, but is the last thing that happened.
      assert.deepEqual(known && { ...known, updatedAt: '' }, expected && { ...expected, updatedAt: '' })
      if (expected) entered++
    }
    assert.equal(register.size, entered)
  })

  it('has nothing left to post, and nothing that went wrong', async () => {
    assert.deepEqual(new Set((await all(documents.entry)).map(({ state }) => state)), new Set(['sent']))
    assert.deepEqual(made.services.log.errors, [])
  })

  it('writes nothing that points at a person', async () => {
    const written = [
      ...(await all(documents.summary)),
      ...(await all(documents.review)),
      ...(await all(documents.measure)),
      ...(await all(documents.escalation)),
      ...(await all(documents.registerEntry)),
    ].flatMap(textsIn)
    assert.ok(written.length > 500)
    assert.deepEqual(
      written.filter((text) => redact(text).found.length > 0 || text.includes('▇')),
      [],
    )
  })

  it('makes a report that says what is stored', async () => {
    const { value: report } = await buildReport(made.services, tenantId, {})
    assert.equal(report.units.all, smallOrganisation.units)
    assert.equal(report.units.outside, 0)
    assert.equal(report.summaries, await count(documents.review, ({ state }) => state === 'shared'))
    assert.equal(report.measures.total, (await all(documents.registerEntry)).length)
    assert.equal(report.escalations.total, (await all(documents.escalation)).length)
    assert.ok((report.answers ?? 0) > 100)
  })

  it('has on its sheets what the documents say, which many hands have changed', async () => {
    const sheets = await all(documents.factSheet)
    const byId = <T extends { readonly id: string }>(facts: readonly T[]) =>
      facts.toSorted((a, b) => byCodeUnit(a.id, b.id))
    const ofTeam = (facts: readonly MatterFact[]) =>
      byId(facts.map((fact) => ({ ...fact, id: `${fact.teamId}|${fact.id}` })))
    assert.deepEqual(
      byId(sheets.flatMap(({ measures }) => measures)),
      byId((await all(documents.registerEntry)).map(measureFact)),
    )
    assert.deepEqual(
      ofTeam(sheets.flatMap(({ matters }) => matters)),
      ofTeam((await all(documents.escalation)).map(matterFact)),
    )
  })

  it('can be copied to another store as it is', async () => {
    const copy = memoryStore()
    const copied = await copyDocuments(store, copy)
    assert.ok(copied > 500)
    assert.equal(await fingerprint(copy), await fingerprint(store))
  })
})
