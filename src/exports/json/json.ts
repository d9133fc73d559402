import type {
  ExportContent,
  ExportedEscalation,
  ExportedMeasure,
  ExportedOutcome,
} from '../../domain/export/export-content.ts'
import { type ExportedRound, endOf } from '../../domain/export/exported-round.ts'
import type { Detail } from '../../domain/outcome/detail.ts'
import { isBlurred } from '../../domain/summary/result.ts'
import { type Change, keptWith, type Objection } from '../../domain/summary/review.ts'
import type { Reviewed, ReviewedTheme } from '../../domain/summary/reviewed.ts'
import { untold } from '../../domain/summary/upward.ts'
import type { ExportSource } from '../export-source.ts'
import { isoDay } from '../iso-day.ts'
import { type ShownTexts, shownTexts } from '../shown-texts.ts'
import { oneDecimal } from '../tables/total-rows.ts'
import type { ExportDocument } from './export-schema.ts'

type Round = ExportDocument['rounds'][number]

/**
 * For programs: everything that a summary says, every text character for character. `export-schema.ts` is its contract.
 * Round by round, so that a long one can be made in parts.
 */
export function* jsonParts({ job, content, settings }: ExportSource): Generator<string> {
  const { organisation, timeZone } = settings
  const { rounds, measures, outcomes, escalations, part } = content
  const document: Omit<ExportDocument, 'rounds'> = {
    schema: 'tillitsbot-export',
    version: 4,
    createdAt: job.createdAt,
    language: job.language,
    organisation,
    timeZone,
    scope: job.scope,
    ...(part !== undefined && { part }),
    machineMade: true,
    totals: exportedTotals(content),
    measures: measures.value.map(exportedMeasure),
    outcomes: outcomes.value.map((outcome) => exportedOutcome(timeZone, outcome)),
    escalations: escalations.value.map((escalation) => exportedEscalation(timeZone, escalation)),
  }
  // All but the last brace and what stands before it.
  yield `${JSON.stringify(document, null, 2).slice(0, -2)},\n  "rounds": [`
  for (const [index, exported] of rounds.entries()) {
    const text = JSON.stringify(exportedRound(timeZone, exported, index + 1), null, 2)
    yield `${index === 0 ? '' : ','}\n    ${text.replaceAll('\n', '\n    ')}`
  }
  yield `${rounds.length === 0 ? '' : '\n  '}]\n}\n`
}

function exportedTotals({ report }: ExportContent): ExportDocument['totals'] {
  const { units, participation, goals, escalations, measures, answers, summaries, hours } = report.value
  return {
    units: { ...(units.all !== undefined && { all: units.all }), shared: units.shared, outside: units.outside },
    summaries,
    ...(answers !== undefined && { answers }),
    participation: participation.map(({ band, units: count }) => ({ band, units: count })),
    goals: goals.map((goal) => ({ ...goal })),
    measures: { ...measures, byStatus: { ...measures.byStatus } },
    escalations: {
      ...escalations,
      answers: { ...escalations.answers },
      levels: escalations.levels.map((one) => ({ ...one })),
    },
    ...(hours && {
      hours: {
        total: oneDecimal(hours.total),
        months: hours.months.map(({ month, hours: count }) => ({ month, hours: oneDecimal(count) })),
      },
    }),
  }
}

function exportedMeasure({
  parties,
  details,
  reasons,
  ...measure
}: ExportedMeasure): ExportDocument['measures'][number] {
  return {
    ...measure,
    parties: [...parties],
    ...(details && { details: details.map(exportedField) }),
    ...(reasons && { reasons: reasons.map((reason) => ({ ...reason })) }),
  }
}

function exportedField({ fieldId: id, label, text }: Detail) {
  return { id, label, text }
}

function exportedOutcome(timeZone: string, outcome: ExportedOutcome): ExportDocument['outcomes'][number] {
  const { unit, kind, title, details, language, packageId, by, at, next } = outcome
  return {
    ...{ unit, kind, title, language, packageId, by, on: isoDay(timeZone, at) },
    fields: details.map(exportedField),
    ...(next !== undefined && { next }),
  }
}

function exportedEscalation(timeZone: string, escalation: ExportedEscalation): ExportDocument['escalations'][number] {
  const { unit, title, matter, people, quotes, state, late, createdAt, steps } = escalation
  return {
    unit,
    ...(title !== undefined && { title }),
    ...(matter !== undefined && { matter }),
    ...(people !== undefined && { people }),
    quotes: [...quotes],
    state,
    late,
    sent: isoDay(timeZone, createdAt),
    steps: steps.map(({ unitName, level, askedAt, dueAt, answer }) => ({
      asked: unitName,
      level,
      on: isoDay(timeZone, askedAt),
      due: isoDay(timeZone, dueAt),
      ...(answer && {
        answer: {
          kind: answer.kind,
          on: isoDay(timeZone, answer.at),
          ...(answer.text !== undefined && { text: answer.text }),
        },
      }),
    })),
  }
}

