import type { Escalation } from '../../src/domain/escalation/escalation.ts'
import type { RegisterEntry } from '../../src/domain/register/register-entry.ts'
import {
  emptySheet,
  type FactSheet,
  matterFact,
  measureFact,
  measureSheet,
  monthSheet,
  type RoundFact,
} from '../../src/domain/report/fact-sheet.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Store } from '../../src/ports/store.ts'

type Material = {
  readonly rounds?: readonly RoundFact[]
  readonly entries?: readonly RegisterEntry[]
  readonly escalations?: readonly Escalation[]
}

/**
 * Stores what an overview counts, as it stands when rounds have been shared, measures adopted and matters sent: lines and
 * matters as documents of their own, and all of it on its sheets. Nothing of it may be stored already.
 */
export async function putFacts(
  store: Store,
  { rounds = [], entries = [], escalations = [] }: Material,
  tenantId = 'tenant',
): Promise<void> {
  const sheets = new Map<string, FactSheet>()
  for (const { value } of await store.list(documents.factSheet, { partition: tenantId })) sheets.set(value.id, value)
  const add = (id: string, facts: (sheet: FactSheet) => Partial<FactSheet>) => {
    const sheet = sheets.get(id) ?? emptySheet(tenantId, id)
    sheets.set(id, { ...sheet, ...facts(sheet) })
  }
  for (const fact of rounds) {
    add(monthSheet(fact.closedAt, fact.teamId), (sheet) => ({ rounds: [...sheet.rounds, fact] }))
  }
  for (const entry of entries) {
    add(measureSheet(entry.id), (sheet) => ({ measures: [...sheet.measures, measureFact(entry)] }))
  }
  for (const escalation of escalations) {
    const { createdAt, teamId } = escalation
    add(monthSheet(createdAt, teamId), (sheet) => ({ matters: [...sheet.matters, matterFact(escalation)] }))
  }
  await Promise.all([
    ...entries.map((entry) => store.put(documents.registerEntry, entry)),
    ...escalations.map((escalation) => store.put(documents.escalation, escalation)),
    ...[...sheets.values()].map((sheet) => store.put(documents.factSheet, sheet)),
  ])
}
