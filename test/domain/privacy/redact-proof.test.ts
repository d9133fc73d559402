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
  // Ten times the text costs ten times as much; a rule that looks back too far costs a hundred times. Between these lies
  // so much that the load of the machine does not matter.
  for (const [name, make] of Object.entries(hostileShapes)) {
    it(`grows with its length: ${name}`, () => {
      const [small, large] = [make(10_000), make(100_000)]
      redact(small)
      const ofSmall = Math.max(...[1, 2, 3].map(() => took(small)), 0.2)
      const ofLarge = Math.min(...[1, 2, 3].map(() => took(large)))
      assert.ok(ofLarge < 50 * ofSmall, `${ofSmall} ms and ${ofLarge} ms`)
    })
  }
})

function took(text: string): number {
  const start = performance.now()
  redact(text)
  return performance.now() - start
}
