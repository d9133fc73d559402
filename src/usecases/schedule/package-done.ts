import { packagesAfter } from '../../domain/package/suggest-packages.ts'
import type { Round } from '../../domain/round/round.ts'
import type { PackageDone } from '../../domain/schedule/package-done.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import type { Slot } from '../../domain/schedule/slot.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Address, Destination } from '../../ports/teams.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'
import { packageAt } from '../package/libraries.ts'
import { historyOf, inChannel, roundsOf } from '../package/prompt-history.ts'
import { readTeam } from '../team/standing.ts'

type ResolvedPackageDone =
  | { readonly ok: true; readonly address: Address; readonly to: Destination; readonly shown: PackageDone }
  | { readonly ok: false; readonly reason: 'obsolete' | 'botRemoved' }

/** Says in the thread of the package's last round that the series is over, and what may come after it. Once a slot. */
export async function postPackageDone(services: Services, schedule: Schedule, slot: Slot): Promise<void> {
  const { teamId, tenantId, channelId, id: scheduleId } = schedule
  await enqueue(services, {
    id: entryId(teamId, 'packageDone', slot.id),
    ...{ tenantId, teamId },
    conversationId: channelId,
    message: { kind: 'packageDone', teamId, scheduleId },
    urgent: false,
  })
}

/** What the post says, as things are when it is sent. */
export async function resolvePackageDone(
  services: Services,
  { teamId, scheduleId }: { readonly teamId: string; readonly scheduleId: string },
): Promise<ResolvedPackageDone> {
  const team = await readTeam(services, teamId)
  const schedule = (await services.store.read(documents.schedule, teamId, scheduleId))?.value
  if (!team || !schedule) return { ok: false, reason: 'obsolete' }
  const { packages } = services.library.of(team.tenantId)
  const pack = await packageAt(services, team.tenantId, schedule)
  if (!pack) return { ok: false, reason: 'obsolete' }
  if (team.state === 'removed') return { ok: false, reason: 'botRemoved' }
  const { channelId } = schedule
  const rounds = await roundsOf(services, teamId)
  const next = packagesAfter(packages, pack, historyOf(services, rounds, channelId))
  return {
    ok: true,
    address: team.address,
    to: threadOf(inChannel(rounds, channelId), pack.id) ?? { kind: 'channel', teamId, channelId },
    shown: { kind: 'packageDone', team, channelId, pack, next },
  }
}

/** Where the package was talked of last. */
function threadOf(rounds: readonly Round[], packageId: string): Destination | undefined {
  const thread = rounds
    .filter(({ prompt }) => prompt.packageId === packageId)
    .toSorted((a, b) => a.number - b.number)
    .findLast((round) => round.thread)?.thread
  return thread && { kind: 'conversation', conversationId: thread.conversationId }
}
