import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { notice, type Scene } from './command.ts'

/**
 * The refusal for a private or shared channel, which has members of its own: what is posted there would be shown to the
 * whole team in exports.
 */
export function notInThisChannel(scene: Scene): ReplyView | undefined {
  const { say, here } = scene
  if (here?.channelKind === 'private') return notice(scene, say.bot.notAllowedTitle, [say.selftest.channelPrivate])
  if (here?.channelKind === 'shared') return notice(scene, say.bot.notAllowedTitle, [say.selftest.channelShared])
  return undefined
}
