import { type Round, roundId } from '../../../src/domain/round/round.ts'
import { type Review, reviewId } from '../../../src/domain/summary/review.ts'
import { type Summary, summaryId } from '../../../src/domain/summary/summary.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { rounds, teamOf } from '../seed-rounds.ts'

/** Rounds of a team, and of a round what makes the rows of a table: themes with quotes and proposals, and figures. */
const ofTeam = 5
const themes = 6
const quotes = 3
const proposals = 2
const figures = { count: 2, options: 5 }

/** A row for the round and for its review; for a theme and what it quotes; for each text; for each option. */
export const rowsOfRound = 2 + themes * (1 + 2 * (quotes + proposals)) + figures.count * figures.options

/** As many rounds as make so many rows of CSV, shared with the coordinators of `tenantId`: what parties have signed. */
export async function seedShared(store: Store, tenantId: string, rows: number): Promise<void> {
  const count = Math.ceil(rows / rowsOfRound)
  const writes = Array.from({ length: count }, (_, place) => async () => {
    const round = roundAt(tenantId, place)
    if (place % ofTeam === 0)
      await store.put(documents.team, { ...teamOf(round), name: `Nav Eksempel ${place / ofTeam}` })
    await store.put(documents.round, round)
    await store.put(documents.summary, summaryOf(round))
    await store.put(documents.review, reviewOf(round))
  })
  for (let at = 0; at < writes.length; at += 100) await Promise.all(writes.slice(at, at + 100).map((write) => write()))
}

function roundAt(tenantId: string, place: number): Round {
  const prompt = rounds[place % rounds.length]!
  const teamId = `19:${tenantId}-${Math.floor(place / ofTeam)}@thread.tacv2`
  const { wakeAt, ...closed } = prompt
  return {
    ...closed,
    ...{ id: roundId(teamId, prompt.prompt.packageId, 1 + (place % ofTeam)), teamId, tenantId, channelId: teamId },
    ...{ state: 'closed', endedAt: prompt.openedAt },
  }
}

function summaryOf({ id, teamId, openedAt: createdAt }: Round): Summary {
  const texts = Array.from({ length: themes * (quotes + proposals) }, (_, number) => ({
    id: `a${number + 1}`,
    text: `Vi måtte vente på svar fra «regionen» i ${number + 2} uker; det er for lenge, synes jeg, og det går ut over dem vi er til for.`,
  }))
  return {
    ...{ type: 'summary', id: summaryId(id), teamId, roundId: id, createdAt },
    ...{ answers: 34, invited: 40, simulated: 0, replies: 0, threshold: 5, anonymity: 'anonymous', shown: true },
    figures: Array.from({ length: figures.count }, (_, number) => ({
      ...{ questionId: `q${number}`, kind: 'choice', text: 'Hvor ofte avgjør du selv?', answered: 30 },
      options: Array.from({ length: figures.options }, (_, option) => ({
        ...{ id: `o${option}`, text: `Valg nummer ${option}`, count: 6 },
      })),
    })),
    quotes: [{ questionId: 'example', text: 'Fortell om en gang du avgjorde selv', quotes: texts }],
    thread: [],
    themes: Array.from({ length: themes }, (_, number) => {
      const own = texts.slice(number * (quotes + proposals), (number + 1) * (quotes + proposals))
      const parts = own.map(({ id: source, text }) => ({ source, text }))
      return {
        ...{ id: `theme-${number}`, label: `Venter på svar, ${number}`, people: 4, kind: 'observation' },
        ...{ sources: own.map(({ id: source }) => source), for: [], against: [], discuss: [] },
        ...{ quotes: parts.slice(0, quotes), proposals: parts.slice(quotes) },
      }
    }),
    ...{ singles: [], flags: [], maker: { kind: 'local' }, leftOut: [] },
  }
}

function reviewOf({ id, teamId, tenantId }: Round): Review {
  const now = timestamp(Temporal.Now.instant())
  return {
    ...{ type: 'review', id: reviewId(id), teamId, tenantId, roundId: id, state: 'shared', draftUntil: now },
    ...{ objections: [], changes: [], reports: [], disagreements: [], noUnionRep: false, sharedAt: now },
    signatures: (['leader', 'unionRep'] as const).map((office) => ({ office, userId: office, at: now })),
  }
}
