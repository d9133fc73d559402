import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { roundButton } from '../../commands/line/buttons.ts'
import { notice } from '../../commands/line/command.ts'
import { ownLanguage } from '../../commands/line/scene.ts'
import { moment } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'
import { askToBeReminded } from '../../usecases/round/remind.ts'
import { roundAt } from '../../usecases/round/round-memory.ts'
import { action } from '../action.ts'
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
  const language = (await ownLanguage(services, origin)) ?? round.language
  const { schedule, receipt } = texts(language)
  const say = schedule.remind
  const at = (instant: string) => moment(language, services.settings.timeZone, instant)
  const told = (title: string, words: readonly string[], back: string) =>
    replyCard(click.render, notice({ language }, title, words, [roundButton(back, 'editAnswer', round)]))
  if (result.ok) return told(say.title, [say.when(at(result.at.toString())), say.private], say.answerNow)
  switch (result.reason) {
    case 'closed':
      return closedCard(click, round, 'answer')
    case 'tooLate':
      return told(say.tooLateTitle, [say.tooLate(at(round.closesAt))], say.answerNow)
    case 'answered':
      return told(say.answeredTitle, [say.answered], receipt.change)
  }
  return expiredCard(click)
})
