import type { Language } from '../../domain/language.ts'
import type { OutputWords } from '../../domain/outcome/filled-card.ts'
import { packageIn } from '../../domain/package/library.ts'
import type { ConversationPackage, OutputCard } from '../../domain/package/package.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Services } from '../../ports/services.ts'

/** The card that a round's package ends in. */
export type OutputCardOf = {
  readonly pack: ConversationPackage
  readonly card: OutputCard
  readonly words: (language: Language) => OutputWords
}

/** Of the version that was talked about. Undefined: the package ends in no card, or is gone. */
export function outputCardOf({ library }: Services, { tenantId, prompt }: Round): OutputCardOf | undefined {
  const pack = packageIn(library.of(tenantId), prompt.packageId, prompt.packageVersion)
  const card = pack?.output.card
  const nb = pack?.texts.nb.outputCard
  // A package whose card lacks its words in a language is not published (`check-package.ts`).
  return pack && card && nb && { pack, card, words: (language) => pack.texts[language].outputCard ?? nb }
}
