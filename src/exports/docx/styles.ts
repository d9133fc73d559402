import { BorderStyle, LineRuleType } from 'docx'
import type { Language } from '../../domain/language.ts'

/** Languages as Word calls them. */
export const tags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

const side = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({ style, size: 4, color: 'A8B4BF' })
const borders = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({
  top: side(style),
  bottom: side(style),
  left: side(style),
  right: side(style),
  insideHorizontal: side(style),
  insideVertical: side(style),
})
export const none = borders(BorderStyle.NONE)
export const thin = borders(BorderStyle.SINGLE)

/** How every part of the report looks, by the name of its style. */
export function styles(language: Language) {
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
      { ...own('Heading2Unlisted', {}, { outlineLevel: 1 }), basedOn: 'Heading2', name: 'Heading 2 unlisted' },
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
