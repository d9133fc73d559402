/** TextRank (Mihalcea and Tarau 2004): sentences rank each other by the words they share, over the logs of their lengths. */
export function textRank(sentences: readonly (readonly string[])[]): number[] {
  const sets = sentences.map((words) => new Set(words))
  const alike = sets.map((own, i) =>
    sets.map((other, j) => {
      const lengths = Math.log(sentences[i]!.length) + Math.log(sentences[j]!.length)
      return i === j || lengths <= 0 ? 0 : [...own].filter((word) => other.has(word)).length / lengths
    }),
  )
  const sums = alike.map((row) => row.reduce((sum, value) => sum + value, 0))
  let scores = sentences.map(() => 1)
  for (let round = 0; round < 60; round++) {
    const before = scores
    scores = before.map(
      (_, i) =>
        0.15 +
        0.85 * before.reduce((sum, score, j) => sum + (sums[j]! > 0 ? (alike[j]![i]! / sums[j]!) * score : 0), 0),
    )
  }
  return scores.map((_, i) => i).toSorted((a, b) => scores[b]! - scores[a]! || a - b)
}
