import type { Random } from '../../../src/ports/random.ts'
import type { Services } from '../../../src/ports/services.ts'
import type { Diary } from './diary.ts'
import type { PeopledUnit } from './grow-units.ts'
import { fillSlots, inLanguage } from './words/slots.ts'

/** A unit with a team, and what it takes to let its people act. Each has randomness of its own. */
export type ActingUnit = PeopledUnit & {
  readonly services: Services
  readonly diary: Diary
  readonly random: Random
  readonly teamId: string
}

/** One of these, in the unit's language. */
export function say({ random, language }: ActingUnit, words: readonly (readonly [nb: string, nn: string])[]): string {
  const pair = words[random.integer(words.length)]
  if (!pair) throw new Error('There is nothing to say')
  return fillSlots(random, inLanguage(pair, language), language)
}
