import { z } from 'zod'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Ballot, Statement } from '../privacy/seal.ts'
import type { Answer } from '../round/answer.ts'
import type { PostedPrompt } from '../round/posted-prompt.ts'
import { textReasons } from './theme.ts'

const question = {
  questionId: z.string(),
  kind: z.enum(['scale', 'choice']),
  text: z.string(),
  answered: z.int().min(0),
}

/** One scale or choice question, counted. `options` are in the order of the card and carry its words. */
export const CountedFigure = z.strictObject({
  ...question,
  options: z.array(z.strictObject({ id: z.string(), text: z.string(), count: z.int().min(0) })),
})
export type CountedFigure = z.infer<typeof CountedFigure>

/** Everybody chose the same option, or all but one did: which of the two is kept nowhere (`domain/privacy/blur.ts`). */
export const BlurredFigure = z.strictObject({
  ...question,
  options: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  /** The option's id. */
  nearlyAll: z.string(),
})
export type BlurredFigure = z.infer<typeof BlurredFigure>

export const Figure = z.union([CountedFigure, BlurredFigure])
export type Figure = z.infer<typeof Figure>

export function isBlurred(figure: Figure): figure is BlurredFigure {
  return 'nearlyAll' in figure
}

/** What people wrote to one open question. `author` in named rounds only. */
export const Quotes = z.strictObject({
  questionId: z.string(),
  text: z.string(),
  /** `id`: what themes name. Numbered in alphabetical order, so that it says nothing else. */
  quotes: z.array(z.strictObject({ id: z.string(), text: z.string(), author: z.string().optional() })),
})
export type Quotes = z.infer<typeof Quotes>

/** What a summary does not show, and why. */
export const LeftOut = z.discriminatedUnion('reason', [
  /** Fewer than k answered this question, so its figures would point at somebody. */
  z.strictObject({ reason: z.literal('fewAnswered'), question: z.string() }),
  /** Texts that are in no theme. */
  z.strictObject({ reason: z.enum(textReasons), count: z.int() }),
  /** Texts that were read and counted, but for which the summary has no room (`make/limit-texts.ts`). */
  z.strictObject({ reason: z.literal('noRoom'), count: z.int() }),
])
export type LeftOut = z.infer<typeof LeftOut>

/** How the five steps of a scale and the options of a choice came out. Every ballot counts once per question. */
export function tally(prompt: PostedPrompt, ballots: readonly Ballot[]): CountedFigure[] {
  return prompt.questions.flatMap((question): CountedFigure[] => {
    if (question.kind === 'open') return []
    const values = ballots.flatMap((ballot) => {
      const value = ballot.values[question.id]
      return value === undefined ? [] : [String(value)]
    })
    const options = question.kind === 'choice' ? question.options : scaleOptions(question)
    return [
      {
        questionId: question.id,
        kind: question.kind,
        text: question.text,
        answered: values.length,
        options: options.map((option) => ({ ...option, count: values.filter((value) => value === option.id).length })),
      },
    ]
  })
}

/** What the two ends of a counted scale are called. */
export function scaleEnds({ options }: CountedFigure): { readonly low: string; readonly high: string } {
  const words = (text = '') => text.replace(/^\d – /, '')
  return { low: words(options[0]?.text), high: words(options.at(-1)?.text) }
}

function scaleOptions({ low, high }: { low: string; high: string }): { id: string; text: string }[] {
  return ['1', '2', '3', '4', '5'].map((id) => ({
    id,
    text: id === '1' ? `1 – ${low}` : id === '5' ? `5 – ${high}` : id,
  }))
}

/** Texts by question, in alphabetical order, so that no other order shows through. */
export function gather(prompt: PostedPrompt, statements: readonly Statement[]): Quotes[] {
  return numbered(
    prompt.questions.flatMap((question) => {
      const texts = statements.filter(({ questionId }) => questionId === question.id)
      if (question.kind !== 'open' || texts.length === 0) return []
      // Without a function to compare with it is by code unit too, and some times faster for thousands.
      const quotes = texts
        .map(({ text }) => text)
        .toSorted()
        .map((text) => ({ text }))
      return [{ questionId: question.id, text: question.text, quotes }]
    }),
  )
}

/** Gives the texts their ids, `a1`, `a2` and so on. */
function numbered(groups: readonly Unnumbered[]): Quotes[] {
  let last = 0
  return groups.map((group) => ({ ...group, quotes: group.quotes.map((quote) => ({ id: `a${++last}`, ...quote })) }))
}
type Unnumbered = Omit<Quotes, 'quotes'> & { readonly quotes: readonly Omit<Quotes['quotes'][number], 'id'>[] }

/** Like `gather`, for a named round: everything that was said, by name of the person who said it. */
export function signed(prompt: PostedPrompt, contributions: readonly Answer[]): Quotes[] {
  const groups = prompt.questions.flatMap((question): Unnumbered[] => {
    if (question.kind !== 'open') return []
    const quotes = contributions.flatMap(({ values, author }) => {
      const text = values[question.id]
      return typeof text === 'string' && author ? [{ text, author: author.name }] : []
    })
    const ordered = quotes.toSorted((a, b) => byCodeUnit(a.author, b.author) || byCodeUnit(a.text, b.text))
    return quotes.length === 0 ? [] : [{ questionId: question.id, text: question.text, quotes: ordered }]
  })
  return numbered(groups)
}
