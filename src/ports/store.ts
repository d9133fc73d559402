import type { ZodType } from 'zod'

/** The three containers of DESIGN §4, with the property that partitions each. */
export const containers = {
  teamData: 'teamId',
  deliveries: 'shard',
  organisation: 'tenantId',
} as const
export type ContainerName = keyof typeof containers

/** What every stored document has. The partition property (`teamId`, `shard` or `tenantId`) comes from its container. */
export type DocumentBase = { readonly id: string; readonly type: string }

/**
 * One kind of document: where it lives, how it is checked when it is read, and the only properties that queries may
 * name. `documents.ts` lists all kinds; both stores derive their indexes from the list.
 */
export type Kind<T extends DocumentBase> = {
  readonly container: ContainerName
  readonly type: T['type']
  readonly schema: ZodType<T>
  readonly indexed: readonly string[]
  /**
   * Large, read again and again, and seldom changed: a store may keep what it parsed as long as the etag is the same. Never
   * for what must be forgotten, such as answers.
   */
  readonly remembered?: boolean
}

/** A document with the version it had when it was read. The etag is opaque. */
export type Stored<T> = { readonly value: T; readonly etag: string }

export type Where = {
  /** Only this partition. Absent: all of them, which only the clock's jobs and a person's own pages may do. */
  readonly partition?: string
  /** Indexed property = value. */
  readonly equals?: Readonly<Record<string, string | number | boolean>>
  /** Documents whose indexed string property exists and is ≤ value (used with timestamps). */
  readonly atMost?: { readonly property: string; readonly value: string }
  /** At most this many, in ascending order of the `atMost` property, else of id. */
  readonly limit?: number
}

/** A stored document that its schema refuses. Carries where it is, never what it says. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument'
  readonly container: ContainerName
  readonly id: string
  constructor(container: ContainerName, id: string, options?: ErrorOptions) {
    super(`Unreadable document ${container}/${id}`, options)
    this.container = container
    this.id = id
  }
}

/**
 * JSON documents in three partitioned containers. The embedded store and Cosmos DB run the same contract suite.
 *
 * When a writing call resolves, the write survives the death of the process and of the machine's power.
 * Nothing here is atomic over more than one document (DESIGN §4): order the steps and make each idempotent.
 */
export interface Store {
  /** @throws UnreadableDocument when the schema refuses what is stored. */
  read<T extends DocumentBase>(kind: Kind<T>, partition: string, id: string): Promise<Stored<T> | undefined>
  /** Writes a new document. Of concurrent calls with one id exactly one wins; the others get `'exists'`. */
  insert<T extends DocumentBase>(kind: Kind<T>, value: T): Promise<Stored<T> | 'exists'>
  /** Replaces what was read. `'changed'` when somebody else wrote or removed it since; then nothing was written. */
  replace<T extends DocumentBase>(kind: Kind<T>, read: Stored<T>, value: T): Promise<Stored<T> | 'changed'>
  /** Writes whether or not the document exists; the last writer wins. `created`: it did not exist before. */
  put<T extends DocumentBase>(kind: Kind<T>, value: T): Promise<Stored<T> & { readonly created: boolean }>
  /** Removes; `false` when there was nothing. */
  remove<T extends DocumentBase>(kind: Kind<T>, partition: string, id: string): Promise<boolean>
  /**
   * All documents that match. One that its schema refuses is reported with its id to the log and left out, so that
   * one broken document never stops other teams.
   */
  list<T extends DocumentBase>(kind: Kind<T>, where: Where): Promise<Stored<T>[]>
  count<T extends DocumentBase>(kind: Kind<T>, where: Where): Promise<number>
  /**
   * After this resolves, nothing that was removed or overwritten can be read from the files that the store itself
   * controls (free pages, write-ahead log). For a managed database this is the operator's: see the privacy page.
   */
  scrub(): Promise<void>
  /** Rejects when the store can't serve reads and writes now. */
  ping(): Promise<void>
  close(): Promise<void>
}
