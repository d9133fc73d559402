import type { Language } from '../../domain/language.ts'
import { printableXml } from '../printable.ts'
import { escapeXml } from './sheet-xml.ts'
import { cellStyles } from './styles.ts'

/** A sheet that is written: its name, and the last column and row that hold something. */
export type WrittenSheet = { readonly name: string; readonly lastColumn: string; readonly lastRow: number }

export type Workbook = {
  readonly title: string
  readonly creator: string
  readonly language: Language
  /** Instant that the file says it was made at. */
  readonly createdAt: string
}

export const sheetFile = (number: number) => `xl/worksheets/sheet${number}.xml`

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Everything in a workbook's archive but the sheets (ECMA-376, parts 1 and 2). */
export function workbookParts(sheets: readonly WrittenSheet[], about: Workbook): { name: string; xml: string }[] {
  const numbers = sheets.map((_, place) => place + 1)
  const part = (name: string, xml: string) => ({ name, xml: declaration + xml })
  return [
    part(
      '[Content_Types].xml',
      [
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        override('xl/workbook.xml', `${contentTypes}.sheet.main+xml`),
        override('xl/styles.xml', `${contentTypes}.styles+xml`),
        override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
        ...numbers.map((number) => override(sheetFile(number), `${contentTypes}.worksheet+xml`)),
        '</Types>',
      ].join(''),
    ),
    part(
      '_rels/.rels',
      relationships([
        { type: `${relations}/officeDocument`, target: 'xl/workbook.xml' },
        { type: `${packageRelations}/metadata/core-properties`, target: 'docProps/core.xml' },
      ]),
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...numbers.map((number) => ({ type: `${relations}/worksheet`, target: `worksheets/sheet${number}.xml` })),
        { type: `${relations}/styles`, target: 'styles.xml' },
      ]),
    ),
    part('xl/workbook.xml', workbookXml(sheets)),
    part('xl/styles.xml', stylesXml()),
    part('docProps/core.xml', coreXml(about)),
  ]
}

function override(name: string, type: string): string {
  return `<Override PartName="/${name}" ContentType="${type}"/>`
}

/** Their ids are their places, from 1. */
function relationships(targets: readonly { readonly type: string; readonly target: string }[]): string {
  const all = targets.map(
    ({ type, target }, place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`
}

/** The names are Excel's own: what the filter of each sheet covers, and the row that is printed on each page. */
function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name }, place) => `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  )
  const names = (own: string, rangeOf: (sheet: WrittenSheet) => string, hidden = '') =>
    sheets.map(
      (sheet, place) =>
        `<definedName name="${own}" localSheetId="${place}"${hidden}>'${escapeXml(sheet.name.replaceAll("'", "''"))}'!${rangeOf(sheet)}</definedName>`,
    )
  return [
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets><definedNames>`,
    ...names('_xlnm._FilterDatabase', ({ lastColumn, lastRow }) => `$A$1:$${lastColumn}$${lastRow}`, ' hidden="1"'),
    ...names('_xlnm.Print_Titles', () => '$1:$1'),
    '</definedNames></workbook>',
  ].join('')
}

function stylesXml(): string {
  const formats = cellStyles.flatMap(({ format }) => (format === undefined ? [] : [format]))
  const idOf = (format: string | undefined) => (format === undefined ? 0 : firstOwnFormat + formats.indexOf(format))
  const own = formats.map((format) => `<numFmt numFmtId="${idOf(format)}" formatCode="${escapeXml(format)}"/>`)
  const cells = cellStyles.map(
    ({ format, bold, wrap }) =>
      `<xf numFmtId="${idOf(format)}" fontId="${bold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`,
  )
  return [
    `<styleSheet xmlns="${main}"><numFmts count="${own.length}">${own.join('')}</numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    // Excel takes the first two fills for its own, whatever they are.
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}

/** Below it are formats that every program has. */
const firstOwnFormat = 164

const languageTags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

function coreXml({ title, creator, language, createdAt }: Workbook): string {
  const at = Temporal.Instant.from(createdAt).toString({ smallestUnit: 'second' })
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(printableXml(title))}</dc:title><dc:creator>${escapeXml(printableXml(creator))}</dc:creator>`,
    `<dc:language>${languageTags[language]}</dc:language>${time('created')}${time('modified')}`,
    '</cp:coreProperties>',
  ].join('')
}
