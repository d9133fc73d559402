import type { Language } from '../domain/language.ts'
import { en as campaignEn } from './campaign/en.ts'
import { type CampaignTexts, nb as campaignNb } from './campaign/nb.ts'
import { nn as campaignNn } from './campaign/nn.ts'
import { en as coreEn } from './core/en.ts'
import { type CoreTexts, nb as coreNb } from './core/nb.ts'
import { nn as coreNn } from './core/nn.ts'
import { en as disclosureEn } from './disclosure/en.ts'
import { type DisclosureTexts, nb as disclosureNb } from './disclosure/nb.ts'
import { nn as disclosureNn } from './disclosure/nn.ts'
import { en as reminderEn } from './reminder/en.ts'
import { type ReminderTexts, nb as reminderNb } from './reminder/nb.ts'
import { nn as reminderNn } from './reminder/nn.ts'
import { en as scheduleEn } from './schedule/en.ts'
import { type ScheduleTexts, nb as scheduleNb } from './schedule/nb.ts'
import { nn as scheduleNn } from './schedule/nn.ts'

/** A folder per area, a file per language. Bokmål is the source of the keys: a missing one does not compile. */
export type Texts = CoreTexts & ReminderTexts & ScheduleTexts & CampaignTexts & DisclosureTexts

const all: Record<Language, Texts> = {
  nb: { ...coreNb, ...reminderNb, ...scheduleNb, ...campaignNb, ...disclosureNb },
  nn: { ...coreNn, ...reminderNn, ...scheduleNn, ...campaignNn, ...disclosureNn },
  en: { ...coreEn, ...reminderEn, ...scheduleEn, ...campaignEn, ...disclosureEn },
}

/** What the bot says in one language. */
export function texts(language: Language): Texts {
  return all[language]
}
