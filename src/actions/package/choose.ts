import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { fitView } from '../../commands/packages/fit.ts'
import { exampleForm } from '../../commands/round/example-form.ts'
import { startReply } from '../../commands/round/start-reply.ts'
import { longestExample } from '../../domain/round/posted-prompt.ts'
import { textStart } from '../../domain/text-start.ts'
import { cleaner } from '../../usecases/measure/clean-wish.ts'
import { mostDays } from '../../usecases/round/steer.ts'
import { action } from '../action.ts'
import { inChannel } from '../in-team.ts'
import { InputText, LongText } from '../input.ts'

/** Ids of packages, joined with commas. */
const Ids = z.string().max(4000).default('')
const Answers = z.object({ recognise: Ids, size: InputText, ending: InputText })

/** "What fits us?" was answered. Everybody may look. */
export const suggestPackagesAction = action('suggestPackages', Answers, async (click, answers) =>
  replyCard(click.render, await fitView(await ownScene(click.services, click.origin), answers)),
)

const WithExample = z.object({
  teamId: z.string(),
  channelId: z.string(),
  packageId: z.string(),
  promptId: z.string(),
  days: z.coerce.number().int().min(1).max(mostDays).optional(),
  anonymity: z.enum(['anonymous', 'named']),
  example: LongText,
})

/** Starts a round whose card carries an example from the team; left empty, without one. */
export const startWithExample = action('startWithExample', WithExample, (click, data) =>
  inChannel(click, data, 'start', async (scene) => {
    const { packageId, promptId, days, anonymity, example } = data
    const pack = scene.services.library.of(scene.tenantId).packages.find(({ id }) => id === packageId)
    if (!pack?.prompts.some(({ id }) => id === promptId)) return undefined
    if (example.length > longestExample) {
      return exampleForm(scene, pack, promptId, { days, anonymity }, { example, isTooLong: true })
    }
    const { clean, masked } = cleaner()
    const safe = textStart(clean(example), longestExample)
    return startReply(scene, {
      ...{ pack, days, anonymity, prompt: { id: promptId } },
      ...(safe !== '' && { example: safe }),
      masked: masked(),
    })
  }),
)
