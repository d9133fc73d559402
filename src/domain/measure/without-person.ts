import type { Measure } from './measure.ts'

/** Takes a person out of a measure. What was done stays: it was done by offices. Decides nothing. */
export function withoutPerson(measure: Measure, userId: string): Measure {
  const { owner, createdBy, views, ...rest } = measure
  const theirs = owner?.userId === userId || createdBy === userId || views.some((view) => view.userId === userId)
  if (!theirs) return measure
  return {
    ...rest,
    ...(owner && owner.userId !== userId && { owner }),
    ...(createdBy !== undefined && createdBy !== userId && { createdBy }),
    // While it is proposed a party's word is a person's, who must hold the office to the end.
    views:
      rest.state === 'proposed'
        ? views.filter((view) => view.userId !== userId)
        : views.map((view) => (view.userId === userId ? { ...view, userId: '' } : view)),
  }
}

/** Whether a measure that has ended still names somebody. */
export function namesPeople({ owner, createdBy, views }: Measure): boolean {
  return owner !== undefined || createdBy !== undefined || views.some(({ userId }) => userId !== '')
}

/** Some time after the end nobody needs to know any more who it was. */
export function withoutPeople(measure: Measure): Measure {
  const { owner: _, createdBy: __, ...rest } = measure
  return { ...rest, views: measure.views.map((view) => ({ ...view, userId: '' })) }
}
