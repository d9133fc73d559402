/** Twentieths of a point that a letter of a table takes, and the space around a text. */
const letter = 118
const padding = 220

/** Characters of a text that stays on one line. */
const shortText = 18

/** Every column holds its longest word, as far as there is room, and the rest goes to those with long texts. */
export function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  textWidth: number,
): number[] {
  const texts = head.map((title, place) => [title, ...rows.map((row) => row[place] ?? '')])
  const least = texts.map((all) => Math.max(longestWord(all), wholeIfShort(all)) * letter + padding)
  const rest = textWidth - sum(least)
  if (rest <= 0) return least.map((want) => Math.floor((want / sum(least)) * textWidth))
  const usual = texts.map((all) => sum(all.map((text) => Math.min(80, text.length))) / all.length)
  return least.map((want, place) => Math.floor(want + (rest * (usual[place] ?? 0)) / Math.max(1, sum(usual))))
}

/** Days and other short texts stand on one line. */
function wholeIfShort(texts: readonly string[]): number {
  const longest = Math.max(...texts.map(({ length }) => length))
  return longest <= shortText ? longest : 0
}

function longestWord(texts: readonly string[]): number {
  let longest = 0
  for (const text of texts) for (const word of text.split(/\s+/)) longest = Math.max(longest, word.length)
  return Math.min(16, longest)
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
