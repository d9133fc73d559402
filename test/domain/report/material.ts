import type { Escalation } from '../../../src/domain/escalation/escalation.ts'
import type { RegisterEntry } from '../../../src/domain/register/register-entry.ts'
import type { RoundFact } from '../../../src/domain/report/fact-sheet.ts'
import type { ReportMaterial } from '../../../src/domain/report/fold-report.ts'
import type { Unit, UnitTree } from '../../../src/domain/unit/unit-tree.ts'

/** A shared round of team `a`: five of ten answered, which took each three minutes. */
export function fact(change: Partial<RoundFact> = {}): RoundFact {
  return {
    ...{ roundId: `round|${change.teamId ?? 'a'}|kom-i-gang|1`, teamId: 'a', packageId: 'kom-i-gang', goalId: 'mal1' },
    ...{ closedAt: '2026-03-02T14:00:00.000Z', answers: 5, invited: 10, minutes: 3 },
    ...change,
  }
}

export function entry(change: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    ...{ type: 'registerEntry', id: 'register|measure|1', tenantId: 'tenant', teamId: 'a', unit: 'A' },
    ...{ title: 'Fast time', purpose: '', goalId: 'mal1', level: 'group', parties: ['leader'], status: 'adopted' },
    ...{ start: '2026-03-09', result: '', learning: '', packageId: 'kom-i-gang' },
    updatedAt: '2026-03-09T10:00:00.000Z',
    ...change,
  }
}

/** Asked on Monday 9 March, answered on Thursday, unless it says otherwise. */
export function escalation(change: Partial<Escalation> = {}): Escalation {
  const asked = { unitId: 'r', unitName: 'Region', level: 'region', to: { kind: 'team' as const, teamId: 'r' } }
  return {
    ...{ type: 'escalation', id: 'escalation|1', teamId: 'a', tenantId: 'tenant', channelId: 'c', number: 1 },
    ...{ request: 'request', unitName: 'A' },
    ...{ language: 'nb', packageId: 'kom-i-gang', title: 'Sak', matter: 'Sak', quotes: [], by: 'leader', days: 10 },
    state: 'answered',
    steps: [
      {
        ...asked,
        ...{ askedAt: '2026-03-09T08:00:00.000Z', dueAt: '2026-03-23T08:00:00.000Z' },
        answer: { kind: 'yes', text: '', at: '2026-03-12T08:00:00.000Z' },
      },
    ],
    createdAt: '2026-03-09T08:00:00.000Z',
    ...change,
  }
}

export function unit(id: string, change: Partial<Unit> = {}): Unit {
  return { id, name: `Enhet ${id}`, employer: 'state', line: '', level: 'kontor', ...change }
}

/** A top with two regions: `a` and `b` are teams of the first, `c` of the second, and one unit has none. */
export const tree: UnitTree = {
  ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-01-05T08:00:00.000Z' },
  units: [
    unit('top', { name: 'Direktoratet' }),
    unit('r1', { name: 'Region Nord', parentId: 'top' }),
    unit('r2', { name: 'Region Sør', parentId: 'top' }),
    unit('u1', { parentId: 'r1', teamId: 'a' }),
    unit('u2', { parentId: 'r1', teamId: 'b' }),
    unit('u3', { parentId: 'r2', teamId: 'c' }),
    unit('u4', { parentId: 'r2' }),
  ],
}

export function material(change: Partial<ReportMaterial> = {}): ReportMaterial {
  return {
    ...{ facts: [], entries: [], escalations: [], tree: undefined, goals: ['mal1', 'mal2'] },
    ...{ now: '2026-03-30T10:00:00.000Z', timeZone: 'Europe/Oslo' },
    ...change,
  }
}
