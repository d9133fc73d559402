import type { Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { PackageRelease } from '../../domain/package/release.ts'
import { texts } from '../../texts/index.ts'
import { rowBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'

/** The forms that a reviewer must have seen, beside the reader's own language. */
export const forms = ['nb', 'nn'] as const
export type Form = (typeof forms)[number]

/** What can be looked at of a package: what stands around the prompts, the card that it ends in, else a prompt by its id. */
export const parts = { about: '', outputCard: 'output.card' } as const

/** What stands around the prompts, in one form of the language. The words around it are in that form too: a card has one language. */
export function aboutView(scene: Scene, release: PackageRelease, form: Form): ReplyView {
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

/** From a part of a package back to the whole, and to the same part in the other form. */
export function wayButtons({ say }: Scene, { id }: PackageRelease, form: Language, part: string): Button[] {
  return [
    actionButton(say.release.buttons.back, 'openRelease', { release: id }),
    ...forms.flatMap((other) => (other === form ? [] : [partButton(say.release.inForm[other], id, other, part)])),
  ]
}

export function partButton(title: string, release: string, form: Form, part: string): Button {
  return actionButton(title, 'showReleasePart', { release, form, part })
}
