import { z } from 'zod'
import { Language } from '../language.ts'
import { Timestamp } from '../time.ts'

export const exportFormats = ['md', 'csv', 'json'] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** What an export takes in: the last closed round, all, or those of one package. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latest') }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('package'), packageId: z.string() }),
])
export type ExportScope = z.infer<typeof ExportScope>

/** Minutes that a link works (DESIGN §7: short-lived, signed, one person, one download). */
export const linkMinutes = 15

/**
 * A person's order for an export. It holds no content: the file is made when it is fetched, so that nothing about
 * people lies around in a second place. Kept as the export log.
 */
export const ExportJob = z.strictObject({
  type: z.literal('export'),
  id: z.string(),
  tenantId: z.string(),
  /** The only person it is for. */
  userId: z.string(),
  /** Own team, or absent for everything that was shared with coordinators. */
  teamId: z.string().optional(),
  format: ExportFormat,
  scope: ExportScope,
  language: Language,
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** Set before the first byte leaves: a link is good once. */
  fetchedAt: Timestamp.optional(),
})
export type ExportJob = z.infer<typeof ExportJob>
