import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { roundButton } from '../../commands/line/buttons.ts'
import { notice } from '../../commands/line/command.ts'
import type { Round } from '../../domain/round/round.ts'
import { moment } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'
import { askToBeReminded } from '../../usecases/round/remind.ts'
import { roundAt } from '../../usecases/round/round-memory.ts'
import { action, type Click } from '../action.ts'
import { closedCard, expiredCard } from '../refusals.ts'

/** "Remind me": a receipt that only this person sees, with the way back to the form. */
export const remindMe = action('remindMe', z.object({ roundId: z.string() }), async (click, { roundId }) => {
  const { services, origin } = click
  const { here, asker, address } = origin
  if (!here) return expiredCard(click)
  const result = await askToBeReminded(services, here, roundId, asker.userId, address)
  if (!result.ok && result.reason === 'noSuchRound') return expiredCard(click)
  const round = await roundAt(services, here, roundId)
  if (!round) return expiredCard(click)
  const { schedule, receipt } = texts(round.language)
  const say = schedule.remind
  const at = (instant: string) => moment(round.language, services.settings.timeZone, instant)
  if (result.ok) return told(click, round, say.title, [say.when(at(result.at.toString())), say.private], say.answerNow)
  switch (result.reason) {
    case 'closed':
      return closedCard(click, round, 'answer')
    case 'tooLate':
      return told(click, round, say.tooLateTitle, [say.tooLate(at(round.closesAt))], say.answerNow)
    case 'answered':
      return told(click, round, say.answeredTitle, [say.answered], receipt.change)
  }
  return expiredCard(click)
})

function told({ render }: Click, round: Round, title: string, words: readonly string[], back: string): object {
  return replyCard(render, notice(round, title, words, [roundButton(back, 'editAnswer', round)]))
}
