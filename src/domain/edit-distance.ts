/** Levenshtein distance with swaps of neighbours: how many slips of the finger lie between two words. */
export function editDistance(a: string, b: string): number {
  const [s, t] = [Array.from(a).slice(0, 40), Array.from(b).slice(0, 40)]
  let [older, old]: [number[], number[]] = [[], Array.from({ length: t.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= s.length; i++) {
    const row = [i]
    for (let j = 1; j <= t.length; j++) {
      const same = s[i - 1] === t[j - 1] ? 0 : 1
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    older = old
    old = row
  }
  return old[t.length] ?? 0
}
