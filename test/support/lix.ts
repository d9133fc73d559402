/** Words of a text: letters and digits, with what joins them. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

/**
 * Läsbarhetsindex (Björnsson 1968): words per sentence plus the percentage of words of more than six letters. Under 30 is
 * very easy, 30–40 easy, over 50 hard. A colon that introduces something ends a sentence, and so does a line.
 */
export function lix(text: string): number {
  const all = words(text)
  const sentences = text.split(/[.!?:]+(?=\s|$)|\n/).filter((part) => words(part).length > 0).length
  const long = all.filter((word) => word.length > 6)
  return Math.round(all.length / sentences + (100 * long.length) / all.length)
}
