import type { Language } from '../domain/language.ts'
import type { Seed } from '../domain/package/package.ts'
import type { PostedPrompt } from '../domain/round/posted-prompt.ts'
import type { Findings } from '../domain/summary/theme.ts'

/** One text: an answer to a question, or a post in the thread. */
export type Text = {
  /** What themes name it by (`Summary.quotes`, `Summary.thread`). */
  readonly id: string
  /** Of a post in the thread: undefined. */
  readonly questionId: string | undefined
  readonly text: string
  /** Whose it is, opaque, where that is known: posts in the thread, answers in a named round. */
  readonly person: string | undefined
}

/** What a summariser may see: sealed material, which no longer tells who said what, and what was said openly. */
export type Material = {
  readonly language: Language
  readonly prompt: PostedPrompt
  /** Themes that the package expects. */
  readonly seeds: readonly Seed[]
  readonly texts: readonly Text[]
}

/**
 * Finds what several people say. Promises: the same material in any order, the same findings (a language model: as near as
 * it can); every quote stands word for word in the text that it names; never rejects for what the material holds.
 */
export interface Summariser {
  summarise(material: Material): Promise<Findings>
}
