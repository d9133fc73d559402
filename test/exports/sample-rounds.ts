import type { Escalation } from '../../src/domain/escalation/escalation.ts'
import { asRegisterLine, type ExportContent } from '../../src/domain/export/export-content.ts'
import type { ExportedRound } from '../../src/domain/export/exported-round.ts'
import type { Measure } from '../../src/domain/measure/measure.ts'
import type { Outcome } from '../../src/domain/outcome/outcome.ts'
import {
  discloseEscalations,
  discloseMeasures,
  discloseOutcomesInFile,
  discloseRegister,
  discloseReport,
  discloseReviewed,
  discloseRound,
} from '../../src/domain/privacy/disclose.ts'
import { type RegisterEntry, registerId } from '../../src/domain/register/register-entry.ts'
import type { RoundFact } from '../../src/domain/report/fact-sheet.ts'
import { foldReport } from '../../src/domain/report/fold-report.ts'
import type { Round } from '../../src/domain/round/round.ts'
import type { Draft } from '../../src/domain/summary/draft.ts'
import type { Review } from '../../src/domain/summary/review.ts'
import type { Summary } from '../../src/domain/summary/summary.ts'
import type { Findings } from '../../src/domain/summary/theme.ts'
import { exportFile } from '../../src/exports/export-file.ts'
import type { ExportSource } from '../../src/exports/export-source.ts'

export const settings = { organisation: 'Nav', timeZone: 'Europe/Oslo' }

/** Every text of a round that can come from outside. */
export type Wording = {
  team: string
  package: string
  goal: string
  title: string
  question: string
  option: string
  quote: string
  author: string
}

export const plainWording: Wording = {
  team: 'Nav Eksempel',
  package: 'Kom i gang',
  goal: 'Tillit i møte med brukerne',
  title: 'Når avgjorde du selv?',
  question: 'Hvor ofte?',
  option: 'Hver dag',
  quote: 'Vi prøver én ting om gangen.',
  author: 'Ailo Eksempel',
}

/** Ids that must not be found in any file. */
export const secretIds = ['19:team-id@thread.tacv2', '19:channel-id@thread.tacv2', 'tenant-id', '1700000000001']

export type Sample = {
  readonly wording?: Partial<Wording>
  readonly anonymity?: 'anonymous' | 'named'
  readonly closing?: Partial<Pick<Summary, 'answers' | 'invited' | 'simulated' | 'replies' | 'threshold'>>
  readonly counts?: readonly number[]
  readonly quotes?: readonly string[]
  readonly noWords?: number
  /** What was found in the texts: `a1`, `a2` and so on, in the order of `quotes`, and the posts of `thread`. */
  readonly findings?: Partial<Findings>
  readonly thread?: Summary['thread']
  readonly review?: Partial<Review>
  readonly endedAt?: string
  readonly number?: number
  readonly goalId?: string
}

/** A closed round with one choice, one scale that three answered, and one open question. */
export function sampleRound(sample: Sample = {}): ExportedRound {
  const words = { ...plainWording, ...sample.wording }
  const { anonymity = 'anonymous', counts = [4, 2, 1], quotes = [words.quote], noWords = 0 } = sample
  const round = closedRound(words, anonymity, sample)
  const draft: Draft = {
    figures: [
      {
        questionId: 'how-often',
        kind: 'choice',
        text: words.question,
        answered: counts.reduce((sum, count) => sum + count, 0),
        options: counts.map((count, index) => ({
          id: `o${index}`,
          text: index === 0 ? words.option : `Valg ${index}`,
          count,
        })),
      },
      {
        questionId: 'how-sure',
        kind: 'scale',
        text: 'Hvor trygg?',
        answered: 3,
        options: [1, 2, 3, 4, 5].map((step) => ({ id: String(step), text: String(step), count: step === 4 ? 3 : 0 })),
      },
    ],
    quotes: [
      {
        questionId: 'example',
        text: words.question,
        quotes: quotes.map((text, index) => ({
          id: `a${index + 1}`,
          text,
          ...(anonymity === 'named' && { author: words.author }),
        })),
      },
    ],
    thread: sample.thread ?? [],
    findings: {
      ...{ themes: [], singles: [], flags: [], maker: { kind: 'local' } },
      leftOut: noWords > 0 ? [{ reason: 'noWords', sources: Array.from({ length: noWords }, (_, i) => `n${i}`) }] : [],
      ...sample.findings,
    },
  }
  const summary = discloseRound(
    {
      id: `summary|${round.id}`,
      teamId: round.teamId,
      roundId: round.id,
      createdAt: '2026-11-20T23:45:00.000Z',
      answers: 7,
      invited: 12,
      simulated: 0,
      replies: 2,
      threshold: 5,
      anonymity,
      ...sample.closing,
    },
    draft,
  )
  const review = sample.review && sampleReview(round, sample.review)
  const { goalId } = sample
  return {
    teamName: words.team,
    round,
    ...(goalId !== undefined && { goalId }),
    summary: discloseReviewed(summary.value, review),
  }
}

