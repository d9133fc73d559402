import { type Language, languages } from '../language.ts'
import type { Finding, Problem } from './finding.ts'
import type { OutputCard, PackageFiles, PackageTextFile, Profile, Question, Seed } from './package.ts'

const headFile = 'package.yaml'

/**
 * What a schema cannot see: every prompt, question and option has its words in every language and no words are left
 * over, goals exist in the profile, nothing stands twice. `packageIds`: what the card at the end may point to; where they
 * are not given that is not looked at.
 */
export function checkPackage(
  pack: PackageFiles,
  profiles: readonly Profile[],
  packageIds?: readonly string[],
): Finding[] {
  return [
    ...checkGoals(pack, profiles),
    ...checkRange('groupSize', pack.groupSize),
    ...idsTwice('prompts', pack.prompts),
    ...pack.prompts.flatMap(({ questions }, i) => [
      ...idsTwice(`prompts.${i}.questions`, questions),
      ...questions.flatMap((question, j) =>
        question.kind === 'choice' ? itemsTwice(`prompts.${i}.questions.${j}.options`, question.options) : [],
      ),
    ]),
    ...(pack.prompts.some(({ audience }) => audience === 'all') ? [] : [inHead('prompts', { reason: 'nobodyAsked' })]),
    ...checkThemes(pack.themes),
    ...checkOutputCard(pack, packageIds && [...packageIds, pack.id]),
    ...languages.flatMap((language) => [...checkWords(pack, language), ...checkEven(pack, language)]),
  ]
}

function checkGoals(pack: PackageFiles, profiles: readonly Profile[]): Finding[] {
  if (Object.keys(pack.goals).length === 0) return [inHead('goals', { reason: 'fieldMissing' })]
  const unserved = pack.prompts.flatMap(({ goal }, i) =>
    Object.keys(goal ?? {})
      .filter((id) => !Object.hasOwn(pack.goals, id))
      .map((id) => inHead(`prompts.${i}.goal.${id}`, { reason: 'profileUnserved', value: id })),
  )
  const found = Object.entries(pack.goals).flatMap(([id, goals]) => {
    const profile = profiles.find((one) => one.id === id)
    if (!profile) {
      const known = profiles.map((one) => one.id).join(', ')
      return [inHead(`goals.${id}`, { reason: 'profileUnknown', value: id, other: known })]
    }
    return [
      ...itemsTwice(`goals.${id}`, goals),
      ...goals.flatMap((goal, i) =>
        profile.goals.some((one) => one.id === goal)
          ? []
          : [inHead(`goals.${id}.${i}`, { reason: 'goalUnknown', value: goal, other: id })],
      ),
      ...pack.prompts.flatMap((prompt, i) => {
        const goal = own(prompt.goal, id)
        const at = `prompts.${i}.goal`
        if (goal === undefined && new Set(goals).size > 1) return [inHead(at, { reason: 'goalUnsaid', value: id })]
        return goal === undefined || goals.includes(goal)
          ? []
          : [inHead(`${at}.${id}`, { reason: 'goalElsewhere', value: goal })]
      }),
    ]
  })
  return [...found, ...unserved]
}

/**
 * A cue that tells two themes tells neither, and a summary reads bokmål and nynorsk together. Which cues are one word to
 * the summariser is its own matter.
 */
