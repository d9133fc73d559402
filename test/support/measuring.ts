import type { Measure, Owner } from '../../src/domain/measure/measure.ts'
import type { Step } from '../../src/domain/measure/progress.ts'
import { type MeasureWish, seenOf } from '../../src/domain/measure/proposal.ts'
import type { Round } from '../../src/domain/round/round.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import { backMeasure } from '../../src/usecases/measure/back-measure.ts'
import { decideMeasure } from '../../src/usecases/measure/decide-measure.ts'
import { editMeasure } from '../../src/usecases/measure/edit-measure.ts'
import { followMeasure } from '../../src/usecases/measure/follow-measure.ts'
import { proposeMeasure } from '../../src/usecases/measure/propose-measure.ts'
import { listMeasures } from '../../src/usecases/measure/read-measure.ts'
import { readTeam, standing } from '../../src/usecases/team/standing.ts'
import { addTeam, entriesOf, place, type TestServices, testServices } from './services.ts'

export const kari: Owner = { userId: 'kari', name: 'Navn kari' }

export const sampleWish: MeasureWish = {
  what: 'Vi ringer brukeren før vi sender avslag',
  purpose: 'Færre klager',
  owner: kari,
  due: '2026-05-01',
  level: 'group',
  goalId: 'mal5',
  details: [],
}

/** A measure as it stands when it is just proposed. */
export function sampleMeasure(change: Partial<Measure> = {}): Measure {
  const at = '2026-03-02T08:00:00.000Z'
  return {
    ...{ type: 'measure', id: 'measure|sample', teamId: place.teamId, tenantId: 'tenant', channelId: place.channelId },
    ...{ number: 1, language: 'nb', what: sampleWish.what, purpose: 'Færre klager', owner: kari, due: '2026-05-01' },
    ...{ level: 'group', goalId: 'mal5', state: 'proposed', createdBy: 'ola', createdAt: at, details: [], views: [] },
    ...{ voices: 0, shared: false, noUnionRep: false, result: '', learning: '', checkedIn: [] },
    history: [{ at, by: 'member', kind: 'proposed', text: '' }],
    ...change,
  }
}

/** A team whose people make, back, decide and follow up measures. */
export async function measuring(services: TestServices = testServices(), change: Partial<Team> = {}) {
  const team = await addTeam(services, change)
  return { services, team, ...people(services, team) }
}

/** What they do, through these services: another process may have others. */
export function people(services: Services, team: Team) {
  const { teamId } = team
  const all = () => listMeasures(services, teamId)
  const one = async (number = 1): Promise<Measure> => {
    const found = (await all()).find((measure) => measure.number === number)
    if (!found) throw new Error(`no measure ${number}`)
    return found
  }
  const target = async (number: number) => ({ teamId, measureId: (await one(number)).id })
  return {
    all,
    one,
    propose: (draft = 'draft 1', wish: Partial<MeasureWish> = {}, round?: Round) =>
      proposeMeasure(services, {
        ...{ team, draft, channelId: place.channelId, thread: undefined, round, themeId: undefined },
        ...{ wish: { ...sampleWish, ...wish }, userId: 'ola', by: 'member' },
      }),
    back: async (userId: string, wish: 'back' | 'takeBack' = 'back', number = 1) =>
      backMeasure(services, await target(number), userId, wish),
    say: async (
      userId: string,
      yes: boolean,
      reason = yes ? '' : 'Det har vi ikke tid til',
      shared = true,
      number = 1,
    ) => {
      const seen = seenOf(await one(number))
      return decideMeasure(services, await target(number), { userId, yes, reason, shared, seen })
    },
    edit: async (wish: Partial<MeasureWish>, number = 1) => {
      const seen = seenOf(await one(number))
      return editMeasure(services, await target(number), { ...sampleWish, ...wish }, 'member', seen)
    },
    follow: async (userId: string, step: Step, number = 1) => {
      const now = (await readTeam(services, teamId)) ?? team
      const person = { userId, standing: await standing(services, now, userId, 'channel') }
      return followMeasure(services, await target(number), person, step)
    },
  }
}

/** The posts about measures that stand in the ledger, in the order in which they were asked for. */
export async function postsOf(services: Services): Promise<string[]> {
  const entries = (await entriesOf(services)).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  return entries.flatMap(({ message }) => {
    if (message.kind === 'measureNews') return [`news ${message.event}`]
    if (message.kind === 'measureReminder') return [`reminder ${message.event} → ${message.userId}`]
    if (message.kind === 'measureCheckIn') return [`check-in ${message.days}`]
    return message.kind === 'measure' || message.kind === 'measureUpdate' ? [message.kind] : []
  })
}

export async function registerOf(services: Services) {
  return (await services.store.list(documents.registerEntry, {})).map(({ value }) => value)
}
