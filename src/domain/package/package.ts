import { z } from 'zod'
import { type Language, languages } from '../language.ts'

/**
 * A conversation package (samtalepakke) as its authors write it: one `package.yaml` with what is the same in every
 * language, and one text file per language. Bokmål, nynorsk and English are one versioned object: a package that
 * lacks one of them is not published (språklova § 14). `cards/README.md` explains the format to authors.
 */

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters a–z, digits and hyphens')
const Line = z.string().trim().min(1).max(300)
const Paragraph = z.string().trim().min(1).max(1200)

/** A question with an input. `optional` questions may be left empty; a prompt needs at least one answer in all. */
const Question = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('scale'), optional: z.boolean().default(false) }),
  z.strictObject({
    id: Id,
    kind: z.literal('choice'),
    options: z.array(Id).min(2).max(8),
    optional: z.boolean().default(false),
  }),
  z.strictObject({ id: Id, kind: z.literal('open'), optional: z.boolean().default(true) }),
])
export type Question = z.infer<typeof Question>

/** Scales always have five steps; the ends are named in the text files, the middle is "both". */
export const scaleSteps = [1, 2, 3, 4, 5] as const

const Prompt = z.strictObject({
  id: Id,
  /** Profile id → goal. May be left out where the package has one goal in every profile. */
  goal: z.record(Id, Id).optional(),
  phase: z.enum(['individual', 'group', 'plenary', 'prioritising']),
  audience: z.enum(['all', 'leaders', 'representatives', 'users-committee']).default('all'),
  /** Minutes one person needs, printed on the card. DOMAIN "Complaints to answer": five at most. */
  minutes: z.int().min(1).max(5),
  questions: z.array(Question).min(1).max(4),
})
/** A prompt as one profile sees it. */
export type Prompt = Omit<z.infer<typeof Prompt>, 'goal'> & { readonly goal: string }

const Cues = z.array(z.string().trim().min(2).max(60)).max(60)
/** A theme that the authors expect: words that tell it, as people write them, in all three languages. */
const SeedFile = z.strictObject({
  id: Id,
  label: z.strictObject({ nb: Line, nn: Line, en: Line }),
  cues: z.strictObject({ nb: Cues.min(1), nn: Cues.min(1), en: Cues }),
})
export type Seed = z.infer<typeof SeedFile>

const Source = z.strictObject({
  id: Id,
  title: Line,
  publisher: Line,
  year: z.int().min(1990).max(2100),
  url: z.url({ protocol: /^https$/ }).optional(),
})

/**
 * What a filled output card becomes: a proposed measure, a matter for the level above, something that the team has
 * written down, or the next package (then the options are ids of packages).
 */
export const outcomeKinds = ['measure', 'escalation', 'note', 'package'] as const
export const OutcomeKind = z.enum(outcomeKinds)
export type OutcomeKind = z.infer<typeof OutcomeKind>

const OutputField = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('line'), optional: z.boolean().default(false) }),
  z.strictObject({ id: Id, kind: z.literal('text'), optional: z.boolean().default(false) }),
  z.strictObject({ id: Id, kind: z.literal('number'), min: z.int().min(0), max: z.int().max(1000) }),
  z.strictObject({ id: Id, kind: z.literal('choice'), options: z.array(Id).min(2).max(10) }),
])
export type OutputField = z.infer<typeof OutputField>

/**
 * The card that a package ends in (DOMAIN, "output"): a learning routine, a trial, a hand-over agreement. The first
 * field is what it is about, and the title of what it becomes; who, when and which goal are asked for measures anyway.
 */
const OutputCard = z.strictObject({
  fields: z.array(OutputField).min(1).max(6),
  /** The same for all, or by the option of one choice. */
  becomes: z.union([OutcomeKind, z.strictObject({ field: Id, options: z.record(Id, OutcomeKind) })]),
})
export type OutputCard = z.infer<typeof OutputCard>

export const PackageFile = z.strictObject({
  id: Id,
  version: z.int().min(1),
  /** Profile id → goals that the package serves there. A package is in the library of the profiles named here. */
  goals: z.record(Id, z.array(Id).min(1)),
  size: z.enum(['mini', 'standard', 'full']),
  groupSize: z.strictObject({ min: z.int().min(2), max: z.int().max(500) }),
  /** Working days that a prompt stays open in a channel, unless the person who starts it says otherwise. */
  openDays: z.int().min(1).max(20),
  /** What the conversation ends in. Three measures at most (DOMAIN "Complaints to answer"). */
  output: z.strictObject({
    measures: z.int().min(0).max(3),
    levels: z.array(z.enum(['individual', 'group', 'leadership', 'organisation'])).min(1),
    card: OutputCard.optional(),
  }),
  followUpDays: z.array(z.int().min(1).max(365)),
  sources: z.array(Source),
  /** What people are expected to write about. A summary finds other themes too. */
  themes: z.array(SeedFile).max(20).default([]),
  reviewedBy: z.strictObject({ leaderSide: Line, unionSide: Line }).optional(),
  prompts: z.array(Prompt).min(1).max(12),
})
export type PackageFile = z.infer<typeof PackageFile>

