/** Letters and digits, with what joins them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

/** How many there are; a line without an end mark (a title, an option) is one sentence. */
export function sentencesIn(text: string): number {
  return text.split(/[.!?]+(?=\s|$)|\n/).filter((part) => wordsOf(part).length > 0).length
}

export function wordsPerSentence(text: string): number {
  return wordsOf(text).length / Math.max(1, sentencesIn(text))
}

/**
 * Läsbarhetsindex (Björnsson 1968): words per sentence plus the percentage of words of more than six letters.
 * Under 30 is very easy, 30–40 easy, over 50 hard.
 */
export function lix(text: string): number {
  const words = wordsOf(text)
  const long = words.filter((word) => word.length > 6)
  return Math.round(wordsPerSentence(text) + (100 * long.length) / Math.max(1, words.length))
}
