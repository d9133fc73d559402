import type { Block, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { PackageRelease } from '../../domain/package/release.ts'
import { texts } from '../../texts/index.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'

/**
 * One prompt of a package as its card will say it, or with '' what stands around the prompts, in one form of the language.
 * The words around it are in that form too: a card has one language. Undefined: there is no such prompt.
 */
export function releaseTextView(
  { say }: Scene,
  { id, content }: PackageRelease,
  { form, prompt }: { readonly form: Language; readonly prompt: string },
): ReplyView | undefined {
  const blocks = prompt === '' ? aboutBlocks(content, form) : promptBlocks(content, form, prompt)
  return (
    blocks && {
      language: form,
      title: texts(form).release.title,
      blocks,
      buttons: [
        actionButton(say.release.buttons.back, 'openRelease', { release: id }),
        ...(['nb', 'nn'] as const).flatMap((other) =>
          other === form
            ? []
            : [actionButton(say.release.inForm[other], 'showReleaseText', { release: id, form: other, prompt })],
        ),
      ],
    }
  )
}

type Content = PackageRelease['content']

function aboutBlocks({ texts: all, version }: Content, form: Language): Block[] {
  const { release, packages } = texts(form)
  const { title, summary, why, output, preparation, groundRules, guardrails } = all[form]
  const { prepare } = packages.opened
  return [
    rowBlock(release.name(title, version), summary),
    rowBlock(release.why, why),
    ...(['leader', 'employee', 'unionRep', 'safetyRep'] as const).map((role) =>
      rowBlock(prepare[role], preparation[role]),
    ),
    rowBlock(release.rules, groundRules.join('\n')),
    rowBlock(release.guardrails, guardrails.join('\n')),
    rowBlock(release.ends, output),
  ]
}

function promptBlocks({ prompts, texts: all }: Content, form: Language, id: string): Block[] | undefined {
  const prompt = prompts.find((one) => one.id === id)
  const words = all[form].prompts[id]
  if (!prompt || !words) return undefined
  const { release, packages } = texts(form)
  return [
    textBlock(words.title),
    textBlock(words.why),
    textBlock(packages.opened.minutes(prompt.minutes)),
    ...prompt.questions.map((question) => {
      const said = words.questions[question.id]
      const options =
        question.kind === 'choice' ? question.options.map((option) => `• ${said?.options?.[option] ?? ''}`) : []
      const ends = question.kind === 'scale' ? [`1 – ${said?.low ?? ''}`, `5 – ${said?.high ?? ''}`] : []
      const hint = said?.hint === undefined ? [] : [said.hint]
      const optional = question.optional ? [release.optional] : []
      return rowBlock(said?.text ?? question.id, [...options, ...ends, ...hint, ...optional].join('\n'))
    }),
  ]
}
