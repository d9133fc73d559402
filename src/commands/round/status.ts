import type { Entry } from '../../domain/delivery/entry.ts'
import type { Block } from '../../domain/delivery/reply-view.ts'
import type { Round } from '../../domain/round/round.ts'
import { openReports } from '../../domain/summary/review/report-text.ts'
import { may } from '../../domain/team/access.ts'
import { capital, moment } from '../../texts/format.ts'
import { failureWords, stopWords } from '../../texts/reason-words.ts'
import { listReviews } from '../../usecases/review/read-review.ts'
import { listRounds, type TeamStatus, teamStatus } from '../../usecases/round/list-rounds.ts'
import { graceEnd } from '../../usecases/round/settle.ts'
import { listSeries, type SeriesView } from '../../usecases/schedule/list-series.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton, commandButton, roundButton, threadButton } from '../line/buttons.ts'
import type { Command, TeamScene } from '../line/command.ts'
import { packageTitle } from '../line/packages.ts'
import { nextPost } from '../schedule/next-post.ts'

export const status: Command = {
  name: 'status',
  words: { nb: 'status', nn: 'status', en: 'status' },
  usage: { nb: '', nn: '', en: '' },
  who: 'read',
  needs: 'team',
  async run(scene) {
    const { say, services, language, team } = scene
    const found = await teamStatus(services, team.teamId)
    const rounds = found.unfinished.map((row) => roundRow(scene, row))
    // «oppsummering» looks in this channel, so what is offered here must be of this channel.
    const closed = found.closed.find(({ channelId }) => !scene.here || channelId === scene.here.channelId)
    const last = closed ? [textBlock(say.status.lastClosed(closed.prompt.title))] : []
    const stuck = await stuckRows(scene, found.stuck)
    const series = await listSeries(services, team.teamId)
    const stopped = series.filter(({ schedule }) => schedule.state === 'stopped').map((one) => stoppedRow(scene, one))
    const hidden = await hiddenRows(scene, found.closed)
    const empty =
      rounds.length + stuck.length + stopped.length + hidden.length === 0 ? [textBlock(say.status.empty)] : []
    const where = scene.here ? [] : [textBlock(team.name)]
    return {
      language,
      title: say.status.title,
      blocks: [
        ...where,
        ...empty,
        ...rounds,
        ...stuck,
        ...hidden,
        ...stopped,
        ...(await nextPlanned(scene, series)),
        ...last,
      ],
      buttons: [],
    }
  },
}

function roundRow(scene: TeamScene, { round, progress }: TeamStatus['unfinished'][number]): Block {
  const { say, services, language } = scene
  const at = (instant: string) => moment(language, services.settings.timeZone, instant)
  const { answers, invited, simulated } = progress.value
  const words = {
    open: say.status.open(answers, invited, at(round.closesAt)),
    tooFew: say.status.tooFew(
      answers,
      round.anonymity === 'named' ? 1 : round.threshold,
      at(graceEnd(services, round)),
    ),
    closing: say.status.closing,
    closed: '',
    cancelled: '',
  }[round.state]
  return rowBlock(
    withChannel(scene, round.prompt.title, round.channelId),
    simulated > 0 ? `${words} ${say.receipt.simulated(simulated)}` : words,
    threadButton(scene, round),
  )
}

/** Texts that somebody hid, for those who must look at them. */
async function hiddenRows(scene: TeamScene, closed: readonly Round[]): Promise<Block[]> {
  const { say, services, team, standing } = scene
  if (!may(standing, 'reviewSummary')) return []
  const waiting = new Map(
    (await listReviews(services, team.teamId)).map((review) => [review.roundId, openReports(review).length]),
  )
  return closed.flatMap((round) => {
    const count = waiting.get(round.id) ?? 0
    if (count === 0) return []
    const title = withChannel(scene, round.prompt.title, round.channelId)
    const look = roundButton(say.review.buttons.look, 'lookAtTexts', round)
    return [rowBlock(title, say.review.facts.reported(count), [look])]
  })
}

/** A series that goes no further until somebody does something about it. */
function stoppedRow(scene: TeamScene, { schedule }: SeriesView): Block {
  const say = scene.say.schedule.status
  const name = withChannel(scene, packageTitle(scene, schedule.packageId), schedule.channelId)
  // «plan» shows this channel's series, so what is offered here must be of this channel.
  const near = !scene.here || scene.here.channelId === schedule.channelId
  const buttons = near ? [commandButton(scene.say.schedule.list.title, 'plan', { teamId: scene.team.teamId })] : []
  const why = say.stoppedWhy(stopWords(scene.say, schedule.reason))
  return rowBlock(say.stopped(name), why, buttons)
}

/** What the clock will post next in the team. */
async function nextPlanned(scene: TeamScene, series: readonly SeriesView[]): Promise<Block[]> {
  const { say, services, language } = scene
  const all = await Promise.all(series.map(async (one) => ({ ...one, next: await nextPost(scene, one) })))
  const ahead = all.flatMap(({ schedule, next }) => (next ? [{ schedule, next }] : []))
  const [first] = ahead.toSorted((a, b) => Temporal.Instant.compare(a.next, b.next))
  if (!first) return []
  const at = moment(language, services.settings.timeZone, first.next.toString())
  return [textBlock(say.schedule.status.next(packageTitle(scene, first.schedule.packageId), at))]
}

function withChannel({ team }: TeamScene, title: string, channelId: string): string {
  const channel = team.channels.find(({ id }) => id === channelId)?.name
  return channel ? `${title} (${channel})` : title
}

async function stuckRows(scene: TeamScene, stuck: readonly Entry[]): Promise<Block[]> {
  const { say, services, team } = scene
  const rounds = new Map((await listRounds(services, team.teamId)).map((round) => [round.id, round]))
  return stuck.flatMap((entry): Block[] => {
    const { message } = entry
    if (
      message.kind === 'personalReminder' ||
      message.kind === 'measureReminder' ||
      !('roundId' in message || 'escalationId' in message || 'measureId' in message || 'scheduleId' in message)
    )
      return []
    const ofRound = 'roundId' in message ? { roundId: message.roundId } : {}
    const round = 'roundId' in message ? rounds.get(message.roundId) : undefined
    const what = say.status.posts[message.kind]
    const title = round?.prompt.title ?? what
    const button = (name: string, verdict: string) =>
      actionButton(name, 'resolveDoubt', { teamId: team.teamId, ...ofRound, entryId: entry.id, verdict })
    if (entry.state === 'failed') {
      const words = say.status.failed(capital(what), failureWords(say, entry.reason))
      // Where there is nobody to post to any more, trying again can only fail again.
      const hopeless = entry.reason === 'notFound' || entry.reason === 'botRemoved'
      const buttons = hopeless ? [] : [button(say.status.postAgain, 'postAgain')]
      return [rowBlock(`${say.status.failedTitle}: ${title}`, words, buttons)]
    }
    const buttons = [button(say.status.postAgain, 'postAgain'), button(say.status.itIsThere, 'itIsThere')]
    return [rowBlock(`${say.status.inDoubtTitle}: ${title}`, say.status.inDoubt(what), buttons)]
  })
}
