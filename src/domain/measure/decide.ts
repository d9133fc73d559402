import { missingSignature, signsAs, stillHeld } from '../summary/review/sign.ts'
import { hasOffice, type Team } from '../team/team.ts'
import type { Timestamp } from '../time.ts'
import { deciders, longestRemark, type Measure } from './measure.ts'
import { seenOf } from './proposal.ts'

export type Decider = (typeof deciders)[number]

export type DecideRefusal =
  | 'notAllowed'
  /** Leader and the only union representative are one person, who can't decide for both sides. */
  | 'bothSides'
  /** This person has said yes for the other side already. */
  | 'signedForOther'
  | 'decided'
  | 'noReason'
  | 'tooLong'
  /** The wording was changed since the person looked. */
  | 'changedMeanwhile'

export type Decided =
  | { readonly ok: true; readonly measure: Measure; readonly office: Decider; readonly missing: Decider | undefined }
  | { readonly ok: false; readonly reason: DecideRefusal }

export type Deciding = {
  readonly userId: string
  readonly yes: boolean
  /** Goes back to the thread. Required of a no. */
  readonly reason: string
  /** Whether it may stand in the register. Of a yes; it stands there if everybody says so. */
  readonly shared: boolean
  readonly at: Timestamp
  /** `seenOf` what the person looked at. */
  readonly seen: string
}

/**
 * One side decides. A no with a reason declines the proposal, whatever the other side has said. It is adopted as soon as
 * a leader and another person who is union representative say yes, or the leader alone where the team has no union
 * representative. The same word twice changes nothing.
 */
export function decide(measure: Measure, team: Team, deciding: Deciding): Decided {
  const { userId, yes, at, seen, shared } = deciding
  const office = signsAs(team, userId)
  if (office === 'notAllowed' || office === 'bothSides') return { ok: false, reason: office }
  if (measure.state !== 'proposed') {
    const own = measure.views.find((view) => view.office === office && view.userId === userId)
    const asSaid = yes === (measure.state !== 'declined')
    return own?.yes === yes && asSaid
      ? { ok: true, measure, office, missing: undefined }
      : { ok: false, reason: 'decided' }
  }
  if (seen !== seenOf(measure)) return { ok: false, reason: 'changedMeanwhile' }
  const reason = deciding.reason.trim()
  if (!yes && reason === '') return { ok: false, reason: 'noReason' }
  if (reason.length > longestRemark) return { ok: false, reason: 'tooLong' }
  const valid = stillHeld(measure.views, team)
  if (valid.some((one) => one.userId === userId && one.office !== office)) {
    return { ok: false, reason: 'signedForOther' }
  }
  const views = [...valid.filter((one) => one.office !== office), { office, userId, yes, reason, shared, at }]
  const event = { at, by: office, text: reason }
  if (!yes) {
    const history = [...measure.history, { ...event, kind: 'declined' as const }]
    return {
      ok: true,
      office,
      missing: undefined,
      measure: { ...measure, views, history, state: 'declined', endedAt: at },
    }
  }
  const missing = missingSignature({ signatures: views }, team)
  if (missing) {
    const known = valid.find((one) => one.office === office && one.userId === userId)
    if (known?.reason === reason && known.shared === shared) return { ok: true, measure, office, missing }
    // Who only thinks better of the register, or of the words, has said yes before.
    const history = known ? measure.history : [...measure.history, { ...event, kind: 'saidYes' as const }]
    return { ok: true, office, missing, measure: { ...measure, views, history } }
  }
  return {
    ok: true,
    office,
    missing,
    measure: {
      ...measure,
      views,
      state: 'adopted',
      adoptedAt: at,
      shared: views.every((view) => view.shared !== false),
      noUnionRep: !hasOffice(team, 'unionRep'),
      history: [...measure.history, { ...event, kind: 'adopted' }],
    },
  }
}

/** Who can still decide on a proposal and has not: of each office that must say yes, those who hold it. */
export function undecidedParties({ views }: Pick<Measure, 'views'>, team: Team): string[] {
  const decided = stillHeld(views, team).map(({ office }) => office)
  const asked = team.officers.filter(({ office }) => deciders.some((one) => one === office && !decided.includes(one)))
  return [...new Set(asked.map(({ userId }) => userId))]
}
