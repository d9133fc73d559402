import type { Reviewed } from './reviewed.ts'

/** Something that somebody wrote, and where. */
export type Written = {
  readonly id: string
  readonly text: string
  /** What was asked; of a post in the thread undefined. */
  readonly question: string | undefined
  /** In named rounds, of answers only. */
  readonly author: string | undefined
}

/** Every text that a summary still holds, by its id, in the order in which it holds them: answers, then the thread. */
export function writtenTexts({ quotes, thread }: Pick<Reviewed, 'quotes' | 'thread'>): ReadonlyMap<string, Written> {
  const answers = quotes.flatMap(({ text: question, quotes: answered }) =>
    answered.map(({ id, text, author }): Written => ({ id, text, question, author })),
  )
  const posts = thread.map(({ id, text }): Written => ({ id, text, question: undefined, author: undefined }))
  return new Map([...answers, ...posts].map((written) => [written.id, written]))
}
