import { z } from 'zod'
import { fnv1a } from '../fnv1a.ts'
import { Language } from '../language.ts'
import { Thread } from '../round/round.ts'
import { Address, TeamRole } from '../team/team.ts'
import { Timestamp, timestamp } from '../time.ts'
import { ReplyView } from './reply-view.ts'

/** What is to be posted. What belongs to a round is named, not copied: it is looked up when it is sent. */
export const Message = z.discriminatedUnion('kind', [
  /** A new thread with the prompt. */
  z.strictObject({ kind: z.literal('prompt'), teamId: z.string(), roundId: z.string() }),
  /** The prompt card as the round is now: extended, closed or cancelled. */
  z.strictObject({ kind: z.literal('promptUpdate'), teamId: z.string(), roundId: z.string() }),
  /** Half-way: one word in the thread, to nobody in particular. */
  z.strictObject({ kind: z.literal('reminder'), teamId: z.string(), roundId: z.string() }),
  /** To one person, who asked for it. */
  z.strictObject({
    kind: z.literal('personalReminder'),
    teamId: z.string(),
    roundId: z.string(),
    userId: z.string(),
    address: Address,
  }),
  /** A second card of the same round, which got out although nobody knew: it shows the way to the thread instead. */
  z.strictObject({ kind: z.literal('pointer'), teamId: z.string(), roundId: z.string(), extra: Thread }),
  /** Fewer than k answered; somebody may extend. */
  z.strictObject({ kind: z.literal('tooFew'), teamId: z.string(), roundId: z.string() }),
  z.strictObject({
    kind: z.literal('summary'),
    teamId: z.string(),
    roundId: z.string(),
    /** Absent: in the round's thread. Else a copy for somebody who asked. */
    copyTo: z.strictObject({ address: Address, conversationId: z.string() }).optional(),
  }),
  /** The posted summary as it is now: somebody took their own words out of it. */
  z.strictObject({ kind: z.literal('summaryUpdate'), teamId: z.string(), roundId: z.string() }),
  /** The draft of the summary has ended: what was objected to, and what happens now. */
  z.strictObject({ kind: z.literal('reviewOpen'), teamId: z.string(), roundId: z.string() }),
  /** The parties have signed: the summary is with the coordinators now. */
  z.strictObject({ kind: z.literal('shared'), teamId: z.string(), roundId: z.string() }),
  /**
   * Of a matter that was sent up: `asked` and `reminder` go to the level in place `step`, the others into the thread that
   * it came from.
   */
  z.strictObject({
    kind: z.literal('escalation'),
    teamId: z.string(),
    escalationId: z.string(),
    step: z.int().min(0),
    post: z.enum(['asked', 'reminder', 'sent', 'passedOn', 'lost', 'late', 'answered', 'withdrawn', 'unreached']),
    /** To somebody's personal chat. */
    toPerson: z.literal(true).optional(),
  }),
  /** A card that a level got, as the matter stands now. */
  z.strictObject({
    kind: z.literal('escalationUpdate'),
    teamId: z.string(),
    escalationId: z.string(),
    step: z.int().min(0),
    of: z.enum(['asked', 'reminder']),
    toPerson: z.literal(true).optional(),
  }),
  /** Somebody is asked to take on an office (`question`), or what became of that, or their term is over. */
  z.strictObject({
    kind: z.literal('office'),
    event: z.enum(['asked', 'accepted', 'declined', 'unanswered', 'ended']),
    teamId: z.string(),
    office: TeamRole,
    userId: z.string(),
    until: Timestamp.optional(),
    question: z.string().optional(),
    address: Address,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), userId: z.string() }),
      z.strictObject({ kind: z.literal('conversation'), conversationId: z.string() }),
      z.strictObject({ kind: z.literal('channel'), teamId: z.string(), channelId: z.string() }),
    ]),
  }),
  /** A proposal for a measure, in the thread where it came up; else a thread of its own. */
  z.strictObject({ kind: z.literal('measure'), teamId: z.string(), measureId: z.string() }),
  /** That card as the measure is now. */
  z.strictObject({ kind: z.literal('measureUpdate'), teamId: z.string(), measureId: z.string() }),
  /** What became of it: the event at this place of its history. */
  z.strictObject({
    kind: z.literal('measureNews'),
    teamId: z.string(),
    measureId: z.string(),
    event: z.int().min(0),
  }),
  /** That event, to a party who is to decide, in personal chat. */
  z.strictObject({
    kind: z.literal('measureReminder'),
    teamId: z.string(),
    measureId: z.string(),
    event: z.int().min(0),
    userId: z.string(),
  }),
  /** So many days after it was adopted: how does it go? */
  z.strictObject({ kind: z.literal('measureCheckIn'), teamId: z.string(), measureId: z.string(), days: z.int() }),
  /** What a team wrote down of a round, in its thread. */
  z.strictObject({ kind: z.literal('outcome'), teamId: z.string(), outcomeId: z.string() }),
  /** A series found no prompt left: the package is done, and what may come after it. */
  z.strictObject({ kind: z.literal('packageDone'), teamId: z.string(), scheduleId: z.string() }),
  /** An answer to a command, or a word to a channel or to one person. The view is removed when it is sent. */
  z.strictObject({
    kind: z.literal('reply'),
    address: Address,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), userId: z.string() }),
      z.strictObject({ kind: z.literal('conversation'), conversationId: z.string() }),
      z.strictObject({ kind: z.literal('channel'), teamId: z.string(), channelId: z.string() }),
    ]),
    view: ReplyView.optional(),
  }),
  /** Asks a person whether an export may be put in their own files. */
  z.strictObject({
    kind: z.literal('fileConsent'),
    address: Address,
    conversationId: z.string(),
    exportId: z.string(),
  }),
  /** To a coordinator: how a campaign stands. */
  z.strictObject({
    kind: z.literal('campaignProgress'),
    campaignId: z.string(),
    address: Address,
    conversationId: z.string(),
    language: Language,
  }),
  /** Such a card as the campaign is now. `posted`: the entry that posted it. */
  z.strictObject({
    kind: z.literal('campaignUpdate'),
    campaignId: z.string(),
    address: Address,
    posted: z.string(),
    language: Language,
  }),
])
export type Message = z.infer<typeof Message>

