/** How well two ways of grouping the same things fall together. Both are given as a name of a group for each thing. */

/** F1 over pairs: is a pair together in both? 1 is the same grouping; without a pair in common it is 0. */
export function pairF1(marked: readonly string[], found: readonly string[]): number {
  const cells = counts(marked.map((group, i) => JSON.stringify([group, found[i]])))
  const both = pairs(cells)
  const [inMarked, inFound] = [pairs(counts(marked)), pairs(counts(found))]
  return inMarked + inFound === 0 ? 0 : (2 * both) / (inMarked + inFound)
}

/** Harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007). Many small groups flatter it. */
export function vMeasure(marked: readonly string[], found: readonly string[]): number {
  const together = entropy(marked.map((group, i) => JSON.stringify([group, found[i]])))
  const [ofMarked, ofFound] = [entropy(marked), entropy(found)]
  const mutual = ofMarked + ofFound - together
  const homogeneity = ofMarked === 0 ? 1 : mutual / ofMarked
  const completeness = ofFound === 0 ? 1 : mutual / ofFound
  const sum = homogeneity + completeness
  return sum <= 0 ? 0 : (2 * homogeneity * completeness) / sum
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function counts(groups: readonly string[]): number[] {
  return [...Map.groupBy(groups, (group) => group).values()].map(({ length }) => length)
}

function pairs(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

function entropy(groups: readonly string[]): number {
  return counts(groups).reduce((sum, size) => sum - (size / groups.length) * Math.log(size / groups.length), 0)
}
