import { gather, tally } from '../domain/summary/result.ts'
import type { Summariser } from '../ports/summariser.ts'

/** The default: offline, deterministic, counts and quotes. */
export const localSummariser: Summariser = {
  async summarise({ prompt, ballots, statements }) {
    return { figures: tally(prompt, ballots), ...gather(prompt, statements) }
  },
}
