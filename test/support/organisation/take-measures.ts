import type { Measure } from '../../../src/domain/measure/measure.ts'
import type { Step } from '../../../src/domain/measure/progress.ts'
import { seenOf } from '../../../src/domain/measure/proposal.ts'
import { discloseReviewed } from '../../../src/domain/privacy/disclose.ts'
import { signsAs } from '../../../src/domain/summary/review/sign.ts'
import { officesOf } from '../../../src/domain/team/team.ts'
import { backMeasure } from '../../../src/usecases/measure/back-measure.ts'
import { decideMeasure } from '../../../src/usecases/measure/decide-measure.ts'
import { followMeasure } from '../../../src/usecases/measure/follow-measure.ts'
import { proposeMeasure } from '../../../src/usecases/measure/propose-measure.ts'
import { readMeasure } from '../../../src/usecases/measure/read-measure.ts'
import { readReview } from '../../../src/usecases/review/read-review.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { type ActingUnit, say } from './acting-unit.ts'
import { between, percent, pick, sample, weighted } from './chance.ts'
import { nameOf } from './person-name.ts'
import { declineReasons, type MeasureWords, measureWords, stopReasons } from './words/deeds.ts'

/** Up to three measures out of a summary, each of which then goes its own way. */
export async function takeMeasures(unit: ActingUnit, roundId: string): Promise<void> {
  const { services, random, diary, teamId, people } = unit
  const [team, found] = await Promise.all([readTeam(services, teamId), readReview(services, { teamId, roundId })])
  if (!team || !found) return
  const { round, summary, review } = found
  const themes = discloseReviewed(summary, review.value).value.themes.filter(({ hidden }) => !hidden)
  const goal = services.library
    .of('tenant')
    .packages.find(({ id }) => id === round.prompt.packageId)
    ?.prompts.find(({ id }) => id === round.prompt.promptId)?.goal
  const today = services.clock.now().toZonedDateTimeISO(services.settings.timeZone).toPlainDate()
  for (const [i, words] of sample(random, measureWords, between(random, 1, 3)).entries()) {
    const userId = pick(random, people)
    const owner = pick(random, people)
    const proposed = await proposeMeasure(services, {
      ...{ team, round, userId, channelId: round.channelId, thread: undefined },
      draft: `${roundId} ${i}`,
      themeId: themes[i]?.id,
      by: officesOf(team, userId)[0] ?? 'member',
      wish: {
        what: say(unit, [words.what]),
        purpose: say(unit, [words.purpose]),
        level: words.level,
        owner: percent(random, 90) ? { userId: owner, name: nameOf(owner) } : undefined,
        due: percent(random, 92) ? today.add({ days: between(random, 25, 150) }).toString() : undefined,
        goalId: goal,
        details: [],
      },
    })
    if (!proposed.ok) return
    const { id: measureId } = proposed.measure
    for (const person of sample(random, people, between(random, 0, 6))) {
      await backMeasure(services, { teamId, measureId }, person, 'back')
    }
    diary.in(between(random, 1, 8), () => decide(unit, measureId, words))
  }
}

async function decide(unit: ActingUnit, measureId: string, words: MeasureWords): Promise<void> {
  const { random } = unit
  const decision = weighted(random, [
    ['yes', 78],
    ['no', 13],
    ['later', 9],
  ])
  if (decision === 'later') return
  const shared = percent(random, 90)
  const first = pick(random, ['leader', 'unionRep'] as const)
  const second = first === 'leader' ? 'unionRep' : 'leader'
  if (decision === 'no') return decideAs(unit, measureId, first, false, shared)
  await decideAs(unit, measureId, first, true, shared)
  await decideAs(unit, measureId, second, true, shared)
  const measure = (await readMeasure(unit.services, { teamId: unit.teamId, measureId }))?.value
  if (measure?.state === 'adopted') planCourse(unit, measure, words)
}

/** Nothing, where nobody holds the office. */
async function decideAs(
  unit: ActingUnit,
  measureId: string,
  office: 'leader' | 'unionRep',
  yes: boolean,
  shared: boolean,
): Promise<void> {
  const { services, teamId, people } = unit
  const [team, measure] = await Promise.all([readTeam(services, teamId), readMeasure(services, { teamId, measureId })])
  const userId = team && people.find((person) => signsAs(team, person) === office)
  if (userId === undefined || measure?.value.state !== 'proposed') return
  const reason = yes ? '' : say(unit, declineReasons)
  await decideMeasure(services, { teamId, measureId }, { userId, yes, reason, shared, seen: seenOf(measure.value) })
}

/** What becomes of a measure after it was adopted: under way, then done, stopped, or forgotten for a while. */
function planCourse(unit: ActingUnit, { id: measureId, due }: Measure, words: MeasureWords): void {
  const { random, diary, services } = unit
  if (percent(random, 80)) diary.in(between(random, 2, 15), () => follow(unit, measureId, () => ({ do: 'start' })))
  if (percent(random, 45)) diary.in(12, () => follow(unit, measureId, () => ({ do: 'keep', days: 14 })))
  if (percent(random, 10)) {
    diary.in(between(random, 12, 30), () =>
      follow(unit, measureId, ({ owner, due: before }) => ({
        do: 'change',
        owner,
        due: before && Temporal.PlainDate.from(before).add({ days: 30 }).toString(),
      })),
    )
  }
  const ends =
    due === undefined
      ? services.clock.now().add({ hours: 60 * 24 })
      : Temporal.PlainDate.from(due).toZonedDateTime(services.settings.timeZone).toInstant()
  const end = weighted(random, [
    ['done', 68],
    ['stop', 10],
    ['open', 22],
  ])
  if (end === 'open') return
  const when = ends.subtract({ hours: 24 * between(random, 0, 30) })
  diary.after(when, between(random, 0, 25), () =>
    follow(unit, measureId, (): Step => {
      const learning = percent(random, 70) ? say(unit, [words.learning]) : ''
      return end === 'done'
        ? { do: 'done', result: say(unit, [words.result]), learning }
        : { do: 'stop', reason: say(unit, stopReasons), learning }
    }),
  )
}

async function follow(unit: ActingUnit, measureId: string, step: (measure: Measure) => Step): Promise<void> {
  const { services, teamId, people } = unit
  const [team, found] = await Promise.all([readTeam(services, teamId), readMeasure(services, { teamId, measureId })])
  const userId = team && people.find((person) => officesOf(team, person).includes('leader'))
  if (!team || !found || userId === undefined) return
  const standing = { member: true, offices: officesOf(team, userId), facilitator: false, coordinator: false }
  await followMeasure(services, { teamId, measureId }, { userId, standing }, step(found.value))
}
