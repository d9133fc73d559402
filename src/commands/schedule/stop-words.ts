import type { Texts } from '../../texts/index.ts'

/** Why a series was stopped. What no words are known for is "something unexpected". */
export function stopWords(say: Texts, reason: string | undefined): string {
  const known: Readonly<Record<string, string>> = {
    ...say.status.reasons,
    campaignStopped: say.schedule.why.campaignStopped,
  }
  return (
    (reason !== undefined && Object.hasOwn(known, reason) ? known[reason] : undefined) ?? say.status.reasons.unknown
  )
}
