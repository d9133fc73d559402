import { fnv1a } from '../../../src/domain/fnv1a.ts'
import { isWorkingDay } from '../../../src/domain/schedule/working-days.ts'
import { personId } from '../../../src/domain/team/team.ts'
import { timestamp } from '../../../src/domain/time.ts'
import type { UnitTree } from '../../../src/domain/unit/unit-tree.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import type { Store } from '../../../src/ports/store.ts'
import type { Address } from '../../../src/ports/teams.ts'
import { settleEscalationsDue } from '../../../src/usecases/escalation/settle-escalation.ts'
import { settleMeasuresDue } from '../../../src/usecases/measure/settle-measure.ts'
import { closeCells } from '../../../src/usecases/privacy/close-cells.ts'
import { forgetOld } from '../../../src/usecases/retention/forget-old.ts'
import { settleReviewsDue } from '../../../src/usecases/review/settle-review.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { createManualClock } from '../manual-clock.ts'
import { seededRandom } from '../seeded-random.ts'
import { type TestServices, testServices } from '../services.ts'
import { withoutScrub } from '../wrapped-store.ts'
import type { ActingUnit } from './acting-unit.ts'
import { percent } from './chance.ts'
import { createDiary, type Diary } from './diary.ts'
import { growUnits, type PeopledUnit } from './grow-units.ts'
import type { OrganisationSize } from './organisation-size.ts'
import { storeTeam } from './own-team.ts'
import { planMatter } from './raise-matters.ts'
import { createPosting, standInTeams } from './stand-in-teams.ts'
import { withSteadyTree } from './steady-tree.ts'
import { planTalk } from './talk.ts'

export type SimulatedOrganisation = {
  readonly units: readonly PeopledUnit[]
  /** Over the same store, at the end of the year. */
  readonly services: TestServices
}

type Options = {
  readonly size: OrganisationSize
  /** When the year ends. */
  readonly until?: Temporal.Instant
  /** How the teams are reached; the tenant is the organisation's. */
  readonly address?: Address
  readonly settings?: Partial<Services['settings']>
}

const usualAddress = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }

/** Local times of a working day: the clock works, people act, the clock works again when rounds have closed. */
const times = { morning: '09:00', people: '10:00', afternoon: '15:05' } as const

/**
 * Fills an empty store with an organisation and a year of what it did with the bot, through the real use cases, from one
 * working day to the next. Same size, seed and end: the same documents, whatever the machine. Nobody and nothing in it is
 * real. Nothing is left to be posted when it resolves.
 */
export async function simulateOrganisation(
  store: Store,
  { size, until = Temporal.Instant.from('2026-03-02T07:00:00Z'), address = usualAddress, settings = {} }: Options,
): Promise<SimulatedOrganisation> {
  const units = growUnits(size)
  const test = testServices({ store: withSteadyTree(withoutScrub(store)), seed: size.seed, settings })
  const { timeZone } = test.settings
  const last = until.toZonedDateTimeISO(timeZone).toPlainDate()
  const days = workingDays(test, last.subtract({ days: 365 }), last)
  const clock = createManualClock(at(days[0] ?? last, times.morning, timeZone).toString())
  const services: TestServices = { ...test, clock, teams: { ...test.teams, ...standInTeams(units) } }
  const diaries: Diary[] = []
  const postAll = createPosting(services)
  const moveTo = (moment: Temporal.Instant) => clock.advance(clock.now().until(moment))
  const clockWorks = async () => {
    await settleDue(services)
    await settleReviewsDue(services)
    await settleEscalationsDue(services)
    await settleMeasuresDue(services)
    await closeCells(services)
    await postAll()
  }

  await storeTree(services, units, address.tenantId)
  for (const peopled of units) await storeUnit(services, peopled)
  for (const [i, day] of days.entries()) {
    for (const time of ['morning', 'people', 'afternoon'] as const) {
      const moment = at(day, times[time], timeZone)
      if (Temporal.Instant.compare(moment, until) > 0) break
      moveTo(moment)
      // Units beside each other, each one thing after the other.
      if (time === 'people') await Promise.all(diaries.map((diary) => diary.live(i)))
      await (time === 'people' ? postAll() : clockWorks())
    }
  }
  moveTo(until)
  await clockWorks()
  await forgetOld(services)
  const [error] = test.log.errors
  if (error) throw new Error(`The simulated year logged an error: ${error.message}`)
  return { units, services }

  async function storeUnit(at: Services, peopled: PeopledUnit): Promise<void> {
    const { unit } = peopled
    const random = seededRandom(fnv1a(`${size.seed} ${unit.id}`))
    const { teamId, leaderId } = unit
    if (teamId === undefined) {
      if (leaderId !== undefined && percent(random, 70)) await storePerson(at, address.tenantId, leaderId)
      return
    }
    const diary = createDiary(days, timeZone)
    diaries.push(diary)
    const acting: ActingUnit = { ...peopled, services: at, diary, random, teamId }
    await storeTeam(at, random, acting, address)
    planTalk(acting)
    planMatter(acting)
  }
}

function workingDays(
  { isHoliday }: Services,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day, isHoliday)) days.push(day)
  }
  return days
}

function at(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}

async function storeTree({ store, clock }: Services, units: readonly PeopledUnit[], tenantId: string): Promise<void> {
  const importedAt = timestamp(clock.now())
  const tree: UnitTree = { type: 'unitTree', id: 'units', tenantId, units: units.map(({ unit }) => unit), importedAt }
  await store.put(documents.unitTree, tree)
}

/** The bot may write to somebody who has written to it. */
async function storePerson({ store }: Services, tenantId: string, userId: string): Promise<void> {
  await store.put(documents.person, { type: 'person', id: personId(userId), tenantId, userId })
}
