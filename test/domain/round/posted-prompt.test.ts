import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadContent } from '../../../src/content/load-packages.ts'
import { languages } from '../../../src/domain/language.ts'
import { PostedPrompt, postedPrompt } from '../../../src/domain/round/posted-prompt.ts'

const { packages, profile } = loadContent(join(import.meta.dirname, '../../../cards'), 'nav')

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
