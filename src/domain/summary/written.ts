import { usersCommittee } from '../round/answer.ts'
import type { Reviewed } from './reviewed.ts'

/** Something that somebody wrote, and where. */
export type Written = {
  readonly id: string
  readonly text: string
  /** What was asked; of a post in the thread undefined. */
  readonly question: string | undefined
  /** In named rounds, of answers only. */
  readonly author: string | undefined
  /** The users' committee says it, and no employee. */
  readonly isCommittee: boolean
}

/** Every text that a summary still holds, by its id, in the order in which it holds them: answers, then the thread. */
export function writtenTexts({ quotes, thread }: Pick<Reviewed, 'quotes' | 'thread'>): ReadonlyMap<string, Written> {
  const answers = quotes.flatMap(({ text: question, quotes: answered }) =>
    answered.map(({ id, text, author }): Written => ({ id, text, question, author, isCommittee: false })),
  )
  const posts = thread.map(
    ({ id, text, from }): Written => ({
      ...{ id, text, question: undefined, author: undefined },
      isCommittee: from === usersCommittee,
    }),
  )
  return new Map([...answers, ...posts].map((written) => [written.id, written]))
}
