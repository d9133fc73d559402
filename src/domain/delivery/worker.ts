import { z } from 'zod'
import { Timestamp } from '../time.ts'

/** The shard of all workers, so that one partition lists them. */
export const workerShard = 'workers'

/** A process that sends. It says every few seconds that it lives, so that the processes share what Teams allows. */
export const Worker = z.strictObject({
  type: z.literal('worker'),
  /** Random, new at every start. */
  id: z.string(),
  shard: z.literal(workerShard),
  seenAt: Timestamp,
})
export type Worker = z.infer<typeof Worker>
