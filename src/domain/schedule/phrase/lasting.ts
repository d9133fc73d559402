import { type Found, firstOf, type Reader } from './part.ts'
import { unitOf } from './steps.ts'
import { cardinal, means, skip, valueAs } from './tokens.ts'

/** "10 ganger", "six times", "6x", "twice". */
const readTimes: Reader = (tokens, at) => {
  const start = means(tokens[at], 'during') ? at + 1 : at
  const once = valueAs('timesWord', tokens[start])
  const count = once === undefined ? cardinal(tokens, start) : { value: once, next: start + 1 }
  if (!count) return undefined
  if (once !== undefined) return times(count.value, count.next)
  return means(tokens[count.next], 'times') ? times(count.value, count.next + 1) : undefined
}

/** "i 6 veker", "for three months", "de neste 6 ukene", "i et halvt år". */
const readLasting: Reader = (tokens, at) => {
  // "om 6 uker" and "in 6 weeks" tell when it starts, if anything.
  const during = means(tokens[at], 'during') ? at + 1 : at
  if (during === at && at > 0 && means(tokens[at - 1], 'after')) return undefined
  const start = skip(tokens, skip(tokens, during, 'the'), 'next')
  const article = valueAs('number', tokens[start]) === 1 || /^an?$/i.test(tokens[start]?.text ?? '')
  const half = article ? start + 1 : start
  if (means(tokens[half], 'half')) {
    const year = /^an?$/i.test(tokens[half + 1]?.text ?? '') ? half + 2 : half + 1
    return unitOf(tokens[year]) === 'year' ? lasting(6, 'month', year + 1) : undefined
  }
  const count = article ? { value: 1, next: half } : cardinal(tokens, start)
  const unit = unitOf(tokens[count?.next ?? start])
  if (!count || !unit) return undefined
  return unit === 'year'
    ? lasting(count.value * 12, 'month', count.next + 1)
    : lasting(count.value, unit, count.next + 1)
}

/** How long a series goes on, where no date says it. */
export const readDuration = firstOf(readTimes, readLasting)

function times(count: number, next: number): Found {
  return { part: { kind: 'times', times: count }, next }
}

function lasting(count: number, unit: 'day' | 'week' | 'month', next: number): Found {
  return { part: { kind: 'lasting', count, unit }, next }
}
