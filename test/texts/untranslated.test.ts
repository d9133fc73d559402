import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../src/domain/language.ts'
import { registerHeadings } from '../../src/domain/register/register-table.ts'
import type { ReportLink } from '../../src/domain/report/report-link.ts'
import { makeFile } from '../../src/exports/made/make-file.ts'
import { gonePage } from '../../src/pages/gone-page.ts'
import { reportPage } from '../../src/pages/report-page.ts'
import { accessibilityPage, privacyPage } from '../../src/pages/statements.ts'
import { texts } from '../../src/texts/index.ts'
import { library, sampleCards } from '../cards/samples.ts'
import { docxParagraphs, htmlTexts, readXlsx, unzipped } from '../exports/read-files.ts'
import { sampleEscalation, sampleMeasure } from '../exports/sample-actions.ts'
import { contentOf, decoded, sampleRound, sourceOf } from '../exports/sample-rounds.ts'
import { themedRound } from '../exports/themed-round.ts'
import { cardWords, languageFaults, stringsIn } from '../support/language-faults.ts'
import { listDocuments } from '../support/organisation/copy-documents.ts'
import { addSampleReport } from '../support/sample-report.ts'
import { folder, testServices } from '../support/services.ts'

const settings = { organisation: 'Etaten', timeZone: 'Europe/Oslo', threshold: 5, retentionDays: 90 }

/** Too short to be taken for somebody's words wherever they stand. */
const briefInSamples = ['Se', 'Åpne', 'bli bedre', '\u0024{1+1}']

/**
 * What people wrote in samples: every text of a sample file, and every text in the code that makes samples, which has the
 * bot's own words from `texts`. A card shows a template in them with a mark that keeps it from being read as one.
 */
function inSamples(): string[] {
  const files = (of: string, kind: RegExp) =>
    readdirSync(join(folder, of))
      .filter((name) => kind.test(name))
      .map((name) => readFileSync(join(folder, of, name), 'utf8'))
  const data = files('cards', /\.sample\.json$/).map((text): unknown => JSON.parse(text))
  const code = [...files('test/cards', /\.ts$/), ...files('test/support', /^(?:sample-.*|measuring|escalating)\.ts$/)]
  const literals = code.flatMap((text) => [...text.matchAll(/'((?:[^'\\\n]|\\.)+)'/g)].map(([, words = '']) => words))
  const written = stringsIn([data, literals]).flatMap((text) => [text, ...text.split('\n')])
  return [...briefInSamples, ...written.flatMap((text) => [text, text.replaceAll('{{', '{\u2060{')])]
}

