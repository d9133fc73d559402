import type { Store } from '../../src/ports/store.ts'
import { accessWorld, ids, type RoleName, roleNames, roles, sides, type Where } from '../access/access-world.ts'
import { tenantId } from '../support/authority.ts'
import { listDocuments } from '../support/organisation/copy-documents.ts'
import type { Person, Spot } from './people.ts'
import type { Target } from './target.ts'

/**
 * The three teams of `test/access` with one of everything that a card can be about, now in the database of the service: two
 * of the tenant that it serves, and one of another, as if that had ever been let in.
 */
export const insiders = {
  coordinators: roleNames.filter((name) => name.startsWith('coordinator')),
  async seed(store: Store): Promise<void> {
    const { services } = await accessWorld()
    for (const { kind, values } of await listDocuments(services.store)) {
      for (const value of values) await store.put(kind, kind.schema.parse(inOurTenant(value)))
    }
  },
}

/** The tenant of the access table is called by a word, that of production by a GUID. */
function inOurTenant(value: object): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"tenant"', JSON.stringify(tenantId)))
}

/** Who is in which team, as Teams tells it. `more` are in the team `own`. */
export function enrolInsiders({ connector }: Target, more: readonly Person[] = []): void {
  for (const side of sides) {
    const members = roleNames.filter((name) => roles[name].team === side).map(personOf)
    connector.setMembers(ids[side].teamId, [...members, ...(side === 'own' ? more : [])].map(account))
    connector.setChannels(ids[side].teamId, [{ id: ids[side].channelId, name: 'Fagprat' }])
  }
}

function account({ userId, name }: Person) {
  return { id: `29:${userId}`, aadObjectId: userId, name }
}

export const personOf = (name: RoleName): Person => ({ userId: name, name: `Navn ${name}` })

/** Somebody speaks in a channel of the team that they are in; who is in none speaks in personal chat. */
export function spotOf(name: RoleName, where: Where): Spot {
  const { team } = roles[name]
  if (where !== 'channel' || !team) return where === 'group' ? 'group' : 'personal'
  const { teamId, channelId } = ids[team]
  return { teamId, channelId, thread: `${channelId};messageid=1`, teamName: `Team ${team}` }
}

/** All that is stored of a team, as text. What nobody may change from outside stays the same to the letter. */
export function belongings(target: Target, side: 'own' | 'other' | 'foreign'): readonly string[] {
  const { teamId, tenantId: tenant } = ids[side]
  const below = target.stored({ teamId: ids[side].below })
  const ofTenant = side === 'foreign' ? target.stored().filter((body) => JSON.parse(body).tenantId === tenant) : []
  return [...target.stored({ teamId }), ...below, ...ofTenant]
}

/** The differences of two such lists, for who has to look for what happened. */
export function changed(before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(after)]
  const of = (body: string) => `${JSON.parse(body).type} ${JSON.parse(body).id}`
  return [
    ...after.filter((body) => !was.has(body)).map((body) => `written: ${of(body)}`),
    ...before.filter((body) => !is.has(body)).map((body) => `gone: ${of(body)}`),
  ]
}
