import { shardOf } from '../../domain/delivery/entry.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { type PackageRelease, sideOf, withoutPerson } from '../../domain/package/release.ts'
import { permissions } from '../../domain/team/access.ts'
import { membership, type Office } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Address } from '../../ports/teams.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'
import { token } from '../privacy/token.ts'
import { teamsOf } from '../team/standing.ts'

/** Of each side; the word of one is enough. */
const mostReaders = 5

export type Reader = { readonly userId: string; readonly office: Office }

/**
 * Whom to ask to read a package: who speaks for a side that has not approved it yet, in the teams that the coordinator is
 * in, each person once (docs/decisions/0023-who-reads-a-package.md).
 */
export async function readersOf(services: Services, release: PackageRelease, coordinatorId: string): Promise<Reader[]> {
  const found = new Map<string, Reader>()
  const told = { leaderSide: 0, unionSide: 0 }
  for (const team of await teamsOf(services, release.tenantId, coordinatorId)) {
    for (const { userId, office } of team.officers) {
      if (office === 'facilitator' || !permissions.reviewPackage.includes(office)) continue
      const side = sideOf(office)
      if (release.reviews[side]?.verdict === 'approved' || told[side] === mostReaders) continue
      if (userId === coordinatorId || found.has(userId)) continue
      // Offices are only worth something to somebody who is still in the team.
      const { id } = membership(team.teamId, userId)
      if (!(await services.store.read(documents.membership, team.teamId, id))) continue
      told[side]++
      found.set(userId, { userId, office })
    }
  }
  return [...found.values()]
}

/** Tells somebody in personal chat what happened last to a release: once, however often it is asked for. */
export async function tellPerson(
  services: Services,
  release: PackageRelease,
  { userId, address }: { readonly userId: string; readonly address: Address },
  view: ReplyView,
): Promise<void> {
  await enqueue(services, {
    id: postId(release, release.history.length - 1, userId),
    tenantId: release.tenantId,
    conversationId: `person:${userId}`,
    message: { kind: 'reply', address, to: { kind: 'person', userId }, view },
    urgent: false,
  })
}

/**
 * Takes a person out of the packages that are on their way, with what they approved, and what they were told out of the
 * ledger.
 */
export async function forgetInReleases(services: Services, tenantId: string, userId: string): Promise<void> {
  const { store, clock, settings } = services
  const at = timestamp(clock.now())
  for (const listed of await store.list(documents.packageRelease, { partition: tenantId })) {
    const { id, history } = listed.value
    for (const event of history.keys()) {
      const post = postId(listed.value, event, userId)
      await store.remove(documents.entry, shardOf(post), post)
    }
    const person = { userId, token: token(settings.pepper, id, userId) }
    let stored: typeof listed | undefined = listed
    while (stored && isIn(stored.value, person)) {
      const written = await store.replace(documents.packageRelease, stored, withoutPerson(stored.value, person, at))
      if (written !== 'changed') break
      stored = await store.read(documents.packageRelease, tenantId, id)
    }
  }
}

function isIn({ sentBy, reviews }: PackageRelease, person: { userId: string; token: string }): boolean {
  return sentBy === person.userId || Object.values(reviews).some((review) => review.token === person.token)
}

function postId({ tenantId, id }: PackageRelease, event: number, userId: string): string {
  return entryId('release', tenantId, id, String(event), userId)
}
