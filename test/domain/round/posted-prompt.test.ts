import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadContent } from '../../../src/content/load-packages.ts'
import { languages } from '../../../src/domain/language.ts'
import { nextPrompt, PostedPrompt, postedPrompt } from '../../../src/domain/round/posted-prompt.ts'

const { packages, profile } = loadContent(join(import.meta.dirname, '../../../cards'), 'nav')
const pack = packages[0]!
const order = pack.prompts.map(({ id }) => id)

describe('The next prompt', () => {
  const cases: [string, number[], number][] = [
    ['is the first one for a channel that had none', [], 0],
    ['is the first one that it has not had', [0], 1],
    ['is the one that was skipped', [0, 2], 1],
    ['is the one that it had longest ago, when it has had all', [0, 1, 2, 3], 0],
    ['goes by the last time, not the first', [0, 1, 2, 3, 0], 1],
    ['goes by the last time in any order', [3, 1, 0, 2], 3],
  ]
  for (const [name, history, expected] of cases) {
    it(name, () => {
      const past = history.map((i) => order[i]!)
      assert.equal(nextPrompt(pack, past).id, order[expected])
    })
  }
  it('forgets what the package no longer has', () => {
    assert.equal(nextPrompt(pack, ['withdrawn', order[0]!]).id, order[1])
  })
  it('comes round: in as many rounds as there are prompts each comes once, whatever was before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order)), (before) => {
        const history = [...before]
        for (let i = 0; i < order.length; i++) history.push(nextPrompt(pack, history).id)
        assert.deepEqual(history.slice(-order.length).toSorted(), order.toSorted())
      }),
      { seed: 1 },
    )
  })
  it('is refused for a package without prompts, which no package file can be', () => {
    assert.throws(() => nextPrompt({ ...pack, prompts: [] }, []), /has no prompts/)
  })
})

describe('A posted prompt', () => {
  it('carries every word in every language, for every prompt of every package', () => {
    for (const one of packages) {
      for (const prompt of one.prompts) {
        for (const language of languages) {
          const posted = postedPrompt(one, prompt, profile, language)
          assert.ok(PostedPrompt.safeParse(posted).success)
          const { title, why, goal, questions } = posted
          const words = questions.flatMap((question) => [
            question.text,
            ...(question.kind === 'scale' ? [question.low, question.high] : []),
            ...(question.kind === 'choice' ? question.options.map(({ text }) => text) : []),
          ])
          for (const word of [title, why, goal, ...words])
            assert.notEqual(word, '', `${one.id} ${prompt.id} ${language}`)
        }
      }
    }
  })
})
