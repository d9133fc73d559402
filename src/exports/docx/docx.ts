import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { estimatePageNumbers } from 'docx/layout'
import type { Language } from '../../domain/language.ts'
import { shortened } from '../../texts/format.ts'
import { fills } from '../charts/drawing.ts'
import type { Bar, Block, FileWriter, Title } from '../document/block.ts'
import { printableXml } from '../printable.ts'

const tags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const
const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** A4 within its margins, in twentieths of a point, and in pixels of 96 to the inch. */
const textWidth = 9638
const chartWidth = 620
const margin = 1134
/**
 * Paragraphs and tables, characters of the longest text and of all, of a report whose pages are worked out here. It takes about a
 * tenth of a second for each page, and minutes for one text of tens of thousands of characters.
 */
const mostLaidOut = 600
const longestLaidOut = 3000
const allLaidOut = 80_000
/** Characters that a line takes, however short it is. */
const lineLength = 60
const colour = fills[0].slice(1)
/** Longer names of bars are cut in the picture; they stand in full beside it. */
const longestBarName = 70

/**
 * A Word document: title page, table of contents with its entries, headings that are headings, tables whose first row
 * repeats, Word's own charts with a description, and the language of every word. Foreign text is in runs only, never in a
 * field. `parts` may come one after the other; all are in memory until the last.
 */
