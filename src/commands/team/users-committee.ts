import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestText } from '../../domain/round/answer.ts'
import type { Round } from '../../domain/round/round.ts'
import { randomId } from '../../usecases/review/random-id.ts'
import { actionButton } from '../line/buttons.ts'
import { chooseRound } from '../line/choose-round.ts'
import type { Command, Scene } from '../line/command.ts'
import { packageAmong } from '../line/packages.ts'
import { notInThisChannel } from '../line/refusals.ts'

/** The facilitator enters what the users' committee says: its members often have no account. */
export const usersCommittee: Command = {
  name: 'usersCommittee',
  words: { nb: 'brukerutvalg', nn: 'brukarutval', en: 'users-committee' },
  also: ['brukerutvalget', 'brukarutvalet', 'users committee', 'userscommittee'],
  usage: { nb: '[‹pakke›]', nn: '[‹pakke›]', en: '[‹package›]' },
  who: 'enterCommittee',
  needs: 'channel',
  async run(scene, args) {
    const refused = notInThisChannel(scene)
    if (refused) return refused
    const chosen = await chooseRound(scene, usersCommittee.words.en, packageAmong(scene, args).pack?.id)
    if (!chosen.ok) return chosen.reply
    return committeeForm(scene, chosen.round, { input: randomId(scene.services), text: '' })
  },
}

/** `input` names what is entered, so that a form that is sent twice is one input. */
export function committeeForm(
  { say, language }: Pick<Scene, 'say' | 'language'>,
  { teamId, id: roundId, prompt }: Round,
  { input, text }: { readonly input: string; readonly text: string },
  faults: readonly string[] = [],
): ReplyView {
  const words = say.committee
  return {
    language,
    title: words.title,
    blocks: [{ kind: 'text', text: words.intro }],
    form: {
      facts: [{ title: words.round, value: prompt.title }],
      notes: [],
      ...(faults.length > 0 && { faults: { title: say.schedule.settings.form.faultsTitle, lines: [...faults] } }),
      fields: [
        {
          ...{ kind: 'text', id: 'text', label: words.text, error: words.textFault(longestText), hint: words.hint },
          ...{ required: true, value: text, most: longestText, long: true },
        },
      ],
    },
    buttons: [
      actionButton(words.save, 'saveCommittee', { teamId, roundId, input }, 'positive'),
      actionButton(say.schedule.cancel, 'cancelSettings'),
    ],
  }
}
