import { listReviews } from '../../usecases/review/read-review.ts'
import { listRounds } from '../../usecases/round/list-rounds.ts'
import { type Command, notice } from '../line/command.ts'
import { packageAmong } from '../line/packages.ts'
import { shareView } from './share-view.ts'

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
    const { pack } = packageAmong(scene, args)
    const states = new Map((await listReviews(services, team.teamId)).map(({ roundId, state }) => [roundId, state]))
    const rounds = (await listRounds(services, team.teamId, channelId)).filter(
      ({ id, prompt }) => states.has(id) && (!pack || prompt.packageId === pack.id),
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
