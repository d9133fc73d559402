import assert from 'node:assert/strict'
import { embeddedPlace } from '../../support/delivery-place.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { postFiguresOf } from './post-figures.ts'
import { runPosts, shortRuns } from './post-run.ts'

/** The short form of the second part of `npm run faults`. */
describe('a service that is killed while it posts what was planned', function () {
  this.timeout(120_000)
  const folder = temporaryFolder()

  it('posts every prompt once or says that it is in doubt, and goes on by itself', async () => {
    const place = await embeddedPlace(folder)
    const scale = shortRuns[1]
    const run = await runPosts(place, { ...scale, processes: 1 }, { seed: 2026 })
    await place.close()
    const { faults, rows } = postFiguresOf(run, scale)
    assert.deepEqual(faults, [], JSON.stringify(rows))
    assert.equal(run.pauses.length, scale.kills)
  })
})
