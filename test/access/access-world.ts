import { join } from 'node:path'
import type { Click } from '../../src/actions/action.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import type { Origin } from '../../src/commands/line/command.ts'
import type { Campaign } from '../../src/domain/campaign/campaign.ts'
import { laneOf, shardOf } from '../../src/domain/delivery/entry.ts'
import { type Measure, measureSecretId } from '../../src/domain/measure/measure.ts'
import { seenOf } from '../../src/domain/measure/proposal.ts'
import type { PackageRelease } from '../../src/domain/package/release.ts'
import { roundSecretId } from '../../src/domain/round/round.ts'
import { toRule } from '../../src/domain/schedule/rhythm.ts'
import { campaignScheduleId, type Schedule, scheduleId } from '../../src/domain/schedule/schedule.ts'
import { type Review, reviewId, reviewSecretId } from '../../src/domain/summary/review.ts'
import { summaryId } from '../../src/domain/summary/summary.ts'
import type { Standing } from '../../src/domain/team/access.ts'
import { membership, type Office, type Team, type TeamRole } from '../../src/domain/team/team.ts'
import { documents } from '../../src/ports/documents.ts'
import type { DocumentBase, Kind, Store } from '../../src/ports/store.ts'
import { sampleMeasure } from '../support/measuring.ts'
import { listDocuments } from '../support/organisation/copy-documents.ts'
import { originOf } from '../support/origins.ts'
import { putFacts } from '../support/put-facts.ts'
import { askedStep, sampleEscalation } from '../support/sample-escalation.ts'
import { samplePackage } from '../support/sample-package.ts'
import { samplePrompt } from '../support/sample-prompt.ts'
import { sampleReview, sampleSummary, sampleTheme } from '../support/sample-review.ts'
import { sampleRound } from '../support/sample-round.ts'
import { addTeam, folder, generous, memoryStore, place, type TestServices, testServices } from '../support/services.ts'
import { wrapStore } from '../support/wrapped-store.ts'

export const { render } = loadTemplates(join(folder, 'cards'))

/** Whose things a click is about, as seen from the people of `own`. */
export const sides = ['own', 'other', 'foreign'] as const
export type Side = (typeof sides)[number]
export type Where = 'channel' | 'personal' | 'group'

/** Every id that a card of one team carries. */
export type Ids = ReturnType<typeof idsOf>

function idsOf(side: Side | 'nowhere') {
  const channelId = side === 'own' ? place.channelId : `19:${side}-channel@thread.tacv2`
  return {
    teamId: side === 'own' ? place.teamId : `19:${side}@thread.tacv2`,
    tenantId: side === 'foreign' ? 'elsewhere' : 'tenant',
    channelId,
    openRound: `round|${side}|open|1`,
    /** Its summary is a draft: it takes objections and changes. */
    draftRound: `round|${side}|draft|2`,
    /** Its draft has ended: it can be signed. */
    signRound: `round|${side}|sign|3`,
    /** Signed: its themes may leave the team. */
    sharedRound: `round|${side}|shared|4`,
    proposed: `measure|${side}-proposed`,
    adopted: `measure|${side}-adopted`,
    series: scheduleId(channelId, 'kom-i-gang'),
    campaignSlot: campaignScheduleId(`${side}-slot`),
    doubt: `entry|${side}|doubt`,
    /** What the team has sent up. */
    sent: `escalation|${side}-sent`,
    /** The team below, and what it has sent to this one. */
    below: `19:below-${side}@thread.tacv2`,
    received: `escalation|${side}-received`,
    input: `input-of-${side}`,
    question: `question-${side}`,
    /** Packages on their way: the state follows, and the version. */
    releases: `package|${side}`,
    campaign: `campaign-${{ own: 'a', other: 'b', foreign: 'c', nowhere: 'd' }[side].repeat(24)}`,
  }
}

export const ids = { own: idsOf('own'), other: idsOf('other'), foreign: idsOf('foreign'), nowhere: idsOf('nowhere') }

type Role = {
  readonly team: Side | undefined
  readonly offices: readonly TeamRole[]
  readonly tenantId: string
}

const inOwn = (...offices: TeamRole[]): Role => ({ team: 'own', offices, tenantId: 'tenant' })

