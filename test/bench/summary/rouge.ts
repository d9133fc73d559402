/** ROUGE (Lin 2004), F1, without stemming and stop words: words in small letters, as the caller separates them. */

/** F1 of the n-grams that two texts share, each counted as often as both have it. */
export function rougeN(candidate: readonly string[], reference: readonly string[], n: number): number {
  const [own, wanted] = [grams(candidate, n), grams(reference, n)]
  let shared = 0
  for (const [gram, count] of own) shared += Math.min(count, wanted.get(gram) ?? 0)
  return f1(shared, candidate.length - n + 1, reference.length - n + 1)
}

/** F1 of the longest common subsequence of the two texts, each as one line. */
export function rougeL(candidate: readonly string[], reference: readonly string[]): number {
  let before = new Int32Array(reference.length + 1)
  for (const word of candidate) {
    const row = new Int32Array(reference.length + 1)
    reference.forEach((other, j) => {
      row[j + 1] = word === other ? before[j]! + 1 : Math.max(row[j]!, before[j + 1]!)
    })
    before = row
  }
  return f1(before[reference.length]!, candidate.length, reference.length)
}

function grams(words: readonly string[], n: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let i = 0; i + n <= words.length; i++) {
    const gram = words.slice(i, i + n).join(' ')
    found.set(gram, (found.get(gram) ?? 0) + 1)
  }
  return found
}

function f1(shared: number, own: number, wanted: number): number {
  return shared === 0 ? 0 : (2 * shared) / (own + wanted)
}
