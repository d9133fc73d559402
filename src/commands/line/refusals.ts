import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { may, type Permission, permissions } from '../../domain/team/access.ts'
import { list } from '../../texts/format.ts'
import { notice, type Scene, type TeamScene } from './command.ts'

/** The refusal for who may not: whose task it is. Who is not in the team at all hears that there is none. */
export function notAllowed(scene: TeamScene, permission: Permission): ReplyView | undefined {
  return may(scene.standing, permission) ? undefined : whoseTask(scene, permission)
}

/** Tells whose task it is. */
export function whoseTask(scene: Scene, permission: Permission): ReplyView {
  const { say, language } = scene
  const rule = permissions[permission]
  if (rule === 'facilitators') {
    return notice(scene, say.bot.notAllowedTitle, [say.bot.notAllowed(say.offices.facilitator)])
  }
  if (typeof rule === 'string') return notice(scene, say.bot.noTeamTitle, [say.bot.noTeam])
  const who = list(
    language,
    rule.map((office) => say.offices[office]),
  )
  return notice(scene, say.bot.notAllowedTitle, [say.bot.notAllowed(who)])
}

/**
 * The refusal for anybody who is no coordinator, and for everybody where others read along. `personalOnly` says why it is
 * only for personal chat.
 */
export function notForCoordinator(scene: Scene, personalOnly: string): ReplyView | undefined {
  const { say, coordinator, personal } = scene
  if (!coordinator) return notice(scene, say.bot.notAllowedTitle, [say.bot.onlyCoordinators])
  return personal ? undefined : notice(scene, say.bot.personalOnlyTitle, [personalOnly])
}

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
