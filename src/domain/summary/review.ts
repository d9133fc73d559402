import { z } from 'zod'
import { Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/** Characters of a reason, an objection or a correction. */
export const longestRemark = 500

/** What an objection is about: a theme's id, or the whole, as when something is missing. */
export const wholeSummary = 'whole'

/**
 * Somebody does not agree with a line. With a name it is seen at once. Without one it is kept like an answer (a token,
 * `usecases/review/object.ts`) and comes here, in random order, when the draft ends: nobody can tell when it was written.
 */
export const Objection = z.strictObject({
  id: z.string(),
  line: z.string(),
  reason: z.string().max(longestRemark),
  author: z.strictObject({ userId: z.string(), name: z.string() }).optional(),
})
export type Objection = z.infer<typeof Objection>

const change = { id: z.string(), line: z.string(), by: Office, at: Timestamp }
/** Objections to the line that stood there then, by id: this is what the parties made of them. */
const answered = z.array(z.string()).optional()
/** What the parties did to a line. Nothing is overwritten: the history is the review. */
export const Change = z.discriminatedUnion('kind', [
  /** The line says something else now. The words before stay visible. */
  z.strictObject({
    ...change,
    kind: z.literal('corrected'),
    before: z.string(),
    after: z.string().max(longestRemark),
    reason: z.string().max(longestRemark),
    answered,
  }),
  /** The line is not shown any more, but that there was one and why it is gone. */
  z.strictObject({ ...change, kind: z.literal('hidden'), reason: z.string().max(longestRemark), answered }),
  /** The line stays as it is, and the objection with it. */
  z.strictObject({ ...change, kind: z.literal('kept'), objection: z.string() }),
])
export type Change = z.infer<typeof Change>

/** What the parties made of an objection that they noted and left; undefined while they have not. */
export function keptWith(changes: readonly Change[], objectionId: string): Change | undefined {
  return changes.find((change) => change.kind === 'kept' && change.objection === objectionId)
}

/** Somebody, who is not written down, found that a text should not be seen. It is hidden until both have looked. */
export const Report = z.strictObject({
  /** Id of the text. */
  source: z.string(),
  /** One word of the leader, one of a union or safety representative. It is shown again when both say so. */
  verdicts: z.array(z.strictObject({ side: z.enum(['leader', 'representative']), show: z.boolean() })),
})
export type Report = z.infer<typeof Report>

/** Who must sign before anything goes upward (DESIGN, Law 5). */
export const signatories = ['leader', 'unionRep'] as const

/**
 * The team's say on a round's summary, which itself never changes: what is shown is the summary with this laid over it
 * (`reviewed.ts`).
 *
 *     draft ──three working days──▶ review ──leader and union representative have signed──▶ shared
 *
 * A change takes the signatures back: nobody has signed what they have not seen.
 */
export const Review = z.strictObject({
  type: z.literal('review'),
  /** `reviewId`: a summary has one. */
  id: z.string(),
  teamId: z.string(),
  tenantId: z.string(),
  roundId: z.string(),
  state: z.enum(['draft', 'review', 'shared']),
  /** Until when the summary is a draft. */
  draftUntil: Timestamp,
  /**
   * When the draft began to end. While the state is still `draft`, nothing more is taken: objections without a name are
   * being moved here.
   */
  endedAt: Timestamp.optional(),
  /** When the clock must look next. */
  wakeAt: Timestamp.optional(),
  objections: z.array(Objection),
  changes: z.array(Change),
  reports: z.array(Report),
  /** Where the parties see it differently, in their own words. Shown, and stops nothing. One of each office. */
  disagreements: z.array(z.strictObject({ by: z.enum(signatories), text: z.string().max(longestRemark) })),
  signatures: z.array(z.strictObject({ office: z.enum(signatories), userId: z.string(), at: Timestamp })),
  /** It was shared with one signature, because the team had no union representative then. */
  noUnionRep: z.boolean(),
  sharedAt: Timestamp.optional(),
})
export type Review = z.infer<typeof Review>

/**
 * An objection without a name, as long as the summary is a draft. Nothing here tells whose it is or when it was written;
 * the same person's next one to the same line replaces it.
 */
export const AnonymousObjection = z.strictObject({
  type: z.literal('objection'),
  /** `objection|<token>`: HMAC(pepper + salt, person and line). */
  id: z.string(),
  teamId: z.string(),
  roundId: z.string(),
  line: z.string(),
  reason: z.string().max(longestRemark),
})
export type AnonymousObjection = z.infer<typeof AnonymousObjection>

/** While a summary is a draft: makes tokens out of people and lines. Deleted when the draft ends. */
export const ReviewSecret = z.strictObject({
  type: z.literal('reviewSecret'),
  id: z.string(),
  teamId: z.string(),
  /** 32 random bytes, hex. */
  salt: z.string().length(64),
})
export type ReviewSecret = z.infer<typeof ReviewSecret>

export function reviewSecretId(roundId: string): string {
  return `reviewSecret|${roundId}`
}

export function reviewId(roundId: string): string {
  return `review|${roundId}`
}
