import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { PackageFiles } from '../../domain/package/package.ts'
import { texts } from '../../texts/index.ts'
import { outputFields } from '../../texts/output-fields.ts'

/** The card that the package ends in, empty. Undefined where it has none. */
export function emptyOutputView(
  { output: { card }, texts: said }: PackageFiles,
  language: Language,
): ReplyView | undefined {
  const words = said[language].outputCard
  if (!card || !words) return undefined
  return {
    language,
    title: words.title,
    blocks: [{ kind: 'text', text: words.intro }],
    buttons: [{ kind: 'do', title: texts(language).outcome.send, verb: 'preview', data: {}, style: 'positive' }],
    form: { facts: [], notes: [], fields: outputFields(language, card, words) },
  }
}
