import { reviewLines, unanswered } from '../../../src/domain/summary/review/review-lines.ts'
import { seenBy, signsAs } from '../../../src/domain/summary/review/sign.ts'
import { wholeSummary } from '../../../src/domain/summary/review.ts'
import { amendLine } from '../../../src/usecases/review/amend-line.ts'
import { object } from '../../../src/usecases/review/object.ts'
import { readReview } from '../../../src/usecases/review/read-review.ts'
import { reportText } from '../../../src/usecases/review/report-text.ts'
import { signSummary } from '../../../src/usecases/review/sign-summary.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { type ActingUnit, say } from './acting-unit.ts'
import { between, percent, pick } from './chance.ts'
import { nameOf } from './person-name.ts'
import { raiseTheme } from './raise-matters.ts'
import { takeMeasures } from './take-measures.ts'
import { changeReasons, correctedWords, disagreements, hideReasons, objections } from './words/deeds.ts'

/**
 * Plans what a team does with a summary, from the day after it came: some object, the parties change a line or two, most
 * sign, and out of it come measures and now and then a matter for the level above.
 */
export async function reviewSummary(unit: ActingUnit, roundId: string): Promise<void> {
  const { services, random, diary, teamId } = unit
  const target = { teamId, roundId }
  const found = await readReview(services, target)
  // So few answered that there is nothing to review.
  if (!found) return
  if (percent(random, 16)) await objectTo(unit, roundId)
  if (percent(random, 2)) await reportOne(unit, roundId)
  const draftEnds = Temporal.Instant.from(found.review.value.draftUntil)
  if (percent(random, 18)) diary.after(draftEnds, 1, () => amend(unit, roundId))
  diary.after(draftEnds, 1, () => noteObjections(unit, roundId))
  const leaderSigns = between(random, 2, 9)
  if (percent(random, 88)) diary.after(draftEnds, leaderSigns, () => signAs(unit, roundId, 'leader'))
  if (percent(random, 86)) {
    diary.after(draftEnds, leaderSigns + between(random, 0, 6), () => signAs(unit, roundId, 'unionRep'))
  }
  if (percent(random, 62)) diary.after(draftEnds, leaderSigns + 1, () => takeMeasures(unit, roundId))
  if (percent(random, 24)) diary.after(draftEnds, leaderSigns + 7, () => raiseTheme(unit, roundId))
}

async function objectTo(unit: ActingUnit, roundId: string): Promise<void> {
  const { services, random, teamId, people } = unit
  for (const userId of new Set(Array.from({ length: between(random, 1, 3) }, () => pick(random, people)))) {
    const found = await readReview(services, { teamId, roundId })
    if (!found) return
    await object(
      services,
      { teamId, roundId },
      {
        line: pick(random, reviewLines(found.summary, found.review.value)).id,
        reason: say(unit, objections),
        person: { userId, name: nameOf(userId) },
        named: percent(random, 40),
      },
    )
  }
}

async function reportOne({ services, random, teamId }: ActingUnit, roundId: string): Promise<void> {
  const found = await readReview(services, { teamId, roundId })
  const sources = found?.summary.themes.flatMap((theme) => theme.quotes.map(({ source }) => source)) ?? []
  if (sources.length > 0) await reportText(services, { teamId, roundId }, pick(random, sources))
}

/** A line gets other words, or is hidden. */
async function amend(unit: ActingUnit, roundId: string): Promise<void> {
  const { services, random, teamId } = unit
  const found = await readReview(services, { teamId, roundId })
  const lines = found ? reviewLines(found.summary, found.review.value) : []
  const [line] = lines.filter(({ id, hidden }) => id !== wholeSummary && !hidden)
  if (!line) return
  const office = pick(random, ['leader', 'unionRep'] as const)
  if (percent(random, 60)) {
    const words = say(unit, correctedWords)
    await amendLine(services, { teamId, roundId }, office, {
      do: 'correct',
      line: line.id,
      words,
      reason: say(unit, changeReasons),
    })
  } else {
    const last = lines.at(-1) ?? line
    await amendLine(services, { teamId, roundId }, office, {
      do: 'hide',
      line: last.id,
      reason: say(unit, hideReasons),
    })
  }
}

/** Before anybody signs, most of what was objected to is noted. */
async function noteObjections({ services, random, teamId }: ActingUnit, roundId: string): Promise<void> {
  const found = await readReview(services, { teamId, roundId })
  const open = new Set((found ? unanswered(found.review.value) : []).map(({ line }) => line))
  for (const line of open) {
    if (percent(random, 80)) await amendLine(services, { teamId, roundId }, 'leader', { do: 'keep', line })
  }
}

async function signAs(unit: ActingUnit, roundId: string, office: 'leader' | 'unionRep'): Promise<void> {
  const { services, random, teamId, people } = unit
  const target = { teamId, roundId }
  const [team, found] = await Promise.all([readTeam(services, teamId), readReview(services, target)])
  const userId = team && people.find((person) => signsAs(team, person) === office)
  if (!found || userId === undefined) return
  const disagreement = percent(random, 9) ? say(unit, disagreements) : ''
  await signSummary(services, target, { userId, disagreement, seen: seenBy(found.review.value, found.summary) })
}
