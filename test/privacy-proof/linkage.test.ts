import assert from 'node:assert/strict'
import { linkageFaults, linkageFigures } from './linkage.ts'
import { concordance, fixedPoints, longestChance } from './linkage-chance.ts'

describe('Somebody with the database, the logs and the order of answering', function () {
  this.timeout(60_000)

  it('finds out no better than by chance who wrote what', async () => {
    const figures = await linkageFigures(20, 4)
    assert.deepEqual(linkageFaults(figures), [])
    assert.ok(figures.attacks.length >= 16)
  })

  it('finds out which ballot and text belong together when nothing is shuffled', async () => {
    const figures = await linkageFigures(6, 5, (random) => ({ ...random, integer: (below) => below - 1 }))
    const link = figures.attacks.find(({ name }) => name === 'ballot and text in the same place')
    assert.equal(link?.hits, 48)
    assert.ok(linkageFaults(figures).length > 0)
  })
})

describe('Chance', () => {
  it('puts one of any number of people in the right place', () => {
    for (const n of [2, 5, 8]) {
      const chances = fixedPoints(n)
      const mean = chances.reduce((sum, p, hits) => sum + p * hits, 0)
      assert.ok(Math.abs(mean - 1) < 1e-9 && Math.abs(chances.reduce((a, b) => a + b, 0) - 1) < 1e-9)
    }
    assert.ok(Math.abs((fixedPoints(3)[3] ?? 0) - 1 / 6) < 1e-9)
  })
  it('seldom puts many there', () => {
    assert.equal(longestChance(2, 1, 0.999), 2)
    const bound = longestChance(8, 200, 0.999)
    // Poisson with mean 200: 200 + 3.09 × √200.
    assert.ok(bound > 235 && bound < 250, `${bound}`)
  })
  it('leans neither way', () => {
    assert.ok(concordance([[0, 1, 2, 3, 4, 5, 6, 7]]) > 3)
    assert.ok(concordance([[7, 6, 5, 4, 3, 2, 1, 0]]) < -3)
    assert.equal(
      concordance([
        [0, 3, 2, 1, 4],
        [4, 1, 2, 3, 0],
      ]),
      0,
    )
  })
})
