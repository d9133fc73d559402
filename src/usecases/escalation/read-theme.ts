import { type Disclosed, discloseTheme, type ThemeUpward } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Services } from '../../ports/services.ts'
import { readReview } from '../review/read-review.ts'

/** A theme as a card names it. */
export type ThemeTarget = { readonly roundId: string; readonly themeId: string }

/** `notShared`: the parties have not signed the summary that it stands in, so nothing of it leaves the team. */
export type NoTheme = { readonly ok: false; readonly reason: 'noSuchTheme' | 'notShared' }

/** A theme as it may leave its team now. */
export async function readTheme(
  services: Services,
  teamId: string,
  { roundId, themeId }: ThemeTarget,
): Promise<{ readonly ok: true; readonly round: Round; readonly theme: Disclosed<ThemeUpward> } | NoTheme> {
  const found = await readReview(services, { teamId, roundId })
  if (!found?.summary.themes.some(({ id }) => id === themeId)) return { ok: false, reason: 'noSuchTheme' }
  const review = found.review.value
  const theme = discloseTheme(found.summary, review, themeId)
  if (theme) return { ok: true, round: found.round, theme }
  const hidden = review.changes.some(({ kind, line }) => kind === 'hidden' && line === themeId)
  return { ok: false, reason: hidden ? 'noSuchTheme' : 'notShared' }
}
