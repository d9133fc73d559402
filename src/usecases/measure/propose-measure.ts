import { createHash } from 'node:crypto'
import {
  type Measure,
  type MeasureEvent,
  measureId,
  measureSecretId,
  mostPerRound,
} from '../../domain/measure/measure.ts'
import {
  type MeasureOrigin,
  type MeasureWish,
  newMeasure,
  type WishFault,
  wishFault,
} from '../../domain/measure/proposal.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import type { Round, Thread } from '../../domain/round/round.ts'
import type { Team } from '../../domain/team/team.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { homeChannel } from '../campaign/campaign-teams.ts'
import { cleanWish } from './clean-wish.ts'
import { listMeasures } from './read-measure.ts'
import { settleMeasure } from './settle-measure.ts'

/** Should this process die after it wrote a proposal, the clock posts it then. */
const patience = Temporal.Duration.from({ seconds: 30 })

export type Proposing = {
  readonly team: Team
  /** Names what was filled in: sent twice it is one proposal. */
  readonly draft: string
  /** Where it was written; absent: in personal chat. */
  readonly channelId: string | undefined
  /** The thread it was written in, if any; a round's own comes first. */
  readonly thread: Thread | undefined
  readonly round: Round | undefined
  readonly themeId: string | undefined
  readonly wish: MeasureWish
  readonly userId: string
  readonly by: MeasureEvent['by']
}

export type Proposed =
  | { readonly ok: true; readonly measure: Measure; readonly masked: readonly IdentifierKind[] }
  | { readonly ok: false; readonly reason: WishFault | 'tooMany' }

/** Writes down a proposal and has it posted. At most `mostPerRound` of a round that are not declined. */
export async function proposeMeasure(services: Services, proposing: Proposing): Promise<Proposed> {
  const { store, clock } = services
  const { team, round, userId, by } = proposing
  const id = measureId(uniqueOf(proposing))
  const now = clock.now()
  const today = now.toZonedDateTimeISO(services.settings.timeZone).toPlainDate().toString()
  const { wish, masked } = cleanWish(proposing.wish)
  const before = await store.read(documents.measure, team.teamId, id)
  if (before) {
    if (before.value.told === undefined) await settleMeasure(services, before)
    return { ok: true, measure: before.value, masked }
  }
  const fault = wishFault(wish, today)
  if (fault) return { ok: false, reason: fault }
  if (await isFull(services, team, round, undefined)) return { ok: false, reason: 'tooMany' }
  const number = await takeNumber(services, team)
  const origin = { ...originOf(proposing), id, number, createdBy: userId }
  const measure = newMeasure(origin, wish, by, timestamp(now), timestamp(now.add(patience)))
  const written = await store.insert(documents.measure, measure)
  if (written === 'exists') {
    // The same form, sent twice at once: the other one made it, under another number.
    await store.remove(documents.measureSecret, team.teamId, measureSecretId(number))
    return proposeMeasure(services, proposing)
  }
  // Counted once more with this one: of several at once none may be one too many.
  if (await isFull(services, team, round, id)) {
    await store.remove(documents.measure, team.teamId, id)
    await store.remove(documents.measureSecret, team.teamId, measureSecretId(number))
    return { ok: false, reason: 'tooMany' }
  }
  await settleMeasure(services, written)
  return { ok: true, measure: written.value, masked }
}

/** Whether a round has all the measures that it may lead to, beside this one. */
export async function isFull(
  services: Services,
  { teamId }: Pick<Team, 'teamId'>,
  round: Pick<Round, 'id'> | undefined,
  beside: string | undefined,
): Promise<boolean> {
  if (!round) return false
  const found = await listMeasures(services, teamId)
  const others = found.filter(({ id, roundId, state }) => roundId === round.id && state !== 'declined' && id !== beside)
  return others.length >= mostPerRound
}

function originOf({ team, round, channelId, thread, themeId }: Proposing): Omit<MeasureOrigin, 'id' | 'number'> {
  const { teamId, tenantId, language } = team
  const inThread = round?.thread ?? thread
  return {
    ...{ teamId, tenantId },
    language: round?.language ?? language,
    channelId: round?.channelId ?? channelId ?? homeChannel(team),
    ...(inThread && { thread: inThread }),
    ...(round && { roundId: round.id, packageId: round.prompt.packageId }),
    ...(round && themeId !== undefined && { themeId }),
  }
}

/** Nobody's form can make the id that another team's measure has. */
function uniqueOf({ team, draft }: Proposing): string {
  return createHash('sha256').update(`${team.teamId}\n${draft}`).digest('base64url').slice(0, 22)
}

/**
 * The team's next number. It is taken by making the proposal's secret under it; where a proposal died before it was
 * written, a number is left out.
 */
async function takeNumber(services: Services, { teamId }: Team): Promise<number> {
  const { store, random } = services
  const highest = async () => Math.max(0, ...(await listMeasures(services, teamId)).map(({ number }) => number))
  for (let number = (await highest()) + 1; ; number++) {
    const salt = Buffer.from(random.bytes(32)).toString('hex')
    const secret = { type: 'measureSecret' as const, id: measureSecretId(number), teamId, salt }
    if ((await store.insert(documents.measureSecret, secret)) === 'exists') continue
    // It may have been taken, decided on and its secret deleted since we looked.
    const taken = await highest()
    if (taken < number) return number
    await store.remove(documents.measureSecret, teamId, secret.id)
    number = taken
  }
}
