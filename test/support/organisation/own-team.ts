import { TeamSettings } from '../../../src/domain/team/settings.ts'
import { membership, type Officer, type Team } from '../../../src/domain/team/team.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Random } from '../../../src/ports/random.ts'
import type { Services } from '../../../src/ports/services.ts'
import type { Address } from '../../../src/ports/teams.ts'
import { percent } from './chance.ts'
import type { PeopledUnit } from './grow-units.ts'

/** Where a unit's people hold their offices: the first is the leader. The rest of the unit holds none. */
const places = { leader: 0, unionRep: 1, secondUnionRep: 2, safetyRep: 3 } as const

/** Stores the unit's team, with its people and who holds which office. Some have nobody who is union representative. */
export async function storeTeam(
  { store, clock }: Services,
  random: Random,
  { unit, language, people }: PeopledUnit & { readonly teamId: string },
  address: Address,
): Promise<Team> {
  const teamId = unit.teamId ?? ''
  const since = timestamp(clock.now())
  const officers: Officer[] = []
  const name = (office: Officer['office'], place: number, share: number) => {
    const userId = people[place]
    if (userId !== undefined && percent(random, share)) officers.push({ userId, office, since })
  }
  name('leader', places.leader, 100)
  name('unionRep', places.unionRep, 85)
  if (people.length > 20) name('unionRep', places.secondUnionRep, 30)
  if (people.length >= 5) name('safetyRep', places.safetyRep, 75)
  const team: Team = {
    type: 'team',
    id: 'team',
    teamId,
    tenantId: address.tenantId,
    name: unit.name,
    address: { ...address },
    language,
    state: 'active',
    channels: [{ id: teamId, name: 'Generelt' }],
    officers,
    settings: TeamSettings.parse({}),
    createdAt: since,
  }
  await Promise.all([
    store.insert(documents.team, team),
    ...people.map((userId) => store.insert(documents.membership, membership(teamId, userId))),
  ])
  return team
}
