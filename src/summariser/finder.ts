import type { Language } from '../domain/language.ts'
import type { Seed } from '../domain/package/package.ts'
import type { PostedPrompt } from '../domain/round/posted-prompt.ts'
import type { Text } from '../domain/summary/make/make-summary.ts'
import type { Findings } from '../domain/summary/theme.ts'

/** What a finder may see: texts, in a round that shows them. No names, no figures, no roles. */
export type Texts = {
  readonly language: Language
  readonly prompt: PostedPrompt
  /** Themes that the package expects. */
  readonly seeds: readonly Seed[]
  readonly texts: readonly Text[]
}

/** Finds what several people say; of `Summariser` the part that a language model may have. The same promises. */
export interface Finder {
  find(texts: Texts): Promise<Findings>
}
