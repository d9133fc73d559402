import type { Language } from '../domain/language.ts'
import { printable } from '../exports/printable.ts'

/** Each language by its own name, so that a person finds it without knowing another. */
export const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const satisfies Record<Language, string>

/** A complete HTML document without scripts. `body` and `moreStyle` are markup already; the title is text. */
export function htmlDocument(
  language: Language,
  title: string,
  body: readonly string[],
  { moreStyle = '' }: { readonly moreStyle?: string } = {},
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}${moreStyle}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

// Every colour stands in a `:root` rule, light, dark, then print: the test works out their contrast from there.
const style = `
:root { color-scheme: light dark; --ground: #ffffff; --words: #1b1f24; --quiet: #4a5360; --link: #0b4fa3; --line: #c9ced6 }
@media (prefers-color-scheme: dark) {
:root { --ground: #15181c; --words: #eceff3; --quiet: #b4bcc8; --link: #8ec1ff; --line: #3a424d }
}
@media print {
:root { --ground: #ffffff; --words: #000000; --quiet: #333333; --link: #000000; --line: #999999 }
}
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 42rem; background: var(--ground); color: var(--words);
font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word }
h1 { margin: 1.5rem 0 0.5rem; font-size: 1.9rem; line-height: 1.2 }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; line-height: 1.3 }
p { margin: 0.5rem 0 }
ul { margin: 0.5rem 0; padding-left: 1.25rem }
li { margin: 0.4rem 0 }
a { color: var(--link) }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px }
nav a { display: inline-block; margin-right: 1rem; padding: 0.5rem 0 }
.lead { color: var(--quiet); font-size: 1.15rem }
footer { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--quiet) }
@media print {
nav { display: none }
body { max-width: none; padding: 0; font-size: 11pt }
h2 { break-after: avoid }
li, p { break-inside: avoid }
main a::after { content: " (" attr(href) ")" }
}
`
