import type { Language } from '../domain/language.ts'
import type { Ballot, Statement } from '../domain/privacy/seal.ts'
import type { PostedPrompt } from '../domain/round/posted-prompt.ts'
import type { Draft } from '../domain/summary/draft.ts'

/** What a summariser may see: sealed material, which no longer tells who said what. */
export type Material = {
  readonly language: Language
  readonly prompt: PostedPrompt
  readonly ballots: readonly Ballot[]
  readonly statements: readonly Statement[]
}

/** Turns sealed answers into a draft. Promises: same material in any order, same draft; it states nothing that no answer says. */
export interface Summariser {
  summarise(material: Material): Promise<Draft>
}
