import { z } from 'zod'
import { Language } from '../../domain/language.ts'

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

const Id = z.string().describe('Names a text in this round of this file. Says nothing outside it.')

const Quotes = z.object({
  questionId: z.string(),
  question: z.string(),
  quotes: z.array(
    z.object({
      id: Id,
      text: z.string().describe('Word for word. What is left out between two parts is marked […].'),
      author: z.string().optional().describe('A name, in named rounds only.'),
    }),
  ),
})

const Post = z.object({
  id: Id,
  text: z.string().describe('Word for word. Posts in the thread are not anonymous.'),
  from: z
    .literal('usersCommittee')
    .optional()
    .describe('Said by the users’ committee and entered by a facilitator. All of it is one voice, and no employee’s.'),
})

const LeftOut = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('fewAnswered').describe('Fewer answers than the threshold, so the figures are not shown.'),
    question: z.string(),
  }),
  z.object({
    reason: z
      .enum(['noWords', 'tooShort', 'offTopic', 'onlyMasked', 'repeated', 'noRoom'])
      .describe(
        'Why texts are in no theme and no single voices either; they are in quotes or thread. noRoom: texts that were counted, but that the summary has no room for.',
      ),
    count: Count,
  }),
])

const Status = z.enum(['proposed', 'adopted', 'underWay', 'done', 'stopped', 'declined'])

const Office = z.enum(['leader', 'unionRep', 'safetyRep']).describe('The office that did it, not the person.')

// What stays in the team is absent from an export for coordinators.
const InTeam = z.string().optional().describe('Absent in exports for coordinators.')

const Objection = z.object({
  reason: InTeam,
  author: z.string().optional().describe('A name, only where the person gave it.'),
  noted: z.object({ by: Office, on: Day }).optional().describe('The line was kept as it is, with this objection.'),
})

const Correction = z.object({ by: Office, on: Day, before: InTeam, after: z.string(), reason: InTeam })

const Excerpt = z.object({ source: Id, text: z.string().describe('A part of the text `source`, word for word.') })

const Theme = z.discriminatedUnion('hidden', [
  z.object({
    hidden: z.literal(false),
    label: z.string().describe('Made by a program, or what the last correction says.'),
    people: z.int().min(3).describe('Distinct people at least, not texts.'),
    kind: z
      .enum(['observation', 'proposal', 'question', 'outside'])
      .describe('What most of its texts are. `outside`: a directorate, a ministry or a law decides it.'),
    texts: Count.describe('Texts that it rests on. Those that are still there are in sources.'),
    for: Count.describe('Of the texts, those whose words take a side, and share the side of most.'),
    against: Count.describe('Those that see it otherwise.'),
    sources: z.array(z.object({ id: Id, side: z.enum(['for', 'against']).optional() })),
    quotes: z.array(Excerpt),
    proposals: z.array(Excerpt),
    discuss: z
      .array(z.string())
      .describe('Words that make it something to be discussed with the unions before it is decided.'),
    corrections: z.array(Correction).describe('Oldest first. The label is what the last one says.'),
    objections: z.array(Objection),
  }),
  z.object({
    hidden: z.literal(true).describe('The parties hid it. Its words, and texts that only it rests on, are not here.'),
    by: Office,
    on: Day,
    reason: z.string(),
    objections: z.array(Objection),
  }),
])

const Maker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('local').describe('No language model.'),
    instead: z
      .enum(['timeout', 'unavailable', 'refused', 'nonsense'])
      .optional()
      .describe('A language model was asked first, and why it did not do.'),
  }),
  z.object({
    kind: z.literal('model').describe('A language model.'),
    name: z.string(),
    dropped: Count.describe('Lines of the model that named no source, or quoted what nobody wrote.'),
  }),
])

const Signatory = z.enum(['leader', 'unionRep'])

const Review = z.object({
  state: z.enum(['draft', 'review', 'shared']).describe('`review`: not a draft any more, and not signed by all.'),
  draftUntil: Day,
  signatures: z.array(z.object({ office: Signatory, on: Day })),
  noUnionRep: z.boolean().describe('One signature was enough, because the team had no union representative.'),
  sharedOn: Day.optional(),
  disagreements: z
    .array(z.object({ by: Signatory, text: z.string() }))
    .describe('Where the parties see it differently, in their own words.'),
})

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
  quotes: z
    .array(Quotes)
    .describe(
      'Every text as long as answers are kept; then those that a theme quotes. For coordinators, what themes quote of each text. In the order of the alphabet.',
    ),
  thread: z.array(Post).describe('Posts in the thread.'),
  themes: z.array(Theme).describe('What several people say, the largest first.'),
  singles: z
    .object({ count: Count, sources: z.array(Id) })
    .describe('Texts in no theme: single voices, for the team only.'),
  flags: z
    .array(
      z.enum(['fewAnswers', 'oneRoleDominates', 'oneLongAnswerDominates', 'onePersonDominates', 'mostlySingleVoices']),
    )
    .describe('What to know before trusting the themes.'),
  maker: Maker.optional().describe('Who made the themes. Absent: nothing was summarised.'),
  review: Review.optional().describe('The say of the team. Absent: there is nothing to review.'),
  objections: z.array(Objection).describe('To the summary as a whole.'),
  reported: Count.describe('Texts that are not here because somebody reported them.'),
  withheld: Count.describe('Texts that are not here because only hidden themes rest on them.'),
  deleted: Count.describe('Texts of themes and single voices that are not here because they are deleted.'),
  leftOut: z.array(LeftOut),
})

