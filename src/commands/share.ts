import { listReviews } from '../usecases/review/report-text.ts'
import { listRounds } from '../usecases/round/list-rounds.ts'
import { splitPackage } from './line/choose-round.ts'
import { type Command, notice } from './line/command.ts'
import { shareView } from './review/share-view.ts'

/** Leader and union representative sign what goes to the coordinators. */
export const share: Command = {
  name: 'share',
  words: { nb: 'del', nn: 'del', en: 'share' },
  also: ['signer', 'sign'],
  usage: { nb: '[pakke]', nn: '[pakke]', en: '[package]' },
  who: 'shareSummary',
  needs: 'channel',
  async run(scene, args) {
    const { say, services, team, channelId, here } = scene
    const { packageId } = splitPackage(scene, args)
    const states = new Map((await listReviews(services, team.teamId)).map(({ roundId, state }) => [roundId, state]))
    const rounds = (await listRounds(services, team.teamId, channelId)).filter(
      ({ id, prompt }) => states.has(id) && (packageId === undefined || prompt.packageId === packageId),
    )
    // What was meant: the thread's own, else the newest that can be signed, else the newest that will be.
    const round =
      rounds.find(({ thread }) => here?.threadId !== undefined && thread?.conversationId === here.threadId) ??
      rounds.find(({ id }) => states.get(id) === 'review') ??
      rounds.find(({ id }) => states.get(id) === 'draft') ??
      rounds[0]
    if (!round) return notice(scene, say.review.share.noneTitle, [say.review.share.none])
    return shareView(scene, { teamId: team.teamId, roundId: round.id })
  },
}
