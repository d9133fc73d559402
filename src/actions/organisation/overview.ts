import { z } from 'zod'
import { gapCard } from '../../cards/gap-card.ts'
import { replyCard } from '../../cards/reply-card.ts'
import { commandButton } from '../../commands/line/buttons.ts'
import { notForCoordinator } from '../../commands/line/refusals.ts'
import { sceneOf } from '../../commands/line/scene.ts'
import { gapButton, overviewView } from '../../commands/organisation/overview.ts'
import { viewOverview } from '../../usecases/privacy/view-overview.ts'
import { action } from '../action.ts'

const Gap = z.object({ question: z.string().max(400), packageId: z.string().max(100).optional() })

/** How the roles see one question, in place of the card that was clicked on, with the ways to the next and back. */
export const roleGap = action('roleGap', Gap, async ({ services, origin, render }, { question, packageId }) => {
  const scene = await sceneOf(services, origin)
  const refused = notForCoordinator(scene, scene.say.overview.personalOnly)
  if (refused) return replyCard(render, refused)
  const { say, language, tenantId } = scene
  const { gaps } = await viewOverview(services, tenantId, { language, packageId })
  const place = gaps.findIndex(({ key }) => key === question)
  const shown = gaps[place]
  if (!shown) return replyCard(render, await overviewView(scene, packageId))
  const { text, packageTitle, gap } = shown
  const [before, after] = [place > 0 ? gaps[place - 1] : undefined, gaps[place + 1]]
  const { previous, next, back, position } = say.overview
  const buttons = [
    ...(before ? [gapButton(previous, before.key, packageId)] : []),
    ...(after ? [gapButton(next, after.key, packageId)] : []),
    commandButton(back, ['overview', packageId ?? ''].join(' ').trim(), {}),
  ]
  const eyebrow = position(packageTitle, place + 1, gaps.length)
  return gapCard(render, language, { text, eyebrow }, gap, buttons)
})
