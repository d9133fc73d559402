import { z } from 'zod'
import { answerKinds, Escalation, EscalationStep } from '../escalation/escalation.ts'
import { fnv1a } from '../fnv1a.ts'
import { RegisterEntry } from '../register/register-entry.ts'
import { Timestamp } from '../time.ts'

/** Of one shared round; nothing that its shared summary does not show. */
export const RoundFact = z.strictObject({
  roundId: z.string(),
  teamId: z.string(),
  packageId: z.string(),
  /** Of the prompt, in the profile; absent: a prompt that the library no longer has. */
  goalId: z.string().optional(),
  closedAt: Timestamp,
  answers: z.int().min(0),
  invited: z.int().min(0),
  /** That one person needs for the prompt. */
  minutes: z.int().min(1),
})
export type RoundFact = z.infer<typeof RoundFact>

/** Of one line of the register. */
export const MeasureFact = RegisterEntry.pick({
  ...{ id: true, teamId: true, unitId: true, packageId: true, goalId: true },
  ...{ status: true, start: true, due: true, updatedAt: true },
})
export type MeasureFact = z.infer<typeof MeasureFact>

/** Of one matter that a team sent upward: which levels were asked and when they answered, nothing of what was said. */
export const MatterFact = Escalation.pick({
  ...{ id: true, teamId: true, packageId: true, roundId: true, state: true, createdAt: true },
}).extend({
  steps: z.array(
    EscalationStep.pick({ level: true, askedAt: true, dueAt: true }).extend({
      answer: z.strictObject({ kind: z.enum(answerKinds), at: Timestamp }).optional(),
    }),
  ),
})
export type MatterFact = z.infer<typeof MatterFact>

/**
 * What overviews count, of many teams in one document: over five thousand teams a report reads some hundred of these
 * instead of ten thousand others. Each fact is a copy of what another document says (`usecases/report/keep-facts.ts`).
 */
export const FactSheet = z.strictObject({
  type: z.literal('factSheet'),
  /** `monthSheet` or `measureSheet`. */
  id: z.string(),
  tenantId: z.string(),
  rounds: z.array(RoundFact),
  measures: z.array(MeasureFact),
  matters: z.array(MatterFact),
})
export type FactSheet = z.infer<typeof FactSheet>

/** With two rounds a month and six measures a year in each of 5,000 teams: 100 KB a sheet, and 100 KB a year. */
const sheets = { ofMonth: 32, ofMeasures: 128 } as const

/**
 * The sheet of a round or a matter, for ever: by the month (UTC) and the team. Each month brings sheets of its own, so
 * that none outgrows a document, and what is written again with every fact stays small.
 */
export function monthSheet(at: Timestamp, teamId: string): string {
  return `sheet|${at.slice(0, 7)}|${place(teamId, sheets.ofMonth)}`
}

/** The sheet of a line of the register, for ever: everything else about a line may change. */
export function measureSheet(entryId: string): string {
  return `sheet|measures|${place(entryId, sheets.ofMeasures)}`
}

function place(key: string, of: number): string {
  return String(fnv1a(key) % of).padStart(3, '0')
}

export function emptySheet(tenantId: string, id: string): FactSheet {
  return { type: 'factSheet', id, tenantId, rounds: [], measures: [], matters: [] }
}

/** The same facts with this one in place of the one that `isIt` finds; undefined: without it. */
export function withFact<T>(facts: readonly T[], isIt: (fact: T) => boolean, fact: T | undefined): T[] {
  if (fact === undefined) return facts.filter((one) => !isIt(one))
  const at = facts.findIndex(isIt)
  return at === -1 ? [...facts, fact] : facts.with(at, fact)
}

/** What is counted of a line of the register; its words stay where they are. */
export function measureFact(entry: RegisterEntry): MeasureFact {
  return MeasureFact.strip().parse(entry)
}

/** What is counted of a matter. */
export function matterFact(escalation: Escalation): MatterFact {
  const steps = escalation.steps.map(({ level, askedAt, dueAt, answer }) => ({
    ...{ level, askedAt, dueAt },
    ...(answer && { answer: { kind: answer.kind, at: answer.at } }),
  }))
  return MatterFact.strip().parse({ ...escalation, steps })
}
