import type { Language } from '../../domain/language.ts'

/** One bar: what it is, how long, and its value in words. */
export type Bar = { readonly label: string; readonly value: number; readonly text: string }

/**
 * A part of a report, in words that are ready to be read. Plain data, so that another thread can make the file of it.
 * `language`: of words that are not in the report's own.
 */
export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: string
      readonly language?: Language
      /** Of the second level, and one of so many that they would fill the contents: they don't stand there. */
      readonly unlisted?: true
    }
  /** `keepNext`: on the page of what comes after it. */
  | { readonly kind: 'text'; readonly text: string; readonly keepNext?: true }
  /** Smaller: who made something, and how far to trust it. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  /** Word for word, with its line breaks. `by` stands outside it. */
  | { readonly kind: 'quote'; readonly text: string; readonly by?: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Places of columns that hold numbers, which stand to the right. */
      readonly numbers?: readonly number[]
    }
  /** A picture of numbers that a page is about. */
  | { readonly kind: 'chart'; readonly title: string; readonly bars: readonly Bar[] }
  /** The same, smaller: one of hundreds in an appendix. Its words are complete, whatever the picture has room for. */
  | { readonly kind: 'bars'; readonly title: string; readonly bars: readonly Bar[] }
  /** A new page on paper. */
  | { readonly kind: 'page' }

/** What stands on the first page. */
export type Title = {
  readonly title: string
  readonly organisation: string
  readonly language: Language
  /** What it takes in, when and by what it was made. */
  readonly lines: readonly string[]
  readonly contents: string
  /** The way past the contents, for who uses the keyboard. */
  readonly skip: string
}

/** Makes one file of the parts of a report, in their order. */
export type FileWriter = {
  readonly add: (blocks: readonly Block[]) => void
  readonly bytes: () => Promise<Uint8Array>
}
