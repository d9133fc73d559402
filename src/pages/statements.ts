import { linkMinutes } from '../domain/export/export-job.ts'
import { languages as allLanguages, type Language } from '../domain/language.ts'
import type { Settings } from '../ports/services.ts'
import { day } from '../texts/format.ts'
import { statementsEn } from '../texts/statements/en.ts'
import { statementsNb } from '../texts/statements/nb.ts'
import { statementsNn } from '../texts/statements/nn.ts'
import { escapeHtml, htmlDocument, languageNames } from './document.ts'

type StatementSettings = Pick<Settings, 'organisation' | 'threshold' | 'retentionDays'>

const statements = { nb: statementsNb, nn: statementsNn, en: statementsEn } as const
const pages = ['privacy', 'accessibility'] as const

/** When the words of the statements were last changed (`texts/statements/*.ts`). */
const changedOn = '2026-11-22'

/** One part of a page: paragraphs, then a list, then paragraphs, then links. Plain text, in reading order. */
type Section = {
  readonly title: string
  readonly text?: Readonly<Record<string, string>>
  readonly points?: Readonly<Record<string, string>>
  readonly after?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, { readonly words: string; readonly href: string }>>
}

/**
 * What is stored about people, who sees it, and what is not promised (DESIGN §5; personopplysningsloven with GDPR
 * articles 13 and 14): a complete HTML document without scripts.
 *
 * `languages` is a language that somebody chose (`nb`, `nn`, `en`) or the header `accept-language`. Bokmål where it is
 * absent, English where it names no language that readers of Norwegian have.
 */
export function privacyPage(settings: StatementSettings, languages: string | undefined): string {
  return statementPage('privacy', settings, languages)
}

/** How accessible the service is (forskrift om universell utforming av IKT). Otherwise like `privacyPage`. */
export function accessibilityPage(settings: StatementSettings, languages: string | undefined): string {
  return statementPage('accessibility', settings, languages)
}

function statementPage(
  page: (typeof pages)[number],
  settings: StatementSettings,
  languages: string | undefined,
): string {
  const language = chooseLanguage(languages)
  const { organisation, threshold, retentionDays } = settings
  const said = statements[language]({ organisation, threshold, linkMinutes, retentionDays })
  const { title, lead } = said[page]
  const sections: readonly Section[] = Object.values(said[page].sections)
  // Addresses are relative, because the service may be reached under a path of its own.
  const otherLanguages = allLanguages
    .filter((other) => other !== language)
    .map((other) => `<a href="?lang=${other}" lang="${other}" hreflang="${other}">${languageNames[other]}</a>`)
  const otherPages = pages
    .filter((other) => other !== page)
    .map((other) => `<p><a href="${other}?lang=${language}">${escapeHtml(said[other].title)}</a></p>`)
  const changed = day(language, 'UTC', `${changedOn}T00:00:00Z`)
  return htmlDocument(language, `${title} – ${organisation}`, [
    `<nav aria-label="${escapeHtml(said.languagesLabel)}">${otherLanguages.join(' ')}</nav>`,
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${escapeHtml(lead)}</p>`,
    ...sections.map(section),
    '</main>',
    '<footer>',
    ...otherPages,
    `<p>${escapeHtml(said.changed)}: <time datetime="${changedOn}">${escapeHtml(changed)}</time></p>`,
    '</footer>',
  ])
}

function section({ title, text = {}, points = {}, after = {}, links = {} }: Section): string {
  const paragraphs = (words: Readonly<Record<string, string>>) =>
    Object.values(words).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
  const items = Object.values(points).map((point) => `<li>${escapeHtml(point)}</li>`)
  return [
    '<section>',
    `<h2>${escapeHtml(title)}</h2>`,
    ...paragraphs(text),
    ...(items.length > 0 ? ['<ul>', ...items, '</ul>'] : []),
    ...paragraphs(after),
    ...Object.values(links).map(({ words, href }) => `<p><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></p>`),
    '</section>',
  ].join('\n')
}

/** Primary subtag (RFC 5646) → what we have. Readers of Danish and Swedish read bokmål; `*` takes whatever comes first. */
const understood: ReadonlyMap<string, Language> = new Map([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['da', 'nb'],
  ['sv', 'nb'],
  ['*', 'nb'],
  ['nn', 'nn'],
  ['en', 'en'],
])

/** Of the languages that a person reads (RFC 9110, section 12.5.4), the one they prefer that we have. */
export function chooseLanguage(languages: string | undefined): Language {
  const wanted = (languages ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  if (wanted.length === 0) return 'nb'
  return wanted.map(({ tag }) => understood.get(tag)).find((language) => language !== undefined) ?? 'en'
}
