import { type Timestamp, timestamp } from '../time.ts'
import { type AskedOffice, holds, type Officer, type Team, type TeamRole } from './team.ts'

/** How long somebody has to answer whether they take on an office. */
export const daysToAnswer = 14

/** Questions that wait at a time; the oldest gives way. */
const mostAsked = 20

type Term = Pick<Officer, 'userId' | 'office' | 'until'>

/**
 * The team with somebody in an office. There is one leader: who takes over ends what the one before them had, and what
 * others were asked about it. Given again it keeps its beginning and gets a new end.
 */
export function given(team: Team, { userId, office, until }: Term, now: Timestamp): Team {
  const since = team.officers.find((held) => isFor(held, userId, office))?.since ?? now
  const gone = (one: Term & Partial<AskedOffice>) =>
    !one.answer && one.office === office && (office === 'leader' || one.userId === userId)
  const officers = team.officers.filter((held) => !gone(held))
  return withAsked(
    { ...team, officers: [...officers, { userId, office, since, ...(until !== undefined && { until }) }] },
    (team.asked ?? []).filter((question) => !gone(question)),
  )
}

/** The team without somebody in an office, and without the question whether they take it. */
export function taken(team: Team, userId: string, office: TeamRole): Team {
  if (!holds(team, userId, office) && !team.asked?.some((question) => isFor(question, userId, office))) return team
  return withAsked(
    { ...team, officers: team.officers.filter((held) => !isFor(held, userId, office)) },
    (team.asked ?? []).filter((question) => !isFor(question, userId, office)),
  )
}

/** Who leaves the team leaves its offices and what they were asked. */
export function withoutPeople(team: Team, userIds: readonly string[]): Team {
  const stays = ({ userId }: Term) => !userIds.includes(userId)
  const asked = team.asked ?? []
  if (team.officers.every(stays) && asked.every(stays)) return team
  return withAsked({ ...team, officers: team.officers.filter(stays) }, asked.filter(stays))
}

/**
 * The team with one more question. The same person asked the same again hears of the first question; of one leadership
 * only the last who was asked may take it.
 */
export function asking(team: Team, question: AskedOffice): { readonly team: Team; readonly question: AskedOffice } {
  const { userId, office, until } = question
  const known = openQuestions(team).find((one) => isFor(one, userId, office))
  if (known && known.until === until) return { team, question: known }
  const others = (team.asked ?? []).filter(
    (one) => one.answer || !(one.office === office && (office === 'leader' || one.userId === userId)),
  )
  return { team: withAsked(team, [...others, question].slice(-mostAsked)), question }
}

/** What people are asked and have not answered. */
export function openQuestions({ asked = [] }: Pick<Team, 'asked'>): AskedOffice[] {
  return asked.filter(({ answer }) => answer === undefined)
}

/**
 * The team after the person who was asked has answered. The question stays, to be told of, until `withoutLapsed`.
 * Undefined: nobody asks them this now.
 */
export function answered(
  team: Team,
  { id, userId, yes }: { readonly id: string; readonly userId: string; readonly yes: boolean },
  now: Timestamp,
): Team | undefined {
  const question = openQuestions(team).find((one) => one.id === id && one.userId === userId)
  if (!question || isLapsed(question, now)) return undefined
  const next = yes ? given(team, question, now) : team
  const others = (next.asked ?? []).filter((one) => one.id !== id)
  return withAsked(next, [...others, { ...question, answer: yes ? 'accepted' : 'declined', answerBy: now }])
}

/** Terms that are over, and questions that are answered or have lapsed. */
export function lapsed(
  { officers, asked = [] }: Team,
  now: Timestamp,
): { readonly ended: readonly Officer[]; readonly settled: readonly AskedOffice[] } {
  return {
    ended: officers.filter(({ until }) => isOver(until, now)),
    settled: asked.filter((question) => isLapsed(question, now)),
  }
}

export function withoutLapsed(team: Team, now: Timestamp): Team {
  const { ended, settled } = lapsed(team, now)
  if (ended.length === 0 && settled.length === 0) return team
  return withAsked(
    { ...team, officers: team.officers.filter((held) => !ended.includes(held)) },
    (team.asked ?? []).filter((question) => !settled.includes(question)),
  )
}

/** The team with the time at which the clock has to look at it again. */
export function withWake(team: Team): Team {
  const { wakeAt, ...rest } = team
  const ends = [
    ...team.officers.flatMap(({ until }) => until ?? []),
    ...(team.asked ?? []).flatMap(({ answerBy, until }) => [answerBy, until ?? answerBy]),
  ]
  const next = ends.toSorted()[0]
  if (next === wakeAt) return team
  return next === undefined ? rest : { ...rest, wakeAt: next }
}

/** When a term is over whose last day is this one. */
export function termEnd(lastDay: Temporal.PlainDate, timeZone: string): Timestamp {
  return timestamp(lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant())
}

/** The last day of a term that is over at `until`. */
export function lastDayOf(until: Timestamp, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(until).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 })
}

function withAsked({ asked: _, ...team }: Team, asked: readonly AskedOffice[]): Team {
  return asked.length === 0 ? team : { ...team, asked: [...asked] }
}

function isFor(one: Term, userId: string, office: TeamRole): boolean {
  return one.userId === userId && one.office === office
}

function isLapsed({ answerBy, until }: AskedOffice, now: Timestamp): boolean {
  return isOver(answerBy, now) || isOver(until, now)
}

function isOver(end: Timestamp | undefined, now: Timestamp): boolean {
  return end !== undefined && end <= now
}
