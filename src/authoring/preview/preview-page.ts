import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promptPreview } from '../../cards/prompt-preview.ts'
import type { Render } from '../../cards/render.ts'
import { replyCard } from '../../cards/reply-card.ts'
import { emptyOutputView } from '../../cards/views/empty-output-view.ts'
import { type Language, languages } from '../../domain/language.ts'
import { forProfile, type PackageFiles, type Profile } from '../../domain/package/package.ts'
import { cardLook } from './card-look.ts'

/** The same part of a package in each language. */
type Part = { readonly title: string; readonly cards: Readonly<Record<Language, object>> }

const names: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }
const beside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/**
 * A page that stands alone: every card of a package in all languages, bokmål and nynorsk beside each other, drawn by the
 * official renderer in the width of a phone or of a wide window, in light, dark and high contrast.
 */
export function previewPage(pack: PackageFiles, profile: Profile, render: Render, now: Temporal.Instant): string {
  const renderer = fileURLToPath(import.meta.resolve('adaptivecards/dist/adaptivecards.min.js'))
  const style = fileURLToPath(import.meta.resolve('adaptivecards/dist/adaptivecards.css'))
  const parts = partsOf(pack, profile, render, now)
  return `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(pack.texts.nb.title)} – ${escaped(pack.id)}</title>
<style>${readFileSync(style, 'utf8')}${cardLook}${beside('preview-page.css')}</style>
<body>
<header>
<h1>${escaped(pack.texts.nb.title)}</h1>
<p>${escaped(pack.id)}, version ${pack.version}</p>
<p><label>Width <select id="width"><option value="320px">phone</option><option value="600px">wide</option></select></label>
<label>Colours <select id="theme"><option>light</option><option>dark</option><option>contrast</option></select></label></p>
</header>
<main>
${about(pack)}
${parts.map((part, i) => section(part.title, (language) => `<div class="card" data-part="${i}" data-language="${language}"></div>`)).join('\n')}
</main>
<script>${asScript(readFileSync(renderer, 'utf8'))}</script>
<script>${asScript(beside('card-renderer.js'))}</script>
<script>
const parts = ${JSON.stringify(parts.map(({ cards }) => cards)).replaceAll('<', '\\u003c')}
${asScript(beside('preview-page.js'))}
</script>
</body>
</html>
`
}

function partsOf(pack: PackageFiles, profile: Profile, render: Render, now: Temporal.Instant): Part[] {
  const seen = forProfile(pack, profile)
  if (!seen) return []
  const prompts = seen.prompts.map((prompt): Part => {
    const of = { pack: seen, prompt, profile }
    const when = { now, timeZone: 'Europe/Oslo', isHoliday: () => false, threshold: 5 }
    return { title: prompt.id, cards: byLanguage((language) => promptPreview(render, of, language, when)) }
  })
  const output = byLanguage((language) => emptyOutputView(pack, language))
  const { nb, nn, en } = output
  if (!nb || !nn || !en) return prompts
  return [
    ...prompts,
    { title: 'output.card', cards: byLanguage((language) => replyCard(render, output[language] ?? nb)) },
  ]
}

/** What a team reads before it begins. */
function about({ texts }: PackageFiles): string {
  return section('package', (language) => {
    const { summary, fitsWhen, why, output, preparation, groundRules, guardrails } = texts[language]
    const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    const rows = Object.entries({ title: texts[language].title, summary, fitsWhen, why, output, ...preparation })
      .map(([name, text]) => (text === undefined ? '' : `<dt>${name}</dt><dd>${escaped(text)}</dd>`))
      .join('')
    return `<dl>${rows}<dt>groundRules</dt><dd>${list(groundRules)}</dd><dt>guardrails</dt><dd>${list(guardrails)}</dd></dl>`
  })
}

function section(title: string, content: (language: Language) => string): string {
  const columns = languages.map(
    (language) => `<div lang="${language}" class="${language}"><h3>${names[language]}</h3>${content(language)}</div>`,
  )
  return `<section id="${escaped(title)}"><h2>${escaped(title)}</h2><div class="languages">${columns.join('')}</div></section>`
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return { nb: make('nb'), nn: make('nn'), en: make('en') }
}

/** So that nothing inside ends the script. */
function asScript(code: string): string {
  return code.replaceAll('</script', '<\\/script')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
