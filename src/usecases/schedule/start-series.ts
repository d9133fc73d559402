import type { Round } from '../../domain/round/round.ts'
import { planned } from '../../domain/schedule/plan.ts'
import { fromRule } from '../../domain/schedule/rhythm.ts'
import { followUpDays, type Schedule } from '../../domain/schedule/schedule.ts'
import { seriesPrompts } from '../../domain/schedule/series-prompt.ts'
import { isFollowUp } from '../../domain/schedule/slot.ts'
import { hasOffice, type Office, type Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { historyOf, roundsOf } from '../package/prompt-history.ts'
import { keepVersion } from '../package/releases.ts'
import { changeSchedule } from './change-schedules.ts'
import { foresee, isNear, newSeries, schedulesIn } from './draft-series.ts'
import { readRules } from './rules.ts'

export type SeriesRequest = {
  readonly team: Team
  readonly channelId: string
  readonly packageId: string
  readonly rule: string
  readonly startsOn: string
  readonly anonymity: Round['anonymity']
  readonly plannedBy: Office
  readonly consulted: 'unionRep' | 'noUnionRep'
  readonly followUp: boolean
}

export type SeriesResult =
  | {
      readonly ok: true
      readonly schedule: Schedule
      /** The first that will really be posted, as things are now. */
      readonly first: Temporal.Instant
      /** The id of the prompt that comes then. Undefined: of a series that was there, none may be left. */
      readonly promptId: string | undefined
      /** False: this very series was there already. */
      readonly created: boolean
    }
  | { readonly ok: false; readonly reason: 'unknownPackage' | 'badRule' | 'noDates' | 'unionRepExists' }

/**
 * Begins a series in a channel. The same request again (a double click, a redelivery) is the same series. Another one of
 * the same package takes its place: what was posted counts on only while the rule is the same. Refuses a rule without an
 * end, one that would post nothing, and "no union representative" where the team has one. A refusal stores nothing.
 */
export async function startSeries(services: Services, request: SeriesRequest): Promise<SeriesResult> {
  const { store, clock, library, settings } = services
  const { team, channelId } = request
  const pack = library.of(team.tenantId).packages.find(({ id }) => id === request.packageId)
  if (!pack) return { ok: false, reason: 'unknownPackage' }
  const ends = fromRule(request.rule)?.ends.kind
  const today = clock.now().toZonedDateTimeISO(settings.timeZone).toPlainDate()
  if (ends === undefined || ends === 'never' || !isNear(request.startsOn, today))
    return { ok: false, reason: 'badRule' }
  if (request.consulted === 'noUnionRep' && hasOffice(team, 'unionRep')) return { ok: false, reason: 'unionRepExists' }

  const wanted: Schedule = {
    ...newSeries(services, request),
    packageVersion: pack.version,
    anonymity: request.anonymity,
    plannedBy: request.plannedBy,
    consulted: request.consulted,
    followUps: request.followUp ? [...followUpDays] : [],
  }
  const stored = await store.read(documents.schedule, team.teamId, wanted.id)
  const again = stored !== undefined && isSame(stored.value, wanted)
  const known = await schedulesIn(services, team.teamId, channelId)
  const rounds = await roundsOf(services, team.teamId)
  const series = again ? stored.value : stored ? inPlaceOf(stored.value, wanted) : wanted
  const { posts } = await foresee(services, team, series, { known, rounds, most: 1 })
  const first = posts[0]?.at
  const promptId = seriesPrompts(series, pack, historyOf(services, rounds, channelId))[0]?.prompt.id
  const found = (schedule: Schedule, at: Temporal.Instant, created: boolean) =>
    ({ ok: true, schedule, first: at, promptId, created }) as const
  if (again) return found(stored.value, first ?? nextOf(stored.value), false)
  if (!first || promptId === undefined) return { ok: false, reason: 'noDates' }
  await keepVersion(services, team.tenantId, pack)

  if (!stored) {
    const schedule = planned(wanted, await readRules(services, team), clock.now())
    const inserted = await store.insert(documents.schedule, schedule)
    return inserted === 'exists' ? startSeries(services, request) : found(schedule, first, true)
  }
  const schedule = await changeSchedule(
    services,
    stored,
    (now) => !isSame(now, wanted),
    (now, rules, at) => planned(inPlaceOf(now, wanted), rules, at),
  )
  return schedule ? found(schedule, first, true) : startSeries(services, request)
}

/** Whether what runs is what is asked for. `consulted` and the follow-ups that are left say nothing of that. */
function isSame(runs: Schedule, wanted: Schedule): boolean {
  const { rule, startsOn, anonymity } = runs
  const same = rule === wanted.rule && startsOn === wanted.startsOn && anonymity === wanted.anonymity
  const followsUp = runs.followUps.length > 0 === wanted.followUps.length > 0
  return runs.state === 'active' && runs.pausedUntil === undefined && same && followsUp
}

/**
 * The wanted series where another one was: it takes over the count of the same rule and what was chosen of its prompts,
 * and what is decided stays so.
 */
function inPlaceOf(before: Schedule, wanted: Schedule): Schedule {
  const { posted, lastPromptOn, createdAt, decidedTo, chosen, passedOver, state } = before
  return {
    ...wanted,
    ...(state !== 'ended' && { ...(chosen && { chosen }), ...(passedOver && { passedOver }) }),
    ...(decidedTo !== undefined && { decidedTo }),
    ...(goesOn(before, wanted) && { posted, createdAt, ...(lastPromptOn !== undefined && { lastPromptOn }) }),
  }
}

/** A series that has posted all its prompts does not go on: it begins again. */
function goesOn({ state, rule, posted, nextSlot }: Schedule, wanted: Schedule): boolean {
  const ends = fromRule(rule)?.ends
  const over = isFollowUp(nextSlot ?? '') || (ends?.kind === 'times' && posted >= ends.times)
  return state !== 'ended' && rule === wanted.rule && !over
}

function nextOf({ wakeAt, createdAt }: Schedule): Temporal.Instant {
  return Temporal.Instant.from(wakeAt ?? createdAt)
}