/** Everybody who clicks, by user id. `owner` sees to the adopted measure, has proposed the other and is asked to take an office. */
export const roles = {
  member: inOwn(),
  leader: inOwn('leader'),
  unionRep: inOwn('unionRep'),
  safetyRep: inOwn('safetyRep'),
  facilitator: inOwn('facilitator'),
  owner: inOwn(),
  coordinatorInTeam: inOwn(),
  coordinator: { team: undefined, offices: [], tenantId: 'tenant' },
  nobody: { team: undefined, offices: [], tenantId: 'tenant' },
  leaderOfOther: { team: 'other', offices: ['leader'], tenantId: 'tenant' },
  leaderOfForeign: { team: 'foreign', offices: ['leader'], tenantId: 'elsewhere' },
  coordinatorOfForeign: { team: 'foreign', offices: [], tenantId: 'elsewhere' },
} as const satisfies Record<string, Role>
export type RoleName = keyof typeof roles
export const roleNames = Object.keys(roles) as RoleName[]

const isCoordinator = (name: RoleName) => name.startsWith('coordinator')

/** What `access.ts` is asked about this person and the team `own`. */
export function standingIn(side: Side, name: RoleName): Standing {
  const { team, offices }: Role = roles[name]
  const member = team === side
  return {
    member,
    offices: member ? offices.filter((one): one is Office => one !== 'facilitator') : [],
    facilitator: member && offices.includes('facilitator'),
    coordinator: isCoordinator(name),
  }
}

export type AccessWorld = {
  readonly services: TestServices
  /** Writing calls that the store has taken since it was made. */
  readonly writes: () => readonly string[]
  click(name: RoleName, where: Where): Click
}

const coordinators = new Set(roleNames.filter(isCoordinator))
let template: Promise<{ kind: Kind<DocumentBase>; values: DocumentBase[] }[]> | undefined

/** Three teams, two of one tenant, each with one of everything that a card can be about. Every world is a new one. */
export async function accessWorld(): Promise<AccessWorld> {
  template ??= build()
  const inner = memoryStore()
  const puts = (await template).flatMap(({ kind, values }) => values.map((value) => inner.put(kind, value)))
  await Promise.all(puts)
  const calls: string[] = []
  const store = wrapStore(inner, async (call, run) => {
    if (!['read', 'list', 'count', 'ping'].includes(call)) calls.push(call)
    return run()
  })
  const services = servicesOver(store)
  return {
    services,
    writes: () => calls,
    click: (name, where) => ({ services, render, origin: origin(name, where), cardId: undefined }),
  }
}

/** Worlds in which nothing has been written: the same again until something is. */
export function unusedWorlds(): () => Promise<AccessWorld> {
  let world: AccessWorld | undefined
  return async () => {
    if (!world || world.writes().length > 0) world = await accessWorld()
    return world
  }
}

/** Somebody speaks in a channel of the team that they are in; who is in none speaks in none. */
function origin(name: RoleName, where: Where): Origin {
  const { team, tenantId }: Role = roles[name]
  const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId, botId: '28:bot' }
  if (where !== 'channel' || !team) {
    const conversationId = where === 'group' ? '19:group@thread.v2' : `a:${name}`
    return originOf(name, 'personal', { tenantId, address, conversationId, personal: where !== 'group' })
  }
  const { teamId, channelId } = ids[team]
  const here = { teamId, channelId, channelKind: 'standard', threadId: undefined } as const
  return originOf(name, 'channel', { tenantId, address, here, conversationId: `${channelId};messageid=1` })
}

/** The roster of each team is its own: who is in one is not in another. */
function servicesOver(store: Store): TestServices {
  const services = testServices({ store, settings: { coordinators } })
  const peopleOf = (teamId: string) =>
    roleNames.flatMap((name) => {
      const { team }: Role = roles[name]
      return team && ids[team].teamId === teamId ? [{ userId: name, name: `Navn ${name}` }] : []
    })
  const { teams } = services
  return {
    ...services,
    teams: {
      ...teams,
      members: async (_address, teamId) => peopleOf(teamId),
      member: async (_address, teamId, userId) => peopleOf(teamId).find((one) => one.userId === userId),
      channels: async (_address, teamId) => {
        const side = sides.find((one) => ids[one].teamId === teamId)
        return side ? [{ id: ids[side].channelId, name: 'Fagprat' }] : []
      },
    },
  }
}

