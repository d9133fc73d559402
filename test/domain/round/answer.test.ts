import assert from 'node:assert/strict'
import fc from 'fast-check'
import { longestText, readAnswer, Values } from '../../../src/domain/round/answer.ts'
import { samplePrompt } from '../../support/sample-prompt.ts'

const right = { sure: '3', where: 'here' }
const faultsOf = (input: Readonly<Record<string, string>>) => {
  const read = readAnswer(samplePrompt, input)
  return read.ok
    ? []
    : read.faults.map((fault) => (fault.reason === 'empty' ? 'empty' : `${fault.question.id} ${fault.reason}`))
}

describe('Reading an answer', () => {
  it('takes a whole one, with its step as a number', () => {
    const input = { ...right, example: '  Vi prøvde.  ', often: '5' }
    const values = { sure: 3, where: 'here', example: 'Vi prøvde.', often: 5 }
    assert.deepEqual(readAnswer(samplePrompt, input), { ok: true, values })
  })

  it('leaves out what is optional and empty', () => {
    const input = { ...right, example: ' \n ', often: '' }
    assert.deepEqual(readAnswer(samplePrompt, input), { ok: true, values: { sure: 3, where: 'here' } })
  })

  it('takes the longest text and refuses one character more', () => {
    assert.deepEqual(faultsOf({ ...right, example: 'x'.repeat(longestText) }), [])
    assert.deepEqual(faultsOf({ ...right, example: 'x'.repeat(longestText + 1) }), ['example tooLong'])
  })

  it('tells all faults at once', () => {
    const input = { sure: '6', example: 'x'.repeat(longestText + 1), often: 'ja' }
    assert.deepEqual(faultsOf(input), ['sure notAnOption', 'where missing', 'example tooLong', 'often notAnOption'])
  })

  for (const step of ['0', '6', '-1', '3.0', '3,5', '03', '1e0', '0x3', 'three', '٣', 'NaN', 'Infinity', '3;4']) {
    it(`refuses the step "${step}"`, () => assert.deepEqual(faultsOf({ ...right, sure: step }), ['sure notAnOption']))
  }
  for (const option of ['Here', 'Her', 'nowhere', 'here,there', '__proto__', 'constructor', 'toString', '0']) {
    it(`refuses the option "${option}"`, () => {
      assert.deepEqual(faultsOf({ ...right, where: option }), ['where notAnOption'])
    })
  }

  it('says that it is empty when nothing is required and nothing was given', () => {
    const prompt = { ...samplePrompt, questions: samplePrompt.questions.filter(({ optional }) => optional) }
    for (const input of [{}, { example: '   ' }, { unknown: 'x' }]) {
      const read = readAnswer(prompt, input)
      assert.deepEqual(read, { ok: false, faults: [{ reason: 'empty' }] })
    }
  })

  for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    it(`reads nothing out of the prototype for a question called ${id}`, () => {
      const questions = [{ kind: 'open' as const, id, text: 'x', optional: false, hint: '' }]
      const read = readAnswer({ ...samplePrompt, questions }, {})
      assert.deepEqual(read.ok ? [] : read.faults.map(({ reason }) => reason), ['missing'])
    })
  }

  it('ignores inputs that the prompt does not have', () => {
    const input = JSON.parse('{"sure":"3","where":"here","__proto__":"x","constructor":"y","roundId":"z"}')
    assert.deepEqual(readAnswer(samplePrompt, input), { ok: true, values: { sure: 3, where: 'here' } })
  })

  it('never throws, and what it takes can be stored', () => {
    const keys = fc.constantFrom('sure', 'where', 'example', 'often', '__proto__', 'constructor', 'x')
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', '5', 'here', 'there', ' '))
    fc.assert(
      fc.property(fc.dictionary(keys, words), (input) => {
        const read = readAnswer(samplePrompt, input)
        if (read.ok) assert.ok(Values.safeParse(read.values).success)
        else assert.ok(read.faults.length > 0)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
