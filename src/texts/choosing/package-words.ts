import type { Block, Button } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import { texts } from '../index.ts'

/** Where a package's buttons start it; what is absent is asked for. */
export type PackagePlace = { readonly teamId?: string | undefined; readonly channelId?: string | undefined }

/** How many prompts, how long each takes and how long all of them, for one person. */
export function packageFacts(language: Language, { prompts }: ConversationPackage): string {
  const minutes = prompts.map((prompt) => prompt.minutes)
  const total = minutes.reduce((sum, one) => sum + one, 0)
  return texts(language).packages.facts(prompts.length, Math.min(...minutes), Math.max(...minutes), total)
}

/** What comes out of it: the name of the card that it ends in, else the first sentence that says so. */
export function packageOutput(language: Language, { texts: words }: ConversationPackage): string {
  const { outputCard, output } = words[language]
  const what = outputCard?.title ?? /^.*?[.!?](?=\s|$)/su.exec(output)?.[0] ?? output
  return texts(language).packages.ends(what)
}

/** A package with buttons that open, start and plan it; `text` is what there is to say about it here. */
export function packageRow(
  language: Language,
  pack: ConversationPackage,
  text: string,
  place: PackagePlace,
  offers: readonly ('open' | 'start' | 'plan')[] = ['open', 'start', 'plan'],
): Block {
  const say = texts(language).packages
  const lines = { open: `packages ${pack.id}`, start: `start ${pack.id}`, plan: `schedule ${pack.id}` }
  return {
    kind: 'item',
    title: `${pack.texts[language].title} (${pack.id})`,
    text,
    buttons: offers.map((offer) => lineButton(say[offer], lines[offer], place)),
  }
}

/** A button that runs a line as if the person had written it. */
export function lineButton(title: string, line: string, { teamId, channelId }: PackagePlace): Button {
  const data = { line, ...(teamId !== undefined && { teamId }), ...(channelId !== undefined && { channelId }) }
  return { kind: 'do', title, verb: 'command', data, style: 'default' }
}
