import type { Outcome } from '../../domain/outcome/outcome.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Address, Destination } from '../../ports/teams.ts'
import { readTeam } from '../team/standing.ts'

/** What the post about it shows. `next`: the package that it points to, while that can be started. */
export type ShownOutcome = {
  readonly kind: 'outcome'
  readonly outcome: Outcome
  readonly next: ConversationPackage | undefined
}

type ResolvedOutcome =
  | { readonly ok: true; readonly address: Address; readonly to: Destination; readonly shown: ShownOutcome }
  | { readonly ok: false; readonly reason: 'obsolete' | 'botRemoved' }

/** Looks up what was written down, and the thread that is to be told. */
export async function resolveOutcome(
  services: Services,
  { teamId, outcomeId }: { readonly teamId: string; readonly outcomeId: string },
): Promise<ResolvedOutcome> {
  const [team, stored] = await Promise.all([
    readTeam(services, teamId),
    services.store.read(documents.outcome, teamId, outcomeId),
  ])
  if (!team || !stored) return { ok: false, reason: 'obsolete' }
  if (team.state === 'removed') return { ok: false, reason: 'botRemoved' }
  const outcome = stored.value
  const { tenantId, channelId, thread } = outcome
  const to: Destination = thread
    ? { kind: 'conversation', conversationId: thread.conversationId }
    : { kind: 'channel', teamId, channelId }
  const next = services.library.of(tenantId).packages.find(({ id }) => id === outcome.next)
  return { ok: true, address: team.address, to, shown: { kind: 'outcome', outcome, next } }
}