/** A draft that nobody has said anything about, but for what is given. */
function sampleReview({ id, teamId, tenantId }: Round, given: Partial<Review>): Review {
  return {
    type: 'review',
    id: `review|${id}`,
    ...{ teamId, tenantId, roundId: id },
    state: 'draft',
    draftUntil: '2026-11-25T14:00:00.000Z',
    objections: [],
    changes: [],
    reports: [],
    disagreements: [],
    signatures: [],
    noUnionRep: false,
    ...given,
  }
}

function closedRound(words: Wording, anonymity: 'anonymous' | 'named', { endedAt, number = 1 }: Sample): Round {
  return {
    type: 'round',
    id: `round|${secretIds[1]}|kom-i-gang|${number}`,
    teamId: '19:team-id@thread.tacv2',
    tenantId: 'tenant-id',
    channelId: '19:channel-id@thread.tacv2',
    number,
    language: 'nb',
    anonymity,
    threshold: 5,
    state: 'closed',
    prompt: {
      packageId: 'kom-i-gang',
      packageVersion: 1,
      promptId: 'own-judgement',
      packageTitle: words.package,
      title: words.title,
      why: 'Fordi det betyr noe.',
      goal: words.goal,
      minutes: 3,
      questions: [
        { kind: 'open', id: 'example', text: words.question, optional: true, hint: '' },
        { kind: 'choice', id: 'how-often', text: words.question, optional: false, options: [] },
        { kind: 'scale', id: 'how-sure', text: 'Hvor trygg?', optional: false, low: 'Lite', high: 'Mye' },
      ],
    },
    startedBy: 'leader',
    openedAt: '2026-11-13T08:00:00.000Z',
    closesAt: '2026-11-20T14:00:00.000Z',
    extensions: 0,
    endedAt: endedAt ?? '2026-11-20T23:30:00.000Z',
    invited: 12,
    thread: { conversationId: '19:channel-id@thread.tacv2;messageid=1700000000001', activityId: '1700000000001' },
  }
}

export type Format = 'md' | 'csv' | 'json'
export const formats = ['md', 'csv', 'json'] as const

/** What a file holds beside its rounds. */
export type SampleActions = {
  readonly of?: 'team' | 'shared'
  readonly measures?: readonly Measure[]
  readonly escalations?: readonly Escalation[]
  readonly outcomes?: readonly Outcome[]
  readonly part?: string
}

/** A file's content with a report that adds it up, as `usecases/export` makes it. */
export function contentOf(rounds: readonly ExportedRound[], given: SampleActions = {}): ExportContent {
  const { of = 'team', measures = [], escalations = [], outcomes = [], part } = given
  const now = '2026-11-21T12:00:00.000Z'
  const unitOf = (teamId: string) => rounds.find(({ round }) => round.teamId === teamId)?.teamName ?? plainWording.team
  const entries = measures.map((measure): RegisterEntry => {
    const shown = asRegisterLine(measure, unitOf(measure.teamId))
    const base = { id: registerId(measure.id), tenantId: 'tenant-id', teamId: measure.teamId, updatedAt: now }
    return { type: 'registerEntry', ...base, ...shown }
  })
  const facts = rounds.map(
    ({ round, goalId, summary: { value } }): RoundFact => ({
      ...{ roundId: round.id, teamId: round.teamId, packageId: round.prompt.packageId },
      ...(goalId !== undefined && { goalId }),
      ...{ closedAt: round.endedAt ?? value.createdAt, answers: value.answers, invited: value.invited },
      minutes: round.prompt.minutes,
    }),
  )
  const material = { facts, entries, escalations, tree: undefined, goals: goals.map(({ id }) => id), now }
  const report = discloseReport(foldReport({ ...material, timeZone: settings.timeZone }, {}), 5)
  return {
    of,
    rounds,
    report,
    measures:
      of === 'team' ? discloseMeasures(measures, unitOf(rounds[0]?.round.teamId ?? '')) : discloseRegister(entries),
    escalations: discloseEscalations(escalations, { now, upward: of === 'shared' }),
    outcomes: discloseOutcomesInFile(
      outcomes.map((outcome) => ({ outcome, unit: unitOf(outcome.teamId), signedAt: now })),
      of === 'shared',
    ),
    goals,
    themeNames,
    ...(part !== undefined && { part }),
  }
}

const goals = [
  {
    id: 'mal1',
    name: { nb: 'Rom for faglighet', nn: 'Rom for fagleg skjønn', en: 'Room for professional judgement' },
  },
  { id: 'mal5', name: { nb: 'Tillit i møte', nn: 'Tillit i møte', en: 'Trust in meeting users' } },
]

const themeNames = [{ nb: 'Svar og beslutninger', nn: 'Svar og avgjerder', en: 'Answers and decisions' }]

/** What a file is made from, at a fixed time. */
export function sourceOf<F extends ExportSource['job']['format']>(
  format: F,
  content: ExportContent,
  language: 'nb' | 'nn' | 'en' = 'nb',
) {
  const job = { format, language, scope: { kind: 'all' as const }, createdAt: '2026-11-21T12:00:00.000Z' }
  return { job, content, settings }
}

/** The file as text, made at a fixed time. */
export function fileText(
  format: Format,
  rounds: readonly ExportedRound[],
  language: 'nb' | 'nn' | 'en' = 'nb',
  actions: SampleActions = {},
): string {
  return decoded(exportFile(sourceOf(format, contentOf(rounds, actions), language)).bytes)
}

export function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
