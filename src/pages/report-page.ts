import { type Language, languages } from '../domain/language.ts'
import type { ReportLink } from '../domain/report/report-link.ts'
import { barChart, columnChart, groupedChart, stackedChart } from '../exports/charts/charts.ts'
import type { Services } from '../ports/services.ts'
import { day, moment, number, percent } from '../texts/format.ts'
import { gapWords } from '../texts/gap-words.ts'
import { texts } from '../texts/index.ts'
import { filterWords, type ReportPart, reportWords } from '../texts/report-words.ts'
import { type GapView, type ReportView, viewReport } from '../usecases/report/view-report.ts'
import { escapeHtml, htmlDocument, languageNames } from './document.ts'

/** Months that the chart has room for. The table has all. */
const mostMonths = 12

/**
 * The report that a link stands for, as it is now: a page without scripts, in which every chart has its table beside it.
 * `chosen` is the language that somebody asked for on the page; else the link's.
 */
export async function reportPage(services: Services, link: ReportLink, chosen: string | undefined): Promise<string> {
  const language = languages.find((one) => one === chosen) ?? link.language
  const view = await viewReport(services, link.tenantId, { language, filter: link.filter })
  const { report: say } = texts(language)
  const { timeZone, organisation } = services.settings
  const now = services.clock.now()
  const month = now.toZonedDateTimeISO(timeZone).toPlainDate().toString().slice(0, 7)
  const goals = goalNames(services, language)
  const parts = reportWords(language, view.report, { goals, month })
  const others = languages
    .filter((other) => other !== language)
    .map((other) => `<a href="?lang=${other}" lang="${other}" hreflang="${other}">${languageNames[other]}</a>`)
  const sections = [
    ...parts.map((part) => ({ id: part.key, title: part.title, html: partSection(language, part) })),
    { id: 'gaps', title: say.gaps.title, html: gapSection(language, view.gaps) },
  ]
  const filter = filterWords(language, link.filter, namesOf(services, language, link, view))
  const body = [
    `<a class="skip" href="#content">${escapeHtml(say.page.skip)}</a>`,
    `<nav aria-label="${escapeHtml(say.page.languages)}">${others.join(' ')}</nav>`,
    '<main id="content" tabindex="-1">',
    `<h1>${escapeHtml(say.title)}</h1>`,
    `<p class="lead">${escapeHtml(filter)}</p>`,
    `<p>${escapeHtml(say.lead)} ${escapeHtml(say.made(day(language, timeZone, now.toString())))}</p>`,
    `<nav class="contents" aria-label="${escapeHtml(say.page.contents)}"><ul>`,
    ...sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`),
    '</ul></nav>',
    ...sections.map(
      ({ id, title, html }) => `<section id="${id}">\n<h2>${escapeHtml(title)}</h2>\n${html.join('\n')}\n</section>`,
    ),
    '</main>',
    '<footer>',
    `<p>${escapeHtml(say.page.until(moment(language, timeZone, link.expiresAt)))}</p>`,
    ...(['privacy', 'accessibility'] as const).map(
      (page) => `<p><a href="../${page}?lang=${language}">${escapeHtml(say.page[page])}</a></p>`,
    ),
    '</footer>',
  ]
  return htmlDocument(language, `${say.title} – ${organisation}`, body, { moreStyle: style })
}

function goalNames({ library }: Services, language: Language): ReadonlyMap<string, string> {
  return new Map(library.profile.goals.map(({ id, name }) => [id, name[language]]))
}

function namesOf(services: Services, language: Language, { tenantId, filter }: ReportLink, { tree }: ReportView) {
  const pack = services.library.of(tenantId).packages.find(({ id }) => id === filter.packageId)
  return {
    unit: tree?.units.find(({ id }) => id === filter.unitId)?.name,
    package: pack?.texts[language].title,
    goal: filter.goalId === undefined ? undefined : goalNames(services, language).get(filter.goalId),
  }
}

function partSection(language: Language, part: ReportPart): string[] {
  const { lines, rows, about } = part
  const paragraphs = [...lines, ...(about !== undefined && rows.length > 0 ? [about] : [])]
  return [
    ...paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`),
    ...(rows.length > 0 ? ['<div class="figure">', chartOf(language, part), tableOf(language, part), '</div>'] : []),
  ]
}

