import type { Action, Click } from './action.ts'
import { answer, editAnswer, withdraw } from './answer.ts'
import { commandAction, forgetMeAction } from './command.ts'
import { expiredCard } from './refusals.ts'
import { cancelAction, extendAction, resolveDoubtAction } from './steer.ts'

/** Every verb that a card's button may send. */
export const actions: readonly Action[] = [
  answer,
  editAnswer,
  withdraw,
  commandAction,
  extendAction,
  cancelAction,
  resolveDoubtAction,
  forgetMeAction,
]

/** Runs a click and returns the card that takes the clicked one's place. */
export async function runAction(click: Click, verb: string, raw: unknown): Promise<object> {
  const found = actions.find((candidate) => candidate.verb === verb)
  return found ? found.run(click, raw) : expiredCard(click)
}
