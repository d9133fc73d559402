import { z } from 'zod'
import type { Language } from '../language.ts'
import type { ConversationPackage, Profile, Prompt } from '../package/package.ts'

const PostedQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scale'),
    id: z.string(),
    text: z.string(),
    optional: z.boolean(),
    low: z.string(),
    high: z.string(),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    id: z.string(),
    text: z.string(),
    optional: z.boolean(),
    options: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('open'),
    id: z.string(),
    text: z.string(),
    optional: z.boolean(),
    hint: z.string(),
  }),
])
export type PostedQuestion = z.infer<typeof PostedQuestion>

/** Characters of a team's own example to a prompt. */
export const longestExample = 300

/**
 * A prompt as it was posted, words included, in the round's language. A round carries its own copy, so that neither a
 * new version of the package nor a withdrawn one changes what people were asked.
 */
export const PostedPrompt = z.strictObject({
  packageId: z.string(),
  packageVersion: z.int(),
  promptId: z.string(),
  packageTitle: z.string(),
  title: z.string(),
  why: z.string(),
  goal: z.string(),
  minutes: z.int(),
  /** A local example by whoever started it, masked like an answer. */
  example: z.string().max(longestExample).optional(),
  questions: z.array(PostedQuestion),
})
export type PostedPrompt = z.infer<typeof PostedPrompt>

/** Puts a prompt's structure and its words together. The content was checked at start, so no word is missing. */
export function postedPrompt(
  pack: ConversationPackage,
  prompt: Prompt,
  profile: Profile,
  language: Language,
  example?: string,
): PostedPrompt {
  const texts = pack.texts[language]
  const words = texts.prompts[prompt.id]
  return {
    packageId: pack.id,
    packageVersion: pack.version,
    promptId: prompt.id,
    packageTitle: texts.title,
    title: words?.title ?? '',
    why: words?.why ?? '',
    goal: profile.goals.find((goal) => goal.id === prompt.goal)?.name[language] ?? '',
    minutes: prompt.minutes,
    ...(example !== undefined && { example }),
    questions: prompt.questions.map((question): PostedQuestion => {
      const text = words?.questions[question.id]
      const base = { id: question.id, text: text?.text ?? '', optional: question.optional }
      if (question.kind === 'scale') return { ...base, kind: 'scale', low: text?.low ?? '', high: text?.high ?? '' }
      if (question.kind === 'open') return { ...base, kind: 'open', hint: text?.hint ?? '' }
      const options = question.options.map((id) => ({ id, text: text?.options?.[id] ?? '' }))
      return { ...base, kind: 'choice', options }
    }),
  }
}
