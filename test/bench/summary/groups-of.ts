import type { Language } from '../../../src/domain/language.ts'
import { analyse } from '../../../src/summariser/local/analyse.ts'
import type { Seed } from '../../../src/summariser/local/analysis.ts'

type Asked = {
  readonly language: Language
  readonly question: string
  readonly seeds: readonly Seed[]
  readonly answers: readonly { readonly id: string; readonly text: string }[]
}

/**
 * The theme that each answer is in. In two themes: the larger one counts. In none: the answer is a group by itself.
 */
export function groupsOf({ language, question, seeds, answers }: Asked): string[] {
  const { themes } = analyse({
    language,
    questions: [{ id: 'asked', text: question }],
    seeds: [...seeds],
    contributions: answers.map(({ id, text }) => ({ id, questionId: 'asked', text })),
  })
  return answers.map(({ id }) => themes.find(({ members }) => members.includes(id))?.id ?? `alone ${id}`)
}
