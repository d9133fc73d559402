import { z } from 'zod'
import { Timestamp } from '../time.ts'
import { mostUnits, Unit } from './unit-tree.ts'

/**
 * What a coordinator's file says, from when it was shown until they say that it is meant. A tenant has one: the file that
 * came last. Gone after a day.
 */
export const UnitDraft = z.strictObject({
  type: z.literal('unitDraft'),
  id: z.literal('unitDraft'),
  tenantId: z.string(),
  /** Names it on the card that showed it. */
  draftId: z.string(),
  units: z.array(Unit).max(mostUnits),
  /** The units that it was compared with, by their etag; empty: there were none. */
  base: z.string(),
  createdAt: Timestamp,
})
export type UnitDraft = z.infer<typeof UnitDraft>
