import { discloseRound } from '../../../src/domain/privacy/disclose.ts'
import type { Ballot } from '../../../src/domain/privacy/seal.ts'
import type { Role } from '../../../src/domain/round/answer.ts'
import { postedPrompt } from '../../../src/domain/round/posted-prompt.ts'
import { type Round, roundId } from '../../../src/domain/round/round.ts'
import { tally } from '../../../src/domain/summary/result.ts'
import { type Review, reviewId } from '../../../src/domain/summary/review.ts'
import { type Summary, summaryId } from '../../../src/domain/summary/summary.ts'
import type { Theme } from '../../../src/domain/summary/theme.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { keepRoundFact } from '../../../src/usecases/report/keep-facts.ts'
import { sealedId } from '../../../src/usecases/round/seal.ts'
import { sampleRound } from '../../support/sample-round.ts'
import { addTeam } from '../../support/services.ts'

export type Shared = { readonly round: Round; readonly summary: Summary; readonly review: Review }

export type SharedOptions = {
  /** Its rounds of this prompt. */
  readonly number?: number
  readonly packageId?: string
  /** 1–5, by role. */
  readonly steps?: readonly (readonly [Role | undefined, number])[]
  readonly round?: Partial<Round>
  readonly review?: Partial<Review>
}

/** A leader who says `step`, and five employees who differ. */
export const mixed = (step: number): readonly (readonly [Role, number])[] => [
  ['leader', step],
  ...[1, 2, 3, 4, 5].map((one) => ['employee', one] as const),
]

/** A team with a round that was closed now and that both parties have signed; as the service would have stored it. */
export async function addShared(services: Services, team: number, options: SharedOptions = {}): Promise<Shared> {
  const { number = 1, packageId = 'kom-i-gang', steps = mixed((team % 5) + 1) } = options
  const { store, clock, library } = services
  const now = timestamp(clock.now())
  const name = String(team).padStart(3, '0')
  const teamId = `19:team-${name}@thread.tacv2`
  const pack = library.of('tenant').packages.find(({ id }) => id === packageId)!
  const asked = pack.prompts.find(({ questions }) => questions.some(({ kind }) => kind === 'scale'))!
  const prompt = postedPrompt(pack, asked, library.profile, 'nb')
  const scale = prompt.questions.find(({ kind }) => kind === 'scale')!
  const ballots = steps.map(([role, step]): Ballot => ({ values: { [scale.id]: asStep(step) }, ...(role && { role }) }))
  const round = sampleRound({
    ...{ id: roundId(teamId, packageId, number), teamId, channelId: teamId, number, prompt },
    ...{ state: 'closed', sealedSet: 'set', endedAt: now, closesAt: now },
    ...options.round,
  })
  const theme: Theme = {
    ...{ id: 'theme', label: `Tema ${name}`, people: 3, kind: 'observation', sources: ['a1', 'a2', 'a3'] },
    ...{ for: [], against: [], quotes: [{ source: 'a1', text: `Sitat ${name}` }], proposals: [], discuss: [] },
  }
  const { value: summary } = discloseRound(
    {
      ...{ id: summaryId(round.id), teamId, roundId: round.id, createdAt: now, replies: 0, simulated: 0 },
      ...{ answers: steps.length, invited: steps.length, threshold: round.threshold, anonymity: round.anonymity },
    },
    {
      figures: tally(prompt, ballots),
      quotes: [{ questionId: 'example', text: 'Hva?', quotes: [{ id: 'a1', text: `Sitat ${name} og mer` }] }],
      thread: [],
      findings: { themes: [theme], singles: [], leftOut: [], flags: [], maker: { kind: 'local' } },
    },
  )
  const review: Review = {
    ...{ type: 'review', id: reviewId(round.id), teamId, tenantId: round.tenantId, roundId: round.id },
    ...{ state: 'shared', draftUntil: now, objections: [], changes: [], reports: [], disagreements: [] },
    signatures: (['leader', 'unionRep'] as const).map((office) => ({ office, userId: office, at: now })),
    ...{ noUnionRep: false, sharedAt: now },
    ...options.review,
  }
  const sealed = { type: 'sealed' as const, teamId, roundId: round.id, set: 'set' }
  await addTeam(services, { teamId, name: `Nav Eksempel ${name}`, channels: [] })
  await store.put(documents.round, round)
  await store.put(documents.sealed, {
    ...sealed,
    id: sealedId(round.id, 'set', 'count', 0),
    holds: 'count',
    answers: steps.length,
    simulated: 0,
  })
  await store.put(documents.sealed, {
    ...sealed,
    id: sealedId(round.id, 'set', 'ballots', 0),
    holds: 'ballots',
    ballots,
  })
  await store.put(documents.summary, summary)
  await store.put(documents.review, review)
  await keepRoundFact(services, round)
  return { round, summary, review }
}

function asStep(step: number): 1 | 2 | 3 | 4 | 5 {
  if (step === 1 || step === 2 || step === 3 || step === 4 || step === 5) return step
  throw new Error(`There is no step ${step}`)
}
