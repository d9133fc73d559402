import { z } from 'zod'
import { gapCard } from '../../cards/gap-card.ts'
import { replyCard } from '../../cards/reply-card.ts'
import { actionButton } from '../../commands/line/buttons.ts'
import type { Scene } from '../../commands/line/command.ts'
import { notForCoordinator } from '../../commands/line/refusals.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { gapButton, overviewView } from '../../commands/organisation/overview.ts'
import { filterData, filterForm, readFilter } from '../../commands/organisation/report-filter.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { readTree } from '../../usecases/report/build-report.ts'
import { viewReport } from '../../usecases/report/view-report.ts'
import { action, type Click } from '../action.ts'
import { InputText } from '../input.ts'

const Filter = z.object({
  ...{ unitId: InputText, unitName: InputText, packageId: InputText },
  ...{ goalId: InputText, from: InputText, to: InputText },
})
const Gap = Filter.extend({ question: z.string().max(400) })

/** The overview of what was chosen, in place of the card that was clicked on; or the form with what is wrong in it. */
export const showOverview = action('showOverview', Filter, (click, values) =>
  asCoordinator(click, async (scene) => {
    const tree = () => readTree(scene.services, scene.tenantId)
    // The overview reads the tree itself, and it is large: here only a name that is written needs it.
    const read = readFilter(scene, values, values.unitName === '' ? undefined : await tree())
    if (read.ok) return overviewView(scene, read.filter)
    return filterForm(scene, {}, await tree(), { values, faults: read.faults })
  }),
)

/** The form, filled in with what the overview shows now. */
export const chooseReport = action('chooseReport', Filter, (click, values) =>
  asCoordinator(click, async (scene) => {
    const tree = await readTree(scene.services, scene.tenantId)
    const read = readFilter(scene, values, tree)
    return filterForm(scene, read.ok ? read.filter : {}, tree)
  }),
)

/** How the roles see one question, in place of the card that was clicked on, with the ways to the next and back. */
export const roleGap = action('roleGap', Gap, async (click, { question, ...values }) => {
  const { services, origin, render } = click
  const scene = await ownScene(services, origin)
  const refused = notForCoordinator(scene, scene.say.overview.personalOnly)
  if (refused) return replyCard(render, refused)
  const { say, language, tenantId } = scene
  const read = readFilter(scene, values, undefined)
  const filter = read.ok ? read.filter : {}
  const { gaps } = await viewReport(services, tenantId, { language, filter })
  const place = gaps.findIndex(({ key }) => key === question)
  const shown = gaps[place]
  if (!shown) return replyCard(render, await overviewView(scene, filter))
  const { text, packageTitle, gap } = shown
  const [before, after] = [place > 0 ? gaps[place - 1] : undefined, gaps[place + 1]]
  const { previous, next, back, position } = say.overview
  const buttons = [
    ...(before ? [gapButton(previous, before, filter)] : []),
    ...(after ? [gapButton(next, after, filter)] : []),
    actionButton(back, 'showOverview', filterData(filter)),
  ]
  const eyebrow = position(packageTitle, place + 1, gaps.length)
  return gapCard(render, language, { text, eyebrow }, gap, buttons)
})

/** What came from many teams is for coordinators, where nobody reads along. */
async function asCoordinator(click: Click, step: (scene: Scene) => Promise<ReplyView>): Promise<object> {
  const scene = await ownScene(click.services, click.origin)
  const refused = notForCoordinator(scene, scene.say.overview.personalOnly)
  return replyCard(click.render, refused ?? (await step(scene)))
}
