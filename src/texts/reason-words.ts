import type { Texts } from './index.ts'

/** Why a post did not get through. */
export function failureWords({ status }: Texts, reason: string | undefined): string {
  return known(status.reasons, reason) ?? status.reasons.unknown
}

/** Why posts of a campaign failed: what the campaign knows, else what Teams said. */
export function campaignFailureWords(say: Texts, reason: string): string {
  return known(say.campaign.failedReasons, reason) ?? failureWords(say, reason)
}

/** Why a series was stopped. */
export function stopWords(say: Texts, reason: string | undefined): string {
  const { campaignStopped } = say.schedule.why
  return known({ campaignStopped }, reason) ?? failureWords(say, reason)
}

/** Stored reasons are text: one may come from a version that knew more of them, or from the prototype. */
function known(words: Readonly<Record<string, string>>, reason: string | undefined): string | undefined {
  return reason !== undefined && Object.hasOwn(words, reason) ? words[reason] : undefined
}
