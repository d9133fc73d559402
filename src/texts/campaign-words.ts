import type { Campaign } from '../domain/campaign/campaign.ts'
import type { Language } from '../domain/language.ts'
import { day, number } from './format.ts'
import { texts } from './index.ts'

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
