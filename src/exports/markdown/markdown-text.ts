import { printable } from '../printable.ts'

/**
 * Foreign text in Markdown (CommonMark 0.31, GFM 0.29 and what common viewers add: math, footnotes, marks, comments):
 * it is read as the characters that were written, never as markup, HTML, image or link.
 */

/** A text on one line after something else: in headings and table cells, and after a label. Line breaks become spaces. */
export function inline(text: string): string {
  return escapeLine(printable(text).replaceAll('\n', ' '))
}

/** The same where it begins a line: a paragraph, or an item of a list. */
export function ownLine(text: string): string {
  return escapeLineStart(inline(text))
}

/** A text as a block quote of its own. Line breaks are kept. */
export function blockQuote(text: string): string {
  const lines = printable(text).split('\n')
  return lines
    .map((line, index) => {
      if (line === '') return '>'
      // A break is written only between two lines of a paragraph: before an empty line, "\" would show.
      const hardBreak = lines[index + 1] ? '\\' : ''
      return `> ${escapeLineStart(escapeLine(line))}${hardBreak}`
    })
    .join('\n')
}

function escapeLine(line: string): string {
  // Spaces at the ends of a line are markup: an indented code block, a hard break, or dropped.
  const start = line.length - line.trimStart().length
  const end = Math.max(start, line.trimEnd().length)
  return spaces(line.slice(0, start)) + escapeWords(line.slice(start, end)) + spaces(line.slice(end))
}

function spaces(text: string): string {
  return text.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;')
}

/** Marks that mean something only where a line begins: lists, headings, rules, definitions. */
function escapeLineStart(line: string): string {
  return line.replace(/^[-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function escapeWords(text: string): string {
  // No piece holds a character that ends a code span or a table cell.
  return text.replace(/[^\s`|\\<>]+|[`|\\<>]/g, (piece) => (isAddress(piece) ? code(piece) : escapeMarks(piece)))
}

/** The piece as code. Brackets and quotes around it, and what ends the sentence, stay outside. */
function code(piece: string): string {
  let start = 0
  let end = piece.length
  while (end > 1 && '.,:;!?)»”"\''.includes(piece.charAt(end - 1))) end -= 1
  while (start < end - 1 && '(«“"\''.includes(piece.charAt(start))) start += 1
  return `${piece.slice(0, start)}\`${piece.slice(start, end)}\`${piece.slice(end)}`
}

/**
 * Viewers make links of bare addresses, whether or not they are escaped, so addresses and mentions become code, which
 * no viewer links. Host names end in a country code or in one of the domains that `linkify-it` knows.
 */
function isAddress(word: string): boolean {
  return (
    /:\/\/|www\.|@[\p{L}\p{N}_]/iu.test(word) ||
    /[\p{L}\p{N}]\.(?:[a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф|xn--[a-z\d-]+)(?![\p{L}\p{N}_-])/iu.test(
      word,
    )
  )
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>~|$^#{]|&(?=[#\p{L}])|==|%%/gu, (marks) =>
    Array.from(marks, (mark) => `\\${mark}`).join(''),
  )
}
