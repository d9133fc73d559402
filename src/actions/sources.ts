import { z } from 'zod'
import { sourcesCard } from '../cards/summary/sources-card.ts'
import { summaryCard } from '../cards/summary-card.ts'
import { chooseTeam } from '../commands/line/choose-place.ts'
import { sceneOf } from '../commands/line/scene.ts'
import { summaryOf } from '../usecases/delivery/resolve-message.ts'
import { listRounds } from '../usecases/round/list-rounds.ts'
import { action, type Click } from './action.ts'
import { expiredCard } from './refusals.ts'

const From = z.coerce.number().int().min(0).max(1_000_000).default(0)
const SummaryClick = z.object({ teamId: z.string(), roundId: z.string(), from: From })

/** "Show the sources": all that a theme rests on, in place of the summary, for the person who clicked. */
export const openSources = action('openSources', SummaryClick.extend({ theme: z.string() }), async (click, data) => {
  const shown = await summaryHere(click, data)
  return (shown && sourcesCard(click.render, shown.round, shown.summary, data.theme, data.from)) ?? expiredCard(click)
})

/** "Back": the summary again, as it is now, from a theme on. */
export const showSummary = action('showSummary', SummaryClick, async (click, data) => {
  const shown = await summaryHere(click, data)
  if (!shown) return expiredCard(click)
  const { timeZone } = click.services.settings
  return summaryCard(click.render, shown.round, shown.summary, timeZone, { from: data.from })
})

/** A round's summary for a member of its team; in a channel, of the team that the channel belongs to. */
async function summaryHere(
  { services, origin }: Click,
  { teamId, roundId }: { readonly teamId: string; readonly roundId: string },
): ReturnType<typeof summaryOf> {
  if (origin.here && origin.here.teamId !== teamId) return undefined
  const chosen = await chooseTeam(await sceneOf(services, origin), '', { teamId, channelId: undefined })
  if (!chosen.ok) return undefined
  const round = (await listRounds(services, teamId)).find(({ id }) => id === roundId)
  return round && summaryOf(services, round)
}
