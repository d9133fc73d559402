import { z } from 'zod'
import type { Kind } from '../../../src/ports/store.ts'
import type { KindShape } from '../../../src/store/kind-shape.ts'

export const Note = z.object({
  id: z.string(),
  type: z.literal('note'),
  teamId: z.string(),
  text: z.string(),
  mark: z.string().optional(),
  number: z.number().optional(),
  open: z.boolean().optional(),
  at: z.string().optional(),
  more: z.unknown().optional(),
})
export type Note = z.infer<typeof Note>
const properties = ['mark', 'number', 'open', 'at'] as const
export const notes: Kind<Note> = { container: 'teamData', type: 'note', schema: Note, indexed: properties }

/** The same documents, of which a process may remember what it has read. */
export const rememberedNotes: Kind<Note> = { ...notes, remembered: true }

/** The same documents without a check, to plant what `Note` refuses. */
export const RawNote = z.looseObject({ id: z.string(), type: z.literal('note'), teamId: z.string() })
export type RawNote = z.infer<typeof RawNote>
export const rawNotes: Kind<RawNote> = { container: 'teamData', type: 'note', schema: RawNote, indexed: properties }

export const Task = z.object({ id: z.string(), type: z.literal('task'), teamId: z.string(), mark: z.string() })
export type Task = z.infer<typeof Task>
/** A second type in the container of the notes. */
export const tasks: Kind<Task> = { container: 'teamData', type: 'task', schema: Task, indexed: ['mark'] }

export const Entry = z.object({ id: z.string(), type: z.literal('entry'), shard: z.string(), due: z.string() })
export type Entry = z.infer<typeof Entry>
export const entries: Kind<Entry> = { container: 'deliveries', type: 'entry', schema: Entry, indexed: ['due'] }

export const Unit = z.object({ id: z.string(), type: z.literal('unit'), tenantId: z.string() })
export type Unit = z.infer<typeof Unit>
export const units: Kind<Unit> = { container: 'organisation', type: 'unit', schema: Unit, indexed: [] }

export const contractKinds: readonly KindShape[] = [notes, tasks, entries, units]

/** A note with the given facts. */
export function note(teamId: string, id: string, facts: Partial<Note> = {}): Note {
  return { id, type: 'note', teamId, text: 'text', ...facts }
}
