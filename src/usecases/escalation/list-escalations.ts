import { byAge, type Escalation } from '../../domain/escalation/escalation.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Where } from '../../ports/store.ts'

/** All matters that the teams of a tenant have sent up, the oldest first. */
export function listEscalations(services: Services, tenantId: string): Promise<Escalation[]> {
  return list(services, { equals: { tenantId } })
}

/** Those of one team, the oldest first. */
export function listTeamEscalations(services: Services, teamId: string): Promise<Escalation[]> {
  return list(services, { partition: teamId })
}

/** What waits for an answer of a team or a person now (`receiverKey`), the oldest first. */
export async function listWaitingFor(services: Services, tenantId: string, receiver: string): Promise<Escalation[]> {
  const found = await list(services, { equals: { receiver } })
  return found.filter((escalation) => escalation.tenantId === tenantId)
}

async function list({ store }: Services, where: Where): Promise<Escalation[]> {
  const found = await store.list(documents.escalation, where)
  return found.map(({ value }) => value).toSorted(byAge)
}
