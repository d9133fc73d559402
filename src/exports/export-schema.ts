import { z } from 'zod'
import { Language } from '../domain/language.ts'

/*
 * The published form of the JSON export, on its own and not derived from what is stored: a change to the store must
 * not change what other people's programs read. A new field keeps the version; a field that goes or changes its
 * meaning raises it.
 */

const Day = z.iso.date().describe('A day in the time zone of the export.')
const Count = z.int().min(0)

const Figure = z.object({
  questionId: z.string(),
  question: z.string(),
  kind: z.enum(['scale', 'choice']),
  answered: Count.describe('Answers to this question; the sum of the counts.'),
  options: z.array(
    z.object({ id: z.string().describe('The step 1–5 of a scale, or the option.'), text: z.string(), count: Count }),
  ),
})

const NearlyAll = z.object({
  questionId: z.string(),
  question: z.string(),
  kind: z.enum(['scale', 'choice']),
  answered: Count.describe('Answers to this question.'),
  chosen: z.string().describe('The option that all chose, or all but one. Which of the two is not told.'),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
})

const Quotes = z.object({
  questionId: z.string(),
  question: z.string(),
  quotes: z.array(
    z.object({
      text: z.string().describe('Word for word.'),
      author: z.string().optional().describe('A name, in named rounds only.'),
    }),
  ),
})

const LeftOut = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('fewAnswered').describe('Fewer answers than the threshold, so the figures are not shown.'),
    question: z.string(),
  }),
  z.object({ reason: z.literal('noWords').describe('Texts without a word.'), count: Count }),
  z.object({ reason: z.literal('thread').describe('Posts in the thread: counted, not repeated.'), count: Count }),
])

const Round = z.object({
  number: z.int().min(1).describe('The place in this file. Says nothing outside it.'),
  team: z.string(),
  language: Language.describe('What the prompt is written in. People may have written in another language.'),
  package: z.object({ id: z.string(), version: z.int(), title: z.string() }),
  prompt: z.object({ id: z.string(), title: z.string(), why: z.string(), goal: z.string(), minutes: z.int() }),
  opened: Day,
  closed: Day,
  anonymity: z.enum(['anonymous', 'named']),
  threshold: z
    .int()
    .min(3)
    .describe('Answers that an anonymous round needs before anything but their number is shown.'),
  invited: Count.describe('Members of the team when the round opened.'),
  answers: Count,
  simulated: Count.describe('How many of the answers a demo made up.'),
  replies: Count.describe('Posts in the thread.'),
  shown: z.boolean().describe('False: too few answered, and figures and quotes are empty.'),
  figures: z.array(Figure),
  nearlyAll: z
    .array(NearlyAll)
    .default([])
    .describe('Questions without counts, because nearly all chose the same. They are not in figures.'),
  quotes: z.array(Quotes),
  leftOut: z.array(LeftOut),
})

export const ExportDocument = z
  .object({
    schema: z.literal('tillitsbot-export'),
    version: z.literal(1),
    createdAt: z.iso.datetime().describe('UTC.'),
    language: Language.describe('The language that the export was asked for in.'),
    organisation: z.string(),
    timeZone: z.string().describe('IANA name.'),
    scope: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('latest') }),
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('package'), packageId: z.string() }),
    ]),
    machineMade: z.literal(true).describe('Summaries are made by a program. Quotes are not.'),
    rounds: z.array(Round).describe('Oldest first.'),
  })
  .meta({ title: 'Summaries of conversation rounds, exported by Tillitsbot' })
export type ExportDocument = z.infer<typeof ExportDocument>

/** JSON Schema (draft 2020-12) of the export. `docs/export.schema.json` is this, written down. */
export function exportJsonSchema(): object {
  // Seen from the reader's side, fields that come later are allowed.
  return z.toJSONSchema(ExportDocument, {
    io: 'input',
    // `format` says the same as the long patterns of dates, and people can read it.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
    },
  })
}
