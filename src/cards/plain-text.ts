/**
 * What a person wrote, for a `TextRun`, which reads no markdown but does turn `{{DATE(…)}}` and `{{TIME(…)}}` into a
 * local date (Microsoft Learn, "Text features of Adaptive Cards"). An invisible joiner between the braces keeps it
 * what was written.
 */
export function plainText(text: string): string {
  return text.replaceAll('{{', '{\u2060{')
}

/** A run of text that no client reads as markdown: for `inlines` of a RichTextBlock. */
export type TextRun = { readonly type: 'TextRun'; readonly text: string; readonly isSubtle?: true }

export function textRun(text: string): TextRun {
  return { type: 'TextRun', text: plainText(text) }
}

/** A text as paragraphs, each for a RichTextBlock of its own. */
export function paragraphs(text: string): { runs: TextRun[] }[] {
  return text.split(/\n+/u).flatMap((line) => (line.trim() === '' ? [] : [{ runs: [textRun(line)] }]))
}
