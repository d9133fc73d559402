import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { endedCard, promptCard } from '../../src/cards/prompt-card.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { replyCard } from '../../src/cards/reply-card.ts'
import { sourcesCard } from '../../src/cards/summary/sources-card.ts'
import { type SummaryPart, summaryCard } from '../../src/cards/summary-card.ts'
import { tooFewView } from '../../src/cards/views/too-few-view.ts'
import { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { asFiles } from '../../src/domain/package/package.ts'
import {
  type Disclosed,
  discloseOutcomes,
  discloseProgress,
  discloseReviewed,
  discloseRound,
} from '../../src/domain/privacy/disclose.ts'
import { Role, readAnswer, Values } from '../../src/domain/round/answer.ts'
import { PostedPrompt, postedPrompt } from '../../src/domain/round/posted-prompt.ts'
import { Round } from '../../src/domain/round/round.ts'
import { LeftOut, tally } from '../../src/domain/summary/result.ts'
import { Review, reviewId } from '../../src/domain/summary/review.ts'
import type { Reviewed } from '../../src/domain/summary/reviewed.ts'
import { Summary } from '../../src/domain/summary/summary.ts'
import { Maker } from '../../src/domain/summary/theme.ts'
import { texts } from '../../src/texts/index.ts'
import { contentOf } from '../support/content.ts'
import { sampleOutcome } from '../support/sample-outcome.ts'
import { CampaignSample, campaignSampleCard, campaignViews } from './campaign-samples.ts'
import { choosingViews } from './choosing-views.ts'
import { escalationViews } from './escalation-views.ts'
import { formViews } from './form-views.ts'
import { GapSample, gapSampleCard } from './gap-samples.ts'
import { measureViews } from './measure-views.ts'
import { outcomeViews } from './outcome-views.ts'
import { releaseViews } from './release-views.ts'

const folder = fileURLToPath(new URL('../../cards/', import.meta.url))
export const { render } = loadTemplates(folder)
export const library = contentOf('nav')
const timeZone = 'Europe/Oslo'

/** Either one of the packages' prompts, in the language of the card, or a prompt word for word, the same in each. */
const SamplePrompt = z.union([
  z.strictObject({ package: z.string(), id: z.string(), example: z.string().optional() }),
  PostedPrompt,
])
const round = { prompt: SamplePrompt, anonymity: Round.shape.anonymity.default('anonymous') }

const PromptSample = z.strictObject({
  ...round,
  own: z
    .strictObject({
      values: z.union([Values, z.record(z.string(), z.string())]),
      role: Role.optional(),
      answered: z.boolean(),
    })
    .optional(),
})
const EndedSample = z.strictObject({ ...round, state: Round.shape.state })
const Quote = z.union([z.string(), z.strictObject({ text: z.string(), author: z.string() })])
const SummarySample = z.strictObject({
  ...round,
  answers: z.int(),
  invited: z.int(),
  simulated: z.int().default(0),
  replies: z.int().default(0),
  /** Question id → how many chose each option, in the order of the card. */
  counts: z.record(z.string(), z.array(z.int())),
  /** Question id → what was written. */
  texts: z.record(z.string(), z.array(Quote)),
  /** Posts in the thread that the themes take in: ids r1, r2 … Answers are a1, a2 … in the order of the card. */
  thread: z.array(z.string()).default([]),
  themes: Summary.shape.themes.default([]),
  singles: Summary.shape.singles.default([]),
  flags: Summary.shape.flags.default([]),
  /** Texts only: what has too few answers is found out. */
  leftOut: z.array(LeftOut).default([]),
  maker: Maker.default({ kind: 'local' }),
  /** The summariser failed. */
  unmade: z.boolean().default(false),
  review: Review.omit({ type: true, id: true, teamId: true, tenantId: true, roundId: true }).partial().optional(),
  /** What was written on the output card: how many times the sample, and the card's name. */
  written: z.int().optional(),
  /** Stands first: what a person is told whose answer came too late. */
  note: z.literal('receipt.closed').optional(),
  /** The theme, or the text, that the card begins with. */
  from: z.int().default(0),
})
const SourcesSample = SummarySample.extend({ theme: z.string() })
export type SummarySample = z.input<typeof SummarySample>
const view = ReplyView.omit({ language: true })
const ReplySample = z.union([z.strictObject({ every: view }), z.strictObject({ nb: view, nn: view, en: view })])

/** A round for a card, with everything that the sample doesn't say. */
export function sampleRound(
  language: Language,
  {
    prompt,
    anonymity = 'anonymous',
    state = 'open',
  }: { prompt: z.infer<typeof SamplePrompt> } & Partial<Pick<Round, 'anonymity' | 'state'>>,
): Round {
  return {
    type: 'round',
    id: 'round|19%3Achannel%40thread.tacv2|kom-i-gang|1',
    teamId: '19:team@thread.tacv2',
    tenantId: 'tenant',
    channelId: '19:channel@thread.tacv2',
    number: 1,
    language,
    anonymity,
    threshold: 5,
    state,
    prompt: 'package' in prompt ? fromLibrary(prompt, language) : prompt,
    startedBy: 'unionRep',
    openedAt: '2026-11-20T08:00:00.000Z',
    closesAt: '2026-11-27T14:00:00.000Z',
    extensions: 0,
    invited: 12,
  }
}

function fromLibrary(of: Exclude<z.infer<typeof SamplePrompt>, PostedPrompt>, language: Language): PostedPrompt {
  const pack = library.packages.find(({ id }) => id === of.package)!
  const prompt = pack.prompts.find(({ id }) => id === of.id)!
  return postedPrompt(pack, prompt, library.profile, language, of.example)
}

export function promptSampleCard(language: Language, input: z.input<typeof PromptSample>): object {
  const { own, ...sample } = PromptSample.parse(input)
  const round = sampleRound(language, sample)
  if (!own) return promptCard(render, round, timeZone)
  const texts = Object.fromEntries(Object.entries(own.values).map(([id, value]) => [id, String(value)]))
  const read = readAnswer(round.prompt, texts)
  return promptCard(render, round, timeZone, { ...own, role: own.role, faults: read.ok ? [] : read.faults })
}

export function summarySampleCard(language: Language, input: SummarySample): object {
  const { round, summary, note, from, written } = summarySample(language, input)
  const { receipt } = texts(language)
  return summaryCard(render, round, summary, timeZone, {
    note: note && `${receipt.closed} ${receipt.closedSeeSummary}`,
    from,
    ...(written !== undefined && { output: outputOf(written) }),
  })
}

function outputOf(count: number): NonNullable<SummaryPart['output']> {
  const written = Array.from({ length: count }, (_, i) => sampleOutcome({ id: `outcome|${i}` }))
  return { title: written[0]?.title, written: discloseOutcomes(written) }
}

export function sourcesSampleCard(language: Language, input: z.input<typeof SourcesSample>): object {
  const { theme, ...rest } = SourcesSample.parse(input)
  const { round, summary, from } = summarySample(language, rest)
  return sourcesCard(render, round, summary, theme, from)!
}

function summarySample(
  language: Language,
  input: SummarySample,
): {
  round: Round
  summary: Disclosed<Reviewed>
  note: 'receipt.closed' | undefined
  from: number
  written: number | undefined
} {
  const sample = SummarySample.parse(input)
  const { answers, invited, simulated, replies, counts, note, from, written } = sample
  const round = sampleRound(language, { ...sample, state: 'closed' })
  const figures = tally(round.prompt, []).map((figure) => {
    const options = figure.options.map((option, i) => ({ ...option, count: counts[figure.questionId]?.[i] ?? 0 }))
    return { ...figure, options, answered: options.reduce((sum, { count }) => sum + count, 0) }
  })
  let last = 0
  const quotes = round.prompt.questions.flatMap(({ id, text }) => {
    const written = sample.texts[id]?.map((quote) => ({
      id: `a${++last}`,
      ...(typeof quote === 'string' ? { text: quote } : quote),
    }))
    return written && written.length > 0 ? [{ questionId: id, text, quotes: written }] : []
  })
  const thread = sample.thread.map((text, i) => ({ id: `r${i + 1}`, text }))
  const { themes, singles, flags, maker } = sample
  const { value } = discloseRound(
    {
      id: `summary|${round.id}`,
      teamId: round.teamId,
      roundId: round.id,
      createdAt: '2026-11-27T14:00:01.000Z',
      ...{ answers, invited, simulated, replies },
      threshold: round.threshold,
      anonymity: round.anonymity,
    },
    { figures, quotes, thread, findings: sample.unmade ? undefined : { themes, singles, flags, maker, leftOut: [] } },
  )
  const summary = discloseReviewed(
    { ...value, leftOut: [...value.leftOut, ...sample.leftOut] },
    sample.review && sampleReview(round, sample.review),
  )
  return { round, summary, note, from, written }
}

function sampleReview(round: Round, change: object): Review {
  return Review.parse({
    ...{ type: 'review', id: reviewId(round.id), teamId: round.teamId, tenantId: round.tenantId, roundId: round.id },
    ...{ state: 'draft', draftUntil: '2026-12-02T14:00:00.000Z' },
    ...{ objections: [], changes: [], reports: [], disagreements: [], signatures: [], noUnionRep: false },
    ...change,
  })
}

export type SampleCard = {
  readonly template: string
  readonly sample: string
  readonly language: Language
  readonly card: object
}

/** Every card of every `cards/*.sample.json` in every language. */
export function sampleCards(): SampleCard[] {
  const ended = (language: Language, input: z.infer<typeof EndedSample>) =>
    endedCard(render, sampleRound(language, input))
  const reply = (language: Language, input: z.infer<typeof ReplySample>) =>
    replyCard(render, { language, ...('every' in input ? input.every : input[language]) })
  return [
    ...each('prompt', PromptSample, promptSampleCard),
    ...each('ended', EndedSample, ended),
    ...each('summary', SummarySample, summarySampleCard),
    ...each('sources', SourcesSample, sourcesSampleCard),
    ...each('reply', ReplySample, reply),
    ...each('campaign', CampaignSample, (language, sample) => campaignSampleCard(render, library, language, sample)),
    ...each('gap', GapSample, (language, sample) => {
      const { prompt } = sampleRound(language, { prompt: { package: 'kom-i-gang', id: sample.question } })
      const eyebrow = texts(language).prompt.eyebrow(prompt.packageTitle, prompt.goal)
      return gapSampleCard(render, language, { text: prompt.questions[0]!.text, eyebrow }, sample)
    }),
    ...each('form', ReplySample, reply),
    ...formSamples(),
    ...languages.flatMap((language) =>
      [0, 4].map((answers) => ({
        template: 'reply',
        sample: `too-few-${answers}`,
        language,
        card: tooFew(language, answers),
      })),
    ),
  ]
}

/** The forms as the commands make them, with what changes what they show. */
function formSamples(): SampleCard[] {
  return languages.flatMap((language) =>
    Object.entries({
      ...formViews(language, library),
      ...choosingViews(language),
      ...campaignViews(language),
      ...escalationViews(language),
      ...measureViews(language, library),
      ...outcomeViews(language, library),
      ...releaseViews(language, asFiles(library.packages[1]!, library.profile)),
    }).map(([sample, view]) => ({
      template: view.form ? 'form' : 'reply',
      sample,
      language,
      card: replyCard(render, view),
    })),
  )
}

function tooFew(language: Language, answers: number): object {
  const round = sampleRound(language, { prompt: { package: 'kom-i-gang', id: 'limits' }, state: 'tooFew' })
  const progress = discloseProgress({ answers, invited: 12, simulated: 0 })
  return replyCard(render, tooFewView(round, progress, '2026-12-02T14:00:00.000Z', timeZone))
}

function each<T extends z.ZodType>(
  template: string,
  schema: T,
  make: (language: Language, sample: z.output<T>) => object,
): SampleCard[] {
  const samples = z
    .record(z.string(), schema)
    .parse(JSON.parse(readFileSync(`${folder}${template}.sample.json`, 'utf8')))
  return Object.entries(samples).flatMap(([sample, data]) =>
    languages.map((language) => ({ template, sample, language, card: make(language, data) })),
  )
}
