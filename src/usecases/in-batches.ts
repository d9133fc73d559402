/**
 * Runs over all items and resolves with what came of each, in their order. `size` at once, and the next ones when all of
 * these are done: a store that answers over the network is not flooded, and after a failure nothing new is begun.
 */
export async function inBatches<T, R>(items: readonly T[], size: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < items.length; at += size) {
    results.push(...(await Promise.all(items.slice(at, at + size).map(run))))
  }
  return results
}
