import type { Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import { type Language, languages } from '../../domain/language.ts'
import type { PackageRelease } from '../../domain/package/release.ts'
import { texts } from '../../texts/index.ts'
import { rowBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'

/** What can be looked at of a package: what stands around the prompts, the card that it ends in, else a prompt by its id. */
export const parts = { about: '', outputCard: 'output.card' } as const

/** What stands around the prompts, in one language. The words around it are in that language too: a card has one. */
export function aboutView(scene: Scene, release: PackageRelease, form: Language): ReplyView {
  const { version, texts: all } = release.content
  const { release: say, packages } = texts(form)
  const { title, summary, why, output, preparation, groundRules, guardrails } = all[form]
  const { prepare } = packages.opened
  return {
    language: form,
    title: say.title,
    blocks: [
      rowBlock(say.name(title, version), summary),
      rowBlock(say.why, why),
      ...(['leader', 'employee', 'unionRep', 'safetyRep'] as const).map((role) =>
        rowBlock(prepare[role], preparation[role]),
      ),
      rowBlock(say.rules, groundRules.join('\n')),
      rowBlock(say.guardrails, guardrails.join('\n')),
      rowBlock(say.ends, output),
    ],
    buttons: wayButtons(scene, release, form, parts.about),
  }
}

/** From a part of a package back to the whole, and to the same part in the other languages: all that is published is read. */
export function wayButtons({ say }: Scene, { id }: PackageRelease, form: Language, part: string): Button[] {
  return [
    actionButton(say.release.buttons.back, 'openRelease', { release: id }),
    ...languages.flatMap((other) => (other === form ? [] : [partButton(say.release.inForm[other], id, other, part)])),
  ]
}

export function partButton(title: string, release: string, form: Language, part: string): Button {
  return actionButton(title, 'showReleasePart', { release, form, part })
}
