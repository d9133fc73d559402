import { hasOffice, officesOf, type Team } from '../../team/team.ts'
import type { Timestamp } from '../../time.ts'
import { longestRemark, type Review, type signatories } from '../review.ts'
import type { Summary } from '../summary.ts'

type Signatory = (typeof signatories)[number]

export type SignRefusal =
  | 'draft'
  | 'shared'
  | 'notAllowed'
  /** Leader and the only union representative are one person, who can't sign for both sides. */
  | 'bothSides'
  /** This person has signed for the other side already. */
  | 'signedForOther'
  | 'tooLong'
  /** Something was changed since the person looked. */
  | 'changedMeanwhile'

export type Signed =
  | { readonly ok: true; readonly review: Review; readonly office: Signatory; readonly missing: Signatory | undefined }
  | { readonly ok: false; readonly reason: SignRefusal }

/** A summary is made again when somebody is taken out of a named round. */
type MadeAt = Pick<Summary, 'createdAt'>

export type Signing = {
  readonly userId: string
  readonly at: Timestamp
  /** Where the party sees it differently; empty: nowhere. */
  readonly disagreement: string
  /** `seenBy` of what the person looked at. */
  readonly seen: string
}

/** What was looked at before signing: this summary, with these changes. */
export function seenBy({ changes }: Review, { createdAt }: MadeAt): string {
  return `${createdAt} ${changes.length}`
}

/**
 * One side signs. Shared as soon as a leader and another person who is union representative have, or the leader alone
 * where the team has no union representative. A signature counts as long as its person holds the office (who hands it
 * over leaves the signing to the next) and the summary is the one that was signed. To sign again changes nothing but what one disagrees with.
 */
export function sign(review: Review, summary: MadeAt, team: Team, { userId, at, disagreement, seen }: Signing): Signed {
  if (review.state === 'shared') return refused('shared')
  if (review.state === 'draft') return refused('draft')
  const office = signsAs(team, userId)
  if (office === 'bothSides' || office === 'notAllowed') return refused(office)
  if (seen !== seenBy(review, summary)) return refused('changedMeanwhile')
  const text = disagreement.trim()
  if (text.length > longestRemark) return refused('tooLong')
  const valid = stillHeld(review.signatures, team).filter((one) => one.at >= summary.createdAt)
  if (valid.some((one) => one.userId === userId && one.office !== office)) return refused('signedForOther')
  const known = valid.find((one) => one.office === office && one.userId === userId)
  const signatures = [...valid.filter((one) => one.office !== office), known ?? { office, userId, at }]
  const others = review.disagreements.filter(({ by }) => by !== office)
  const next = {
    ...review,
    signatures,
    disagreements: text === '' ? others : [...others, { by: office, text }],
  }
  const missing = missingSignature(next, team)
  if (missing) return { ok: true, office, missing, review: next }
  const noUnionRep = !hasOffice(team, 'unionRep')
  return { ok: true, office, missing, review: { ...next, state: 'shared', sharedAt: at, noUnionRep } }
}

/** What was said for an office by who still holds it. */
export function stillHeld<T extends { readonly userId: string; readonly office: Signatory }>(
  said: readonly T[],
  team: Team,
): T[] {
  return said.filter(({ userId, office }) => officesOf(team, userId).includes(office))
}

/** Whose signature is still to come, of those that count now. */
export function missingSignature(
  { signatures }: { readonly signatures: readonly { readonly userId: string; readonly office: Signatory }[] },
  team: Team,
): Signatory | undefined {
  const held = stillHeld(signatures, team)
  const has = (office: Signatory) => held.some((one) => one.office === office)
  if (!has('leader')) return 'leader'
  return has('unionRep') || !hasOffice(team, 'unionRep') ? undefined : 'unionRep'
}

/** For which side a person signs: of somebody who holds both offices the other side must be somebody else. */
export function signsAs(team: Team, userId: string): Signatory | 'bothSides' | 'notAllowed' {
  const held = officesOf(team, userId)
  if (held.includes('leader')) {
    const others = team.officers.some((one) => one.office === 'unionRep' && one.userId !== userId)
    return held.includes('unionRep') && !others ? 'bothSides' : 'leader'
  }
  return held.includes('unionRep') ? 'unionRep' : 'notAllowed'
}

function refused(reason: SignRefusal): Signed {
  return { ok: false, reason }
}
