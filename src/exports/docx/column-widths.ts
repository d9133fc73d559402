/** Twentieths of a point that a letter of a table takes, and the space around a text. */
const letter = 118
const padding = 220

/** Characters of a word that is never broken: "Hjelpemiddelsenter" has 18. */
const longestUnbroken = 20

/** Characters of a text that stays on one line. */
const shortText = 18
/** Characters of a line that a long text is easy to read in. */
const longText = 26

/**
 * Every column holds its longest word. What room is left goes first to what a column would like, a short text on one line and a
 * long one in few lines, and then to those with long texts.
 */
export function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  textWidth: number,
): number[] {
  const texts = head.map((title, place) => [title, ...rows.map((row) => row[place] ?? '')])
  const usual = texts.map((all) => sum(all.map((text) => Math.min(80, text.length))) / all.length)
  const least = texts.map((all) => longestWord(all) * letter + padding)
  const liked = texts.map((all, place) =>
    Math.max(least[place] ?? 0, (wholeIfShort(all) || Math.min(longText, (usual[place] ?? 0) / 2)) * letter + padding),
  )
  return (
    shared(textWidth, liked, usual) ??
    shared(
      textWidth,
      least,
      liked.map((want, place) => want - (least[place] ?? 0)),
    ) ??
    least.map((want) => Math.floor((want / sum(least)) * textWidth))
  )
}

/** `parts`, with what is left of `whole` by `weights`; undefined where they don't fit into it. */
function shared(whole: number, parts: readonly number[], weights: readonly number[]): number[] | undefined {
  const rest = whole - sum(parts)
  if (rest < 0) return undefined
  return parts.map((part, place) => Math.floor(part + (rest * (weights[place] ?? 0)) / Math.max(1, sum(weights))))
}

/** Days and other short texts stand on one line. */
function wholeIfShort(texts: readonly string[]): number {
  const longest = Math.max(...texts.map(({ length }) => length))
  return longest <= shortText ? longest : 0
}

function longestWord(texts: readonly string[]): number {
  let longest = 0
  for (const text of texts) for (const word of text.split(/\s+/)) longest = Math.max(longest, word.length)
  return Math.min(longestUnbroken, longest)
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