function checkThemes(themes: readonly Seed[]): Finding[] {
  const norwegian = new Map<string, number>()
  const english = new Map<string, number>()
  return [
    ...idsTwice('themes', themes),
    ...languages.flatMap((language) => {
      const firstWith = language === 'en' ? english : norwegian
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
function checkOutputCard({ output: { card }, texts }: PackageFiles, packageIds?: readonly string[]): Finding[] {
  const words = languages.flatMap((language): Finding[] => {
    const file = `${language}.yaml`
    const said = texts[language].outputCard
    if (!card) return said ? [{ file, path: 'outputCard', reason: 'cardMissing' }] : []
    if (!said) return [{ file, path: 'outputCard', reason: 'cardWordsMissing' }]
    return [
      ...matchKeys(file, 'outputCard.fields', idsOf(card.fields), said.fields),
      ...card.fields.flatMap((field) => {
        const wanted = field.kind === 'choice' ? field.options : []
        const options = own(said.fields, field.id)?.options
        const path = `outputCard.fields.${field.id}.options`
        return [...matchKeys(file, path, wanted, options), ...wordsTwice(file, path, options)]
      }),
    ]
  })
  if (!card) return words
  const at = 'output.card'
  const found = [
    ...idsTwice(`${at}.fields`, card.fields),
    ...card.fields.flatMap((field, i) => {
      if (field.kind === 'number') return checkRange(`${at}.fields.${i}`, field)
      return field.kind === 'choice' ? itemsTwice(`${at}.fields.${i}.options`, field.options) : []
    }),
    ...checkNext(card, packageIds),
  ]
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

/** The package that comes next is an option of one choice: which one must be clear, and that there is such a package. */
function checkNext({ fields, becomes }: OutputCard, packageIds: readonly string[] | undefined): Finding[] {
  const at = 'output.card'
  const choices = fields.flatMap((field, i) => (field.kind === 'choice' ? [{ ...field, i }] : []))
  if (becomes === 'package' && choices.length !== 1) return [inHead(`${at}.becomes`, { reason: 'notOneChoice' })]
  return choices.flatMap(({ id, options, i }) =>
    options.flatMap((option, j) => {
      const kind = typeof becomes === 'string' ? becomes : becomes.field === id && own(becomes.options, option)
      const isKnown = kind !== 'package' || !packageIds || packageIds.includes(option)
      return isKnown ? [] : [inHead(`${at}.fields.${i}.options.${j}`, { reason: 'packageUnknown', value: option })]
    }),
  )
}

function checkRange(path: string, { min, max }: { readonly min: number; readonly max: number }): Finding[] {
  return min > max ? [inHead(path, { reason: 'minAboveMax', value: String(min), other: String(max) })] : []
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

/** What an author may leave out is left out in every language, and lists say as much in each. Bokmål is what others go by. */
function checkEven({ texts }: PackageFiles, language: Language): Finding[] {
  const file = `${language}.yaml`
  const [here, others] = [texts[language], languages.filter((one) => one !== language).map((one) => texts[one])]
  const missing = (path: string, of: (text: PackageTextFile) => string | undefined): Finding[] => {
    const isMissing = of(here) === undefined && others.some((text) => of(text) !== undefined)
    return isMissing ? [{ file, path, reason: 'wordsMissing', value: path.split('.').at(-1) ?? path }] : []
  }
  return [
    ...missing('fitsWhen', ({ fitsWhen }) => fitsWhen),
    ...(['groundRules', 'guardrails'] as const).flatMap((list): Finding[] => {
      const [length, wanted] = [here[list].length, texts.nb[list].length]
      const uneven = { file, path: list, reason: 'listUneven', value: String(length), other: String(wanted) } as const
      return length === wanted ? [] : [uneven]
    }),
    ...Object.keys(here.outputCard?.fields ?? {}).flatMap((id) =>
      missing(`outputCard.fields.${id}.hint`, (text) => own(text.outputCard?.fields, id)?.hint),
    ),
    ...Object.entries(here.prompts).flatMap(([prompt, { questions }]) =>
      Object.keys(questions).flatMap((id) =>
        missing(
          `prompts.${prompt}.questions.${id}.hint`,
          (text) => own(own(text.prompts, prompt)?.questions, id)?.hint,
        ),
      ),
    ),
  ]
}

type QuestionText = PackageTextFile['prompts'][string]['questions'][string]

function checkQuestion(file: string, path: string, question: Question, text: QuestionText): Finding[] {
  const found: Finding[] = []
  if (question.kind === 'scale' && !(text.low && text.high)) found.push({ file, path, reason: 'scaleEnds' })
  if (question.kind !== 'scale' && (text.low || text.high)) found.push({ file, path, reason: 'onlyScale' })
  if (question.kind !== 'choice' && text.options) found.push({ file, path, reason: 'onlyChoice' })
  if (question.kind === 'choice') {
    const at = `${path}.options`
    found.push(...matchKeys(file, at, question.options, text.options), ...wordsTwice(file, at, text.options))
  }
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

/** Two options that read the same are one to whoever answers. */
function wordsTwice(file: string, path: string, words: Readonly<Record<string, string>> = {}): Finding[] {
  const seen = new Set<string>()
  return Object.entries(words).flatMap(([id, value]): Finding[] =>
    isFirst(seen, value.toLowerCase()) ? [] : [{ file, path: `${path}.${id}`, reason: 'wordsTwice', value }],
  )
}

function itemsTwice(path: string, items: readonly string[]): Finding[] {
  const seen = new Set<string>()
  return items.flatMap((value, i) =>
    isFirst(seen, value) ? [] : [inHead(`${path}.${i}`, { reason: 'itemTwice', value })],
  )
}

function isFirst(seen: Set<string>, value: string): boolean {
  if (seen.has(value)) return false
  seen.add(value)
  return true
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
