import type { ExportedRound } from '../domain/export/exported-round.ts'
import type { LeftOut } from '../domain/summary/result.ts'
import type { Summary } from '../domain/summary/summary.ts'
import type { Texts } from '../texts/index.ts'

/** What must be known before a round's figures are read: answers of invited, what is simulated, why nothing is shown. */
export function roundFacts(say: Texts, { answers, invited, simulated, threshold, shown }: Summary): string[] {
  // The same rule as on the card in the channel, so that nobody meets two judgements of one round.
  const few = shown && answers < 2 * threshold && answers * 2 < invited
  return [
    answers === 0 ? say.summary.nobody : say.summary.answers(answers, invited),
    ...(simulated > 0 ? [say.summary.simulated(simulated)] : []),
    ...(!shown && answers > 0 ? [say.summary.tooFew(threshold)] : []),
    ...(few ? [say.summary.fewAnswers] : []),
  ]
}

export function leftOutWords(say: Texts, item: LeftOut): string {
  switch (item.reason) {
    case 'fewAnswered':
      return say.summary.fewAnswered(item.question)
    case 'noWords':
      return say.summary.noWords(item.count)
    case 'thread':
      return say.summary.thread(item.count)
  }
}

/** When a round ended, UTC. A round without that mark has a summary, which is made right after. */
export function endOf({ round, summary }: ExportedRound): string {
  return round.endedAt ?? summary.value.createdAt
}

/** "2026-11-21": the day in `timeZone` on which an instant falls. */
export function isoDay(timeZone: string, at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
