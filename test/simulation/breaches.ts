import { norwegianHolidays } from '../../src/calendar.ts'
import type { Round } from '../../src/domain/round/round.ts'
import type { Rhythm } from '../../src/domain/schedule/rhythm.ts'
import { isFollowUp, type Slot } from '../../src/domain/schedule/slot.ts'
import type { Team } from '../../src/domain/team/team.ts'

export type SimulatedTeam = {
  readonly team: Team
  /** By schedule. */
  readonly rhythms: Map<string, Rhythm>
}

const isHoliday = norwegianHolidays()

/** What must be true of any run, reckoned from what lies in the store and not with the code that put it there. */
export function breachesOf(found: {
  readonly teams: readonly SimulatedTeam[]
  readonly slots: readonly Slot[]
  readonly rounds: readonly Round[]
  /** Round ids of the prompts in the ledger. */
  readonly prompts: readonly string[]
}): string[] {
  const posted = found.slots.filter(({ result }) => result === 'posted')
  const breaches: string[] = []
  const check = (right: boolean, words: string) => void (right || breaches.push(words))
  check(
    found.slots.every(({ result, reason }) => (result === 'skipped') === (reason !== undefined)),
    'no reason',
  )
  for (const { id, dueAt, decidedAt, reason } of found.slots) {
    check(reason !== 'late', `${id} was due at ${dueAt} and late at ${decidedAt}, although nothing was down`)
  }
  check(sorted(posted.map(({ id }) => id)) === sorted(found.rounds.map(({ slotId }) => slotId ?? '')), 'slots ≠ rounds')
  // Prompts' ids are of a team; channels are teams here.
  check(sorted(found.prompts) === sorted(found.rounds.map(({ id }) => id)), 'prompts ≠ rounds')
  check(new Set(found.rounds.map(({ id }) => id)).size === found.rounds.length, 'a round twice')
  for (const { team, rhythms } of found.teams) {
    const own = posted.filter(({ teamId }) => teamId === team.teamId)
    for (const slot of own) {
      const rhythm = rhythms.get(slot.scheduleId)
      for (const wrong of timeFaults(slot, rhythm, team)) breaches.push(`${slot.id}: ${wrong}`)
    }
    const rounds = found.rounds.filter(({ teamId }) => teamId === team.teamId)
    for (const wrong of limitFaults(rounds, team)) breaches.push(`${team.teamId}: ${wrong}`)
  }
  return breaches
}

/** A post is at the rhythm's wall time, on no holiday and in no window of the team. */
function timeFaults({ dueAt, slot }: Slot, rhythm: Rhythm | undefined, team: Team): string[] {
  const local = Temporal.Instant.from(dueAt).toZonedDateTimeISO('Europe/Oslo')
  const day = local.toPlainDate()
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const gap = time === '03:00' && day.toString() === '2026-03-29'
  const faults = []
  if (time !== rhythm?.time && !gap) faults.push(`at ${time}`)
  if (isHoliday(day)) faults.push('on a holiday')
  if (isFollowUp(slot) && day.dayOfWeek > 5) faults.push('at a weekend')
  const closed = team.settings.quiet.some(({ from, to, repeats }) => {
    const text = day.toString()
    if (repeats === 'never') return from <= text && text <= to
    const from_ = repeats === 'yearly' ? 5 : 8
    // 29 February is the 28th in 2026.
    const clip = (date: string) => (date.endsWith('-02-29') ? '02-28' : date.slice(5)).slice(from_ - 5)
    return clip(from) <= text.slice(from_) && text.slice(from_) <= clip(to)
  })
  if (closed) faults.push('in a window')
  return faults
}

/** Never more open at a time, and never more in a month, than the team allows. */
function limitFaults(rounds: readonly Round[], { settings: { budget } }: Team): string[] {
  const faults: string[] = []
  for (const { openedAt } of rounds) {
    const open = rounds.filter((other) => other.openedAt <= openedAt && openedAt < other.closesAt)
    if (open.length > budget.open) faults.push(`${open.length} open at ${openedAt}`)
  }
  const counted = rounds.filter(({ slotId }) => !isFollowUp(slotId ?? ''))
  const months = Map.groupBy(counted, ({ openedAt }) =>
    Temporal.Instant.from(openedAt).toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString().slice(0, 7),
  )
  for (const [month, inIt] of months) if (inIt.length > budget.perMonth) faults.push(`${inIt.length} in ${month}`)
  return faults
}

function sorted(ids: readonly string[]): string {
  return ids.toSorted().join('\n')
}
