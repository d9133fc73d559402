import { z } from 'zod'
import { sourcesCard } from '../../cards/summary/sources-card.ts'
import { summaryCard } from '../../cards/summary-card.ts'
import { summaryOf } from '../../usecases/delivery/resolve-message.ts'
import { readRound } from '../../usecases/round/list-rounds.ts'
import { action, type Click } from '../action.ts'
import { openTeam } from '../in-team.ts'
import { expiredCard } from '../refusals.ts'

const From = z.coerce.number().int().min(0).max(1_000_000).default(0)
const SummaryClick = z.object({ teamId: z.string(), roundId: z.string(), from: From })

/** "Show the sources": all that a theme rests on, in place of the summary, for the person who clicked. */
export const openSources = action('openSources', SummaryClick.extend({ theme: z.string() }), (click, data) =>
  withSummary(click, data, ({ round, summary }) => sourcesCard(click.render, round, summary, data.theme, data.from)),
)

/** Back from its sources, a form or a receipt: the summary again, as it is now, from a theme on. */
export const showSummary = action('showSummary', SummaryClick, (click, data) =>
  withSummary(click, data, ({ round, summary, output }) =>
    summaryCard(click.render, round, summary, click.services.settings.timeZone, { from: data.from, output }),
  ),
)

type Shown = NonNullable<Awaited<ReturnType<typeof summaryOf>>>

/** A round's summary for a member of its team. */
async function withSummary(
  click: Click,
  { teamId, roundId }: { readonly teamId: string; readonly roundId: string },
  show: (shown: Shown) => object | undefined,
): Promise<object> {
  const opened = await openTeam(click, teamId, 'read')
  if (!opened.ok) return opened.card
  const round = await readRound(click.services, teamId, roundId)
  const shown = round && (await summaryOf(click.services, round))
  return (shown && show(shown)) ?? expiredCard(click)
}
