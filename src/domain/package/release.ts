import { z } from 'zod'
import { Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'
import { PackageFile, PackageTextFile } from './package.ts'

/** Who must both have read a package before it is used. */
export const sides = ['leaderSide', 'unionSide'] as const
export const Side = z.enum(sides)
export type Side = z.infer<typeof Side>

/** Characters of a reason for sending back or withdrawing. */
export const longestReason = 500

const Review = z.strictObject({
  verdict: z.enum(['approved', 'sentBack']),
  office: Office,
  at: Timestamp,
  /** Why it was sent back, masked. */
  reason: z.string().max(longestReason).optional(),
  /** Tells only whether both sides would be one person; gone when it is published. Before that an approval goes with it. */
  token: z.string().optional(),
})
export type Review = z.infer<typeof Review>

const Content = z.strictObject({
  ...PackageFile.shape,
  texts: z.strictObject({ nb: PackageTextFile, nn: PackageTextFile, en: PackageTextFile }),
})

/**
 * One version of a package in one organisation, from the file that a coordinator sent to the end of its use.
 *
 *     draft ──both sides approve──▶ reviewed ──"publiser"──▶ published ──"trekk"──▶ withdrawn
 *      ▲ └──one sends it back: it waits for a better file     │
 *      └──────────another file of the same version────────────┘ never: what is published keeps its words
 *
 * Who approved must be known until it is published: without a token (`slett meg`, or old age) nobody sees whether one person
 * speaks for both sides, so that approval is gone, and is asked for again.
 *
 * A version of the product is kept as `published` too when something begins to run on it, so that an upgrade does not
 * change what runs.
 */
export const PackageRelease = z.strictObject({
  type: z.literal('packageRelease'),
  /** `releaseId` */
  id: z.string(),
  tenantId: z.string(),
  origin: z.enum(['file', 'product']),
  state: z.enum(['draft', 'reviewed', 'published', 'withdrawn']),
  content: Content,
  /** When the words came that it has now: who looks at a card of older ones decides nothing. */
  draftedAt: Timestamp,
  /** How many pieces of advice on its language it came with. */
  advice: z.int().min(0),
  /** The coordinator asked both sides to read it. */
  asked: z.boolean(),
  reviews: z.partialRecord(Side, Review),
  /** The coordinator who sent it and is told what becomes of it; gone when it is published. */
  sentBy: z.string().optional(),
  /** When it lets go of `sentBy` and tokens although nobody published it. Absent once they are gone. */
  forgetAt: Timestamp.optional(),
  withdrawn: z.strictObject({ reason: z.string().max(longestReason), at: Timestamp }).optional(),
  /** Oldest first; nobody's name. */
  history: z.array(
    z.strictObject({
      what: z.enum(['drafted', 'asked', 'approved', 'approvalGone', 'sentBack', 'published', 'withdrawn']),
      at: Timestamp,
    }),
  ),
})
export type PackageRelease = z.infer<typeof PackageRelease>

export function releaseId(packageId: string, version: number): string {
  return `package|${packageId}|${version}`
}

/** Whether teams may be talking about it, or have. */
export function isKept({ state }: PackageRelease): boolean {
  return state === 'published' || state === 'withdrawn'
}

/** Without what was needed of people on the way. What the sides said stays with the office once it is published. */
export function withoutPeople({ sentBy: _, forgetAt: __, ...release }: PackageRelease, at: Timestamp): PackageRelease {
  return withoutTokens(release, () => true, at)
}

/** Without one person, whom a review knows by `token` only. */
export function withoutPerson(
  { sentBy, ...release }: PackageRelease,
  person: { readonly userId: string; readonly token: string },
  at: Timestamp,
): PackageRelease {
  const kept = sentBy !== undefined && sentBy !== person.userId ? { ...release, sentBy } : release
  return withoutTokens(kept, (token) => token === person.token, at)
}

export function namesPeople({ sentBy, reviews }: PackageRelease): boolean {
  return sentBy !== undefined || sides.some((side) => reviews[side]?.token !== undefined)
}

/** Before it is published an approval goes with its token; the coordinator asks once more. */
function withoutTokens(
  release: PackageRelease,
  isGone: (token: string | undefined) => boolean,
  at: Timestamp,
): PackageRelease {
  const { reviews, history } = release
  const isLost = (side: Side) => reviews[side]?.verdict === 'approved' && isGone(reviews[side].token)
  const gone = isKept(release) ? [] : sides.filter(isLost)
  const left: PackageRelease['reviews'] = Object.fromEntries(
    sides.flatMap((side) => {
      const review = reviews[side]
      if (!review || gone.includes(side)) return []
      const { token, ...rest } = review
      return [[side, isGone(token) ? rest : review]]
    }),
  )
  if (gone.length === 0) return { ...release, reviews: left }
  const again = { state: 'draft', asked: false } as const
  return { ...release, ...again, reviews: left, history: [...history, { what: 'approvalGone', at }] }
}

/** Whether an approval is gone with its person, and nobody has asked for it again. */
export function lacksApproval({ history }: Pick<PackageRelease, 'history'>): boolean {
  return history.at(-1)?.what === 'approvalGone'
}

/** Whether both sides have approved it. */
export function isReviewed({ reviews }: Pick<PackageRelease, 'reviews'>): boolean {
  return sides.every((side) => reviews[side]?.verdict === 'approved')
}

/** The side that an office speaks for. */
export function sideOf(office: Office): Side {
  return office === 'leader' ? 'leaderSide' : 'unionSide'
}
