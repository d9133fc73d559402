import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { type ChannelScene, notice } from '../../commands/line/command.ts'
import { packageTitle } from '../../commands/line/packages.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { announce } from '../../commands/schedule/announce.ts'
import { isTooLate, readDate, readForm } from '../../commands/schedule/form-values.ts'
import { type PlanWish, showForm, showFormOf, showPlan, today } from '../../commands/schedule/show-plan.ts'
import { fromRule } from '../../domain/schedule/rhythm.ts'
import { offices } from '../../domain/team/team.ts'
import { moment } from '../../texts/format.ts'
import { startSeries } from '../../usecases/schedule/start-series.ts'
import { action } from '../action.ts'
import { inChannel } from '../in-team.ts'
import { InputText } from '../input.ts'

const Place = z.object({ teamId: z.string(), channelId: z.string(), anonymity: z.enum(['anonymous', 'named']) })
const Filled = Place.extend({
  package: InputText,
  rhythm: InputText,
  weekdays: InputText,
  time: InputText,
  times: InputText,
  starts: InputText,
})
const Planned = Place.extend({ packageId: z.string(), rule: z.string(), startsOn: z.iso.date() })
const Confirmed = Planned.extend({ consulted: InputText, followUp: InputText })

/** The form was filled in: the plan, or the form again with what is missing. */
export const draftSeriesAction = action('draftSeries', Filled, (click, data) =>
  inChannel(click, data, 'start', async (scene) => {
    const packages = scene.services.library.of(scene.tenantId).packages.map(({ id }) => id)
    const read = readForm(data, packages, today(scene))
    if (!read.ok) return showForm(scene, data.anonymity, data, { faults: read.faults })
    return showPlan(scene, { packageId: data.package, ...read, anonymity: data.anonymity })
  }),
)

/** "Change": the form, with the plan filled in. */
export const changePlan = action('changePlan', Planned, (click, data) =>
  inChannel(click, data, 'start', async (scene) => {
    const wish = wishOf(scene, data)
    return wish && showFormOf(scene, wish)
  }),
)

/**
 * Stores the series. What the button carries is checked again, as it would be if somebody had written it: a plan that
 * nobody was shown is refused.
 */
export const confirmPlan = action('confirmPlan', Confirmed, (click, data) =>
  inChannel(click, data, 'start', async (scene) => {
    const { services, say, language, team, channelId, standing } = scene
    const wish = wishOf(scene, data)
    if (!wish || wish.rhythm.ends.kind === 'never') return undefined
    const isUnionRep = standing.offices.includes('unionRep')
    const consulted = isUnionRep ? 'unionRep' : z.enum(['unionRep', 'noUnionRep']).safeParse(data.consulted).data
    const chosen = { consulted: consulted ?? '', followUp: data.followUp !== '' }
    if (consulted === undefined) return showPlan(scene, wish, { chosen, fault: say.schedule.consultedFault })
    const result = await startSeries(services, {
      ...{ team, channelId, consulted, followUp: chosen.followUp },
      ...{ packageId: wish.packageId, rule: data.rule, startsOn: data.startsOn, anonymity: data.anonymity },
      plannedBy: offices.find((office) => standing.offices.includes(office)) ?? 'leader',
    })
    if (!result.ok && result.reason === 'unionRepExists') {
      const fault = say.schedule.unionRepExists
      return showPlan(scene, wish, { chosen: { ...chosen, consulted: '' }, fault })
    }
    if (!result.ok && result.reason === 'noDates') return showPlan(scene, wish)
    if (!result.ok) return undefined
    await announce(services, team, result.schedule, { at: result.first, promptId: result.promptId })
    const first = moment(language, services.settings.timeZone, result.first.toString())
    const words = result.created ? say.schedule.planned : say.schedule.plannedBefore
    const pack = packageTitle(scene, wish.packageId)
    return notice(scene, say.schedule.plannedTitle, [words(pack, first), say.schedule.howToSteer])
  }),
)

export const cancelPlan = action('cancelPlan', z.object({}), async (click) => {
  const scene = await ownScene(click.services, click.origin)
  const { cancelledTitle, cancelled } = scene.say.schedule
  return replyCard(click.render, notice(scene, cancelledTitle, [cancelled]))
})

/** What a button of the plan carries, as it would be if somebody had written it. Undefined: no plan was ever like that. */
function wishOf(scene: ChannelScene, data: z.infer<typeof Planned>): PlanWish | undefined {
  const rhythm = fromRule(data.rule)
  const starts = readDate(data.startsOn)
  const known = scene.services.library.of(scene.tenantId).packages.some(({ id }) => id === data.packageId)
  if (!rhythm || !starts || !known || isTooLate(starts, today(scene))) return undefined
  return { packageId: data.packageId, rhythm, starts, anonymity: data.anonymity }
}
