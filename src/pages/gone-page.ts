import type { Language } from '../domain/language.ts'
import { texts } from '../texts/index.ts'
import { escapeHtml, htmlDocument } from './document.ts'

/** For a link to a report or a file that is old, used, foreign or made up: always the same, and what to do instead. */
export function gonePage(what: 'report' | 'export', language: Language, organisation: string): string {
  const say = texts(language)
  const { goneTitle, gone } = what === 'report' ? say.report.page : say.export
  return htmlDocument(language, `${goneTitle} – ${organisation}`, [
    '<main>',
    `<h1>${escapeHtml(goneTitle)}</h1>`,
    `<p>${escapeHtml(gone)}</p>`,
    '</main>',
  ])
}
