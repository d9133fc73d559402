import type { ExportedRound } from '../domain/export/exported-round.ts'
import { isBlurred } from '../domain/summary/result.ts'
import type { ExportSource } from './export-file.ts'
import type { ExportDocument } from './export-schema.ts'
import { endOf, isoDay } from './round-dates.ts'

/** For programs: everything that a summary says, every text character for character. `export-schema.ts` is its contract. */
export function jsonExport({ job, rounds, settings }: ExportSource): string {
  const { organisation, timeZone } = settings
  const document: ExportDocument = {
    schema: 'tillitsbot-export',
    version: 1,
    createdAt: job.createdAt,
    language: job.language,
    organisation,
    timeZone,
    scope: job.scope,
    machineMade: true,
    rounds: rounds.map((exported, index) => exportedRound(timeZone, exported, index + 1)),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Field by field, so that nothing new in a stored document gets out by itself. Ids of team, channel and round stay behind. */
function exportedRound(timeZone: string, exported: ExportedRound, number: number): ExportDocument['rounds'][number] {
  const { teamName, round, summary } = exported
  const { prompt } = round
  const { answers, invited, simulated, replies, threshold, anonymity, shown, figures, quotes, leftOut } = summary.value
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
    quotes: quotes.map(({ questionId, text: question, quotes: texts }) => ({
      questionId,
      question,
      quotes: texts.map(({ text, author }) => (author === undefined ? { text } : { text, author })),
    })),
    leftOut: leftOut.map((item) =>
      item.reason === 'fewAnswered'
        ? { reason: item.reason, question: item.question }
        : { reason: item.reason, count: item.count },
    ),
  }
}
