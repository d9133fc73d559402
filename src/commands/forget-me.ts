import { actionButton } from './line/buttons.ts'
import { type Command, notice } from './line/command.ts'

/** Can't be undone, so it asks first. */
export const forgetMe: Command = {
  name: 'forgetMe',
  words: { nb: 'slett meg', nn: 'slett meg', en: 'forget me' },
  also: ['gløym meg', 'glem meg', 'delete me'],
  usage: { nb: '', nn: '', en: '' },
  who: 'everyone',
  needs: 'nothing',
  async run(scene) {
    const { say } = scene
    const { confirmTitle, confirm, yes } = say.forget
    return notice(scene, confirmTitle, [confirm], [actionButton(yes, 'forgetMe', {}, 'destructive')])
  },
}
