import type { Message } from '../../domain/delivery/entry.ts'
import { shardOf } from '../../domain/delivery/entry.ts'
import type { Escalation } from '../../domain/escalation/escalation.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { homeChannel } from '../campaign/campaign-teams.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'
import { readTeam } from '../team/standing.ts'

type Post = Extract<Message, { kind: 'escalation' }>['post']
/** What a level gets. */
type Card = 'asked' | 'reminder'
type Named = Pick<Escalation, 'teamId' | 'id'>

/** The ledger's name of a post about one level, or of its card's update. */
export function escalationEntryId({ teamId, id }: Named, step: number, post: Post | `${Card} update`): string {
  return entryId(teamId, 'escalation', id, String(step), post)
}

/** Into the thread that the matter came from. */
export async function tellAsker(
  services: Services,
  escalation: Escalation,
  step: number,
  post: Exclude<Post, Card>,
): Promise<void> {
  const { tenantId, teamId, channelId, id } = escalation
  await enqueue(services, {
    id: escalationEntryId(escalation, step, post),
    ...{ tenantId, teamId },
    conversationId: channelId,
    message: { kind: 'escalation', teamId, escalationId: id, step, post },
    urgent: false,
  })
}

/** To the level in place `step`. */
export async function tellReceiver(
  services: Services,
  escalation: Escalation,
  step: number,
  post: Card,
): Promise<void> {
  const { tenantId, teamId, id } = escalation
  const lane = await laneTo(services, escalation, step)
  if (!lane) return
  const { conversationId, ...toPerson } = lane
  await enqueue(services, {
    id: escalationEntryId(escalation, step, post),
    // The team that asks sees in `status` when it did not get through.
    ...{ tenantId, teamId, conversationId },
    message: { kind: 'escalation', teamId, escalationId: id, step, post, ...toPerson },
    urgent: false,
  })
}

/** A card that a level got, as the matter is now. `version` names what has changed. */
export async function updateReceiver(
  services: Services,
  escalation: Escalation,
  step: number,
  of: Card,
  version: string,
): Promise<void> {
  const { tenantId, teamId, id } = escalation
  const lane = await laneTo(services, escalation, step)
  if (!lane) return
  const { conversationId, ...toPerson } = lane
  await enqueue(services, {
    id: escalationEntryId(escalation, step, `${of} update`),
    ...{ tenantId, teamId, conversationId },
    message: { kind: 'escalationUpdate', teamId, escalationId: id, step, of, ...toPerson },
    version,
    urgent: false,
  })
}

/** Removes from the ledger what was sent to the person who is asked in place `step`. */
export async function forgetPosts({ store }: Services, escalation: Named, step: number): Promise<void> {
  for (const post of ['asked', 'reminder', 'asked update', 'reminder update'] as const) {
    const id = escalationEntryId(escalation, step, post)
    await store.remove(documents.entry, shardOf(id), id)
  }
}

type Lane = { readonly conversationId: string; readonly toPerson?: true }

/** Undefined: nobody is there any more who could be told. */
async function laneTo(services: Services, { steps }: Escalation, step: number): Promise<Lane | undefined> {
  const to = steps[step]?.to
  if (to?.kind === 'person') return { conversationId: `person:${to.userId}`, toPerson: true }
  const team = to?.kind === 'team' ? await readTeam(services, to.teamId) : undefined
  return team && { conversationId: homeChannel(team) }
}
