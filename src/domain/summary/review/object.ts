import type { Objection, Review } from '../review.ts'

export type ObjectRefusal = 'draftEnded' | 'noSuchLine' | 'noReason' | 'tooLong' | 'alreadyNamed'

type NamedObjection = Objection & { readonly author: NonNullable<Objection['author']> }

/** Whether objections are taken. At the end of the draft itself they no longer are. */
export function takesObjections({ state, endedAt, draftUntil }: Review, now: string): boolean {
  return state === 'draft' && endedAt === undefined && now < draftUntil
}

/** An objection with its author's name. The same person's next one to the same line takes its place. */
export function withObjection(review: Review, objection: NamedObjection): Review {
  const { author, line } = objection
  const known = review.objections.find((one) => isBy(one, author.userId, line))
  if (!known) return { ...review, objections: [...review.objections, objection] }
  const replaced = { ...objection, id: known.id }
  return { ...review, objections: review.objections.map((one) => (one === known ? replaced : one)) }
}

/** Whether the person has objected to the line with their name. */
export function hasNamedObjection({ objections }: Review, userId: string, line: string): boolean {
  return objections.some((one) => isBy(one, userId, line))
}

/** Takes out what stands there under the person's name. What was done about it stays: it was done by the parties. */
export function withoutPerson(review: Review, userId: string): Review {
  return {
    ...review,
    objections: review.objections.filter(({ author }) => author?.userId !== userId),
    // Once it is shared nobody has to be told from anybody else any more.
    signatures:
      review.state === 'shared'
        ? review.signatures.map((one) => (one.userId === userId ? { ...one, userId: '' } : one))
        : review.signatures.filter((one) => one.userId !== userId),
  }
}

/** The draft is over: what was objected without a name stands behind the others, in the order given. */
export function afterDraft(review: Review, anonymous: readonly Objection[]): Review {
  return { ...review, state: 'review', objections: [...review.objections, ...anonymous] }
}

function isBy({ author, line }: Objection, userId: string, of: string): boolean {
  return author?.userId === userId && line === of
}