async function build() {
  const services = testServices({ settings: { coordinators } })
  for (const side of sides) await addSide(services, side)
  for (const tenantId of ['tenant', 'elsewhere']) {
    await services.store.put(documents.unitTree, {
      ...{ type: 'unitTree', id: 'units', tenantId, importedAt: '2026-03-01T08:00:00.000Z' },
      units: sides.flatMap((side) => {
        const { teamId, below } = ids[side]
        if (ids[side].tenantId !== tenantId) return []
        const unit = { employer: 'state' as const, line: '', level: 'kontor' }
        return [
          { ...unit, id: `top-${side}`, name: `Toppen ${side}`, leaderId: 'director' },
          { ...unit, id: `unit-${side}`, name: `Enhet ${side}`, parentId: `top-${side}`, teamId },
          { ...unit, id: `below-${side}`, name: `Under ${side}`, parentId: `unit-${side}`, teamId: below },
        ]
      }),
    })
  }
  return listDocuments(services.store)
}

export const at = '2026-03-02T08:00:00.000Z'
const later = '2026-03-30T08:00:00.000Z'
/** Six people said it, which is enough for it to leave the team. */
const theme = sampleTheme('t1', { people: 6, sources: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'] })
/** Of a package that ends in a card. */
const prompt = { ...samplePrompt, packageId: 'tidstyver' }
const draftSummary = sampleSummary({ createdAt: at, themes: [theme] })
/** As `seenBy` of a review without changes. */
export const seenReview = `${at} 0`

async function addSide(services: TestServices, side: Side): Promise<void> {
  const { store } = services
  const of = ids[side]
  const { teamId, tenantId, channelId } = of
  const here = { teamId, tenantId, channelId }
  const people = roleNames.filter((name) => roles[name].team === side)
  const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId, botId: '28:bot' }
  const answerBy = later
  const change: Partial<Team> = {
    ...{ teamId, tenantId, address, name: `Team ${side}`, settings: generous },
    channels: [{ id: channelId, name: 'Fagprat' }],
    officers: people.flatMap((userId) =>
      roles[userId].offices.map((office: TeamRole) => ({ userId, office, since: at })),
    ),
    wakeAt: later,
    asked: [{ id: of.question, userId: 'owner', office: 'safetyRep', answerBy, conversationId: channelId }],
  }
  await addTeam(services, change)
  await addTeam(services, { teamId: of.below, tenantId, address, name: `Under ${side}`, channels: [], officers: [] })
  for (const userId of [...people, 'director']) await store.put(documents.membership, membership(teamId, userId))

  await store.put(documents.round, sampleRound({ ...here, id: of.openRound }))
  await store.put(documents.roundSecret, {
    ...{ type: 'roundSecret', id: roundSecretId(of.openRound), teamId, salt: 'cd'.repeat(32) },
  })
  const input = `reply|committee|${of.input}`
  await store.put(documents.reply, {
    ...{ type: 'reply', id: input, teamId, roundId: of.openRound, userId: 'usersCommittee', from: 'usersCommittee' },
    ...{ text: 'Brukerutvalget mener noe', at },
  })
  const signatures = (['leader', 'unionRep'] as const).map((office) => ({ office, userId: office, at }))
  const reviews: [string, Partial<Review>][] = [
    [of.draftRound, { state: 'draft', draftUntil: later, reports: [{ source: 'a2', verdicts: [] }] }],
    [of.signRound, { state: 'review', draftUntil: at }],
    [of.sharedRound, { state: 'shared', draftUntil: at, sharedAt: at, signatures }],
  ]
  for (const [roundId, review] of reviews) {
    await store.put(documents.round, sampleRound({ ...here, id: roundId, state: 'closed', endedAt: at, prompt }))
    await store.put(documents.summary, { ...draftSummary, id: summaryId(roundId), teamId, roundId })
    await store.put(documents.review, sampleReview({ id: reviewId(roundId), teamId, tenantId, roundId, ...review }))
    await store.put(documents.reviewSecret, {
      ...{ type: 'reviewSecret', id: reviewSecretId(roundId), teamId, salt: 'ab'.repeat(32) },
    })
  }
  for (const measure of measuresOf(side)) {
    await store.put(documents.measure, measure)
    await store.put(documents.measureSecret, {
      ...{ type: 'measureSecret', id: measureSecretId(measure.number), teamId, salt: 'ef'.repeat(32) },
    })
  }
  const series: Schedule = {
    ...{ type: 'schedule', id: of.series, ...here, packageId: 'kom-i-gang', anonymity: 'anonymous' },
    rule: weekly,
    ...{ startsOn: '2026-03-10', timeZone: 'Europe/Oslo', posted: 0, state: 'active', followUps: [] },
    ...{ nextSlot: '2026-03-10T10:00', wakeAt: '2026-03-10T09:00:00.000Z', plannedBy: 'leader', consulted: 'unionRep' },
    createdAt: at,
  }
  await store.put(documents.schedule, series)
  await store.put(documents.schedule, {
    ...series,
    ...{
      id: of.campaignSlot,
      packageId: 'status',
      campaignId: of.campaign,
      plannedBy: 'coordinator',
      consulted: 'campaign',
    },
  })
  await store.put(documents.campaign, campaignOf(side))
  await store.put(documents.entry, {
    ...{ type: 'entry', id: of.doubt, shard: shardOf(of.doubt), tenantId, teamId, lane: laneOf(channelId) },
    message: { kind: 'prompt', teamId, roundId: of.openRound },
    ...{ state: 'inDoubt', attempts: 1, createdAt: at },
  })
  const sent = sampleEscalation({ id: of.sent, teamId, tenantId, channelId, request: `sent ${side}` })
  const escalations = [
    {
      ...sent,
      receiver: 'person|director',
      steps: [askedStep({ to: { kind: 'person', userId: 'director', address } })],
    },
    {
      ...sampleEscalation({ id: of.received, teamId: of.below, tenantId, request: `received ${side}` }),
      ...{ receiver: teamId, steps: [askedStep({ unitId: `unit-${side}`, to: { kind: 'team' as const, teamId } })] },
    },
  ]
  await putFacts(store, { escalations }, tenantId)
  for (const release of releasesOf(side)) await store.put(documents.packageRelease, release)
}

function releasesOf(side: Side): PackageRelease[] {
  const { releases, tenantId } = ids[side]
  const states = { draft: 'draft', asked: 'draft', reviewed: 'reviewed', published: 'published' } as const
  return Object.entries(states).map(([name, state]) => ({
    ...{ type: 'packageRelease', id: `${releases}-${name}|1`, tenantId, origin: 'file', state, advice: 0 },
    ...{
      content: { ...samplePackage(), goals: { nav: ['mal1'] }, id: `${side}-${name}` },
      draftedAt: at,
      asked: name !== 'draft',
    },
    ...{ reviews: {}, history: [] },
  }))
}

export const weekly = toRule({
  ...{ every: 'week', interval: 1, weekdays: [2], time: '10:00', ends: { kind: 'times', times: 3 } },
})

function measuresOf(side: Side): Measure[] {
  const { teamId, tenantId, channelId, proposed, adopted } = ids[side]
  const here = { teamId, tenantId, channelId, createdBy: 'owner', owner: { userId: 'owner', name: 'Navn owner' } }
  return [
    sampleMeasure({ ...here, id: proposed, number: 1 }),
    sampleMeasure({ ...here, id: adopted, number: 2, state: 'adopted', adoptedAt: at, checkedIn: [14] }),
  ]
}

/** What somebody saw of the measure that is proposed. */
export function seenMeasure(side: Side): string {
  const [measure] = measuresOf(side)
  return measure ? seenOf(measure) : ''
}

function campaignOf(side: Side): Campaign {
  const { campaign: id, tenantId } = ids[side]
  return {
    ...{
      type: 'campaign',
      id,
      tenantId,
      packageId: 'status',
      timeZone: 'Europe/Oslo',
      notBefore: at,
      state: 'running',
    },
    window: { from: '2026-03-02', to: '2026-03-20', opens: '09:00', ends: '15:00', weekends: false },
    ...{ teams: 1, planned: 1, leftOut: {}, allPlanned: true, endsAt: later, cards: [], createdAt: at },
  }
}
