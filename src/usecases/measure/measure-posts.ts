import { createHash } from 'node:crypto'
import { shardOf } from '../../domain/delivery/entry.ts'
import { undecidedParties } from '../../domain/measure/decide.ts'
import type { Measure, MeasureEvent } from '../../domain/measure/measure.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { enqueue, entryId } from '../delivery/enqueue.ts'
import { readTeam } from '../team/standing.ts'

type Posted = Pick<Measure, 'teamId' | 'id'>

/** The post that begins it: the proposal, in the thread where it came up or in one of its own. */
export function proposalEntryId({ teamId, id }: Posted): string {
  return entryId(teamId, 'measure', id)
}

/** Kinds that are told by a post of their own. The proposal is the card itself, and a check-in asks instead. */
const news: ReadonlySet<MeasureEvent['kind']> = new Set([
  ...(['edited', 'saidYes', 'adopted', 'declined', 'underWay', 'done', 'stopped', 'keptOn', 'changed'] as const),
  ...(['reminded', 'lapsed'] as const),
])

/** What leaves the card as it is. */
const notOnCard: ReadonlySet<MeasureEvent['kind']> = new Set(['saidYes', 'keptOn', 'checkedIn', 'reminded'])

/** Tells the thread what has happened since it was told last, each event once. */
export async function postNews(services: Services, measure: Measure): Promise<void> {
  for (const [event, { kind }] of measure.history.entries()) {
    if (event < (measure.told ?? 0)) continue
    const target = { teamId: measure.teamId, measureId: measure.id }
    if (kind === 'proposed') {
      await post(services, measure, { kind: 'measure', ...target }, proposalEntryId(measure), true)
    }
    if (news.has(kind)) {
      const id = entryId(measure.teamId, 'measureNews', measure.id, String(event))
      await post(services, measure, { kind: 'measureNews', ...target, event }, id, true)
    }
    if (kind === 'reminded') await remindParties(services, measure, event)
  }
  const told = measure.told ?? 0
  const fresh = measure.history.slice(told)
  // Where it has not been told of, the card is about to be posted as it is.
  if (told > 0 && !(fresh.length > 0 && fresh.every(({ kind }) => notOnCard.has(kind)))) {
    await updateCard(services, measure)
  }
}

/** Tells those who are to decide, each in their own chat: a thread of a month ago is read by nobody. */
async function remindParties(services: Services, measure: Measure, event: number): Promise<void> {
  const { tenantId, teamId, id: measureId } = measure
  const team = await readTeam(services, teamId)
  for (const userId of team ? undecidedParties(measure, team) : []) {
    await enqueue(services, {
      id: reminderEntryId(measure, event, userId),
      ...{ tenantId, teamId },
      conversationId: `person:${userId}`,
      message: { kind: 'measureReminder', teamId, measureId, event, userId },
      urgent: false,
    })
  }
}

function reminderEntryId({ teamId, id }: Posted, event: number, userId: string): string {
  return entryId(teamId, 'measureReminder', id, String(event), userId)
}

/** Removes from the ledger what was sent to one person about a measure. */
export async function forgetReminders({ store }: Services, measure: Measure, userId: string): Promise<void> {
  for (const [event, { kind }] of measure.history.entries()) {
    if (kind !== 'reminded') continue
    const id = reminderEntryId(measure, event, userId)
    await store.remove(documents.entry, shardOf(id), id)
  }
}

/** Asks the thread how it goes. Once for each of the days. */
export async function postCheckIn(services: Services, measure: Measure, days: number): Promise<void> {
  const { teamId, id: measureId } = measure
  const id = entryId(teamId, 'measureCheckIn', measureId, String(days))
  await post(services, measure, { kind: 'measureCheckIn', teamId, measureId, days }, id, false)
}

/** The card of the proposal as the measure is now. Each version is shown once. */
async function updateCard(services: Services, measure: Measure): Promise<void> {
  const { teamId, id: measureId } = measure
  const id = entryId(teamId, 'measureUpdate', measureId)
  await post(services, measure, { kind: 'measureUpdate', teamId, measureId }, id, false, versionOf(measure))
}

async function post(
  services: Services,
  { tenantId, teamId, channelId: conversationId }: Measure,
  message: Parameters<typeof enqueue>[1]['message'],
  id: string,
  urgent: boolean,
  version?: string,
): Promise<void> {
  await enqueue(services, {
    id,
    tenantId,
    teamId,
    conversationId,
    message,
    ...(version !== undefined && { version }),
    urgent,
  })
}

/** Names what the card shows. Nothing else of it is news to a reader. */
function versionOf(measure: Measure): string {
  const { what, purpose, start, due, level, goalId, details, result, learning, ...rest } = measure
  const { owner, state, voices, shared, noUnionRep } = rest
  const words = [what, purpose, owner?.name, start, due, level, goalId, details]
  const shown = [...words, state, voices, shared, noUnionRep, result, learning]
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)
}
