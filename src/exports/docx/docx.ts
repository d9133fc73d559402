import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  type PageNumberEstimator,
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
import { leading } from '../../domain/outcome/detail.ts'
import { shortened } from '../../texts/format.ts'
import { fills } from '../charts/drawing.ts'
import type { Bar, Block, FileWriter, Title } from '../document/block.ts'
import { printableXml } from '../printable.ts'
import { columnWidths, sum } from './column-widths.ts'
import { none, styles, tags, thin } from './styles.ts'

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
 * Paragraphs and tables, characters of the longest text and of all, up to the last heading that stands in the contents, of a report
 * whose pages are worked out here. It takes about a tenth of a second for each page, and minutes for one text of tens of thousands
 * of characters.
 */
const mostLaidOut = { paragraphs: 1000, longest: 3000, characters: 80_000 }
/** Levels of headings that stand in the contents. */
const contentsLevels = 2
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
  const added = { paragraphs: 0, longest: Math.max(title.length, organisation.length), characters: 0 }
  /** What there was with the last heading of the contents. */
  let entered = { ...added }
  return {
    add(blocks) {
      for (const block of blocks) {
        const lengths = wordsOf(block).map((text) => text.length + lineLength * (text.split('\n').length - 1))
        children.push(...elements(block))
        added.paragraphs = children.length
        added.longest = Math.max(added.longest, ...lengths)
        added.characters += sum(lengths)
        if (isEntered(block)) entered = { ...added }
      }
    },
    async bytes() {
      // The contents of a short report have page numbers when it is opened. In a long one Word asks to work them out.
      const isShort =
        entered.paragraphs <= mostLaidOut.paragraphs &&
        entered.longest <= mostLaidOut.longest &&
        entered.characters <= mostLaidOut.characters
      const document = new Document({
        title: clean(title),
        creator: clean(organisation),
        description: clean(lines.join(' ')),
        styles: styles(language),
        ...(isShort && { pageNumbers: pageNumbersBefore(children.length - entered.paragraphs) }),
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
              new TableOfContents(clean(contents), {
                hyperlink: true,
                headingStyleRange: `1-${contentsLevels}`,
                beginDirty: !isShort,
              }),
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

/**
 * The page numbers of everything but the last elements of a document, which hold no heading of its contents: they need not be
 * laid out then. How many pages there are in all is left for whoever opens it.
 */
function pageNumbersBefore(last: number): PageNumberEstimator {
  return (body, context) => {
    const laidOut = Object.fromEntries(
      Object.entries(body).map(([name, content]) => [
        name,
        // What comes after them is the section's own form.
        Array.isArray(content) ? content.toSpliced(content.length - 1 - last, last) : content,
      ]),
    )
    const { bookmarks, bookmarkPageNumbers } = estimatePageNumbers(laidOut, context)
    return { bookmarks, ...(bookmarkPageNumbers && { bookmarkPageNumbers }) }
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

function isEntered(block: Block): boolean {
  return block.kind === 'heading' && block.level <= contentsLevels && !block.unlisted
}

function elements(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          // A style of its own, since the contents take in all of the usual one.
          ...(block.unlisted ? { style: 'Heading2Unlisted' } : { heading: headings[block.level] }),
          children: runs(oneLine(block.text), block.language),
        }),
      ]
    case 'text':
      return [new Paragraph({ children: runs(block.text), ...(block.keepNext && { keepNext: true }) })]
    case 'note':
      return [new Paragraph({ style: 'Note', children: runs(block.text) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'facts':
      return block.rows.map(
        ([label, value]) =>
          new Paragraph({
            style: 'Fact',
            children: [new TextRun({ text: `${leading(clean(label))} `, bold: true }), ...runs(value)],
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
    transformation: { width: chartWidth, height: 40 + 28 * bars.length },
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
  const widths = columnWidths(head, rows, textWidth)
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
