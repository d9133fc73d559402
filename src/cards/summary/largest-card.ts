import { bytesOf } from '../card-size.ts'

/**
 * The card with as many parts as stay within `mostBytes`, or with none where not even one does. `sizes`: about how many bytes
 * each part makes it larger, which tells where to look: a card takes milliseconds to make, in which nobody is answered, and
 * so two to four are made instead of one for every halving. `start`: about the bytes of a card without parts.
 */
export function largestCard(
  mostBytes: number,
  start: number,
  sizes: readonly number[],
  cardOf: (parts: number) => object,
): object {
  let best: object | undefined
  // The answer lies from the one to the other.
  let [low, high] = [0, sizes.length]
  for (let count = fill(sizes, 0, mostBytes - start); !best || low < high; ) {
    const made = cardOf(count)
    const room = mostBytes - bytesOf(made)
    if (room >= 0 || count === 0) {
      best = made
      low = count
    } else high = count - 1
    count = Math.min(Math.max(fill(sizes, count, room), best ? low + 1 : low), high)
  }
  return best
}

/** How many parts there are when a card that has `parts` is filled up with more, or emptied until there is room. */
function fill(sizes: readonly number[], parts: number, room: number): number {
  let [count, left] = [parts, room]
  while (left < 0 && count > 0) left += sizes[--count] ?? 0
  while (count < sizes.length && left >= (sizes[count] ?? 0)) left -= sizes[count++] ?? 0
  return count
}
