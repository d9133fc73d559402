import type { Escalation } from '../../src/domain/escalation/escalation.ts'
import { personKey } from '../../src/domain/escalation/escalation-steps.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { membership } from '../../src/domain/team/team.ts'
import { timestamp } from '../../src/domain/time.ts'
import type { Unit } from '../../src/domain/unit/unit-tree.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import { type EscalationWish, escalate } from '../../src/usecases/escalation/escalate.ts'
import { addTeam, place, type TestServices, testServices } from './services.ts'

export const regionTeam = { teamId: '19:region@thread.tacv2', name: 'Ledergruppa Øst', channels: [] }
export const director = personKey('director')

function unit(id: string, name: string, level: string, more: Partial<Unit>): Unit {
  return { id, name, employer: 'state', line: '', level, ...more }
}

/** Office, county (which nobody can reach), region with a team, directorate with a leader. */
export const units: readonly Unit[] = [
  unit('top', 'Direktoratet', 'direktorat', { leaderId: 'director' }),
  unit('region', 'Nav Øst', 'region', { parentId: 'top', teamId: regionTeam.teamId }),
  unit('county', 'Nav Viken', 'fylke', { parentId: 'region' }),
  unit('office', 'Nav Eksempel', 'kontor', { parentId: 'county', teamId: place.teamId }),
]

/** A team that stands in a tree of units, with a team and a leader above it whom the bot can reach. */
export async function escalating(services: TestServices = testServices()) {
  await importUnits(services, units)
  const team = await addTeam(services)
  await addTeam(services, { ...regionTeam, language: 'nn', officers: [officer(services, 'chief')] })
  await services.store.put(documents.membership, membership(regionTeam.teamId, 'director'))
  return { services, team, send: (change: Partial<EscalationWish> = {}) => escalate(services, wish(team, change)) }
}

export async function importUnits(services: Services, list: readonly Unit[]): Promise<void> {
  const importedAt = timestamp(services.clock.now())
  await services.store.put(documents.unitTree, {
    ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt },
    units: [...list],
  })
}

function officer({ clock }: Services, userId: string): Team['officers'][number] {
  return { userId, office: 'leader', since: timestamp(clock.now()) }
}

export function wish(team: Team, change: Partial<EscalationWish> = {}): EscalationWish {
  return {
    ...{ team, office: 'leader', request: 'r1', matter: 'Kan vi få bestille tolk selv?', days: 10 },
    ...{ channelId: place.channelId, theme: undefined },
    thread: { conversationId: `${place.channelId};messageid=1`, activityId: '1' },
    ...change,
  }
}

export async function escalationsOf({ store }: Services): Promise<Escalation[]> {
  return (await store.list(documents.escalation, {})).map(({ value }) => value)
}

/** What the ledger holds of matters: post, level, and where it goes. */
export async function postsOf({ store }: Services): Promise<string[]> {
  const entries = (await store.list(documents.entry, {})).map(({ value }) => value)
  return entries
    .flatMap(({ message, lane }) => {
      if (message.kind === 'escalation') return [`${message.step} ${message.post} → ${lane}`]
      return message.kind === 'escalationUpdate' ? [`${message.step} ${message.of} update → ${lane}`] : []
    })
    .toSorted()
}
