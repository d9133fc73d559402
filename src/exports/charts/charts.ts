import {
  type Chart,
  drawing,
  fills,
  fontSize,
  line,
  lineHeight,
  rectangle,
  usualWidth,
  widthOf,
  words,
  wrapped,
} from './drawing.ts'

/**
 * What a chart is made of. `text` is the value in words, as people read it: "12 (40 %)".
 *
 * Every chart of the product is drawn here, for pages and for files: data in, an SVG document out, the same on every
 * machine. What a chart says stands in it in words too, so nothing rests on colour or length alone; texts are escaped.
 */
export type Row = { readonly label: string; readonly value: number; readonly text: string }

const barHeight = 14
/** Between the words and their bar, between a bar and what comes next, and between two parts of a bar. */
const near = 5
const far = 10
const seam = 2
/** A part that is there is seen, however small it is. */
const leastWidth = 2

/** Horizontal bars, each below its words. `of`: what a full bar is; absent: the largest value. */
export function barChart({ rows, of, ...chart }: Chart & { readonly rows: readonly Row[]; readonly of?: number }) {
  const whole = of ?? largest(rows)
  const { shapes, height } = barRows(rows, whole, chart.width ?? usualWidth, 0)
  return drawing(chart, height, shapes)
}

/** As `barChart`, in groups with a name each, such as roles. All bars have one scale and one colour. */
export function groupedChart({
  groups,
  of,
  ...chart
}: Chart & {
  readonly groups: readonly { readonly label: string; readonly rows: readonly Row[] }[]
  readonly of?: number
}) {
  const width = chart.width ?? usualWidth
  const whole = of ?? largest(groups.flatMap(({ rows }) => rows))
  const shapes: string[] = []
  let y = 0
  for (const { label, rows } of groups) {
    const lines = wrapped(label, width)
    shapes.push(...lines.map((text, i) => words(0, y + i * lineHeight + fontSize, text, { bold: true })))
    const drawn = barRows(rows, whole, width, y + lines.length * lineHeight)
    shapes.push(...drawn.shapes)
    y = drawn.height + near
  }
  return drawing(chart, y, shapes)
}

/**
 * A bar for each row that is made of its parts, and below it the parts in words. A part has the same number and fill in
 * every row; its number stands in the bar too, where there is room.
 */
export function stackedChart({
  rows,
  ...chart
}: Chart & { readonly rows: readonly { readonly label: string; readonly parts: readonly Row[] }[] }) {
  const width = chart.width ?? usualWidth
  const shapes: string[] = []
  let y = 0
  for (const { label, parts } of rows) {
    const lines = label === '' ? [] : wrapped(label, width)
    shapes.push(...lines.map((text, i) => words(0, y + i * lineHeight + fontSize, text, { bold: true })))
    y += lines.length * lineHeight + near
    shapes.push(...stackedBar(parts, width, y))
    y += barHeight + 4 + near
    for (const [place, part] of parts.entries()) {
      const texts = wrapped(`${place + 1}. ${part.label}: ${part.text}`, width - 18)
      shapes.push(rectangle(0, y + 2, 12, 12, fillAt(place)))
      shapes.push(...texts.map((text, i) => words(18, y + i * lineHeight + fontSize, text)))
      y += texts.length * lineHeight
    }
    y += far
  }
  return drawing(chart, y, shapes)
}

/** Columns beside each other, the value above and the label below; for months, oldest first. */
export function columnChart({ columns, ...chart }: Chart & { readonly columns: readonly Row[] }) {
  const width = chart.width ?? usualWidth
  const tall = 120
  const small = 11
  const slot = width / Math.max(1, columns.length)
  const whole = largest(columns)
  const base = lineHeight + tall
  // Where there is no room for all words, every second or third column has some.
  const every = Math.max(1, ...columns.flatMap(({ label, text }) => [label, text]).map(stepFor))
  const shapes = columns.flatMap(({ label, value, text }, place) => {
    const height = value > 0 && whole > 0 ? Math.max(leastWidth, (value / whole) * tall) : 0
    const middle = slot * (place + 0.5)
    const worded = (columns.length - 1 - place) % every === 0
    return [
      ...(height > 0 ? [rectangle(slot * place + slot * 0.15, base - height, slot * 0.7, height, fillAt(0))] : []),
      ...(worded ? [words(middle, base - height - 5, text, { anchor: 'middle', size: small })] : []),
      ...(worded ? [words(middle, base + 15, label, { anchor: 'middle', size: small })] : []),
    ]
  })
  return drawing(chart, base + lineHeight + 4, [...shapes, line(0, base, width, base)])

  function stepFor(text: string): number {
    return Math.ceil(widthOf(text, small) / slot)
  }
}

function barRows(rows: readonly Row[], whole: number, width: number, top: number) {
  const shapes: string[] = []
  let y = top
  for (const { label, value, text } of rows) {
    const lines = wrapped(`${label}: ${text}`, width)
    shapes.push(...lines.map((part, i) => words(0, y + i * lineHeight + fontSize, part)))
    y += lines.length * lineHeight + near - 2
    const length = value > 0 && whole > 0 ? Math.max(leastWidth, (Math.min(value, whole) / whole) * (width - 2)) : 0
    if (length > 0) shapes.push(rectangle(1, y, length, barHeight, fillAt(0)))
    shapes.push(line(0.5, y - 2, 0.5, y + barHeight + 2))
    y += barHeight + far
  }
  return { shapes, height: y }
}

function stackedBar(parts: readonly Row[], width: number, y: number): string[] {
  const there = parts.map((part, place) => ({ ...part, place })).filter(({ value }) => value > 0)
  const sum = there.reduce((total, { value }) => total + value, 0)
  const room = width - seam * Math.max(0, there.length - 1) - leastWidth * there.length
  const height = barHeight + 4
  let x = 0
  return there.flatMap(({ value, place }) => {
    const length = leastWidth + (value / sum) * room
    const number = String(place + 1)
    const fits = widthOf(number, 11) + 6 <= length
    const shapes = [
      rectangle(x, y, length, height, fillAt(place)),
      ...(fits ? [words(x + length / 2, y + 13, number, { anchor: 'middle', size: 11, fill: '#ffffff' })] : []),
    ]
    x += length + seam
    return shapes
  })
}

function largest(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ value }) => value))
}

/** Fills begin anew after the last; the number and the words tell parts apart then. */
function fillAt(place: number): string {
  return fills[place % fills.length] ?? fills[0]
}
