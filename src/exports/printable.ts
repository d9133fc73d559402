/**
 * A text as a text file can carry it: line breaks of every kind become `\n`, control characters that no program shows
 * are dropped (tab stays), and half a surrogate pair becomes U+FFFD. Everything else, marks for writing direction,
 * combining and zero-width characters included, stays as it was written.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed()
}

/** As `printable`, without the two characters that XML 1.0 can't carry. Not yet escaped. */
export function printableXml(text: string): string {
  return printable(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
}
