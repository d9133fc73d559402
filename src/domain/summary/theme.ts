import { z } from 'zod'

/** Fewer people are single voices, and stay in the team (DOMAIN, "Rules with numbers"). */
export const fewestPeople = 3

/** Something that somebody wrote, word for word, and the text that it is a part of. */
export const Quote = z.strictObject({
  /** Id of the text: an answer in `Summary.quotes` or a post in `Summary.thread`. */
  source: z.string(),
  text: z.string(),
})
export type Quote = z.infer<typeof Quote>

/** By what most of its texts are; `outside`: a directorate, a ministry or a law decides it. */
export const themeKinds = ['observation', 'proposal', 'question', 'outside'] as const

const Sources = z.array(z.string())

/** What several people say. Every part of it rests on texts that can be opened. */
export const Theme = z.strictObject({
  /** From its sources: the same sources, the same id. */
  id: z.string(),
  /** In the round's language. */
  label: z.string(),
  /** Distinct people at least, not texts: of one person's answers to two questions nobody knows that they are one's. */
  people: z.int().min(fewestPeople),
  kind: z.enum(themeKinds),
  /** All texts that it rests on, ids in order. */
  sources: Sources,
  /** Of those, texts that take a side. Few against many are shown, not averaged away. */
  for: Sources,
  against: Sources,
  /** Two or three, the most different; one from `against` where there is one. */
  quotes: z.array(Quote).max(3),
  /** What people propose, in their words. */
  proposals: z.array(Quote).max(5),
  /** Words that make it something to be discussed with the unions before it is decided (`make/discussion-duty.ts`). */
  discuss: z.array(z.string()),
})
export type Theme = z.infer<typeof Theme>

/** What a reader should know before trusting the themes. */
export const Flag = z.enum([
  'fewAnswers',
  'oneRoleDominates',
  'oneLongAnswerDominates',
  'onePersonDominates',
  'mostlySingleVoices',
])
export type Flag = z.infer<typeof Flag>

/** Why a text is in no theme and no single voice either. */
export const textReasons = ['noWords', 'tooShort', 'offTopic', 'onlyMasked', 'repeated'] as const

/** Why a language model that was asked did not make the summary. */
export const fallbackReasons = ['timeout', 'unavailable', 'refused', 'nonsense'] as const

/** Who made the themes. The card says it. */
export const Maker = z.discriminatedUnion('kind', [
  /** Counts and groups words; no language model. `instead`: a model was asked first, and why it did not do. */
  z.strictObject({ kind: z.literal('local'), instead: z.enum(fallbackReasons).optional() }),
  /** `dropped`: lines that named no source, or quoted what nobody wrote. */
  z.strictObject({ kind: z.literal('model'), name: z.string(), dropped: z.int().min(0) }),
])
export type Maker = z.infer<typeof Maker>

/** What a summariser finds in a round's texts, before `disclose` decides how much of it may be seen. */
export const Findings = z.strictObject({
  /** The largest first. */
  themes: z.array(Theme),
  /** Ids of texts in no theme, to be shown in the team only. */
  singles: z.array(z.string()),
  leftOut: z.array(z.strictObject({ reason: z.enum(textReasons), sources: Sources })),
  flags: z.array(Flag),
  maker: Maker,
})
export type Findings = z.infer<typeof Findings>
