import type { Summary } from '../summary.ts'

/**
 * Bytes of UTF-8 for the texts of one summary: some 600 texts of 60 words, more than anybody reads. Every card of the
 * round reads the document, so what stands in it for nobody costs everybody (Cosmos DB allows 2 MB, at 185 units a write).
 */
const mostTextBytes = 250_000

/**
 * The summary with as many of its texts as one document can hold: those that a theme quotes first, the others as they
 * come, and how many there was no room for. Only a round of thousands reaches the limit.
 */
export function limitTexts(summary: Summary): Summary {
  const { themes, quotes, thread } = summary
  const quoted = new Set(themes.flatMap((theme) => [...theme.quotes, ...theme.proposals]).map(({ source }) => source))
  const texts = [...quotes.flatMap((group) => group.quotes), ...thread]
  const kept = new Set<string>()
  let room = mostTextBytes
  for (const { id, text } of [
    ...texts.filter(({ id }) => quoted.has(id)),
    ...texts.filter(({ id }) => !quoted.has(id)),
  ]) {
    room -= Buffer.byteLength(text)
    // No shorter one is taken instead: which texts are kept would hang on how long others are.
    if (room < 0) break
    kept.add(id)
  }
  const left = texts.length - kept.size
  if (left === 0) return summary
  return {
    ...summary,
    quotes: quotes.map((group) => ({ ...group, quotes: group.quotes.filter(({ id }) => kept.has(id)) })),
    thread: thread.filter(({ id }) => kept.has(id)),
    singles: summary.singles.filter((id) => kept.has(id)),
    leftOut: [...summary.leftOut, { reason: 'noRoom', count: left }],
  }
}