describe('Nothing untranslated', function () {
  this.timeout(60_000)
  const allCards = sampleCards()
  const except = inSamples()

  for (const language of languages) {
    it(`stands on a card in ${language}`, () => {
      const faults = allCards
        .filter((card) => card.language === language)
        .flatMap(({ template, sample, card }) =>
          [...new Set(cardWords(card))]
            .filter((words) => !except.includes(words))
            .map((words) => words.replaceAll(/(?:Æøå og mang[^.…»”]*[.…]?\s?)+|Navn \p{Lu}\p{L}+ \d+/gu, ''))
            .flatMap((words) =>
              languageFaults(
                language,
                words,
                except.filter((one) => one.length > 5),
              ),
            )
            .map((fault) => `${template}.${sample}: ${fault}`),
        )
      assert.deepEqual([...new Set(faults)], [])
    })

    it(`stands in a package in ${language}`, () => {
      const faults = library.packages.flatMap((pack) =>
        stringsWithPath(pack.texts[language]).flatMap(([path, words]) =>
          languageFaults(language, words).map((fault) => `${pack.id} ${path}: ${fault}`),
        ),
      )
      assert.deepEqual(faults, [])
    })

    it(`stands on a page in ${language}`, async () => {
      const services = testServices({ settings: { organisation: settings.organisation } })
      await addSampleReport(services)
      const pages = {
        privacy: privacyPage(settings, language),
        accessibility: accessibilityPage(settings, language),
        report: await reportPage(services, link, language),
        noReport: gonePage('report', language, settings.organisation),
        noFile: gonePage('export', language, settings.organisation),
      }
      const except = [...stringsIn(await listDocuments(services.store)), ...languageNames]
      const faults = Object.entries(pages).flatMap(([page, html]) =>
        htmlTexts(html.replace(/<style>.*?<\/style>/s, ''))
          .flatMap((words) => languageFaults(language, words, except))
          .map((fault) => `${page}: ${fault}`),
      )
      assert.deepEqual(faults, [])
    })

    for (const format of ['md', 'csv', 'html', 'docx', 'xlsx'] as const) {
      it(`stands in a file in ${language}: ${format}`, async () => {
        const source = sourceOf(format, exported, language)
        const bytes = await makeFile(source)
        const except = [...inFiles, ...languageNames]
        const faults = wordsOfFile[format](bytes).flatMap((words) => languageFaults(language, words, except))
        assert.deepEqual([...new Set(faults)], [])
      })
    }

    it(`heads a column of the register in ${language}`, () => {
      const heads = Object.values(registerHeadings).map((head) => head[language])
      assert.deepEqual(
        heads.flatMap((words) => languageFaults(language, words)),
        [],
      )
    })
  }

  it('stands in the manifest', () => {
    const faults = languages.flatMap((language) => {
      const name = language === 'nb' ? 'manifest' : language
      const file: unknown = JSON.parse(readFileSync(join(folder, 'appPackage', `${name}.json`), 'utf8'))
      return stringsWithPath(file)
        .filter(([path, words]) => /name|description|title|displayName/.test(path) && !words.startsWith('{{'))
        .flatMap(([path, words]) => languageFaults(language, words).map((fault) => `${path}: ${fault}`))
    })
    assert.deepEqual(faults, [])
  })

  it('would be found: a key, a value that is missing, and a word of another language', () => {
    const found: [Language, string][] = [
      ['nb', 'measure.form.title'],
      ['nb', 'openSources'],
      ['nn', 'Runda er undefined'],
      ['en', 'It has [object Object]'],
      ['nb', 'NaN svar'],
      ['nb', 'Show the summary'],
      ['nn', 'Send svaret without a name'],
      ['nn', 'Hva er svaret?'],
      ['nb', 'Kva er svaret?'],
      ['en', 'The svar is anonymous'],
    ]
    for (const [language, words] of found) assert.notDeepEqual(languageFaults(language, words), [], words)
    for (const language of languages) {
      assert.notDeepEqual(languageFaults(language, texts(language === 'nn' ? 'nb' : 'nn').bot.welcome), [])
    }
  })
})

/** Each language is called by its own name. */
const languageNames = ['Bokmål', 'Nynorsk', 'English']

const link: ReportLink = {
  ...{ type: 'reportLink', id: 'id', tenantId: 'tenant', userId: 'coordinator', filter: {}, language: 'nb' },
  ...{ createdAt: '2026-03-02T08:00:00.000Z', expiresAt: '2026-03-03T08:00:00.000Z' },
}

const rounds = [sampleRound({ anonymity: 'named' }), themedRound(), sampleRound({ closing: { answers: 2 } })]
const actions = {
  measures: [
    sampleMeasure(),
    sampleMeasure({ id: 'measure|two', number: 2, state: 'done', result: 'Kortere kø i dag' }),
  ],
  escalations: [sampleEscalation()],
}
const exported = contentOf(rounds, actions)
/** What was disclosed shows itself only when it is asked for. */
const inFiles = stringsIn([rounds.map(({ summary, ...rest }) => [rest, summary.value]), actions, exported])

const wordsOfFile = {
  md: (bytes: Uint8Array) => decoded(bytes).split('\n'),
  csv: (bytes: Uint8Array) => decoded(bytes).split('\n'),
  html: (bytes: Uint8Array) => htmlTexts(decoded(bytes).replace(/<style>.*?<\/style>/s, '')),
  docx: (bytes: Uint8Array) => docxParagraphs(unzipped(bytes).get('word/document.xml') ?? ''),
  xlsx: (bytes: Uint8Array) =>
    [...readXlsx(bytes)].flatMap(([name, { heading, rows }]) => [
      name,
      ...[heading, ...rows]
        .flat()
        .flatMap((cell) => cell ?? [])
        .map(String),
    ]),
}

function stringsWithPath(value: unknown, path: readonly string[] = []): [path: string, text: string][] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsWithPath(inner, [...path, key]))
}
