import { isUnfinished } from '../domain/round/round.ts'
import { moment } from '../texts/format.ts'
import { listRounds } from '../usecases/round/list-rounds.ts'
import { progressOf } from '../usecases/round/submit-answer.ts'
import { splitPackage } from './line/choose-round.ts'
import { type Command, notice } from './line/command.ts'

export const summary: Command = {
  name: 'summary',
  words: { nb: 'oppsummering', nn: 'oppsummering', en: 'summary' },
  also: ['oppsummer', 'resultat', 'results'],
  usage: { nb: '[pakke]', nn: '[pakke]', en: '[package]' },
  who: 'read',
  needs: 'channel',
  async run(scene, args) {
    const { say, services, team, channelId } = scene
    const { packageId } = splitPackage(scene, args)
    const rounds = (await listRounds(services, team.teamId, channelId)).filter(
      (round) => packageId === undefined || round.prompt.packageId === packageId,
    )
    const ofThread = rounds.find((round) => round.thread?.conversationId === scene.here?.threadId)
    const round = ofThread?.state === 'closed' ? ofThread : rounds.find(({ state }) => state === 'closed')
    if (round) return { summaryOf: round }
    const open = rounds.find(isUnfinished)
    if (!open) return notice(scene, say.summary.notYetTitle, [say.summary.never])
    const { answers } = (await progressOf(services, open)).value
    const closes = moment(scene.language, services.settings.timeZone, open.closesAt)
    return notice(scene, say.summary.notYetTitle, [say.summary.notYet(answers, closes)])
  },
}
