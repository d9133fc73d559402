import { z } from 'zod'
import { campaignCard } from '../cards/campaign-card.ts'
import { replyCard } from '../cards/reply-card.ts'
import { summaryCard } from '../cards/summary-card.ts'
import { longestLine, runCommand } from '../commands/line/run-command.ts'
import { ownScene } from '../commands/line/scene.ts'
import { viewCampaign } from '../usecases/campaign/view-campaign.ts'
import { summaryOf } from '../usecases/delivery/resolve-message.ts'
import { action } from './action.ts'
import { expiredCard } from './refusals.ts'

const Line = z.object({
  line: z.string().max(longestLine),
  teamId: z.string().optional(),
  channelId: z.string().optional(),
})

/** A button that stands for a line somebody could have written. The same rules decide who may. */
export const commandAction = action('command', Line, async (click, { line, teamId, channelId }) => {
  const { services, origin, render } = click
  const scene = await ownScene(services, origin)
  const reply = await runCommand(scene, line, { teamId, channelId })
  if ('progressOf' in reply) {
    const view = await viewCampaign(services, reply.progressOf, scene.language)
    return campaignCard(render, view, services.settings.timeZone)
  }
  if (!('summaryOf' in reply)) return replyCard(render, reply)
  const shown = await summaryOf(services, reply.summaryOf)
  if (!shown) return expiredCard(click)
  const { round, summary, output } = shown
  return summaryCard(render, round, summary, services.settings.timeZone, { output })
})
