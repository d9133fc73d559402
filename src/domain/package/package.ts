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
  goal: Id,
  phase: z.enum(['individual', 'group', 'plenary', 'prioritising']),
  audience: z.enum(['all', 'leaders', 'representatives', 'users-committee']).default('all'),
  /** Minutes one person needs, printed on the card. DOMAIN "Complaints to answer": five at most. */
  minutes: z.int().min(1).max(5),
  questions: z.array(Question).min(1).max(4),
})
export type Prompt = z.infer<typeof Prompt>

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

export const PackageFile = z.strictObject({
  id: Id,
  version: z.int().min(1),
  profile: Id,
  goals: z.array(Id).min(1),
  size: z.enum(['mini', 'standard', 'full']),
  groupSize: z.strictObject({ min: z.int().min(2), max: z.int().max(500) }),
  /** Working days that a prompt stays open in a channel, unless the person who starts it says otherwise. */
  openDays: z.int().min(1).max(20),
  /** What the conversation ends in. Three measures at most (DOMAIN "Complaints to answer"). */
  output: z.strictObject({
    measures: z.int().min(0).max(3),
    levels: z.array(z.enum(['individual', 'group', 'leadership', 'organisation'])).min(1),
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
  /** What the team has in its hands at the end. */
  output: Paragraph,
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

export type ConversationPackage = PackageFile & {
  readonly texts: Readonly<Record<Language, PackageTextFile>>
}

/** Every package and profile there is. */
export type Library = {
  /** In the order in which people see them: `kom-i-gang` first, `status` last, the others by id. */
  readonly packages: readonly ConversationPackage[]
  readonly profiles: readonly Profile[]
}

/** A finding in one place of a package: `path` as in `prompts.0.questions.1.low`. */
export type Finding = { readonly file: string; readonly path: string; readonly reason: string }

/**
 * What a schema cannot see: every prompt, question and option has its words in every language and no words are left
 * over, goals exist in the profile, ids are not used twice.
 */
export function checkPackage(pack: ConversationPackage, profile: Profile): Finding[] {
  const findings: Finding[] = []
  const add = (file: string, path: string, reason: string) => findings.push({ file, path, reason })
  const goals = new Set(profile.goals.map((goal) => goal.id))
  pack.goals.forEach((goal, i) => {
    if (!goals.has(goal)) add('package.yaml', `goals.${i}`, `the profile "${profile.id}" has no goal "${goal}"`)
  })
  for (const id of repeated(pack.prompts.map((prompt) => prompt.id))) {
    add('package.yaml', 'prompts', `two prompts have the id "${id}"`)
  }
  pack.prompts.forEach((prompt, i) => {
    if (!pack.goals.includes(prompt.goal)) {
      add('package.yaml', `prompts.${i}.goal`, `"${prompt.goal}" is not among the package's goals`)
    }
    for (const id of repeated(prompt.questions.map((question) => question.id))) {
      add('package.yaml', `prompts.${i}.questions`, `two questions have the id "${id}"`)
    }
  })
  findings.push(...checkThemes(pack.themes))
  for (const language of languages) findings.push(...checkWords(pack, language))
  return findings
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

function checkWords(pack: ConversationPackage, language: Language): Finding[] {
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
