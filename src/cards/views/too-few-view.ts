import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Disclosed, Progress } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import { moment } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'

/** The question to the team when fewer than k answered: the number, the reason, and a button to extend. */
export function tooFewView(round: Round, progress: Disclosed<Progress>, until: string, timeZone: string): ReplyView {
  const say = texts(round.language)
  const { answers } = progress.value
  const { title } = round.prompt
  const why =
    round.anonymity === 'named' ? say.steer.tooFewNamed(title) : say.steer.tooFew(title, answers, round.threshold)
  const next = say.steer.tooFewNext(moment(round.language, timeZone, until))
  return {
    language: round.language,
    title: answers === 0 ? say.steer.nobodyTitle : say.steer.tooFewTitle,
    blocks: [
      { kind: 'text', text: why },
      { kind: 'text', text: answers === 0 ? next : `${next} ${say.steer.tooFewKept}` },
    ],
    buttons: [2, 5].map((days) => ({
      kind: 'do',
      title: say.steer.extend(days),
      verb: 'extendRound',
      data: { teamId: round.teamId, roundId: round.id, days: String(days), closesAt: round.closesAt },
      style: 'default',
    })),
  }
}