const QuestionText = z.strictObject({
  text: Line,
  /** Shown in an empty free-text field: an example of what one could write. */
  hint: Line.optional(),
  /** Names of the ends of a scale. */
  low: Line.optional(),
  high: Line.optional(),
  /** Option id → words. */
  options: z.record(Id, Line).optional(),
})

const PromptText = z.strictObject({
  title: Line,
  /** Two or three sentences: why this matters, with evidence. */
  why: Paragraph,
  questions: z.record(Id, QuestionText),
})

export const PackageTextFile = z.strictObject({
  title: Line,
  /** One sentence for the library. */
  summary: Line,
  why: Paragraph,
  /** What a team recognises itself in when this package suits it, said by the team: "Vi spør ofte om lov først." */
  fitsWhen: Line.optional(),
  /** What the team has in its hands at the end. */
  output: Paragraph,
  /** The words of `output.card`. */
  outputCard: z
    .strictObject({
      title: Line,
      intro: Paragraph,
      fields: z.record(
        Id,
        z.strictObject({ label: Line, hint: Line.optional(), options: z.record(Id, Line).optional() }),
      ),
    })
    .optional(),
  preparation: z.strictObject({ leader: Paragraph, employee: Paragraph, unionRep: Paragraph, safetyRep: Paragraph }),
  groundRules: z.array(Line).min(3).max(8),
  guardrails: z.array(Line).min(1).max(8),
  prompts: z.record(Id, PromptText),
})
export type PackageTextFile = z.infer<typeof PackageTextFile>

export const ProfileFile = z.strictObject({
  id: Id,
  goals: z.array(z.strictObject({ id: Id, name: z.strictObject({ nb: Line, nn: Line, en: Line }) })).min(1),
})
export type Profile = z.infer<typeof ProfileFile>

type PackageTexts = Readonly<Record<Language, PackageTextFile>>

/** All files of a package. */
export type PackageFiles = PackageFile & { readonly texts: PackageTexts }

/** A package as one profile sees it: with that profile's goals. */
export type ConversationPackage = Omit<PackageFiles, 'goals' | 'prompts'> & {
  readonly goals: readonly string[]
  readonly prompts: readonly Prompt[]
}

/** What one organisation can talk about. */
export type Library = {
  /** In the order in which people see them: `kom-i-gang` first, `status` last, the others by id. */
  readonly packages: readonly ConversationPackage[]
  /** The organisation's goals (`PROFILE`). */
  readonly profile: Profile
}

/** @returns undefined where the package is not meant for this profile. */
export function forProfile(files: PackageFiles, profile: Profile): ConversationPackage | undefined {
  const goals = Object.hasOwn(files.goals, profile.id) ? files.goals[profile.id] : undefined
  if (!goals) return undefined
  const prompts = files.prompts.map(({ goal, ...prompt }) => ({
    ...prompt,
    goal: goal?.[profile.id] ?? goals[0] ?? '',
  }))
  return { ...files, goals, prompts }
}

/** A finding in one place of a package: `path` as in `prompts.0.questions.1.low`. */
export type Finding = { readonly file: string; readonly path: string; readonly reason: string }

/**
 * What a schema cannot see: every prompt, question and option has its words in every language and no words are left
 * over, goals exist in the profile, ids are not used twice.
 */
export function checkPackage(pack: PackageFiles, profiles: readonly Profile[]): Finding[] {
  const findings = checkGoals(pack, profiles)
  const add = (file: string, path: string, reason: string) => findings.push({ file, path, reason })
  for (const id of repeated(pack.prompts.map((prompt) => prompt.id))) {
    add('package.yaml', 'prompts', `two prompts have the id "${id}"`)
  }
  pack.prompts.forEach((prompt, i) => {
    for (const id of repeated(prompt.questions.map((question) => question.id))) {
      add('package.yaml', `prompts.${i}.questions`, `two questions have the id "${id}"`)
    }
  })
  findings.push(...checkThemes(pack.themes), ...checkOutputCard(pack))
  for (const language of languages) findings.push(...checkWords(pack, language))
  return findings
}

function checkGoals(pack: PackageFiles, profiles: readonly Profile[]): Finding[] {
  const found = (path: string, reason: string) => ({ file: 'package.yaml', path, reason })
  return Object.entries(pack.goals).flatMap(([id, goals]) => {
    const profile = profiles.find((one) => one.id === id)
    if (!profile) return [found(`goals.${id}`, `there is no profile "${id}"`)]
    return [
      ...goals.flatMap((goal, i) =>
        profile.goals.some((one) => one.id === goal)
          ? []
          : [found(`goals.${id}.${i}`, `the profile "${id}" has no goal "${goal}"`)],
      ),
      ...pack.prompts.flatMap((prompt, i) => {
        const goal = prompt.goal && Object.hasOwn(prompt.goal, id) ? prompt.goal[id] : undefined
        const at = `prompts.${i}.goal`
        if (goal === undefined && goals.length > 1) {
          return [found(at, `the package has several goals in the profile "${id}": say which one this prompt serves`)]
        }
        return goal === undefined || goals.includes(goal)
          ? []
          : [found(`${at}.${id}`, `"${goal}" is not among the package's goals`)]
      }),
    ]
  })
}

