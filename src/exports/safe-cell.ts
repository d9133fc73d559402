import { textStart } from '../domain/text-start.ts'
import { printable } from './printable.ts'

/** What Excel holds in a cell, in UTF-16 code units (Microsoft, "Excel specifications and limits"). */
export const longestCell = 32_767

// Programs trim white space and invisible marks, and quotes are taken for their own: none of them hides a sign.
const gapAndSign = /(^[\s"'\p{Cf},;|]*|[\s"'\p{Cf},;|]+)([=+\-@＝＋－＠﹦﹢﹣﹫−])?/gu
const separator = /[\n\t,;|]/
// What most texts lack, told at a glance: a sign that stands behind no letter or digit, and what is not printable.
const suspicious = /(?<![\p{L}\p{N}])[=+\-@＝＋－＠﹦﹢﹣﹫−]|(?![\t\n])\p{Cc}|\p{Cs}|^'*[\t\n]/u

/**
 * A foreign text as a cell that no spreadsheet runs (OWASP ASVS 5.0, 1.2.10): an apostrophe is put before every
 * `= + - @`, also in full-width and small forms and as minus sign, that begins the text, and before a tab or line
 * break that begins it.
 *
 * Quoting alone isn't enough: a program that is set to another separator, or reads line by line, cuts a cell at
 * commas, semicolons, tabs, bars and line breaks. What follows one of these is therefore a beginning as well.
 *
 * Reversible, exactly one apostrophe is added at each place. Only a text that is too long for a cell loses something:
 * it is cut, and ends in `note(length)`.
 */
export function safeCell(text: string, note: (length: number) => string): string {
  if (text.length <= longestCell && !suspicious.test(text)) return text
  const safe = printable(text)
    .replace(gapAndSign, (all: string, gap: string, sign: string | undefined, at: number) =>
      sign !== undefined && (at === 0 || separator.test(gap)) ? `${gap}'${sign}` : all,
    )
    .replace(/^'*(?=[\t\n])/, "$&'")
  if (safe.length <= longestCell) return safe
  const ending = ` ${note(text.length)}`
  return textStart(safe, longestCell - ending.length) + ending
}
