import type { Language } from '../domain/language.ts'
import type { PerceptionGap } from '../domain/summary/perception-gap.ts'
import { number, percent } from './format.ts'
import { texts } from './index.ts'

/** Percentage points below which roles are said to see a thing alike. */
const alikeBelow = 10

/** A perception gap in words: what the roles see differently, never who is right. Cards, exports and pages say the same. */
export function gapWords(language: Language, { largest, commonGround, teams }: PerceptionGap): string[] {
  const say = texts(language).gap
  const [one, other] = largest.between
  const points = number(language, largest.points)
  return [
    largest.points < alikeBelow ? say.alike(points) : say.differ(say.roles[one], say.rolesInside[other], points),
    say.nobodyIsRight,
    say.commonGround(percent(language, commonGround, 1)),
    say.from(teams),
  ]
}