/** Where the card's fields lead, and that each language has its words. */
function checkOutputCard({ output: { card }, texts }: PackageFiles): Finding[] {
  const found = (file: string, path: string, reason: string) => ({ file, path, reason })
  const words = languages.flatMap((language) => {
    const file = `${language}.yaml`
    const said = texts[language].outputCard
    if (!card) return said ? [found(file, 'outputCard', 'package.yaml has no output.card')] : []
    if (!said) return [found(file, 'outputCard', 'the words of output.card are missing')]
    const ids = card.fields.map(({ id }) => id)
    return [
      ...matchKeys(file, 'outputCard.fields', ids, Object.keys(said.fields)),
      ...card.fields.flatMap((field) => {
        const options = Object.hasOwn(said.fields, field.id) ? said.fields[field.id]?.options : undefined
        const wanted = field.kind === 'choice' ? field.options : []
        return matchKeys(file, `outputCard.fields.${field.id}.options`, wanted, Object.keys(options ?? {}))
      }),
    ]
  })
  if (!card) return words
  const at = 'output.card'
  const faults = repeated(card.fields.map(({ id }) => id)).map((id) =>
    found('package.yaml', `${at}.fields`, `two fields have the id "${id}"`),
  )
  const first = card.fields[0]
  if (first && first.kind !== 'line' && card.becomes !== 'package') {
    faults.push(
      found('package.yaml', `${at}.fields.0`, 'the first field says what it is about: its kind must be "line"'),
    )
  }
  if (typeof card.becomes === 'object') {
    const { field: id, options } = card.becomes
    const field = card.fields.find((one) => one.id === id)
    if (field?.kind !== 'choice') {
      faults.push(found('package.yaml', `${at}.becomes.field`, `"${id}" is not a choice of this card`))
    } else {
      faults.push(...matchKeys('package.yaml', `${at}.becomes.options`, field.options, Object.keys(options)))
    }
  }
  return [...faults, ...words]
}

/** A cue that tells two themes tells neither. Which cues are one word to the summariser is its own matter. */
function checkThemes(themes: readonly Seed[]): Finding[] {
  const found = (path: string, reason: string) => ({ file: 'package.yaml', path, reason })
  return [
    ...repeated(themes.map(({ id }) => id)).map((id) => found('themes', `two themes have the id "${id}"`)),
    ...languages.flatMap((language) => {
      const firstWith = new Map<string, number>()
      return themes.flatMap(({ cues, label }, i) => [
        ...(themes.findIndex((other) => same(other.label[language], label[language])) < i
          ? [found(`themes.${i}.label.${language}`, `another theme is called "${label[language]}" too`)]
          : []),
        ...cues[language].flatMap((cue, at) => {
          const path = `themes.${i}.cues.${language}.${at}`
          const before = firstWith.getOrInsert(cue.toLowerCase(), i)
          return before === i ? [] : [found(path, `"${cue}" is a cue of "${themes[before]?.id}" too`)]
        }),
      ])
    }),
  ]
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function checkWords(pack: PackageFiles, language: Language): Finding[] {
  const texts = pack.texts[language]
  const file = `${language}.yaml`
  const findings: Finding[] = matchKeys(
    file,
    'prompts',
    pack.prompts.map((p) => p.id),
    Object.keys(texts.prompts),
  )
  for (const prompt of pack.prompts) {
    const words = Object.hasOwn(texts.prompts, prompt.id) ? texts.prompts[prompt.id] : undefined
    if (!words) continue
    const path = `prompts.${prompt.id}.questions`
    findings.push(
      ...matchKeys(
        file,
        path,
        prompt.questions.map((q) => q.id),
        Object.keys(words.questions),
      ),
    )
    for (const question of prompt.questions) {
      const text = Object.hasOwn(words.questions, question.id) ? words.questions[question.id] : undefined
      if (!text) continue
      const at = `${path}.${question.id}`
      if (question.kind === 'scale' && !(text.low && text.high)) {
        findings.push({ file, path: at, reason: 'a scale needs the names of both ends, "low" and "high"' })
      }
      if (question.kind !== 'scale' && (text.low || text.high)) {
        findings.push({ file, path: at, reason: 'only a scale has "low" and "high"' })
      }
      if (question.kind !== 'choice' && text.options) {
        findings.push({ file, path: at, reason: 'only a choice has "options"' })
      }
      if (question.kind === 'choice') {
        findings.push(...matchKeys(file, `${at}.options`, question.options, Object.keys(text.options ?? {})))
      }
    }
  }
  return findings
}

function matchKeys(file: string, path: string, wanted: readonly string[], found: readonly string[]): Finding[] {
  return [
    ...wanted
      .filter((id) => !found.includes(id))
      .map((id) => ({ file, path: `${path}.${id}`, reason: 'the words are missing' })),
    ...found
      .filter((id) => !wanted.includes(id))
      .map((id) => ({ file, path: `${path}.${id}`, reason: 'package.yaml has nothing with this id' })),
  ]
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}