export const entryStates = ['due', 'claimed', 'sent', 'inDoubt', 'failed', 'cancelled'] as const

/**
 * One post that shall reach Teams, exactly once (Law 2).
 *
 *     due ──claimed by one worker──▶ claimed ──▶ sent
 *      ▲                               ├──▶ failed(reason)     the channel refused it for good
 *      └───throttled, nothing left─────┤
 *                                      └──▶ inDoubt            no answer, or the worker died: a person decides
 *
 * The update of a card (`isUpdate`) is one entry per card: asked for anew it is due again, from whatever state.
 */
export const Entry = z.strictObject({
  type: z.literal('entry'),
  /** Deterministic: the same intent asked for twice is one entry. */
  id: z.string(),
  shard: z.string(),
  tenantId: z.string(),
  /** The team that sees this entry in `status`; absent for personal chat. */
  teamId: z.string().optional(),
  /**
   * The channel or chat that it goes to, as `laneOf` writes it: Teams' limits are counted by it, and the posts of one lane
   * go out one after the other.
   */
  lane: z.string(),
  /** The campaign whose progress it counts in. */
  campaignId: z.string().optional(),
  message: Message,
  state: z.enum(entryStates),
  /** due: when to send. claimed: when the lease ends. Else absent: the clock has nothing to do here. */
  wakeAt: Timestamp.optional(),
  attempts: z.int().min(0),
  reason: z.string().optional(),
  posted: z.strictObject({ conversationId: z.string(), activityId: z.string() }).optional(),
  /** Of an update: what of the card was asked for last. The same again is no news. */
  version: z.string().optional(),
  /** Of an update that is claimed: asked for anew meanwhile, so it goes out once more. */
  again: z.literal(true).optional(),
  /** Of an update: when Teams may have shown it last. */
  shownAt: Timestamp.optional(),
  createdAt: Timestamp,
  /** Of a post to one person: when the ledger forgets it (`domain/privacy/retention.ts`). */
  forgetAt: Timestamp.optional(),
})
export type Entry = z.infer<typeof Entry>

const updates: ReadonlySet<Message['kind']> = new Set([
  'promptUpdate',
  'summaryUpdate',
  'pointer',
  'campaignUpdate',
  'escalationUpdate',
  'measureUpdate',
])

/** Updating a card twice shows the same card; posting twice shows two. */
export function isUpdate({ message: { kind } }: Pick<Entry, 'message'>): boolean {
  return updates.has(kind)
}

/** Between two updates of a card, and of cards in one thread (PLATFORM, "Rate limits"). */
export const updatePause = Temporal.Duration.from({ seconds: 5 })

/** When an update may go out: not before the card has been looked at for a while. */
export function updateTime(shownAt: Timestamp | undefined, now: Temporal.Instant): Timestamp {
  const earliest = shownAt === undefined ? now : Temporal.Instant.from(shownAt).add(updatePause)
  return timestamp(Temporal.Instant.compare(earliest, now) > 0 ? earliest : now)
}

/** An update that is wanted once more, whatever became of it before. Its tries are counted anew. */
export function dueAgain({ reason: _, ...entry }: Entry, now: Temporal.Instant): Entry {
  return { ...entry, state: 'due', wakeAt: updateTime(entry.shownAt, now), attempts: 0 }
}

export type NextStep =
  | { readonly do: 'nothing' }
  | { readonly do: 'wait'; readonly until: Temporal.Instant }
  | { readonly do: 'send' }
  /** Its worker died: the bytes may have left, so a person must look. */
  | { readonly do: 'doubt' }

/** What a worker that comes across an entry has to do with it. */
export function nextStep(entry: Entry, now: Temporal.Instant): NextStep {
  if (entry.state !== 'due' && entry.state !== 'claimed') return { do: 'nothing' }
  const until = entry.wakeAt === undefined ? now : Temporal.Instant.from(entry.wakeAt)
  if (Temporal.Instant.compare(until, now) > 0) return { do: 'wait', until }
  return entry.state === 'claimed' && !isUpdate(entry) ? { do: 'doubt' } : { do: 'send' }
}

/** The channel or chat of a conversation: a thread's id is its channel's with `;messageid=` behind it. */
export function laneOf(conversationId: string): string {
  return conversationId.split(';messageid=')[0] ?? conversationId
}

export const shards = 64

/** A shard is two digits, spread evenly over ids. An id's never changes: entries are found by it. */
export function shardOf(id: string): string {
  return String(fnv1a(id) % shards).padStart(2, '0')
}
