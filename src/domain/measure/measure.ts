import { z } from 'zod'
import { Language } from '../language.ts'
import { Detail, mostDetails } from '../outcome/detail.ts'
import { Thread } from '../round/round.ts'
import { Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/** Measures that one round may lead to (DOMAIN, "Complaints to answer"). Those that were declined do not count. */
export const mostPerRound = 3

/** Characters of what is to be done, and of everything else that somebody writes about a measure. */
export const longestWhat = 300
export const longestRemark = 1000

/** Days after adoption on which the thread is asked how it goes (DOMAIN, "A conversation package"). */
export const checkInDays = [14, 30, 90] as const

/** Who can carry it out (DOMAIN, "A conversation package"). */
export const measureLevels = ['individual', 'group', 'leadership', 'organisation'] as const

/**
 *     proposed ──both parties say yes──▶ adopted ──▶ underWay ──▶ done
 *         │                                 └──────────┴────────▶ stopped
 *         └──one of them says no, with a reason──▶ declined     (or nobody decided in time: `undecided.ts`)
 */
export const measureStates = ['proposed', 'adopted', 'underWay', 'done', 'stopped', 'declined'] as const
export const MeasureState = z.enum(measureStates)
export type MeasureState = z.infer<typeof MeasureState>

/** Who decides on a measure: leader and, where the team has one, union representative. */
export const deciders = ['leader', 'unionRep'] as const

/** The person who sees to it. The name is what Teams said when they were chosen; gone with `slett meg`. */
export const Owner = z.strictObject({ userId: z.string(), name: z.string() })
export type Owner = z.infer<typeof Owner>

/** What happened to it, by whom in which capacity. A person stands nowhere here but as its owner. */
export const MeasureEvent = z.strictObject({
  at: Timestamp,
  by: z.union([Office, z.enum(['owner', 'member', 'clock'])]),
  kind: z.enum([
    'proposed',
    'edited',
    'saidYes',
    ...measureStates.slice(1),
    'keptOn',
    'changed',
    'checkedIn',
    'reminded',
    'lapsed',
  ]),
  text: z.string().max(longestRemark),
})
export type MeasureEvent = z.infer<typeof MeasureEvent>

/** What a team will do about what it talked about. Everything about it is told in the thread where it came up. */
export const Measure = z.strictObject({
  type: z.literal('measure'),
  /** `measureId`. */
  id: z.string(),
  teamId: z.string(),
  tenantId: z.string(),
  channelId: z.string(),
  /** Counted in the team from 1, to be said in a command. */
  number: z.int().min(1),
  language: Language,
  /** Where it is told what becomes of it. Absent: a thread of its own in the channel. */
  thread: Thread.optional(),
  roundId: z.string().optional(),
  /** The theme of the round's summary that it comes from. */
  themeId: z.string().optional(),
  packageId: z.string().optional(),
  what: z.string().min(1).max(longestWhat),
  /** What it shall lead to. */
  purpose: z.string().max(longestRemark),
  owner: Owner.optional(),
  start: z.iso.date().optional(),
  due: z.iso.date().optional(),
  level: z.enum(measureLevels),
  /** Of the profile, `mal1` and so on. */
  goalId: z.string().optional(),
  /** What the output card of its package asked for besides (`OutputCard`). */
  details: z.array(Detail).max(mostDetails).default([]),
  state: MeasureState,
  /** Who proposed it, so that it can be found under "mine"; gone with `slett meg`. */
  createdBy: z.string().optional(),
  createdAt: Timestamp,
  adoptedAt: Timestamp.optional(),
  /** When it came to done, stopped or declined. */
  endedAt: Timestamp.optional(),
  /** What each party said of the proposal. */
  views: z.array(
    z.strictObject({
      office: z.enum(deciders),
      /** Empty: forgotten (`slett meg`, or a while after the end). */
      userId: z.string(),
      yes: z.boolean(),
      reason: z.string().max(longestRemark),
      /** Whether this party wants it in the register; absent: yes. */
      shared: z.boolean().optional(),
      at: Timestamp,
    }),
  ),
  /**
   * Members who backed it. Until it is decided each voice is a document of its own, and this is what is told of them
   * (`tally.ts`).
   */
  voices: z.int().min(0),
  /** When the voices were last counted to be told; absent: not yet. */
  talliedAt: Timestamp.optional(),
  /** It stands in the register, which coordinators see: all parties said so when they adopted it (DESIGN, Law 5). */
  shared: z.boolean(),
  /** It was adopted by the leader alone, because the team had no union representative then. */
  noUnionRep: z.boolean(),
  result: z.string().max(longestRemark),
  learning: z.string().max(longestRemark),
  /** Days of the check-ins that were posted. */
  checkedIn: z.array(z.int()),
  /** When the clock must look next. Absent: never again. */
  wakeAt: Timestamp.optional(),
  history: z.array(MeasureEvent),
  /** How much of the history stands in the ledger, so that each event is told once; absent: nothing. */
  told: z.int().min(0).optional(),
})
export type Measure = z.infer<typeof Measure>

export function measureId(unique: string): string {
  return `measure|${unique}`
}

/** By its number, so that a number is taken by whoever makes this first. */
export function measureSecretId(number: number): string {
  return `measureSecret|${number}`
}

/** Whether something is still to be done about it. */
export function isOpen({ state }: Pick<Measure, 'state'>): boolean {
  return state === 'proposed' || state === 'adopted' || state === 'underWay'
}

/** Whether its day has passed, as seen on `today` ('YYYY-MM-DD', local). */
export function isOverdue({ state, due }: Pick<Measure, 'state' | 'due'>, today: string): boolean {
  return (state === 'adopted' || state === 'underWay') && due !== undefined && due < today
}

/** One member's voice for a proposal: nobody can see whose. The same person's next one is the same document. */
export const Voice = z.strictObject({
  type: z.literal('voice'),
  /** `voice|<token>`: HMAC(pepper + salt, person). */
  id: z.string(),
  teamId: z.string(),
  measureId: z.string(),
})
export type Voice = z.infer<typeof Voice>

/** While a measure is proposed: makes tokens out of people. Deleted, with the voices, when it is decided or lapses. */
export const MeasureSecret = z.strictObject({
  type: z.literal('measureSecret'),
  /** `measureSecretId`. */
  id: z.string(),
  teamId: z.string(),
  /** 32 random bytes, hex. */
  salt: z.string().length(64),
})
export type MeasureSecret = z.infer<typeof MeasureSecret>
