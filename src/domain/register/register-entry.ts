import { z } from 'zod'
import { byCodeUnit } from '../by-code-unit.ts'
import { longestRemark, longestWhat, MeasureState, measureLevels } from '../measure/measure.ts'
import { Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'

/**
 * A measure as the register shows it, to coordinators and in exports: what the parties of a team have adopted and shared,
 * written again whenever it changes; or a line that was imported. No person stands in it. It is a copy on purpose: what
 * is here has left the team, and nothing else of the measure has.
 */
export const RegisterEntry = z.strictObject({
  type: z.literal('registerEntry'),
  /** `registerId`. */
  id: z.string(),
  tenantId: z.string(),
  /** The team's, absent for what was imported. */
  teamId: z.string().optional(),
  /** Of the unit tree, where the team stands in it. */
  unitId: z.string().optional(),
  /** The unit's name, or the team's. */
  unit: z.string(),
  title: z.string().max(longestWhat),
  purpose: z.string().max(longestRemark),
  goalId: z.string().optional(),
  level: z.enum(measureLevels),
  /** Offices that took part in the decision. */
  parties: z.array(Office),
  status: MeasureState,
  start: z.iso.date().optional(),
  due: z.iso.date().optional(),
  result: z.string().max(longestRemark),
  learning: z.string().max(longestRemark),
  packageId: z.string().optional(),
  roundId: z.string().optional(),
  /** Of the government's register of measures: `edition|number`. */
  nationalId: z.string().optional(),
  updatedAt: Timestamp,
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** The order of the register: by unit, and in a unit by title. */
export function byUnit(a: RegisterEntry, b: RegisterEntry): number {
  return byCodeUnit(a.unit, b.unit) || byCodeUnit(a.title, b.title) || byCodeUnit(a.id, b.id)
}

export function registerId(measureId: string): string {
  return `register|${measureId}`
}

/** A measure of the government's register (37 in 2023, updated at intervals), imported by a coordinator. */
export const NationalMeasure = z.strictObject({
  type: z.literal('nationalMeasure'),
  /** `national|<edition>|<number>`. */
  id: z.string(),
  tenantId: z.string(),
  edition: z.string(),
  number: z.string(),
  title: z.string().max(longestWhat),
  area: z.string().max(longestWhat),
  owner: z.string().max(longestWhat),
  url: z.union([z.literal(''), z.url({ protocol: /^https$/ })]),
})
export type NationalMeasure = z.infer<typeof NationalMeasure>
