import { barChart } from '../charts/charts.ts'
import type { Bar, Block, FileWriter, Title } from '../document/block.ts'
import { printableXml } from '../printable.ts'

/**
 * The report as one file that a browser opens: no script, nothing from elsewhere. Made part by part; a heading of level 1
 * or 2 stands in the contents as well, so the contents are known when all parts are.
 */
export function htmlWriter({ title, organisation, language, lines, contents, skip }: Title): FileWriter {
  const parts: string[] = []
  const entries: Entry[] = []
  return {
    add(blocks) {
      parts.push(blocks.map((block) => element(block, entries)).join('\n'))
    },
    async bytes() {
      const file = [
        '<!doctype html>',
        `<html lang="${language}">`,
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
        `<title>${escapeHtml(title)}</title>`,
        `<style>${style}</style>`,
        '</head>',
        '<body>',
        `<a href="#s0" class="skip">${escapeHtml(skip)}</a>`,
        '<header>',
        `<h1>${escapeHtml(title)}</h1>`,
        `<p class="organisation">${escapeHtml(organisation)}</p>`,
        ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
        '</header>',
        ...(entries.length === 0 ? [] : [contentsOf(contents, entries)]),
        '<main id="s0" tabindex="-1">',
        ...parts,
        '</main>',
        '</body>',
        '</html>',
        '',
      ]
      return new TextEncoder().encode(file.join('\n'))
    },
  }
}

/** A heading that stands in the contents. */
type Entry = { readonly level: number; readonly text: string; readonly id: string }

function contentsOf(title: string, entries: readonly Entry[]): string {
  const rows = entries.map(
    ({ level, text, id }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  )
  return `<nav aria-labelledby="contents"><h2 id="contents">${escapeHtml(title)}</h2><ul>${rows.join('')}</ul></nav>`
}

function element(block: Block, entries: Entry[]): string {
  switch (block.kind) {
    case 'heading': {
      // The file's own title is the only heading of the first level.
      const tag = `h${block.level + 1}`
      const id = `s${entries.length + 1}`
      const entered = block.level <= 2 && !block.unlisted
      if (entered) entries.push({ level: block.level, text: block.text, id })
      const lang = block.language === undefined ? '' : ` lang="${block.language}"`
      return `<${tag}${entered ? ` id="${id}"` : ''}${lang}>${escapeHtml(block.text)}</${tag}>`
    }
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'facts':
      return `<dl>${block.rows.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>`
    case 'quote': {
      const by = block.by === undefined ? '' : `<figcaption>${escapeHtml(block.by)}</figcaption>`
      return `<figure class="quote">${by}<blockquote>${escapeHtml(block.text)}</blockquote></figure>`
    }
    case 'table':
      return table(block)
    case 'chart':
      return chart(block.title, block.bars, true)
    case 'bars':
      return chart(block.title, block.bars, false)
    case 'page':
      return '<hr>'
  }
}

function table({ caption, head, rows, numbers = [] }: Extract<Block, { kind: 'table' }>): string {
  const align = (place: number) => (numbers.includes(place) ? ' class="number"' : '')
  const titles = head.map((text, place) => `<th scope="col"${align(place)}>${escapeHtml(text)}</th>`).join('')
  const lines = rows.map(
    (row) => `<tr>${row.map((text, place) => `<td${align(place)}>${escapeHtml(text)}</td>`).join('')}</tr>`,
  )
  // A table that is wider than the window is moved with the keys too, so it can be reached with them.
  return `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${titles}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`
}

/** The words of the bars are drawn as far as there is room; the description holds them whole. */
function chart(title: string, bars: readonly Bar[], captioned: boolean): string {
  const description = bars.map(({ label, text }) => `${label}: ${text}`).join('. ')
  const drawn = barChart({ title, description, rows: bars, width: 560 })
  const caption = captioned ? `<figcaption>${escapeHtml(title)}</figcaption>` : ''
  return `<figure class="chart">${caption}${drawn}</figure>`
}

/** A foreign text as text, in an element or an attribute. Line breaks stay; the style shows them. */
export function escapeHtml(text: string): string {
  return printableXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const style = `
:root { color-scheme: light dark; --ground: #ffffff; --words: #1b1f24; --link: #0b4fa3; font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; line-height: 1.5 }
@media (prefers-color-scheme: dark) { :root { --ground: #15181c; --words: #eceff3; --link: #8ec1ff } }
@media print { :root { --ground: #ffffff; --words: #000000; --link: #000000 } }
a { color: var(--link) }
body { background: var(--ground); color: var(--words); max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 .5em }
.organisation { font-size: 1.2rem }
.skip { position: absolute; left: -100vw } .skip:focus { position: static } main:focus { outline: none }
nav ul { list-style: none; padding: 0 } .level-2 { padding-left: 1.5rem }
p, li, dd, td, blockquote { white-space: pre-wrap }
.note { font-size: .9rem; font-style: italic }
dl div { display: flex; flex-wrap: wrap; gap: 0 .5rem } dt { font-weight: bold } dd { margin: 0 }
figure { margin: 1rem 0 } figcaption { font-weight: bold }
blockquote { margin: .25rem 0; padding-left: 1rem; border-left: 4px solid #6b7a88 }
.chart svg { max-width: 100%; height: auto }
.wide { overflow-x: auto } .wide:focus { outline: 3px solid #2f73b7 }
table { border-collapse: collapse; width: 100%; font-size: .95rem } caption { text-align: left; font-weight: bold; padding: .4rem 0 }
th, td { border: 1px solid #6b7a88; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: normal } .number { text-align: right }
@page { margin: 2cm }
@media print {
  :root { color-scheme: light } body { max-width: none; padding: 0; font-size: 10.5pt }
  h2, h3, h4, h5 { break-after: avoid } figure, tr, .quote { break-inside: avoid } .quote { margin: .5rem 0 }
  .skip { display: none } nav, hr { break-after: page } hr { border: 0; margin: 0 } .wide { overflow: visible }
}`
