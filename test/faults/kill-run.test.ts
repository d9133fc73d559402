import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { figuresOf, type KillFigures } from './kill-figures.ts'
import { type KillRun, runKills } from './kill-run.ts'
import { readFolder, traces } from './trace-search.ts'

/** The short form of `npm run faults`. */
describe('a service that is killed again and again', function () {
  this.timeout(300_000)
  const folder = temporaryFolder()
  let run: KillRun
  let figures: KillFigures

  before(async () => {
    run = await runKills({ path: join(folder, 'killed.sqlite'), kills: 3, seed: 2026 })
    figures = await figuresOf(run)
  })

  it('has every acknowledged answer in a summary once, closes every round, and posts nothing twice', () => {
    assert.deepEqual(figures.faults, [])
    assert.ok(run.expectation.acknowledged > 0)
  })

  it('leaves nothing in its files of answers that were changed or withdrawn, nor of who answered', () => {
    const bytes = [...readFolder(dirname(run.path)).values()]
    const { markers } = run.expectation
    const lost = markers().filter((marker) => !figures.kept.has(marker))
    assert.ok(lost.length > 0)
    assert.deepEqual(
      lost.filter((marker) => traces(bytes, marker) > 0),
      [],
    )
    for (const { people } of run.teams) {
      const [, ...members] = people
      const counts = members.map(({ userId }) => traces(bytes, userId))
      assert.deepEqual(
        counts,
        counts.map(() => counts[0]),
      )
      for (const { name } of people) assert.equal(traces(bytes, name), 0)
    }
  })

  it('logs no person and no answer', () => {
    const log = [Buffer.from(run.log)]
    assert.equal(traces(log, 'merke'), 0)
    for (const { userId, name } of run.teams.flatMap(({ people }) => people)) {
      assert.equal(traces(log, userId) + traces(log, name), 0)
    }
  })
})
