import type { Role } from '../../../src/domain/round/answer.ts'
import type { Round } from '../../../src/domain/round/round.ts'
import { officesOf } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { startRound } from '../../../src/usecases/round/start.ts'
import { cancelRound, extendRound } from '../../../src/usecases/round/steer.ts'
import { submitAnswer } from '../../../src/usecases/round/submit-answer.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import type { ActingUnit } from './acting-unit.ts'
import { fillIn, moodOf, type RoundMood } from './answer-prompt.ts'
import { between, percent, pick, sample, weighted } from './chance.ts'
import { nameOf } from './person-name.ts'
import { reviewSummary } from './review-summary.ts'

type Habit = { readonly share: Range; readonly rounds: Range }
type Range = readonly [least: number, most: number]

/** How many take part, of a hundred, and how often a team is asked in a year. */
const habits: Readonly<Record<'silent' | 'few' | 'some' | 'all', Habit>> = {
  silent: { share: [0, 0], rounds: [0, 0] },
  few: { share: [8, 28], rounds: [1, 2] },
  some: { share: [35, 75], rounds: [1, 4] },
  all: { share: [88, 100], rounds: [2, 5] },
}

const workingDaysOfYear = 250

/** Plans what a team talks about in the year. */
export function planTalk(unit: ActingUnit): void {
  const { random, diary } = unit
  const habit =
    habits[
      weighted(random, [
        ['silent', 14],
        ['few', 16],
        ['some', 50],
        ['all', 20],
      ])
    ]
  const rounds = between(random, ...habit.rounds)
  for (let i = 0; i < rounds; i++) diary.in(random.integer(workingDaysOfYear), () => talk(unit, habit.share))
}

/** One round: somebody starts it, people answer in its first days, and the team goes on with what comes out of it. */
async function talk(unit: ActingUnit, share: Range): Promise<void> {
  const { services, random, diary, teamId, people, language } = unit
  // In July hardly anybody is there.
  if (services.clock.now().toZonedDateTimeISO(services.settings.timeZone).month === 7 && percent(random, 80)) return
  const team = await readTeam(services, teamId)
  if (!team) return
  const packageId = percent(random, 40) ? 'kom-i-gang' : pick(random, services.library.of('tenant').packages).id
  const started = await startRound(services, {
    team,
    channelId: teamId,
    packageId,
    days: undefined,
    anonymity: percent(random, 93) ? 'anonymous' : 'named',
    startedBy: pick(random, [...new Set(people.slice(0, 4).flatMap((userId) => officesOf(team, userId)))]),
  })
  // The channel is asked enough this month.
  if (!started.ok) return
  const { round } = started
  const mood = moodOf(random, round.prompt, language)
  const count = Math.round((round.invited * between(random, ...share)) / 100)
  // Who holds an office seldom leaves it to others.
  const officers = people.slice(0, 4).filter((userId) => officesOf(team, userId).length > 0 && percent(random, 85))
  const others = people.filter((userId) => !officers.includes(userId))
  const answering = [...officers, ...sample(random, others, others.length)].slice(0, count)
  const parts = [1, 2, 3].map((part) => answering.filter((_, i) => (i % 3) + 1 === part))
  for (const [i, part] of parts.entries()) diary.in(i + 1, () => answerAll(unit, round, mood, part))
  if (percent(random, 2)) diary.in(2, async () => void (await cancelRound(services, teamId, round.id)))
  const closes = Temporal.Instant.from(round.closesAt)
  diary.after(closes, 1, () => afterClosing(unit, round, mood, answering))
}

/** Of rounds with too few answers some are extended, and then a few more answer. */
async function afterClosing(
  unit: ActingUnit,
  { id: roundId }: Round,
  mood: RoundMood,
  answered: readonly string[],
): Promise<void> {
  const { services, random, diary, teamId, people } = unit
  const round = (await services.store.read(documents.round, teamId, roundId))?.value
  if (round?.state === 'tooFew' && percent(random, 45)) {
    const extended = await extendRound(services, teamId, roundId, 3)
    if (!extended.ok) return
    const others = people.filter((person) => !answered.includes(person))
    diary.in(1, () => answerAll(unit, extended.round, mood, sample(random, others, between(random, 1, 6))))
    diary.after(Temporal.Instant.from(extended.round.closesAt), 1, () => reviewSummary(unit, roundId))
    return
  }
  if (round?.state === 'closed') await reviewSummary(unit, roundId)
}

async function answerAll(
  unit: ActingUnit,
  { id: roundId }: Round,
  mood: RoundMood,
  answering: readonly string[],
): Promise<void> {
  const { services, random, teamId } = unit
  const team = await readTeam(services, teamId)
  if (!team) return
  for (const userId of answering) {
    const [office] = officesOf(team, userId)
    const role: Role | undefined = percent(random, 62) ? (office ?? 'employee') : undefined
    const given = await submitAnswer(services, {
      place: { teamId, channelId: teamId },
      roundId,
      person: { userId, name: nameOf(userId) },
      input: fillIn(random, mood, office),
      role,
    })
    if (!given.ok && given.reason !== 'closed') throw new Error(`An answer was refused: ${given.reason}`)
  }
}