function chartOf(language: Language, { key, title, lines, rows, of }: ReportPart): string {
  const { page } = texts(language).report
  // What the table beside it says in full.
  const description = rows.map(({ label, text }) => `${label}: ${text}`).join('. ')
  const chart = { title: page.chart(title), description: `${lines[0] ?? ''} ${description}` }
  if (key === 'units' || key === 'participation') return stackedChart({ ...chart, rows: [{ label: '', parts: rows }] })
  if (key !== 'hours') return barChart({ ...chart, rows, ...(of !== undefined && { of }) })
  const columns = rows.slice(-mostMonths).map(({ label, value }) => {
    const [month = '', year = ''] = label.split(' ')
    return { label: `${month.slice(0, 3)} ${year.slice(-2)}`, value, text: number(language, Math.round(value)) }
  })
  return columnChart({ ...chart, columns })
}

function tableOf(language: Language, { key, title, rows }: ReportPart): string {
  const { page } = texts(language).report
  const heads = { goals: page.goal, measures: page.status, escalations: page.level, hours: page.month } as const
  const head = key === 'units' || key === 'participation' ? page.what : heads[key]
  return table(
    title,
    [head, page.howMany],
    rows.map(({ label, text }) => [label, text]),
  )
}

function gapSection(language: Language, gaps: readonly GapView[]): string[] {
  const { overview } = texts(language)
  if (gaps.length === 0) return [overview.noRoles, overview.howRoles].map((words) => `<p>${escapeHtml(words)}</p>`)
  return gaps.flatMap((shown) => [
    `<h3>${escapeHtml(shown.text)}</h3>`,
    `<p class="quiet">${escapeHtml(shown.packageTitle)}</p>`,
    ...gapWords(language, shown.gap.value).map((words) => `<p>${escapeHtml(words)}</p>`),
    '<div class="figure">',
    ...gapFigure(language, shown),
    '</div>',
  ])
}

function gapFigure(language: Language, { text, gap }: GapView): string[] {
  const { report, gap: say } = texts(language)
  const { roles } = gap.value
  const answered = (count: number, answers: number) => percent(language, count, answers)
  const rowsOf = (counts: Readonly<Record<'agree' | 'between' | 'disagree', number>>, answers: number) =>
    (['disagree', 'between', 'agree'] as const).map((key) => ({
      ...{ label: say[key], value: counts[key] / answers, text: answered(counts[key], answers) },
    }))
  const groups = roles.map((role) => ({
    ...{ label: say.role(say.roles[role.role], role.answers), rows: rowsOf(role, role.answers) },
  }))
  const [difference = ''] = gapWords(language, gap.value)
  return [
    groupedChart({ title: report.page.chart(text), description: difference, groups, of: 1 }),
    table(
      text,
      [report.gaps.role, say.disagree, say.between, say.agree, report.gaps.answers],
      roles.map(({ role, answers, disagree, between, agree }) => [
        ...[say.roles[role], ...[disagree, between, agree].map((count) => answered(count, answers))],
        number(language, answers),
      ]),
    ),
  ]
}

/** The first cell of a row names it. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    `<table><caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(([name = '', ...cells]) => {
      const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
      return `<tr><th scope="row">${escapeHtml(name)}</th>${rest}</tr>`
    }),
    '</tbody></table>',
  ].join('')
}

// Chart and table stand beside each other where there is room, and below each other on a phone and at 400 %.
const style = `
body { max-width: 60rem }
p { max-width: 42rem }
.skip { position: absolute; left: -100vw }
.skip:focus { position: static }
main:focus { outline: none }
h3 { margin: 1.75rem 0 0.25rem; font-size: 1.1rem; line-height: 1.3 }
.quiet { color: var(--quiet) }
.contents ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; padding: 0 }
.contents li { margin: 0 }
.contents a { margin: 0 }
.figure { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; margin: 1rem 0 }
.figure svg { flex: 1 1 18rem; min-width: 0; max-width: 30rem; width: 100%; height: auto }
.figure table { flex: 1 1 18rem; min-width: 0; width: 100%; border-collapse: collapse; font-size: 0.95rem }
caption { padding: 0 0 0.25rem; text-align: left; font-weight: bold }
th, td { padding: 0.3rem 0.4rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
tbody th { font-weight: normal; hyphens: auto; overflow-wrap: anywhere }
@media (max-width: 30rem) { th, td { font-size: 0.85rem } }
@page { margin: 2cm }
@media print {
.skip, .contents { display: none }
.figure, section h3 { break-inside: avoid }
.figure svg { flex: 2 1 14rem }
.figure table { flex: 3 1 22rem }
tbody th { overflow-wrap: break-word }
h2, h3, section > p { break-after: avoid }
main a::after, footer a::after { content: "" }
}
`
