import { moment } from '../../texts/format.ts'
import { closeRound, extendRound, mostDays } from '../../usecases/round/steer.ts'
import { commandButton, roundButton } from '../line/buttons.ts'
import { chooseRound } from '../line/choose-round.ts'
import { type Command, notice } from '../line/command.ts'
import { packageAmong } from '../line/packages.ts'

export const extend: Command = {
  name: 'extend',
  words: { nb: 'forleng', nn: 'forleng', en: 'extend' },
  also: ['utvid'],
  usage: { nb: '‹dager›', nn: '‹dagar›', en: '‹days›' },
  who: 'start',
  needs: 'channel',
  async run(scene, args) {
    const { say, services, team } = scene
    const { pack, rest } = packageAmong(scene, args)
    const days = Number(rest[0])
    if (!Number.isInteger(days) || days < 1 || days > mostDays) {
      const place = { teamId: team.teamId, channelId: scene.channelId }
      const suffix = pack ? ` ${pack.id}` : ''
      const buttons = [2, 5].map((n) => commandButton(say.steer.extend(n), `extend ${n}${suffix}`, place))
      return notice(scene, say.steer.badDaysTitle, [say.steer.badDays(mostDays)], buttons)
    }
    const chosen = await chooseRound(scene, `extend ${days}`, pack?.id)
    if (!chosen.ok) return chosen.reply
    const result = await extendRound(services, team.teamId, chosen.round.id, days)
    if (!result.ok) return notice(scene, say.steer.endedTitle, [say.steer.ended])
    const { prompt, closesAt } = result.round
    const closes = moment(scene.language, services.settings.timeZone, closesAt)
    return notice(scene, say.steer.extendedTitle, [say.steer.extended(prompt.title, closes)])
  },
}

export const close: Command = {
  name: 'close',
  words: { nb: 'avslutt', nn: 'avslutt', en: 'close' },
  also: ['lukk', 'stopp', 'end', 'stop'],
  usage: { nb: '', nn: '', en: '' },
  who: 'start',
  needs: 'channel',
  async run(scene, args) {
    const { say, services, team } = scene
    const { pack, rest } = packageAmong(scene, args)
    const chosen = await chooseRound(scene, 'close', pack?.id ?? rest[0])
    if (!chosen.ok) return chosen.reply
    const result = await closeRound(services, team.teamId, chosen.round.id)
    if (!result.ok) return notice(scene, say.steer.endedTitle, [say.steer.ended])
    const { prompt, state, anonymity } = result.round
    const tooFew = anonymity === 'named' ? say.steer.tooFewNamed : say.steer.closedTooFew
    const words = state === 'tooFew' ? tooFew(prompt.title) : say.steer.closed(prompt.title)
    return notice(scene, say.steer.closedTitle, [words])
  },
}

/** Deletes answers, so it asks first. */
export const cancel: Command = {
  name: 'cancel',
  words: { nb: 'avbryt', nn: 'avbryt', en: 'cancel' },
  usage: { nb: '', nn: '', en: '' },
  who: 'start',
  needs: 'channel',
  async run(scene, args) {
    const { say } = scene
    const { pack, rest } = packageAmong(scene, args)
    const chosen = await chooseRound(scene, 'cancel', pack?.id ?? rest[0])
    if (!chosen.ok) return chosen.reply
    const { round } = chosen
    const yes = roundButton(say.steer.cancelYes, 'cancelRound', round, {}, 'destructive')
    return notice(scene, say.steer.confirmCancelTitle, [say.steer.confirmCancel(round.prompt.title)], [yes])
  },
}
