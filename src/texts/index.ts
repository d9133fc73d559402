import type { Language } from '../domain/language.ts'
import { en as authoringEn } from './authoring/en.ts'
import { type AuthoringTexts, nb as authoringNb } from './authoring/nb.ts'
import { nn as authoringNn } from './authoring/nn.ts'
import { en as campaignEn } from './campaign/en.ts'
import { type CampaignTexts, nb as campaignNb } from './campaign/nb.ts'
import { nn as campaignNn } from './campaign/nn.ts'
import { en as choosingEn } from './choosing/en.ts'
import { type ChoosingTexts, nb as choosingNb } from './choosing/nb.ts'
import { nn as choosingNn } from './choosing/nn.ts'
import { en as coreEn } from './core/en.ts'
import { type CoreTexts, nb as coreNb } from './core/nb.ts'
import { nn as coreNn } from './core/nn.ts'
import { en as disclosureEn } from './disclosure/en.ts'
import { type DisclosureTexts, nb as disclosureNb } from './disclosure/nb.ts'
import { nn as disclosureNn } from './disclosure/nn.ts'
import { en as escalationEn } from './escalation/en.ts'
import { type EscalationTexts, nb as escalationNb } from './escalation/nb.ts'
import { nn as escalationNn } from './escalation/nn.ts'
import { en as exportEn } from './export/en.ts'
import { type ExportTexts, nb as exportNb } from './export/nb.ts'
import { nn as exportNn } from './export/nn.ts'
import { en as fileEn } from './file/en.ts'
import { type FileTexts, nb as fileNb } from './file/nb.ts'
import { nn as fileNn } from './file/nn.ts'
import { en as measureEn } from './measure/en.ts'
import { type MeasureTexts, nb as measureNb } from './measure/nb.ts'
import { nn as measureNn } from './measure/nn.ts'
import { en as outcomeEn } from './outcome/en.ts'
import { type OutcomeTexts, nb as outcomeNb } from './outcome/nb.ts'
import { nn as outcomeNn } from './outcome/nn.ts'
import { en as overviewEn } from './overview/en.ts'
import { type OverviewTexts, nb as overviewNb } from './overview/nb.ts'
import { nn as overviewNn } from './overview/nn.ts'
import { en as privacyEn } from './privacy/en.ts'
import { type PrivacyTexts, nb as privacyNb } from './privacy/nb.ts'
import { nn as privacyNn } from './privacy/nn.ts'
import { en as releaseEn } from './release/en.ts'
import { type ReleaseTexts, nb as releaseNb } from './release/nb.ts'
import { nn as releaseNn } from './release/nn.ts'
import { en as reminderEn } from './reminder/en.ts'
import { type ReminderTexts, nb as reminderNb } from './reminder/nb.ts'
import { nn as reminderNn } from './reminder/nn.ts'
import { en as reportEn } from './report/en.ts'
import { type ReportTexts, nb as reportNb } from './report/nb.ts'
import { nn as reportNn } from './report/nn.ts'
import { en as reviewEn } from './review/en.ts'
import { type ReviewTexts, nb as reviewNb } from './review/nb.ts'
import { nn as reviewNn } from './review/nn.ts'
import { en as roundEn } from './round/en.ts'
import { type RoundTexts, nb as roundNb } from './round/nb.ts'
import { nn as roundNn } from './round/nn.ts'
import { en as scheduleEn } from './schedule/en.ts'
import { type ScheduleTexts, nb as scheduleNb } from './schedule/nb.ts'
import { nn as scheduleNn } from './schedule/nn.ts'
import { en as summaryEn } from './summary/en.ts'
import { type SummaryTexts, nb as summaryNb } from './summary/nb.ts'
import { nn as summaryNn } from './summary/nn.ts'
import { en as teamEn } from './team/en.ts'
import { type TeamTexts, nb as teamNb } from './team/nb.ts'
import { nn as teamNn } from './team/nn.ts'
import { en as unitsEn } from './units/en.ts'
import { type UnitsTexts, nb as unitsNb } from './units/nb.ts'
import { nn as unitsNn } from './units/nn.ts'

/** A folder per area, a file per language. Bokmål is the source of the keys: a missing one does not compile. */
export type Texts = CoreTexts &
  AuthoringTexts &
  RoundTexts &
  ChoosingTexts &
  ReleaseTexts &
  ReminderTexts &
  PrivacyTexts &
  ScheduleTexts &
  CampaignTexts &
  DisclosureTexts &
  EscalationTexts &
  ExportTexts &
  FileTexts &
  SummaryTexts &
  ReviewTexts &
  MeasureTexts &
  OutcomeTexts &
  OverviewTexts &
  ReportTexts &
  TeamTexts &
  UnitsTexts

const all: Record<Language, Texts> = {
  nb: {
    ...coreNb,
    ...authoringNb,
    ...roundNb,
    ...choosingNb,
    ...releaseNb,
    ...reminderNb,
    ...privacyNb,
    ...scheduleNb,
    ...campaignNb,
    ...disclosureNb,
    ...escalationNb,
    ...exportNb,
    ...fileNb,
    ...summaryNb,
    ...reviewNb,
    ...measureNb,
    ...outcomeNb,
    ...overviewNb,
    ...reportNb,
    ...teamNb,
    ...unitsNb,
  },
  nn: {
    ...coreNn,
    ...authoringNn,
    ...roundNn,
    ...choosingNn,
    ...releaseNn,
    ...reminderNn,
    ...privacyNn,
    ...scheduleNn,
    ...campaignNn,
    ...disclosureNn,
    ...escalationNn,
    ...exportNn,
    ...fileNn,
    ...summaryNn,
    ...reviewNn,
    ...measureNn,
    ...outcomeNn,
    ...overviewNn,
    ...reportNn,
    ...teamNn,
    ...unitsNn,
  },
  en: {
    ...coreEn,
    ...authoringEn,
    ...roundEn,
    ...choosingEn,
    ...releaseEn,
    ...reminderEn,
    ...privacyEn,
    ...scheduleEn,
    ...campaignEn,
    ...disclosureEn,
    ...escalationEn,
    ...exportEn,
    ...fileEn,
    ...summaryEn,
    ...reviewEn,
    ...measureEn,
    ...outcomeEn,
    ...overviewEn,
    ...reportEn,
    ...teamEn,
    ...unitsEn,
  },
}

/** What the bot says in one language. */
export function texts(language: Language): Texts {
  return all[language]
}
