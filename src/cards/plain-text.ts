/**
 * What a person wrote, for a `TextRun`, which reads no markdown but does turn `{{DATE(…)}}` and `{{TIME(…)}}` into a
 * local date (Microsoft Learn, "Text features of Adaptive Cards"). An invisible joiner between the braces keeps it
 * what was written.
 */
export function plainText(text: string): string {
  return text.replaceAll('{{', '{\u2060{')
}

/** A run of text that no client reads as markdown: for `inlines` of a RichTextBlock. */
export type TextRun = {
  readonly type: 'TextRun'
  readonly text: string
  readonly isSubtle?: true
  readonly weight?: 'Bolder'
  readonly size?: 'Small'
}

export function textRun(text: string): TextRun {
  return { type: 'TextRun', text: plainText(text) }
}

export function boldRun(text: string): TextRun {
  return { ...textRun(text), weight: 'Bolder' }
}

/** In a small and faint voice. */
export function faintRun(text: string): TextRun {
  return { ...textRun(text), isSubtle: true, size: 'Small' }
}

/** Something that somebody wrote, word for word, and then in a fainter voice what there is to say about it. */
export function quoteRuns(text: string, about: readonly (string | undefined)[]): TextRun[] {
  const said = about.filter((part) => part !== undefined)
  return [textRun(text), ...(said.length > 0 ? [{ ...textRun(` – ${said.join(', ')}`), isSubtle: true as const }] : [])]
}

/** A text as paragraphs, each for a RichTextBlock of its own. */
export function paragraphs(text: string): { runs: TextRun[] }[] {
  return text.split(/\n+/u).flatMap((line) => (line.trim() === '' ? [] : [{ runs: [textRun(line)] }]))
}
