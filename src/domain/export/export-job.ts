import { z } from 'zod'
import { Language } from '../language.ts'
import { Address } from '../team/team.ts'
import { Timestamp } from '../time.ts'

export const exportFormats = ['md', 'csv', 'json', 'xlsx', 'docx', 'html', 'zip'] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** What an export takes in: the last closed round, all, those of one package or of a part of the organisation. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latest') }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('package'), packageId: z.string() }),
  /** A unit and everything below it; for coordinators. */
  z.strictObject({ kind: z.literal('unit'), unitId: z.string() }),
  /** The register of measures, as CSV; for coordinators. */
  z.strictObject({ kind: z.literal('register') }),
])
export type ExportScope = z.infer<typeof ExportScope>
/** A scope of conversations and what came of them. */
export type ContentScope = Exclude<ExportScope, { kind: 'register' }>

/** Minutes that a link works (DESIGN §7: short-lived, signed, one person, one download). */
export const linkMinutes = 15
/** Hours after the order in which a file can be fetched that took its time to make: the person need not wait for it. */
export const madeHours = 24
/** Processes that may die of a file before it is told that it can't be made. One that fails is told of at once. */
export const mostTries = 3

/**
 * A person's order for an export. It holds no content: a small file is made when it is fetched, so that nothing about
 * people lies around in a second place. A large one is made once, by the clock, and lies beside the order in chunks until it
 * is fetched, or until a text goes that it may hold (`withdraw-exports.ts`). Gone after a day (`orderKept`), since it says who wanted what.
 *
 *     ordered ──made by the clock──▶ file, told ──▶ fetched        (`making`)
 *     ordered ──────────────────────────────────▶ fetched
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
  /** It is made by the clock, and told there when it is ready. */
  making: z
    .strictObject({
      address: Address,
      conversationId: z.string(),
      /** What the person is told in; the file may be in another. */
      language: Language,
      /** A link was asked for, and not a file in OneDrive. */
      asLink: z.boolean(),
      tries: z.int().min(0),
    })
    .optional(),
  /** So many bytes, packed in so many chunks (`ExportChunk`), from the try that made it. */
  file: z.strictObject({ size: z.int().min(0), chunks: z.int().min(0), attempt: z.int().min(0) }).optional(),
  /** When the clock must look next. Absent: never again. */
  wakeAt: Timestamp.optional(),
})
export type ExportJob = z.infer<typeof ExportJob>

/** Bytes in a chunk: few enough that writing one holds nobody up. As text they take a third more. */
export const chunkSize = 100_000

/** A part of a file, packed, that waits to be fetched. */
export const ExportChunk = z.strictObject({
  type: z.literal('exportChunk'),
  /** `chunkId`. */
  id: z.string(),
  tenantId: z.string(),
  createdAt: Timestamp,
  /** Base64. */
  bytes: z.string(),
})
export type ExportChunk = z.infer<typeof ExportChunk>

/** Each try has chunks of its own: what was made before a text went never mixes with what is made after. */
export function chunkId(exportId: string, attempt: number, number: number): string {
  return `chunk|${exportId}|${attempt}|${number}`
}