const Totals = z.object({
  units: z.object({
    all: Count.optional().describe('In the list of units. Absent: there is none.'),
    shared: Count.describe('That have shared a summary.'),
    outside: Count.describe('Teams that have shared a summary and stand in no unit.'),
  }),
  summaries: Count,
  answers: Count.optional().describe('Absent: so few that it is not told.'),
  participation: z
    .array(z.object({ band: z.enum(['under25', 'from25', 'from50', 'from75']), units: Count }))
    .describe('Units by the share of those invited who answered, in per cent.'),
  goals: z.array(z.object({ goalId: z.string(), summaries: Count, units: Count, measures: Count })),
  measures: z.object({ total: Count, overdue: Count, byStatus: z.record(Status, Count) }),
  escalations: z.object({
    total: Count,
    waiting: Count,
    late: Count.describe('Waiting, and past the day to answer by.'),
    answers: z.object({ yes: Count, no: Count, passedOn: Count }),
    levels: z.array(z.object({ level: z.string(), answered: Count, medianDays: z.number() })),
  }),
  hours: z
    .object({ total: z.number(), months: z.array(z.object({ month: z.string(), hours: z.number() })) })
    .optional()
    .describe('Working time, estimated: answers times the minutes on the card. Absent: see answers.'),
})

/** Of an output card. */
const Field = z.object({ id: z.string(), label: z.string(), text: z.string() })

const Measure = z.object({
  unit: z.string(),
  title: z.string(),
  purpose: z.string(),
  goalId: z.string().optional(),
  level: z.enum(['individual', 'group', 'leadership', 'organisation']),
  parties: z.array(z.enum(['leader', 'unionRep', 'safetyRep'])).describe('Offices that took part in the decision.'),
  status: Status,
  start: Day.optional(),
  due: Day.optional(),
  result: z.string(),
  learning: z.string(),
  packageId: z.string().optional(),
  nationalId: z.string().optional().describe("Of the government's register: `edition|number`."),
  owner: z.string().optional().describe('A name, in exports of the own team only.'),
  details: z
    .array(Field)
    .optional()
    .describe("What the package's card asked for besides, as people saw it. In exports of the own team only."),
  reasons: z
    .array(z.object({ office: z.enum(['leader', 'unionRep']), text: z.string() }))
    .optional()
    .describe('What the parties said when they decided. In exports of the own team only.'),
})

const Outcome = z.object({
  unit: z.string(),
  kind: z
    .enum(['note', 'duty', 'package'])
    .describe('duty: the law requires it. package: what the team talks about next.'),
  title: z.string().describe("The card's."),
  language: Language,
  packageId: z.string(),
  by: z.enum(['leader', 'unionRep', 'safetyRep', 'member']).describe('In which capacity it was written.'),
  on: Day,
  fields: z.array(Field).describe('As people saw them.'),
  next: z.string().optional().describe('Of a package: its id.'),
})

const Escalation = z.object({
  unit: z.string().describe('The team that asks.'),
  title: InTeam,
  matter: InTeam,
  people: Count.optional().describe('Of a theme: how many people say it, at least.'),
  quotes: z.array(z.string()),
  state: z.enum(['waiting', 'answered', 'withdrawn', 'unreached']),
  late: z.boolean(),
  sent: Day,
  steps: z.array(
    z.object({
      asked: z.string(),
      level: z.string(),
      on: Day,
      due: Day,
      answer: z.object({ kind: z.enum(['yes', 'no', 'passedOn']), on: Day, text: InTeam }).optional(),
    }),
  ),
})

export const ExportDocument = z
  .object({
    schema: z.literal('tillitsbot-export'),
    version: z.literal(4),
    createdAt: z.iso.datetime().describe('UTC.'),
    language: Language.describe('The language that the export was asked for in.'),
    organisation: z.string(),
    timeZone: z.string().describe('IANA name.'),
    scope: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('latest') }),
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('package'), packageId: z.string() }),
      z.object({ kind: z.literal('unit'), unitId: z.string() }),
    ]),
    part: z.string().optional().describe('The part of the organisation that was asked for, by its name.'),
    machineMade: z.literal(true).describe('Summaries are made by a program. Quotes are not.'),
    totals: Totals.describe('Adds up what stands below; the card and the web report show the same numbers.'),
    measures: z.array(Measure),
    outcomes: z.array(Outcome).describe('Output cards that became neither a measure nor a matter for the level above.'),
    escalations: z.array(Escalation).describe('Matters that were sent to a level above.'),
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
