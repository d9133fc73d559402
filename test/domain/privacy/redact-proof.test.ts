import assert from 'node:assert/strict'
import { redact } from '../../../src/domain/privacy/redact.ts'
import { disguises } from '../../privacy-proof/redaction-disguises.ts'
import { precision, recall } from '../../privacy-proof/redaction-figures.ts'
import { handWritten } from '../../privacy-proof/redaction-harmless.ts'
import { hostileShapes } from '../../privacy-proof/redaction-hostile.ts'

// The whole proof is `node test/privacy-proof/redaction.ts`; this is a look at every run of the tests.
describe('The proof of redaction', () => {
  it('knows twenty disguises of numbers, of e-mail addresses and of words', () => {
    assert.deepEqual(
      Object.values(disguises).map((table) => Object.keys(table).length),
      [20, 20, 20],
    )
  })

  it('finds the identifiers of a short run', () => assert.deepEqual(recall(1900, 11).faults, []))

  it('leaves generated and hand-written harmless text alone', () => {
    assert.ok(handWritten().length >= 150)
    assert.deepEqual(precision(15, 11).faults, [])
  })
})

describe('Redaction of hostile text', () => {
  // A text costs as much as ten of a tenth of its length; with a rule that looks back too far it costs ten times as much. In
  // processor time, so that the load of the machine does not matter; its clock may tick every 4 ms only.
  for (const [name, make] of Object.entries(hostileShapes)) {
    it(`grows with its length: ${name}`, () => {
      const [small, large] = [make(10_000), make(100_000)]
      redact(small)
      const ofTen = Math.max(took(small, 10), 8)
      const ofLarge = Math.min(...[1, 2, 3].map(() => took(large, 1)))
      assert.ok(ofLarge < 5 * ofTen, `${ofTen} ms and ${ofLarge} ms`)
    })
  }
})

/** Milliseconds of processor time. */
function took(text: string, times: number): number {
  const before = process.threadCpuUsage()
  for (let time = 0; time < times; time++) redact(text)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
