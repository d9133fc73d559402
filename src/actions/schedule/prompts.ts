import { z } from 'zod'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import { promptTitle } from '../../commands/line/packages.ts'
import { seriesExampleForm, swapView } from '../../commands/schedule/series-prompts.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestExample } from '../../domain/round/posted-prompt.ts'
import { textStart } from '../../domain/text-start.ts'
import { cleaner } from '../../usecases/measure/clean-wish.ts'
import { changeNextPrompt, readNextPrompts, type SeriesPrompts } from '../../usecases/schedule/next-prompts.ts'
import { action, type Click } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { LongText } from '../input.ts'

const OneSeries = z.object({ teamId: z.string(), scheduleId: z.string() })
const OnePrompt = OneSeries.extend({ promptId: z.string() })
const Example = OnePrompt.extend({ example: LongText })

/** "Swap": what the series could post next. */
export const swapPrompt = action('swapPrompt', OneSeries, (click, target) =>
  withSeries(click, target, async (scene, series) => swapView(scene, series)),
)

export const setPrompt = action('setPrompt', OnePrompt, (click, { promptId, ...target }) =>
  withSeries(click, target, async (scene, series) => {
    if (!(await changeNextPrompt(scene.services, series, { do: 'choose', promptId }))) return changed(scene)
    const say = scene.say.packages.series
    return notice(scene, say.chosenTitle, [say.chosen(promptTitle(scene, series.pack, promptId))])
  }),
)

/** Twice is once: what is passed over stays so. */
export const skipPrompt = action('skipPrompt', OnePrompt, (click, { promptId, ...target }) =>
  withSeries(click, target, async (scene, series) => {
    const after = await changeNextPrompt(scene.services, series, { do: 'passOver', promptId })
    if (!after) return changed(scene)
    const say = scene.say.packages.series
    const next = after.prompts[0]?.prompt.id
    const then = next === undefined ? say.noneLeft : say.chosen(promptTitle(scene, series.pack, next))
    return notice(scene, say.skippedTitle, [say.skipped(promptTitle(scene, series.pack, promptId)), then])
  }),
)

export const giveExample = action('giveExample', OnePrompt, (click, { promptId, ...target }) =>
  withSeries(click, target, async (scene, series) => {
    const next = series.prompts[0]
    if (next?.prompt.id !== promptId) return changed(scene)
    return seriesExampleForm(scene, series, promptId, { example: next.example ?? '', isTooLong: false })
  }),
)

/** An empty one takes it away. */
export const saveExample = action('saveExample', Example, (click, { promptId, example, ...target }) =>
  withSeries(click, target, async (scene, series) => {
    if (example.length > longestExample) {
      return seriesExampleForm(scene, series, promptId, { example, isTooLong: true })
    }
    const { clean, masked } = cleaner()
    const safe = textStart(clean(example), longestExample)
    if (!(await changeNextPrompt(scene.services, series, { do: 'giveExample', promptId, example: safe })))
      return changed(scene)
    const { packages, receipt } = scene.say
    const title = promptTitle(scene, series.pack, promptId)
    const taken = masked().length > 0 ? [receipt.masked(masked())] : []
    return safe === ''
      ? notice(scene, packages.series.exampleRemovedTitle, [packages.series.exampleRemoved(title)])
      : notice(scene, packages.series.exampleTitle, [packages.series.exampleSaved(title), ...taken])
  }),
)

/** Runs `step` on a series of the team that still posts prompts of its rule; whoever may plan may choose. */
function withSeries(
  click: Click,
  { teamId, scheduleId }: z.infer<typeof OneSeries>,
  step: (scene: TeamScene, series: SeriesPrompts) => Promise<ReplyView>,
): Promise<object> {
  return inTeam(click, teamId, 'start', async (scene) => {
    const series = await readNextPrompts(scene.services, teamId, scheduleId)
    const { goneTitle, gone } = scene.say.schedule.list
    return series ? step(scene, series) : notice(scene, goneTitle, [gone])
  })
}

/** Somebody chose something else meanwhile, or the prompt was posted. */
function changed(scene: TeamScene): ReplyView {
  const { changedTitle, changed: words } = scene.say.packages.series
  return notice(scene, changedTitle, [words])
}
