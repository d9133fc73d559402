import assert from 'node:assert/strict'
import { join } from 'node:path'
import { compareGoldenPart } from '../support/golden.ts'
import { simulateYear } from './simulate-year.ts'

describe('A year of 25 teams', function () {
  this.timeout(120_000)

  it('breaks no rule and is as in the golden file; `npm run simulate` does 1,000', async () => {
    const { year, breaches } = await simulateYear(25)
    assert.deepEqual(breaches, [])
    const skipped = Object.values(year.skipped).reduce((all, count) => all + count, 0)
    assert.equal(year.due, year.posted + skipped)
    compareGoldenPart(join(import.meta.dirname, 'year.golden.json'), '25', year)
  })
})
