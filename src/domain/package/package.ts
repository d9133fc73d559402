import { z } from 'zod'
import type { Language } from '../language.ts'

/**
 * A conversation package (samtalepakke) as its authors write it: one `package.yaml` with what is the same in every
 * language, and one text file per language. Bokmål, nynorsk and English are one versioned object: a package that
 * lacks one of them is not published (språklova § 14). `cards/README.md` explains the format to authors.
 */

const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters a–z, digits and hyphens')
const Line = z.string().trim().min(1).max(300)
const Paragraph = z.string().trim().min(1).max(1200)

/** A question with an input. `optional` questions may be left empty; a prompt needs at least one answer in all. */
const Question = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('scale'), optional: z.boolean().default(false) }),
  z.strictObject({
    id: Id,
    kind: z.literal('choice'),
    options: z.array(Id).min(2).max(9),
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
 * written down, a duty in law (which is marked, not stopped), or the next package (then the options are ids of packages).
 */
export const outcomeKinds = ['measure', 'escalation', 'note', 'duty', 'package'] as const
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
  version: z.int().min(1).max(9999),
  /** Profile id → goals that the package serves there. A package is in the library of the profiles named here. */
  goals: z.record(Id, z.array(Id).min(1)),
  size: z.enum(['mini', 'standard', 'full']),
  groupSize: z.strictObject({ min: z.int().min(2), max: z.int().max(500) }),
  /** Working days that a prompt stays open in a channel, unless the person who starts it says otherwise. */
  openDays: z.int().min(1).max(20),
  /** Its prompts follow up what was said, so a team may be asked them again and again. */
  recurring: z.boolean().default(false),
  /** What the conversation ends in. Three measures at most (DOMAIN "Complaints to answer"). */
  output: z.strictObject({
    measures: z.int().min(0).max(3),
    levels: z.array(z.enum(['individual', 'group', 'leadership', 'organisation'])).min(1),
    card: OutputCard.optional(),
  }),
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

/** The files that a package of this profile could come from: `forProfile` of them is the same again. */
export function asFiles({ goals, prompts, ...pack }: ConversationPackage, profile: Profile): PackageFiles {
  return {
    ...pack,
    goals: { [profile.id]: [...goals] },
    prompts: prompts.map(({ goal, ...prompt }) => ({ ...prompt, goal: { [profile.id]: goal } })),
  }
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
