import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from '../../src/ports/documents.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { closeRound } from '../../src/usecases/round/steer.ts'
import { submitAnswer } from '../../src/usecases/round/submit-answer.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { openRound, place, testServices } from '../support/services.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const rounds = 40
const people = 8

/** Spearman's rank correlation of a permutation with the order 0, 1, 2 … */
function rankCorrelation(order: readonly number[]): number {
  const n = order.length
  const squares = order.reduce((sum, rank, at) => sum + (rank - at) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

describe('the order of answers', () => {
  const folder = temporaryFolder()

  it('is not to be seen in the file: over many rounds it agrees with the order in the file no better than chance', async () => {
    const path = join(folder, 'order.sqlite')
    const random = seededRandom(7)
    const store = openSqliteStore({ path, kinds: Object.values(documents), log: recordedLog(), random })
    const services = testServices({ store, seed: 8 })
    const marks: string[][] = []
    for (let round = 0; round < rounds; round++) {
      const opened = await openRound(services, { packageId: 'faglig-skjonn', prompt: 'any' })
      const words = Array.from({ length: people }, (_, who) => `runde${letters(round)} svar${letters(who)} slutt`)
      const open = opened.prompt.questions.filter(({ kind }) => kind === 'open')
      const figure = opened.prompt.questions.find(({ kind }) => kind !== 'open')
      // The first half of those who answer choose one thing, the second half another.
      const options = figure?.kind === 'choice' ? figure.options.map(({ id }) => id) : ['1', '2']
      const submitting = words.map((text, who) => {
        const input = Object.fromEntries(open.map(({ id }) => [id, text]))
        if (figure) input[figure.id] = options[who < people / 2 ? 0 : 1]!
        const person = { userId: `person-${who}`, name: 'Navn' }
        return submitAnswer(services, { place, roundId: opened.id, person, input, role: undefined })
      })
      assert.ok((await Promise.all(submitting)).every(({ ok }) => ok))
      assert.ok((await closeRound(services, place.teamId, opened.id)).ok)
      marks.push(words)
      services.clock.advance({ hours: 24 })
    }
    const bytes = readFileSync(path)
    const ballots = (await store.list(documents.sealed, {})).flatMap(({ value }) =>
      value.holds === 'ballots' ? [value.ballots.map(({ values }) => Object.values(values)[0])] : [],
    )
    await store.close()

    // A random permutation's correlation has mean 0 and variance 1 / (n − 1); so has a mean over rounds, less.
    const bound = 4 / Math.sqrt((people - 1) * rounds)
    const correlations = marks.map((words) => {
      const at = words.map((text) => bytes.indexOf(text))
      assert.ok(at.every((position) => position > 0))
      return rankCorrelation(at.map((position) => at.filter((other) => other < position).length))
    })
    assert.ok(Math.abs(mean(correlations)) < bound, `statements ${mean(correlations)}, chance ${bound}`)
    assert.equal(ballots.length, rounds)
    // How often the first half's choice stands in the first half of the ballots: half of the time.
    const early = ballots.map((values) => {
      const [first] = values.toSorted((a, b) => String(a).localeCompare(String(b)))
      return values.slice(0, people / 2).filter((value) => value === first).length / (people / 2) - 0.5
    })
    assert.ok(Math.abs(mean(early)) < bound, `ballots ${mean(early)}, chance ${bound}`)
  }).timeout(60_000)
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function letters(number: number): string {
  return [100, 10, 1].map((place) => 'abcdefghij'[Math.floor(number / place) % 10]).join('')
}
