import { isUnfinished } from '../../domain/round/round.ts'
import { moment } from '../../texts/format.ts'
import { listRounds } from '../../usecases/round/list-rounds.ts'
import { progressOf } from '../../usecases/round/submit-answer.ts'
import { type Command, notice } from '../line/command.ts'
import { packageAmong } from '../line/packages.ts'

export const summary: Command = {
  name: 'summary',
  words: { nb: 'oppsummering', nn: 'oppsummering', en: 'summary' },
  also: ['oppsummer', 'resultat', 'results'],
  usage: { nb: '[pakke]', nn: '[pakke]', en: '[package]' },
  who: 'read',
  needs: 'channel',
  async run(scene, args) {
    const { say, services, team, channelId, here } = scene
    const { pack } = packageAmong(scene, args)
    const rounds = (await listRounds(services, team.teamId, channelId)).filter(
      ({ prompt }) => !pack || prompt.packageId === pack.id,
    )
    // A round whose thread nobody knows is in none, and neither is a line outside threads.
    const ofThread = rounds.find(
      ({ thread }) => here?.threadId !== undefined && thread?.conversationId === here.threadId,
    )
    const round = ofThread?.state === 'closed' ? ofThread : rounds.find(({ state }) => state === 'closed')
    if (round) return { summaryOf: round }
    const open = rounds.find(isUnfinished)
    if (!open) return notice(scene, say.summary.notYetTitle, [say.summary.never])
    const { answers } = (await progressOf(services, open)).value
    const closes = moment(scene.language, services.settings.timeZone, open.closesAt)
    return notice(scene, say.summary.notYetTitle, [say.summary.notYet(answers, closes)])
  },
}
