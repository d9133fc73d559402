import { fewestPeople } from '../../../domain/summary/theme.ts'
import { countPeople } from '../sift.ts'
import { asksForSteering } from '../words/guard.ts'
import type { Draft, Voice } from './theme.ts'

/** Whether enough people stand behind it. */
export function isTheme({ voices }: Draft): boolean {
  return countPeople(voices.map(({ contribution }) => contribution)) >= fewestPeople
}

/** The themes, and one more where several people ask for steering and no theme speaks for them (`words/guard.ts`). */
export function withSteering(found: readonly Draft[], voices: readonly Voice[]): readonly Draft[] {
  const steering = voices.filter(({ small }) => small.some(asksForSteering))
  const kept: Draft = { voices: steering, about: asksForSteering }
  return isTheme(kept) && !found.some((theme) => speaksFor(theme, steering)) ? [...found, kept] : found
}

/** Whether a theme is, for the most part, these voices and nearly all of them: then it needs no theme beside it. */
function speaksFor({ voices }: Draft, steering: readonly Voice[]): boolean {
  const own = new Set(voices)
  const both = steering.filter((voice) => own.has(voice)).length
  return both >= voices.length * 0.6 && both >= steering.length * 0.6
}