/** Field by field, so that nothing new in a stored document gets out by itself. Ids of team, channel and round stay behind. */
function exportedRound(timeZone: string, exported: ExportedRound, number: number): Round {
  const { teamName, round, summary } = exported
  const { prompt } = round
  const { value } = summary
  const { answers, invited, simulated, replies, threshold, anonymity, shown, figures, leftOut } = value
  const texts = shownTexts(value)
  return {
    number,
    team: teamName,
    language: round.language,
    package: { id: prompt.packageId, version: prompt.packageVersion, title: prompt.packageTitle },
    prompt: { id: prompt.promptId, title: prompt.title, why: prompt.why, goal: prompt.goal, minutes: prompt.minutes },
    opened: isoDay(timeZone, round.openedAt),
    closed: isoDay(timeZone, endOf(exported)),
    anonymity,
    threshold,
    invited,
    answers,
    simulated,
    replies,
    shown,
    figures: figures.flatMap((figure) => {
      if (isBlurred(figure)) return []
      const { questionId, text: question, kind, answered, options } = figure
      return [
        { questionId, question, kind, answered, options: options.map(({ id, text, count }) => ({ id, text, count })) },
      ]
    }),
    nearlyAll: figures.filter(isBlurred).map(({ questionId, text: question, kind, answered, options, nearlyAll }) => ({
      ...{ questionId, question, kind, answered, chosen: nearlyAll },
      options: options.map(({ id, text }) => ({ id, text })),
    })),
    quotes: texts.groups.map(({ questionId, text: question, quotes }) => ({
      questionId,
      question,
      quotes: quotes.map(({ id, text, author }) => ({ id, text, ...(author !== undefined && { author }) })),
    })),
    thread: texts.thread.map(({ id, text, isCommittee }) => ({
      ...{ id, text },
      ...(isCommittee && { from: 'usersCommittee' as const }),
    })),
    themes: value.themes.map((theme) => exportedTheme(timeZone, theme, texts)),
    singles: { count: value.singles.length, sources: texts.namesOf(value.singles) },
    flags: value.flags,
    ...(value.maker && { maker: exportedMaker(value.maker) }),
    ...(value.review && { review: exportedReview(timeZone, value.review) }),
    objections: value.objections.map((objection) =>
      exportedObjection(timeZone, objection, value.review?.changes ?? []),
    ),
    reported: value.reported,
    withheld: texts.withheld,
    deleted: texts.gone,
    leftOut: leftOut.map((item) =>
      item.reason === 'fewAnswered'
        ? { reason: item.reason, question: item.question }
        : { reason: item.reason, count: item.count },
    ),
  }
}

function exportedTheme(timeZone: string, theme: ReviewedTheme, texts: ShownTexts): Round['themes'][number] {
  const { hidden, label, people, kind, sources, quotes, proposals, discuss, changes } = theme
  const objections = theme.objections.map((objection) => exportedObjection(timeZone, objection, changes))
  if (hidden) {
    const { by, at, reason } = hidden
    return { hidden: true, by, on: isoDay(timeZone, at), reason, objections }
  }
  return {
    hidden: false,
    label,
    people,
    kind,
    texts: sources.length,
    for: theme.for.length,
    against: theme.against.length,
    sources: exportedSources(theme, texts),
    quotes: texts.excerpts(quotes),
    proposals: texts.excerpts(proposals),
    discuss,
    corrections: changes.flatMap((change) => {
      if (change.kind !== 'corrected') return []
      const { by, at, before, after, reason } = change
      const words = reason === untold ? {} : { before, reason }
      return [{ by, on: isoDay(timeZone, at), after, ...words }]
    }),
    objections,
  }
}

function exportedSources(theme: ReviewedTheme, texts: ShownTexts) {
  const [agreeing, against] = [new Set(theme.for), new Set(theme.against)]
  return theme.sources.flatMap((source) =>
    texts.namesOf([source]).map((id) => ({
      id,
      ...(agreeing.has(source) && { side: 'for' as const }),
      ...(against.has(source) && { side: 'against' as const }),
    })),
  )
}

function exportedMaker(maker: NonNullable<Reviewed['maker']>): Round['maker'] {
  if (maker.kind === 'model') return { kind: maker.kind, name: maker.name, dropped: maker.dropped }
  return { kind: maker.kind, ...(maker.instead && { instead: maker.instead }) }
}

/** Which office signed and when, not who: nobody is named who did not choose to be. */
function exportedReview(timeZone: string, review: NonNullable<Reviewed['review']>): Round['review'] {
  const { state, draftUntil, signatures, noUnionRep, sharedAt, disagreements } = review
  return {
    state,
    draftUntil: isoDay(timeZone, draftUntil),
    signatures: signatures.map(({ office, at }) => ({ office, on: isoDay(timeZone, at) })),
    noUnionRep,
    ...(sharedAt !== undefined && { sharedOn: isoDay(timeZone, sharedAt) }),
    disagreements: disagreements.map(({ by, text }) => ({ by, text })),
  }
}

function exportedObjection(timeZone: string, { id, reason, author }: Objection, changes: readonly Change[]) {
  const kept = keptWith(changes, id)
  return {
    ...(reason !== untold && { reason }),
    ...(author && { author: author.name }),
    ...(kept && { noted: { by: kept.by, on: isoDay(timeZone, kept.at) } }),
  }
}
