import { answerClick } from '../clicks.ts'
import type { Line } from '../measurement.ts'
import { throughput } from '../throughput.ts'

/** `withdrawAnswer` stands in the receipt only: behind every answer that is counted lies a row in the database. */
export const answer: Line = {
  name: 'answer',
  what: 'a full answer: JWT, checks, redaction, durable write (SQLite file, synchronous=FULL), receipt; the same stock echo, no storage',
  measure: async (scale) => [
    {
      name: 'answer',
      unit: 'per second',
      target: { atLeast: 0.9 },
      rounds: await throughput(scale, answerClick, { ours: 'withdrawAnswer', reference: 'Echo: answer' }),
    },
  ],
}
