import { textStart } from '../../domain/text-start.ts'
import { printableXml } from '../printable.ts'

/**
 * Fills, in the order of parts. Each has a contrast of 3:1 or more against white and against the dark ground of pages,
 * and white digits on it have 4.5:1 (WCAG 2.1, 1.4.11 and 1.4.3); `test/exports/charts` works it out.
 */
export const fills = ['#2f73b7', '#b3541e', '#2f7d57', '#8557b5', '#76701f', '#b13f6c', '#59707a'] as const

/** Of the words below a chart, in units of the drawing. A line is `lineHeight` high. */
export const fontSize = 13
export const lineHeight = 18

/** What a letter takes of the font size, at most on average: fonts differ, and a drawing can't measure them. */
const letterWidth = 0.56

export type Chart = {
  /** The accessible name; it is not drawn, a heading or a caption stands beside every chart. */
  readonly title: string
  /** What the chart shows, in a sentence or more, for who can't see it. */
  readonly description: string
  /** In units of the drawing; it may be scaled to any size. Absent: as wide as a phone. */
  readonly width?: number
}

export const usualWidth = 360

/** A complete SVG document of a given height. Words have the colour that stands around it, black where there is none. */
export function drawing({ title, description, width = usualWidth }: Chart, height: number, shapes: string[]): string {
  const name = escapeXml(title)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${round(width)} ${round(height)}"`,
    ` width="${round(width)}" height="${round(height)}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"`,
    ` font-size="${fontSize}" fill="currentColor">`,
    `<title>${name}</title><desc>${escapeXml(description)}</desc>`,
    ...shapes,
    '</svg>',
  ].join('')
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`
}

/** The line that bars begin at. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="currentColor" fill="none"/>`
}

export type WordStyle = {
  readonly bold?: boolean
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
}

/** `y` is the base line. */
export function words(x: number, y: number, text: string, { bold, size, anchor, fill }: WordStyle = {}): string {
  const style = [
    bold ? ' font-weight="bold"' : '',
    size === undefined ? '' : ` font-size="${size}"`,
    anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    fill === undefined ? '' : ` fill="${fill}"`,
  ].join('')
  return `<text x="${round(x)}" y="${round(y)}"${style}>${escapeXml(text)}</text>`
}

/** About how wide a text is. */
export function widthOf(text: string, size = fontSize): number {
  return [...text].length * size * letterWidth
}

/** A text in lines that fit; a word that is too long is broken, and what comes after `most` lines is cut with "…". No sign is halved. */
export function wrapped(text: string, width: number, most = 4): string[] {
  const room = Math.max(4, Math.floor(width / (fontSize * letterWidth)))
  const lines: string[] = []
  let rest = [...shown(text)]
  while (rest.length > room) {
    const space = rest.slice(0, room + 1).lastIndexOf(' ')
    const end = space > 0 ? space : wholeSigns(rest, room)
    lines.push(rest.slice(0, end).join(''))
    rest = rest.slice(rest[end] === ' ' ? end + 1 : end)
    if (lines.length === most) return [...lines.slice(0, -1), shortened(lines.at(-1) ?? '')]
  }
  return [...lines, rest.join('')]
}

/** How many of the first `room` code points are whole signs. */
function wholeSigns(points: readonly string[], room: number): number {
  const head = points.slice(0, room).join('').length
  return [...textStart(points.join(''), head)].length
}

/** With "…" in place of the last sign. */
function shortened(line: string): string {
  return `${textStart(line, line.length - 1)}…`
}

/** A text as XML 1.0 can carry it, on one line. */
function shown(text: string): string {
  return printableXml(text).replaceAll(/\s+/gu, ' ').trim()
}

export function escapeXml(text: string): string {
  return shown(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** One decimal is finer than any screen, and keeps the drawing small. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
