import { isDocumentId } from '../../domain/document-id.ts'
import type { Measure } from '../../domain/measure/measure.ts'
import { discloseReviewed } from '../../domain/privacy/disclose.ts'
import { reviewId } from '../../domain/summary/review.ts'
import { summaryId } from '../../domain/summary/summary.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'

/** A measure, as a card names it. */
export type MeasureTarget = { readonly teamId: string; readonly measureId: string }

export async function readMeasure(
  { store }: Services,
  { teamId, measureId }: MeasureTarget,
): Promise<Stored<Measure> | undefined> {
  return isDocumentId(measureId) ? store.read(documents.measure, teamId, measureId) : undefined
}

/** All measures of a team, in the order of their numbers. */
export async function listMeasures({ store }: Services, teamId: string): Promise<Measure[]> {
  const found = await store.list(documents.measure, { partition: teamId })
  return found.map(({ value }) => value).toSorted((a, b) => a.number - b.number)
}

type OfTheme = Pick<Measure, 'teamId'> & {
  readonly roundId?: string | undefined
  readonly themeId?: string | undefined
}

/** What the theme that it comes from is called now; undefined where there is none, or the team hid it. */
export async function themeLabel(
  { store }: Services,
  { teamId, roundId, themeId }: OfTheme,
): Promise<string | undefined> {
  if (roundId === undefined || themeId === undefined || !isDocumentId(roundId)) return undefined
  const [summary, review] = await Promise.all([
    store.read(documents.summary, teamId, summaryId(roundId)),
    store.read(documents.review, teamId, reviewId(roundId)),
  ])
  if (!summary) return undefined
  const { themes } = discloseReviewed(summary.value, review?.value).value
  return themes.find(({ id, hidden }) => id === themeId && !hidden)?.label
}
