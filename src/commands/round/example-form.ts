import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import { longestExample } from '../../domain/round/posted-prompt.ts'
import type { StartRequest } from '../../usecases/round/start.ts'
import { actionButton } from '../line/buttons.ts'
import type { ChannelScene, Scene } from '../line/command.ts'

/** What a form held that was too long to be taken. */
type Held = { readonly example: string; readonly isTooLong: boolean }

/** The form in which whoever starts a round puts an example from the team's own days on its card. */
export function exampleForm(
  scene: ChannelScene,
  pack: ConversationPackage,
  promptId: string,
  { days, anonymity }: Pick<StartRequest, 'days' | 'anonymity'>,
  held?: Held,
): ReplyView {
  const data = {
    ...{ teamId: scene.team.teamId, channelId: scene.channelId, packageId: pack.id, promptId, anonymity },
    ...(days !== undefined && { days: String(days) }),
  }
  const { start } = scene.say.packages.example
  return exampleView(scene, pack, promptId, actionButton(start, 'startWithExample', data, 'positive'), held)
}

/** A field for the example of one prompt, and what becomes of it. */
export function exampleView(
  { say, language }: Pick<Scene, 'say' | 'language'>,
  pack: ConversationPackage,
  promptId: string,
  send: ReplyView['buttons'][number],
  { example, isTooLong }: Held = { example: '', isTooLong: false },
): ReplyView {
  const words = say.packages.example
  const tooLong = words.tooLong(longestExample)
  const field: Field = {
    ...{ kind: 'text', id: 'example', label: words.label, error: tooLong, hint: words.hint(longestExample) },
    ...{ required: false, value: example, most: longestExample, long: true },
  }
  return {
    language,
    title: words.title,
    blocks: [{ kind: 'text', text: words.intro(pack.texts[language].prompts[promptId]?.title ?? promptId) }],
    form: {
      facts: [],
      notes: [],
      ...(isTooLong && { faults: { title: words.faultsTitle, lines: [tooLong] } }),
      fields: [field],
    },
    buttons: [send],
  }
}
