import { type Language, languages } from '../language.ts'
import type { Finding, Problem } from './finding.ts'
import { notBokmal, rareInBokmal } from './forms/not-bokmal.ts'
import { notNynorsk, rareInNynorsk } from './forms/not-nynorsk.ts'
import { asksTwice, leadingWords } from './leading.ts'
import type { PackageFiles } from './package.ts'
import { lix, sentencesIn, wordsOf, wordsPerSentence } from './readability.ts'

/** Limits that people can read within on a phone (`cards/README.md`). */
export const readable = { wordsPerSentence: 20, lix: 40, title: 60, option: 40 } as const

type Placed = { readonly path: string; readonly text: string }

/** What a reader may stumble over: readability, leading or double questions, blended languages, evidence without a year. */
export function languageAdvice(pack: PackageFiles): Finding[] {
  return [
    ...structureAdvice(pack),
    ...languages.flatMap((language) => {
      const placed = everyText(pack.texts[language])
      const found = [
        ...placed.flatMap((text) => textAdvice(text, language).map((problem) => ({ path: text.path, ...problem }))),
        ...promptLix(pack, language)
          .filter(({ value }) => value > readable.lix)
          .map(({ path, value }) => ({ path, reason: 'hardToRead' as const, value: String(value) })),
        ...evidenceAdvice(pack, placed),
      ]
      return found.map((one): Finding => ({ file: `${language}.yaml`, ...one }))
    }),
  ]
}

/** The readability of each prompt: why it is asked, and what is asked. */
export function promptLix(pack: PackageFiles, language: Language): { path: string; value: number }[] {
  return Object.entries(pack.texts[language].prompts).map(([id, { why, questions }]) => ({
    path: `prompts.${id}`,
    value: lix([why, ...Object.values(questions).map(({ text }) => text)].join('\n')),
  }))
}

/** Choices that leave nobody out, scales that may stay empty, and themes in one language each. */
function structureAdvice({ prompts, themes }: PackageFiles): Finding[] {
  const questions = prompts.flatMap((prompt, i) =>
    prompt.questions.flatMap((question, j): Finding[] => {
      const at = { file: 'package.yaml', path: `prompts.${i}.questions.${j}` }
      if (question.kind === 'choice' && !question.options.includes('not-relevant'))
        return [{ ...at, reason: 'noWayOut' }]
      return question.kind === 'scale' && !question.optional ? [{ ...at, reason: 'scaleRequired' }] : []
    }),
  )
  const words = themes.flatMap(({ label, cues }, i) =>
    languages.flatMap((language) =>
      [
        { path: `themes.${i}.label.${language}`, text: label[language] },
        ...cues[language].map((text, j) => ({ path: `themes.${i}.cues.${language}.${j}`, text })),
      ].flatMap(({ path, text }) =>
        blended(text, language).map((one): Finding => ({ file: 'package.yaml', path, ...one })),
      ),
    ),
  )
  return [...questions, ...words]
}

function textAdvice({ path, text }: Placed, language: Language): Problem[] {
  const found = blended(text, language)
  const average = wordsPerSentence(text)
  if (average > readable.wordsPerSentence) found.push({ reason: 'longSentences', value: String(Math.round(average)) })
  if (asksTwice(text, language)) found.push({ reason: 'twoQuestions' })
  const leading = path.startsWith('prompts.') ? leadingWords(text, language) : undefined
  if (leading) found.push({ reason: 'leading', value: leading })
  if (/(?<!\p{L})NAV/u.test(text)) found.push({ reason: 'navCapitals' })
  if (/(?:^|\.)title$/.test(path) && text.length > readable.title) {
    found.push({ reason: 'titleTooLong', value: String(text.length), other: String(readable.title) })
  }
  if (/\.(?:low|high)$|\.options\./.test(path) && text.length > readable.option) {
    found.push({ reason: 'optionTooLong', value: String(text.length), other: String(readable.option) })
  }
  return found
}

/** Every prompt says in two or three sentences why it is asked, and when that was found out. */
function evidenceAdvice({ sources }: PackageFiles, placed: readonly Placed[]): (Problem & { path: string })[] {
  const listed = new Set(sources.map(({ year }) => String(year)))
  return placed
    .filter(({ path }) => /^prompts\.[^.]+\.why$/.test(path))
    .flatMap(({ path, text }): (Problem & { path: string })[] => {
      const years = [...new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g))]
      const sentences = sentencesIn(text)
      return [
        ...(sentences < 2 || sentences > 3 ? [{ path, reason: 'whyLength' as const, value: String(sentences) }] : []),
        ...(years.length === 0 ? [{ path, reason: 'undated' as const }] : []),
        ...years
          .filter((year) => !listed.has(year))
          .map((year) => ({ path, reason: 'yearUnlisted' as const, value: year })),
      ]
    })
}

/** Forms of one written Norwegian in a text of the other, each once. */
function blended(text: string, language: Language): Problem[] {
  if (language === 'en') return []
  const foreign = language === 'nn' ? notNynorsk : notBokmal
  const rare = language === 'nn' ? rareInNynorsk : rareInBokmal
  return [...new Set(wordsOf(text.toLowerCase()))].flatMap((value): Problem[] => {
    if (foreign.has(value)) return [{ reason: language === 'nn' ? 'bokmalForm' : 'nynorskForm', value }]
    return rare.has(value) ? [{ reason: language === 'nn' ? 'rareInNynorsk' : 'rareInBokmal', value }] : []
  })
}

/** All strings of a text file. */
function everyText(value: unknown, path: readonly string[] = []): Placed[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => everyText(inner, [...path, key]))
}
