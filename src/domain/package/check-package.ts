import { type Language, languages } from '../language.ts'
import type { Finding, Problem } from './finding.ts'
import type { PackageFiles, PackageTextFile, Profile, Question, Seed } from './package.ts'

const headFile = 'package.yaml'

/**
 * What a schema cannot see: every prompt, question and option has its words in every language and no words are left
 * over, goals exist in the profile, ids are not used twice.
 */
export function checkPackage(pack: PackageFiles, profiles: readonly Profile[]): Finding[] {
  return [
    ...checkGoals(pack, profiles),
    ...idsTwice('prompts', pack.prompts),
    ...pack.prompts.flatMap(({ questions }, i) => idsTwice(`prompts.${i}.questions`, questions)),
    ...(pack.prompts.some(({ audience }) => audience === 'all') ? [] : [inHead('prompts', { reason: 'nobodyAsked' })]),
    ...checkThemes(pack.themes),
    ...checkOutputCard(pack),
    ...languages.flatMap((language) => checkWords(pack, language)),
  ]
}

function checkGoals(pack: PackageFiles, profiles: readonly Profile[]): Finding[] {
  return Object.entries(pack.goals).flatMap(([id, goals]) => {
    const profile = profiles.find((one) => one.id === id)
    if (!profile) {
      const known = profiles.map((one) => one.id).join(', ')
      return [inHead(`goals.${id}`, { reason: 'profileUnknown', value: id, other: known })]
    }
    return [
      ...goals.flatMap((goal, i) =>
        profile.goals.some((one) => one.id === goal)
          ? []
          : [inHead(`goals.${id}.${i}`, { reason: 'goalUnknown', value: goal, other: id })],
      ),
      ...pack.prompts.flatMap((prompt, i) => {
        const goal = own(prompt.goal, id)
        const at = `prompts.${i}.goal`
        if (goal === undefined && goals.length > 1) return [inHead(at, { reason: 'goalUnsaid', value: id })]
        return goal === undefined || goals.includes(goal)
          ? []
          : [inHead(`${at}.${id}`, { reason: 'goalElsewhere', value: goal })]
      }),
    ]
  })
}

/** A cue that tells two themes tells neither. Which cues are one word to the summariser is its own matter. */
function checkThemes(themes: readonly Seed[]): Finding[] {
  return [
    ...idsTwice('themes', themes),
    ...languages.flatMap((language) => {
      const firstWith = new Map<string, number>()
      return themes.flatMap(({ cues, label }, i) => [
        ...(themes.findIndex((other) => same(other.label[language], label[language])) < i
          ? [inHead(`themes.${i}.label.${language}`, { reason: 'labelTwice', value: label[language] })]
          : []),
        ...cues[language].flatMap((cue, at) => {
          const path = `themes.${i}.cues.${language}.${at}`
          const before = firstWith.getOrInsert(cue.toLowerCase(), i)
          return before === i ? [] : [inHead(path, { reason: 'cueTwice', value: cue, other: themes[before]?.id ?? '' })]
        }),
      ])
    }),
  ]
}

/** Where the card's fields lead, and that each language has its words. */
function checkOutputCard({ output: { card }, texts }: PackageFiles): Finding[] {
  const words = languages.flatMap((language): Finding[] => {
    const file = `${language}.yaml`
    const said = texts[language].outputCard
    if (!card) return said ? [{ file, path: 'outputCard', reason: 'cardMissing' }] : []
    if (!said) return [{ file, path: 'outputCard', reason: 'cardWordsMissing' }]
    return [
      ...matchKeys(file, 'outputCard.fields', idsOf(card.fields), said.fields),
      ...card.fields.flatMap((field) => {
        const wanted = field.kind === 'choice' ? field.options : []
        return matchKeys(file, `outputCard.fields.${field.id}.options`, wanted, own(said.fields, field.id)?.options)
      }),
    ]
  })
  if (!card) return words
  const at = 'output.card'
  const found = idsTwice(`${at}.fields`, card.fields)
  const first = card.fields[0]
  if (first && first.kind !== 'line' && card.becomes !== 'package') {
    found.push(inHead(`${at}.fields.0`, { reason: 'firstFieldLine' }))
  }
  if (typeof card.becomes === 'object') {
    const { field: id, options } = card.becomes
    const field = card.fields.find((one) => one.id === id)
    if (field?.kind === 'choice') found.push(...matchKeys(headFile, `${at}.becomes.options`, field.options, options))
    else found.push(inHead(`${at}.becomes.field`, { reason: 'notAChoice', value: id }))
  }
  return [...found, ...words]
}

function checkWords({ prompts, texts }: PackageFiles, language: Language): Finding[] {
  const file = `${language}.yaml`
  const said = texts[language].prompts
  return [
    ...matchKeys(file, 'prompts', idsOf(prompts), said),
    ...prompts.flatMap((prompt) => {
      const words = own(said, prompt.id)?.questions
      const path = `prompts.${prompt.id}.questions`
      if (!words) return []
      return [
        ...matchKeys(file, path, idsOf(prompt.questions), words),
        ...prompt.questions.flatMap((question) => {
          const text = own(words, question.id)
          return text ? checkQuestion(file, `${path}.${question.id}`, question, text) : []
        }),
      ]
    }),
  ]
}

type QuestionText = PackageTextFile['prompts'][string]['questions'][string]

function checkQuestion(file: string, path: string, question: Question, text: QuestionText): Finding[] {
  const found: Finding[] = []
  if (question.kind === 'scale' && !(text.low && text.high)) found.push({ file, path, reason: 'scaleEnds' })
  if (question.kind !== 'scale' && (text.low || text.high)) found.push({ file, path, reason: 'onlyScale' })
  if (question.kind !== 'choice' && text.options) found.push({ file, path, reason: 'onlyChoice' })
  if (question.kind === 'choice') found.push(...matchKeys(file, `${path}.options`, question.options, text.options))
  return found
}

/** Words by id: none may be missing, and none left over. */
function matchKeys(file: string, path: string, wanted: readonly string[], words: object | undefined): Finding[] {
  const found = Object.keys(words ?? {})
  return [
    ...wanted
      .filter((id) => !found.includes(id))
      .map((id): Finding => ({ file, path: `${path}.${id}`, reason: 'wordsMissing', value: id })),
    ...found
      .filter((id) => !wanted.includes(id))
      .map((id): Finding => ({ file, path: `${path}.${id}`, reason: 'wordsLeftOver', value: id })),
  ]
}

function idsTwice(path: string, all: readonly { readonly id: string }[]): Finding[] {
  const ids = idsOf(all)
  const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i))
  return [...twice].map((id) => inHead(path, { reason: 'idTwice', value: id }))
}

function idsOf(all: readonly { readonly id: string }[]): string[] {
  return all.map(({ id }) => id)
}

function inHead(path: string, problem: Problem): Finding {
  return { file: headFile, path, ...problem }
}

/** What a record has under a name that somebody else chose. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
