import type { Input } from '../../../src/summariser/local/analysis.ts'
import { readMarkedPrompts } from '../../summariser/answers/read-answers.ts'
import { seededRandom } from '../../support/seeded-random.ts'

/**
 * A round of `count` answers of `length` words over some twenty themes, the same at every run: three of four words come
 * from answers of one hand-marked theme, the others from anywhere; one in thirty has a typing error, one in ten ends a
 * sentence. It makes no sense to a reader; it has the words, the themes and the errors of one that does.
 */
export function generateRound(count: number, length: number): Input {
  const { integer } = seededRandom(22_000)
  const answers = readMarkedPrompts().flatMap(({ id, answers }) => answers.map((answer) => ({ ...answer, prompt: id })))
  const themes = [...Map.groupBy(answers, ({ prompt, theme }) => `${prompt} ${theme}`).values()].map((own) =>
    own.flatMap(({ text }) => text.split(/\s+/)),
  )
  const everything = themes.flat()
  const from = (words: readonly string[]) => words[integer(words.length)]!
  const word = (theme: readonly string[]) => {
    const chosen = integer(4) > 0 ? from(theme) : from(everything)
    const spelled = integer(30) === 0 && chosen.length > 4 ? mistype(chosen) : chosen
    return integer(10) === 0 ? `${spelled}.` : spelled
  }
  return {
    language: 'nb',
    questions: [],
    seeds: [],
    contributions: Array.from({ length: count }, (_, i) => {
      const theme = themes[integer(themes.length)]!
      return { id: `c${i}`, questionId: 'q', text: Array.from({ length }, () => word(theme)).join(' ') }
    }),
  }

  function mistype(correct: string): string {
    const at = 1 + integer(correct.length - 2)
    const rest = correct.slice(integer(2) === 0 ? at + 1 : at)
    return correct.slice(0, at) + (integer(2) === 0 ? '' : String.fromCharCode(97 + integer(26))) + rest
  }
}
