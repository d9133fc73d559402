import type { Sealed } from '../domain/privacy/seal.ts'
import type { EndedRound } from '../domain/summary/make/make-summary.ts'
import type { Summary } from '../domain/summary/summary.ts'

/**
 * What a summary is made of: what was said openly, and sealed answers, which no longer tell who gave them. Of a person of
 * whom something is known (posts in the thread, named rounds) the id is opaque, and another one each time.
 */
export type Material = EndedRound & {
  /** The next of the round's sealed documents; undefined: that was all. One at a time, so that nobody holds all of thousands. */
  readonly next: () => Promise<Sealed | undefined>
}

/**
 * Makes the summary of a round that has ended: counts, and finds what several people say. Promises: the same material in
 * any order, the same summary (a language model: as near as it can); every quote stands word for word in the text that it
 * names; others are answered meanwhile, however many have answered. Rejects with what `next` threw, and when no themes could
 * be looked for, never for what the material holds.
 */
export interface Summariser {
  summarise(material: Material): Promise<Summary>
}
