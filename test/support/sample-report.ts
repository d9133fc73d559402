import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import { onShared } from '../../src/usecases/review/on-shared.ts'
import { entry, escalation, fact, unit } from '../domain/report/material.ts'
import { addShared } from '../usecases/privacy/shared-round.ts'
import { putFacts } from './put-facts.ts'

/** An organisation in which ten teams have shared, so that every part of a report has something to show. */
export async function addSampleReport(services: Services): Promise<void> {
  const { store } = services
  const teams: string[] = []
  for (let team = 0; team < 10; team++) {
    for (const packageId of ['kom-i-gang', 'faglig-skjonn']) {
      const { round, summary, review } = await addShared(services, team, { packageId })
      await onShared(services, round, summary, review)
      if (packageId === 'kom-i-gang') teams.push(round.teamId)
    }
  }
  await store.put(documents.unitTree, {
    ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-01-05T08:00:00.000Z' },
    units: [
      unit('top', { name: 'Direktoratet', level: 'direktorat' }),
      unit('nord', { name: 'Region Nord – Davvi', parentId: 'top', level: 'region' }),
      unit('sor', { name: 'Region Sør', parentId: 'top', level: 'region' }),
      ...teams.map((teamId, place) =>
        unit(`u${place}`, { name: `Nav Eksempel ${place}`, parentId: place < 6 ? 'nord' : 'sor', teamId }),
      ),
      unit('u10', { name: 'Nav Stille', parentId: 'sor' }),
    ],
  })
  // Earlier months, in which few answered.
  const rounds = ['2025-10', '2025-12', '2026-01', '2026-02'].map((month, place) => {
    const teamId = teams[place]!
    const change = { teamId, roundId: `round|${teamId}|prov-selv|1`, packageId: 'prov-selv', goalId: 'mal2' }
    return fact({ ...change, closedAt: `${month}-12T14:00:00.000Z`, answers: 40 * (place + 1), invited: 400 })
  })
  const entries = (['adopted', 'adopted', 'underWay', 'done', 'stopped'] as const).map((status, place) => {
    const about = { id: `register|${place}`, teamId: teams[place]!, status, due: '2026-03-01' }
    return entry({ ...about, goalId: place > 2 ? 'mal2' : 'mal1' })
  })
  const [step] = escalation().steps
  const { answer: _, ...open } = { ...step!, level: 'direktorat', dueAt: '2026-01-20T08:00:00.000Z' }
  const from = { teamId: teams[0]!, createdAt: '2026-01-09T08:00:00.000Z' }
  const escalations = [
    escalation({ ...from, id: 'escalation|1' }),
    escalation({ ...from, id: 'escalation|2', state: 'waiting', steps: [step!, open] }),
  ]
  await putFacts(store, { rounds, entries, escalations })
}
