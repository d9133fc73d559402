import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { texts } from '../../../src/texts/index.ts'
import { cardButtons } from '../../support/card-lines.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { generous } from '../../support/services.ts'

const say = texts('nb')

/** A team in whose channel one round is open. */
async function ready() {
  const world = await planning({ settings: generous })
  await world.say('leader', 'start kom-i-gang')
  const rounds = async () => (await world.services.store.list(documents.round, {})).map(({ value }) => value)
  return { ...world, rounds }
}

describe('A line that names a package', () => {
  it('of which no round is open, or which is misspelt, leaves the one that is open alone, and asks', async () => {
    const { say: write, rounds } = await ready()
    for (const [line, again] of [
      ['avslutt status', 'close kom-i-gang'],
      ['avbryt status', 'cancel kom-i-gang'],
      ['forleng 3 status', 'extend 3 kom-i-gang'],
      ['avslutt tidstyvr', 'close kom-i-gang'],
      ['avbryt tidstyvr', 'cancel kom-i-gang'],
    ] as const) {
      const card = await write('leader', line)
      assert.ok(linesOf(card).includes(`# ${say.bot.whichRoundTitle}`), linesOf(card))
      assert.deepEqual(
        cardButtons(card).map(({ data }) => data.line),
        [again],
      )
    }
    assert.deepEqual(
      (await rounds()).map(({ state }) => state),
      ['open'],
    )
  })

  it('that is open, or none at all, means the one that is open', async () => {
    for (const line of ['avslutt Kom-i-gang', 'avslutt', 'avslutt Hva betyr tillit hos oss?']) {
      const { say: write, rounds } = await ready()
      await write('leader', line)
      assert.deepEqual(
        (await rounds()).map(({ state }) => state),
        ['tooFew'],
        line,
      )
    }
  })

  it('starts it by a title of several words, with what follows', async () => {
    const { say: write, rounds } = await ready()
    await write('leader', 'start Skjønn og kompetanse åpen')
    const packages = (await rounds()).map(({ prompt, anonymity }) => [prompt.packageId, anonymity])
    assert.deepEqual(packages.toSorted(), [
      ['faglig-skjonn', 'named'],
      ['kom-i-gang', 'anonymous'],
    ])
  })
})