export function docxWriter({ title, organisation, language, lines, contents }: Title): FileWriter {
  const children: (Paragraph | Table)[] = []
  let longest = Math.max(title.length, organisation.length)
  let all = 0
  return {
    add(blocks) {
      for (const block of blocks) {
        const lengths = wordsOf(block).map((text) => text.length + lineLength * (text.split('\n').length - 1))
        longest = Math.max(longest, ...lengths)
        all += sum(lengths)
        children.push(...elements(block))
      }
    },
    async bytes() {
      // The contents of a short report have page numbers when it is opened. In a long one Word asks to work them out.
      const isShort = children.length <= mostLaidOut && longest <= longestLaidOut && all <= allLaidOut
      const document = new Document({
        title: clean(title),
        creator: clean(organisation),
        description: clean(lines.join(' ')),
        styles: styles(language),
        ...(isShort && { pageNumbers: estimatePageNumbers }),
        sections: [
          {
            properties: {
              page: {
                size: { width: 11906, height: 16838 },
                margin: { top: margin, bottom: margin, left: margin, right: margin },
              },
              titlePage: true,
            },
            footers: { default: footer(title), first: new Footer({ children: [new Paragraph({ children: [] })] }) },
            children: [
              new Paragraph({ style: 'Title', children: runs(title), spacing: { before: 3600 } }),
              new Paragraph({ style: 'Subtitle', children: runs(organisation) }),
              ...lines.map((line) => new Paragraph({ children: runs(line) })),
              new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, children: runs(contents) }),
              new TableOfContents(clean(contents), { hyperlink: true, headingStyleRange: '1-2', beginDirty: !isShort }),
              new Paragraph({ pageBreakBefore: true, children: [] }),
              ...children,
            ],
          },
        ],
      })
      return new Uint8Array(await Packer.toBuffer(document))
    },
  }
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return [...block.items]
    case 'facts':
      return block.rows.flat()
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'chart':
    case 'bars':
      return block.bars.flatMap(({ label, text }) => [label, text])
    case 'page':
      return []
    default:
      return [block.text]
  }
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${clean(shortened(title, 80))} · `, size: 18 }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 }),
        ],
      }),
    ],
  })
}

function elements(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(oneLine(block.text), block.language) })]
    case 'text':
      return [new Paragraph({ children: runs(block.text) })]
    case 'note':
      return [new Paragraph({ style: 'Note', children: runs(block.text) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'facts':
      return block.rows.map(
        ([label, value]) =>
          new Paragraph({
            style: 'Fact',
            children: [new TextRun({ text: `${clean(label)}: `, bold: true }), ...runs(value)],
          }),
      )
    case 'quote':
      return [
        ...(block.by === undefined
          ? []
          : [new Paragraph({ style: 'QuoteBy', children: runs(oneLine(block.by)), keepNext: true })]),
        new Paragraph({ style: 'Cited', children: runs(block.text) }),
      ]
    case 'table':
      return [table(block.head, block.rows, block.numbers ?? []), gap()]
    case 'chart':
      return [
        new Paragraph({ style: 'ChartTitle', keepNext: true, children: runs(oneLine(block.title)) }),
        new Paragraph({ children: [chart(block.title, block.bars)] }),
      ]
    case 'bars':
      return [barTable(block.bars), gap()]
    case 'page':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
  }
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Gap', children: [] })
}

function chart(title: string, bars: readonly Bar[]): ChartRun {
  const description = bars.map(({ label, text }) => `${label}: ${text}`).join('. ')
  return new ChartRun({
    type: 'bar',
    legend: false,
    transformation: { width: chartWidth, height: 70 + 34 * bars.length },
    chartArea: { border: 'none' },
    categories: bars.map(({ label }) => clean(shortened(label, longestBarName)) || '–'),
    series: [{ name: clean(shortened(title, longestBarName)), values: bars.map(({ value }) => value), color: colour }],
    // Word begins at the bottom otherwise.
    categoryAxis: { reverseOrder: true, font: { size: 10 } },
    // Each bar has its number.
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: { value: true, font: { size: 10 } },
    altText: { name: clean(oneLine(title)), description: clean(`${title}. ${description}`) },
  })
}

/** Bars of shaded lines: nothing that a screen reader would read, and no picture for each of hundreds. */
function barTable(bars: readonly Bar[]): Table {
  const widths = [4400, 3400, textWidth - 7800]
  const [, room = 0] = widths
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    borders: none,
    rows: bars.map(({ label, value, text }) => {
      const length = Math.round((value / most) * (room - 300))
      const bar = new Paragraph({
        style: 'Bar',
        children: [],
        ...(length > 0 && { shading: { fill: colour }, indent: { right: room - 230 - Math.max(60, length) } }),
      })
      return new TableRow({
        cantSplit: true,
        children: [
          cell([new Paragraph({ style: 'Cell', children: runs(label) })], widths[0]),
          cell([bar], widths[1]),
          cell([new Paragraph({ style: 'Cell', children: runs(text) })], widths[2]),
        ],
      })
    }),
  })
}

function table(head: readonly string[], rows: readonly (readonly string[])[], numbers: readonly number[]): Table {
  const widths = columnWidths(head, rows)
  const line = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, place) =>
        cell(
          [
            new Paragraph({
              style: isHead ? 'CellHead' : 'Cell',
              ...(numbers.includes(place) && { alignment: AlignmentType.RIGHT }),
              children: runs(text),
            }),
          ],
          widths[place],
          isHead,
        ),
      ),
    })
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    borders: thin,
    rows: [line(head, true), ...rows.map((row) => line(row, false))],
  })
}

/** Twentieths of a point that a letter of a table takes, and the space around a text. */
const letter = 118
const padding = 220

/** Every column holds its longest word, as far as there is room, and the rest goes to those with long texts. */
function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const texts = head.map((title, place) => [title, ...rows.map((row) => row[place] ?? '')])
  const least = texts.map((all) => longestWord(all) * letter + padding)
  const rest = textWidth - sum(least)
  if (rest <= 0) return least.map((want) => Math.floor((want / sum(least)) * textWidth))
  const usual = texts.map((all) => sum(all.map((text) => Math.min(80, text.length))) / all.length)
  return least.map((want, place) => Math.floor(want + (rest * (usual[place] ?? 0)) / Math.max(1, sum(usual))))
}

function longestWord(texts: readonly string[]): number {
  let longest = 0
  for (const text of texts) for (const word of text.split(/\s+/)) longest = Math.max(longest, word.length)
  return Math.min(16, longest)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function cell(children: Paragraph[], width: number | undefined, isHead = false): TableCell {
  return new TableCell({
    children,
    ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(isHead && { shading: { fill: 'E8EEF4' } }),
  })
}

/** A foreign text: each line a run, and a break between two. Never a field. */
function runs(text: string, language?: Language): TextRun[] {
  return clean(text)
    .split('\n')
    .map(
      (line, place) =>
        new TextRun({
          text: line,
          ...(place > 0 && { break: 1 }),
          ...(language !== undefined && { language: { value: tags[language] } }),
        }),
    )
}

function clean(text: string): string {
  return printableXml(text)
}

function oneLine(text: string): string {
  return clean(text).replaceAll(/\s*\n\s*/g, ' ')
}

const side = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({ style, size: 4, color: 'A8B4BF' })
const borders = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({
  top: side(style),
  bottom: side(style),
  left: side(style),
  right: side(style),
  insideHorizontal: side(style),
  insideVertical: side(style),
})
const none = borders(BorderStyle.NONE)
const thin = borders(BorderStyle.SINGLE)

function styles(language: Language) {
  // Said where a height is said, or what is taller than a line is cut off.
  const lineRule = LineRuleType.AUTO
  const dark = '1B3A57'
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: dark },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  const own = (id: string, run: object, paragraph: object) => ({ id, name: id, basedOn: 'Normal', run, paragraph })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: tags[language] } },
        paragraph: { spacing: { after: 120, line: 276, lineRule } },
      },
      title: { run: { size: 56, bold: true, color: dark }, paragraph: { spacing: { after: 240 } } },
      heading1: heading(36, 480),
      heading2: heading(28, 320),
      heading3: heading(24, 260),
      heading4: heading(22, 200),
    },
    paragraphStyles: [
      { ...own('Subtitle', { size: 28, color: '44546A' }, { spacing: { after: 360 } }), name: 'Subtitle' },
      own('ContentsHeading', { size: 36, bold: true, color: dark }, { spacing: { after: 240 } }),
      own('Note', { size: 19, italics: true, color: '44546A' }, {}),
      own('Fact', {}, { spacing: { after: 30 } }),
      own(
        'Cited',
        {},
        {
          indent: { left: 340, right: 340 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: 'A8B4BF' } },
        },
      ),
      own('QuoteBy', { bold: true, size: 20 }, { indent: { left: 340 }, spacing: { after: 40 } }),
      own('ChartTitle', { bold: true }, { spacing: { before: 160, after: 40 } }),
      own('Cell', { size: 20 }, { spacing: { after: 0, line: 240, lineRule } }),
      own('CellHead', { size: 20, bold: true }, { spacing: { after: 0, line: 240, lineRule } }),
      own('Bar', { size: 16 }, { spacing: { before: 30, after: 30, line: 200, lineRule } }),
      own('Gap', { size: 8 }, { spacing: { after: 80 } }),
    ],
  }
}
