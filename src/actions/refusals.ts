import { replyCard } from '../cards/reply-card.ts'
import { summaryCard } from '../cards/summary-card.ts'
import { notice } from '../commands/line/command.ts'
import { ownLanguage, ownScene } from '../commands/line/scene.ts'
import type { Round } from '../domain/round/round.ts'
import { texts } from '../texts/index.ts'
import { summaryOf } from '../usecases/delivery/resolve-message.ts'
import type { Click } from './action.ts'

/** For what does not exist, belongs to somebody else, or was made up: the same words for all of them. */
export async function expiredCard(click: Click): Promise<object> {
  const scene = await ownScene(click.services, click.origin)
  return replyCard(click.render, notice(scene, scene.say.bot.expiredTitle, [scene.say.bot.expired]))
}

/**
 * Too late: what became of the round instead, the summary where there is one. Who wanted to change an answer must not
 * read that it was not stored: it was, and it counts.
 */
export async function closedCard(
  { services, origin, render }: Click,
  round: Round,
  tried: 'answer' | 'change',
): Promise<object> {
  const shown = round.state === 'closed' ? await summaryOf(services, round) : undefined
  // A summary keeps the round's language, and so do the words that stand in it: a card has one.
  const language = shown ? round.language : ((await ownLanguage(services, origin)) ?? round.language)
  const { receipt } = texts(language)
  const closed = tried === 'answer' ? receipt.closed : receipt.closedForChange
  if (shown) {
    const note = `${closed} ${receipt.closedSeeSummary}`
    return summaryCard(render, round, shown.summary, services.settings.timeZone, { note, output: shown.output })
  }
  const why = {
    open: closed,
    tooFew: `${closed} ${receipt.closedTooFew}`,
    closing: tried === 'answer' ? receipt.closedMeanwhile : closed,
    closed,
    cancelled: receipt.cancelled,
  }[round.state]
  return replyCard(render, notice({ language }, receipt.closedTitle, [why]))
}
