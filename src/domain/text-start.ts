const segmenter = new Intl.Segmenter('nb', { granularity: 'grapheme' })

/**
 * The beginning of a text, `most` UTF-16 code units long at most. What a reader takes for one sign is never cut in two:
 * not an emoji that is put together of several, and not a letter from its mark.
 */
export function textStart(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = segmenter.segment(text).containing(most)?.index ?? 0
  // Marks without end on one letter are no sign that anybody reads.
  return cut > 0 ? text.slice(0, cut) : text.slice(0, most).toWellFormed()
}
