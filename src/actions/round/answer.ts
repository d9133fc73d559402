import { z } from 'zod'
import { inputId, promptCard } from '../../cards/prompt-card.ts'
import { replyCard } from '../../cards/reply-card.ts'
import { roundButton } from '../../commands/line/buttons.ts'
import { notice } from '../../commands/line/command.ts'
import { ownLanguage } from '../../commands/line/scene.ts'
import type { Disclosed, Progress } from '../../domain/privacy/disclose.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { Role } from '../../domain/round/answer.ts'
import type { Round, Thread } from '../../domain/round/round.ts'
import { moment } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'
import { recordThread } from '../../usecases/delivery/record-outcome.ts'
import { resolveDoubt } from '../../usecases/delivery/resolve-doubt.ts'
import { readOwnAnswer, withdrawAnswer } from '../../usecases/round/own-answer.ts'
import { postPointer, promptEntryId } from '../../usecases/round/round-posts.ts'
import { submitAnswer } from '../../usecases/round/submit-answer.ts'
import { action, type Click } from '../action.ts'
import { closedCard, expiredCard } from '../refusals.ts'

const RoundClick = z.object({ roundId: z.string() })

/**
 * "Send": stores the answer, then thanks. A second click, or the same one delivered again, replaces it. Where it holds what
 * must not be stored it comes back with what was found; "send with this hidden" is the same click with `hide`.
 */
export const answer = action('answer', RoundClick.loose(), async (click, data) => {
  const { services, origin, render } = click
  const { here, asker } = origin
  const { roundId } = data
  if (!here) return expiredCard(click)
  const role = Role.safeParse(data.role).data
  const input = inputsOf(data)
  const result = await submitAnswer(services, {
    place: here,
    roundId,
    person: asker,
    input,
    role,
    hide: data.hide === 'yes',
  })
  if (result.ok) {
    await healThread(click, result.round)
    return receipt(click, result.round, result.progress, result.masked)
  }
  if (result.reason === 'faulty' || result.reason === 'identifiers') {
    const why = result.reason === 'faulty' ? { faults: result.faults } : { faults: [], found: result.found }
    // The answer to this click is the only place where these words are: they stand in the fields as they were written.
    const own = { values: input, role, ...why, answered: false }
    return promptCard(render, result.round, services.settings.timeZone, own)
  }
  return result.reason === 'closed' ? closedCard(click, result.round, 'answer') : expiredCard(click)
})

/** "Change": the form again, with what this person answered. */
export const editAnswer = action('editAnswer', RoundClick, async (click, { roundId }) => {
  const { services, origin, render } = click
  if (!origin.here) return expiredCard(click)
  const own = await readOwnAnswer(services, origin.here, roundId, origin.asker.userId)
  if (!own.ok) return own.reason === 'closed' ? closedCard(click, own.round, 'change') : expiredCard(click)
  const answered = Object.keys(own.values).length > 0
  const { values, role } = own
  return promptCard(render, own.round, services.settings.timeZone, { values, role, faults: [], answered })
})

/** "Withdraw": the answer is deleted, and the person may answer again. */
export const withdraw = action('withdrawAnswer', RoundClick, async (click, { roundId }) => {
  const { services, origin, render } = click
  if (!origin.here) return expiredCard(click)
  const result = await withdrawAnswer(services, origin.here, roundId, origin.asker.userId)
  if (!result.ok) return result.reason === 'closed' ? closedCard(click, result.round, 'change') : expiredCard(click)
  const { round } = result
  const language = (await ownLanguage(services, origin)) ?? round.language
  const say = texts(language).receipt
  const again = roundButton(say.answerAgain, 'editAnswer', round)
  return replyCard(render, notice({ language }, say.withdrawnTitle, [say.withdrawn], [again]))
})

/** Seen only by the person who answered, so in their own language. */
async function receipt(
  { services, origin, render }: Click,
  round: Round,
  progress: Disclosed<Progress>,
  masked: readonly IdentifierKind[],
): Promise<object> {
  const language = (await ownLanguage(services, origin)) ?? round.language
  const say = texts(language).receipt
  const { answers, simulated } = progress.value
  const words = [
    simulated > 0 ? `${say.count(answers)} ${say.simulated(simulated)}` : say.count(answers),
    ...(masked.length > 0 ? [say.masked(masked)] : []),
    say.closes(moment(language, services.settings.timeZone, round.closesAt)),
    say.onlyYou,
  ]
  const buttons = [roundButton(say.change, 'editAnswer', round), roundButton(say.withdraw, 'withdrawAnswer', round)]
  return replyCard(render, notice({ language }, say.title, words, buttons))
}

/**
 * A click on a card tells where it stands, in case the channel's answer to the post never came. Where the round has a
 * thread already, the card is a second one, and shows the way to the first from now on.
 */
async function healThread({ services, origin, cardId }: Click, round: Round): Promise<void> {
  if (cardId === undefined) return
  const card = { conversationId: origin.conversationId, activityId: cardId }
  if (round.thread) return isSecondCard(round, card) ? postPointer(services, round, card) : undefined
  await recordThread(services, { teamId: round.teamId, roundId: round.id }, card)
  await resolveDoubt(services, round.teamId, promptEntryId(round), 'itIsThere')
}

/** A card at the head of another thread of the round's channel. Only the bot puts such cards there. */
function isSecondCard({ thread, channelId }: Round, card: Thread): boolean {
  const head = `${channelId};messageid=${card.activityId}`
  return card.conversationId === head && thread?.conversationId !== head
}

/** The card's inputs by question id. Whatever else a click carries is not an answer. */
function inputsOf(data: Readonly<Record<string, unknown>>): Record<string, string> {
  const prefix = inputId('')
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      key.startsWith(prefix) && typeof value === 'string' ? [[key.slice(prefix.length), value]] : [],
    ),
  )
}
