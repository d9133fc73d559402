import { z } from 'zod'
import { Language } from '../../domain/language.ts'

/** One text of one person: an answer to a question, or a reply in the thread. */
export const Contribution = z.strictObject({
  id: z.string(),
  questionId: z.string(),
  text: z.string(),
  /** Whose it is, opaque, where that is known (replies in the thread). */
  person: z.string().optional(),
})
export type Contribution = z.infer<typeof Contribution>

const Cues = z.array(z.string())
/** A theme that the package expects, with words that tell it. */
export const Seed = z.strictObject({
  id: z.string(),
  label: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }),
  cues: z.strictObject({ nb: Cues, nn: Cues, en: Cues }),
})
export type Seed = z.infer<typeof Seed>

export const Question = z.strictObject({ id: z.string(), text: z.string() })
export type Question = z.infer<typeof Question>

export const Input = z.strictObject({
  /** The team's, for labels. The texts may be in any of the three, mixed. */
  language: Language,
  questions: z.array(Question),
  seeds: z.array(Seed),
  contributions: z.array(Contribution),
})
export type Input = z.infer<typeof Input>

const Ids = z.array(z.string())
const Quote = z.strictObject({ id: z.string(), text: z.string() })
/** Something that somebody wrote, word for word, and whose text it is a part of. */
export type Quote = z.infer<typeof Quote>

export const Theme = z.strictObject({
  /** From its members: the same members, the same id. */
  id: z.string(),
  /** The seed's label, or words that people wrote, the team's language first. */
  label: z.string(),
  seed: z.string().optional(),
  /**
   * Distinct contributors. A lower bound: without names, two answers to two questions may come from one person, so the
   * question with the most answers counts; replies count by person.
   */
  people: z.int(),
  /** By what most members are; `outside` is what a directorate, a ministry or a law decides. */
  kind: z.enum(['observation', 'proposal', 'question', 'outside']),
  members: Ids,
  /**
   * `against` deny what most of those say whose words show a side, or deny a trouble that the others tell of. Members
   * whose words show no side are in neither list. With as many on both sides, `for` are those who are content.
   */
  agreement: z.strictObject({ for: Ids, against: Ids }),
  /** Up to three: the most central and the most different; one of them from `against` where there is one. */
  quotes: z.array(Quote),
  /** At most five. */
  proposals: z.array(Quote),
})
export type Theme = z.infer<typeof Theme>

export const Reason = z.enum(['tooShort', 'noWords', 'offTopic', 'onlyMasked', 'repeated'])
export type Reason = z.infer<typeof Reason>

export const Flag = z.enum(['fewAnswers', 'oneLongAnswerDominates', 'onePersonDominates', 'mostlySingleVoices'])
export type Flag = z.infer<typeof Flag>

export const Analysis = z.strictObject({
  /** At least three distinct contributors each; the largest first. A contribution may be in two (see `words/guard.ts`). */
  themes: z.array(Theme),
  /** In no theme: single voices, to be shown in the team only. */
  singles: Ids,
  leftOut: z.array(z.strictObject({ id: z.string(), why: Reason })),
  flags: z.array(Flag),
})
export type Analysis = z.infer<typeof Analysis>
