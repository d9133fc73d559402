import assert from 'node:assert/strict'
import { linkMinutes } from '../../src/domain/export/export-job.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { notBokmal, rareInBokmal } from '../../src/domain/package/forms/not-bokmal.ts'
import { notNynorsk, rareInNynorsk } from '../../src/domain/package/forms/not-nynorsk.ts'
import { wordsOf } from '../../src/domain/package/readability.ts'
import { identifierKinds } from '../../src/domain/privacy/redact.ts'
import { accessibilityPage, privacyPage } from '../../src/pages/statements.ts'
import { statementsEn } from '../../src/texts/statements/en.ts'
import { statementsNb } from '../../src/texts/statements/nb.ts'
import { statementsNn } from '../../src/texts/statements/nn.ts'
import { lix } from '../support/lix.ts'

const settings = { organisation: 'Nav', threshold: 7, retentionDays: 83 }
const pages = { privacy: privacyPage, accessibility: accessibilityPage }
const facts = { organisation: '§organisation§', threshold: 7, linkMinutes: 42, retentionDays: 83 }
const said = { nb: statementsNb(facts), nn: statementsNn(facts), en: statementsEn(facts) }

for (const [name, render] of Object.entries(pages)) {
  describe(`the page /${name}`, () => {
    for (const language of languages) {
      it(`is a whole document in ${language}, with one heading at the top`, () => {
        const page = render(settings, language)
        assert.match(page, new RegExp(`^<!doctype html>\\n<html lang="${language}">`))
        assert.deepEqual(tagFaults(page), [])
        assert.match(page, /<meta charset="utf-8">/)
        assert.match(page, /<meta name="viewport" content="width=device-width, initial-scale=1">/)
        assert.match(page, /<title>[^<]+ – Nav<\/title>/)
        assert.deepEqual(page.match(/<h[1-6]/g)?.slice(0, 2), ['<h1', '<h2'])
        assert.equal(page.match(/<h1/g)?.length, 1)
        assert.deepEqual(page.match(/<h[3-6]/g), null)
        const sections = Object.values(said[language][name === 'privacy' ? 'privacy' : 'accessibility'].sections)
        assert.equal(page.match(/<h2/g)?.length, sections.length)
      })

      it(`shows every word of ${language}`, () => {
        const statement = name === 'privacy' ? 'privacy' : 'accessibility'
        const page = visible(render({ ...settings, organisation: facts.organisation }, language))
        const missing = leaves(said[language][statement])
          .filter(([path]) => !path.endsWith('.href'))
          .map(([, words]) => words.replace(String(facts.linkMinutes), String(linkMinutes)))
          .filter((words) => !page.includes(words))
        assert.deepEqual(missing, [])
      })

      it(`leads from ${language} to the other two languages and to the other page in the same language`, () => {
        const page = render(settings, language)
        const others = languages.filter((other) => other !== language)
        assert.deepEqual(
          [...page.matchAll(/<a href="\?lang=(\w+)" lang="(\w+)" hreflang="(\w+)">/g)].map((link) => link.slice(1)),
          others.map((other) => [other, other, other]),
        )
        const otherPage = name === 'privacy' ? 'accessibility' : 'privacy'
        assert.equal(page.match(new RegExp(`<a href="${otherPage}\\?lang=${language}">`, 'g'))?.length, 1)
      })
    }

    it('runs no script and fetches nothing, as the content security policy of the server demands', () => {
      for (const language of languages) {
        const page = render(settings, language)
        assert.doesNotMatch(page, /<script|<link|<img|<iframe|<form|javascript:|\son\w+=|@import|url\(|\ssrc=/i)
      }
    })

    it('shows the name of the organisation as it is written, never as markup', () => {
      const organisation = `</title><script>alert("1")</script> 'Nord & Sør'`
      const page = render({ ...settings, organisation }, 'nb')
      assert.doesNotMatch(page, /<script|alert\("/)
      assert.ok(page.includes('Nord &amp; Sør'))
      assert.ok(visible(page).includes(organisation))
      assert.deepEqual(tagFaults(page), [])
    })

    it('has no form that is bokmål only in nynorsk, or nynorsk only in bokmål', () => {
      assert.deepEqual(foreignForms(visible(render(settings, 'nn')), [notNynorsk, rareInNynorsk]), [])
      assert.deepEqual(foreignForms(visible(render(settings, 'nb')), [notBokmal, rareInBokmal]), [])
    })

    it('says when it was last changed', () => {
      const page = render(settings, 'nb')
      const [, date = ''] = page.match(/<time datetime="(\d{4}-\d{2}-\d{2})">/) ?? []
      assert.equal(Temporal.PlainDate.from(date).toString(), date)
      assert.ok(
        page.includes(new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))),
      )
    })
  })
}

describe('the language of a statement', () => {
  const cases: [asked: string | undefined, answered: Language][] = [
    [undefined, 'nb'],
    ['', 'nb'],
    ['nb', 'nb'],
    ['nn', 'nn'],
    ['en', 'en'],
    ['NN', 'nn'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['nn-NO,nn;q=0.9,nb;q=0.8', 'nn'],
    ['en-GB,en;q=0.9', 'en'],
    ['en-US,en;q=0.9,nb;q=0.8', 'en'],
    ['nb;q=0.5, nn;q=0.8', 'nn'],
    ['nn;q=0, en;q=0.1', 'en'],
    ['da', 'nb'],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'nb'],
    ['de', 'en'],
    ['pl-PL, uk;q=0.9', 'en'],
    ['de, nn;q=0.5', 'nn'],
    ['se-NO, nb;q=0.8', 'nb'],
    ['*', 'nb'],
    ['de, *;q=0.1', 'nb'],
    ['nn;q=high', 'nb'],
    ['constructor', 'en'],
    ['"><script>', 'en'],
    [';;;,,,', 'nb'],
  ]
  for (const [asked, answered] of cases) {
    it(`is ${answered} for ${asked === undefined ? 'nobody in particular' : `“${asked}”`}`, () => {
      for (const render of Object.values(pages)) {
        assert.ok(render(settings, asked).includes(`<html lang="${answered}">`))
      }
    })
  }
})

describe('the words of the statements', () => {
  it('are there in all three languages, for the same keys in the same order', () => {
    const keys = leaves(said.nb).map(([path]) => path)
    assert.ok(keys.length > 100)
    for (const language of languages) {
      assert.deepEqual(
        leaves(said[language]).map(([path]) => path),
        keys,
      )
      assert.deepEqual(
        leaves(said[language]).filter(([, words]) => words.trim() === ''),
        [],
      )
    }
  })

  it('are translated: no sentence of the English is that of another language', () => {
    const norwegian = new Set([...leaves(said.nb), ...leaves(said.nn)].map(([, words]) => words))
    const same = leaves(said.en).filter(([path, words]) => !path.includes('links') && norwegian.has(words))
    assert.deepEqual(same, [])
  })

  it('name the organisation, the threshold, the days and the life of a link as the service has them', () => {
    for (const language of languages) {
      const page = visible(privacyPage(settings, language))
      assert.match(page, /\bNav\b/)
      assert.match(page, / 7 /)
      assert.match(page, / 83 (?:dager|dagar|days)/)
      assert.doesNotMatch(page, /\b90\b/)
      assert.ok(page.includes(` ${linkMinutes} minut`))
    }
  })

  for (const language of languages) {
    for (const name of ['privacy', 'accessibility'] as const) {
      it(`are easy to read in ${language} (LIX of at most 40): ${name}`, () => {
        const parts = Object.entries(said[language][name].sections).map(([key, section]): [string, number] => [
          key,
          lix(
            leaves(section)
              .filter(([path]) => !path.includes('.links'))
              .map(([, words]) => words)
              .join('\n'),
          ),
        ])
        const whole = lix(
          leaves(said[language][name])
            .map(([, words]) => words)
            .join('\n'),
        )
        assert.ok(whole <= 40, `${whole}: ${parts.join(' ')}`)
        assert.deepEqual(
          parts.filter(([, hard]) => hard > 45),
          [],
        )
      })
    }
  }

  it('list every kind of identifier that is masked, and no other', () => {
    for (const language of languages) {
      assert.deepEqual(Object.keys(said[language].privacy.sections.masking.points), [...identifierKinds])
    }
  })
})

describe('the colours of the statements', () => {
  const [, css = ''] = privacyPage(settings, 'nb').match(/<style>([\s\S]*)<\/style>/) ?? []
  const rules = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, key = '', colour = '']) => [key, colour]),
    ),
  )

  it('stand in one place: light, dark and print', () => {
    assert.equal(rules.length, 3)
    assert.match(css, /@media \(prefers-color-scheme: dark\) \{\n:root/)
    assert.match(css, /@media print \{\n:root/)
    assert.doesNotMatch(css.replaceAll(/:root \{[^}]*\}/g, ''), /#[0-9a-f]{3}|rgb|hsl|opacity/i)
    for (const rule of rules) assert.deepEqual(Object.keys(rule), Object.keys(rules[0]!))
  })

  for (const [i, theme] of ['light', 'dark', 'print'].entries()) {
    it(`have a contrast of at least 4.5 : 1 for every text in ${theme}`, () => {
      const colours = rules[i]!
      for (const text of ['words', 'quiet', 'link']) {
        const ratio = contrast(colours[text]!, colours.ground!)
        assert.ok(ratio >= 4.5, `${text}: ${ratio.toFixed(2)}`)
      }
    })
  }

  it('are judged by a measure that knows black on white and grey on grey', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#777777', '#777777'), 1)
    assert.ok(contrast('#777777', '#ffffff') < 4.5)
    assert.ok(contrast('#767676', '#ffffff') >= 4.5)
  })
})

/** WCAG 2.1, definition of contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.1, definition of relative luminance, of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Elements that are closed by another's end, or never. */
function tagFaults(page: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, slash, name = ''] of page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (name === 'meta') continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) faults.push(name)
  }
  return [...faults, ...open]
}

/** What a person reads, without marks and styles. */
function visible(page: string): string {
  return page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function foreignForms(text: string, lists: readonly ReadonlySet<string>[]): string[] {
  return wordsOf(text.toLowerCase()).filter((word) => lists.some((forms) => forms.has(word)))
}

function leaves(value: unknown, path = ''): [path: string, words: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}
