import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { textStart } from '../../domain/text-start.ts'
import { chooseTeam } from '../line/choose-place.ts'
import type { Command } from '../line/command.ts'
import { notAllowed, notInThisChannel } from '../line/refusals.ts'
import { escalationForm, firstValues } from './escalation-form.ts'
import { escalationsView, personalView } from './list-view.ts'

/** Characters of a matter that is kept while the person says for which team it is. */
const mostKept = 400

/** Sends something one level up; without words it lists what was sent and what waits for an answer. */
export const escalateCommand: Command = {
  name: 'escalate',
  words: { nb: 'løft', nn: 'løft', en: 'escalate' },
  also: ['løft videre', 'løft vidare', 'loft', 'lyft', 'eskaler'],
  usage: { nb: '[‹sak›]', nn: '[‹sak›]', en: '[‹matter›]' },
  who: 'read',
  // A leader who is asked in personal chat may be in no team that the bot knows.
  needs: 'nothing',
  async run(scene, args, named) {
    const written = args.join(' ')
    const line = ['escalate', textStart(written, mostKept)].join(' ').trim()
    const chosen = await chooseTeam(scene, line, named)
    if (!chosen.ok) {
      const personal = scene.personal && written === '' ? await personalView(scene) : undefined
      const waits = personal?.blocks.some(({ kind }) => kind === 'item')
      if (!personal || !waits || !('buttons' in chosen.reply)) return chosen.reply
      return { ...personal, buttons: [...personal.buttons, ...chosen.reply.buttons] } satisfies ReplyView
    }
    if (written === '') return escalationsView(chosen.scene)
    const refused = notAllowed(chosen.scene, 'escalate') ?? notInThisChannel(chosen.scene)
    if (refused) return refused
    const values = firstValues(chosen.scene, { channelId: scene.here?.channelId, matter: written })
    return (await escalationForm(chosen.scene, values)) ?? escalationsView(chosen.scene)
  },
}
