import { namesPeople, withoutPeople } from '../../domain/package/release.ts'
import { goneAt, isPersonal, orderKept, slotKept } from '../../domain/privacy/retention.ts'
import type { Round } from '../../domain/round/round.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Stored } from '../../ports/store.ts'
import { countSources, forgetSources, type Keeper, sourcesGoneAt } from './forget-sources.ts'

export const overdueKinds = ['sealed', 'replies', 'summaries', 'orders', 'posts', 'drafts', 'slots'] as const

/** Something that is older than it may be: how many, and the age of the oldest. No content, and nobody's id. */
export type Overdue = {
  readonly kind: (typeof overdueKinds)[number]
  /** How old it may be. */
  readonly keptFor: Temporal.Duration
  readonly count: number
  /** Undefined where there is none. */
  readonly oldest: Temporal.Duration | undefined
}

type Thing = { readonly since: Timestamp; readonly count: number; readonly remove: () => Promise<unknown> }

/**
 * All that is older than it may be, wherever it is: a look over the whole store, for an operator. The service itself does
 * not need it; it finds what the service's clock does not know of, after `RETENTION_DAYS` was made shorter or in a database
 * that is older than the rule. `remove` takes it away. Safe to repeat and beside a running service.
 */
export async function findOverdue(
  keeper: Keeper,
): Promise<{ readonly overdue: readonly Overdue[]; readonly remove: () => Promise<void> }> {
  const { store, clock } = keeper
  const now = clock.now()
  const found: Record<Overdue['kind'], Thing[]> = {
    sealed: [],
    replies: [],
    summaries: [],
    orders: await oldOrders(keeper, now),
    posts: await oldPosts(keeper, now),
    drafts: await oldDrafts(keeper, now),
    slots: await oldSlots(keeper, now),
  }
  const rounds = await endedRounds(keeper, timestamp(now))
  for (const { value: round } of rounds) {
    const { sealed, replies, summary } = await countSources(keeper, round)
    const thing = (count: number): Thing => ({ since: endOf(round), count, remove: async () => undefined })
    found.sealed.push(thing(sealed))
    found.replies.push(thing(replies))
    found.summaries.push(thing(summary ? 1 : 0))
  }
  return {
    overdue: overdueKinds.map((kind) => ({ kind, keptFor: keptFor(keeper, kind), ...sum(found[kind], now) })),
    async remove() {
      for (const stored of rounds) {
        // The service shows the posted card anew and looks once more, as after every end.
        if (await forgetSources(keeper, stored.value)) await wake(keeper, stored)
      }
      for (const thing of overdueKinds.flatMap((kind) => found[kind])) await thing.remove()
      await store.scrub()
    },
  }
}

function keptFor({ settings }: Keeper, kind: Overdue['kind']): Temporal.Duration {
  if (kind === 'orders') return orderKept
  return kind === 'slots' ? slotKept : Temporal.Duration.from({ hours: 24 * settings.retentionDays })
}

function sum(things: readonly Thing[], now: Temporal.Instant): Pick<Overdue, 'count' | 'oldest'> {
  const there = things.filter(({ count }) => count > 0)
  const [oldest] = there.map(({ since }) => since).toSorted()
  return {
    count: there.reduce((total, { count }) => total + count, 0),
    oldest: oldest === undefined ? undefined : Temporal.Instant.from(oldest).until(now),
  }
}

function endOf(round: Round): Timestamp {
  return round.endedAt ?? round.closesAt
}

async function endedRounds(keeper: Keeper, now: Timestamp): Promise<Stored<Round>[]> {
  const rounds = await keeper.store.list(documents.round, {})
  return rounds.filter(
    ({ value: round }) =>
      (round.state === 'closed' || round.state === 'cancelled') && sourcesGoneAt(keeper, round) <= now,
  )
}

async function wake({ store, clock }: Keeper, stored: Stored<Round>): Promise<void> {
  // Changed meanwhile: by the service, which knows of it then.
  await store.replace(documents.round, stored, { ...stored.value, wakeAt: timestamp(clock.now()) })
}

async function oldOrders({ store }: Keeper, now: Temporal.Instant): Promise<Thing[]> {
  const value = timestamp(now.subtract(orderKept))
  const where = { atMost: { property: 'createdAt', value } }
  const [orders, links] = [await store.list(documents.exportJob, where), await store.list(documents.reportLink, where)]
  const chunks = await store.list(documents.exportChunk, where)
  const drafts = await store.list(documents.unitDraft, where)
  return [
    ...orders.map(({ value: { tenantId, id, createdAt } }) => ({
      since: createdAt,
      count: 1,
      remove: () => store.remove(documents.exportJob, tenantId, id),
    })),
    ...links.map(({ value: { tenantId, id, createdAt } }) => ({
      since: createdAt,
      count: 1,
      remove: () => store.remove(documents.reportLink, tenantId, id),
    })),
    ...drafts.map(({ value: { tenantId, id, createdAt } }) => ({
      since: createdAt,
      count: 1,
      remove: () => store.remove(documents.unitDraft, tenantId, id),
    })),
    ...chunks.map(({ value: { tenantId, id, createdAt } }) => ({
      since: createdAt,
      count: 1,
      remove: () => store.remove(documents.exportChunk, tenantId, id),
    })),
  ]
}

async function oldPosts({ store, settings }: Keeper, now: Temporal.Instant): Promise<Thing[]> {
  const ended = await Promise.all(
    (['sent', 'failed', 'cancelled', 'inDoubt'] as const).map((state) =>
      store.list(documents.entry, { equals: { state } }),
    ),
  )
  return ended
    .flat()
    .flatMap(({ value: { id, shard, createdAt, message } }) =>
      isPersonal(message) && goneAt(createdAt, settings.retentionDays) <= timestamp(now)
        ? [{ since: createdAt, count: 1, remove: () => store.remove(documents.entry, shard, id) }]
        : [],
    )
}

/** What is left of people in packages that nobody has published. */
async function oldDrafts({ store, settings }: Keeper, now: Temporal.Instant): Promise<Thing[]> {
  return (await store.list(documents.packageRelease, {})).flatMap((stored) => {
    const { value } = stored
    const since = value.history.at(-1)?.at ?? value.draftedAt
    const isOld = namesPeople(value) && goneAt(since, settings.retentionDays) <= timestamp(now)
    const remove = () => store.replace(documents.packageRelease, stored, withoutPeople(value, timestamp(now)))
    return isOld ? [{ since, count: 1, remove }] : []
  })
}

async function oldSlots({ store }: Keeper, now: Temporal.Instant): Promise<Thing[]> {
  const before = timestamp(now.subtract(slotKept))
  const slots = await store.list(documents.slot, {})
  return slots.flatMap(({ value: { id, shard, decidedAt } }) =>
    decidedAt <= before ? [{ since: decidedAt, count: 1, remove: () => store.remove(documents.slot, shard, id) }] : [],
  )
}
