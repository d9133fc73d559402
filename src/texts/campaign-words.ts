import type { Campaign } from '../domain/campaign/campaign.ts'
import type { Language } from '../domain/language.ts'
import { day, number } from './format.ts'
import { type Texts, texts } from './index.ts'

/** Why posts of a campaign failed: what Teams said, or what the campaign knows. */
export function failureWords(say: Texts, reason: string): string {
  const { failedReasons } = say.campaign
  const known = { ...say.status.reasons, ...failedReasons }
  return Object.entries(known).find(([name]) => name === reason)?.[1] ?? say.status.reasons.unknown
}

/** An earlier campaign in one line. */
export function campaignResultLine(
  language: Language,
  timeZone: string,
  { packageId, state, createdAt, result }: Campaign,
  titles: Readonly<Record<string, string>>,
): string {
  const say = texts(language).campaign.progress
  const words = state === 'stopped' ? say.earlierStopped : say.earlier
  const [sent, rest] = [result?.sent ?? 0, result?.notSent ?? 0].map((count) => number(language, count))
  return words(day(language, timeZone, createdAt), titles[packageId] ?? packageId, sent ?? '', rest ?? '')
}
