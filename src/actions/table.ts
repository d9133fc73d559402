import type { Action, Click } from './action.ts'
import {
  cancelCampaign,
  changeCampaign,
  previewCampaignAction,
  startCampaignAction,
  steerCampaign,
} from './campaign/campaign.ts'
import { commandAction } from './command.ts'
import { answerEscalationAction, sendEscalationAnswer, showEscalation } from './escalation/answering.ts'
import { escalateTheme, sendEscalation, showEscalations, withdrawAction } from './escalation/asking.ts'
import { forgetMeAction } from './forget-me.ts'
import { backMeasureAction, decideMeasureAction, sendDecision } from './measure/decide.ts'
import { followMeasureAction, keepMeasure, sendProgress } from './measure/follow.ts'
import { listMeasuresAction, openMeasure } from './measure/look.ts'
import { editMeasureAction, proposeMeasureAction, saveMeasure, sendMeasure } from './measure/propose.ts'
import { chooseReport, roleGap, showOverview } from './organisation/overview.ts'
import { searchRegister, showRegister } from './organisation/register.ts'
import { importUnitsAction } from './organisation/units.ts'
import { fillOutputCard, sendOutputCard } from './outcome/output-card.ts'
import { startWithExample, suggestPackagesAction } from './package/choose.ts'
import {
  askReleaseReason,
  giveReleaseReason,
  openRelease,
  showReleasePart,
  stepReleaseAction,
} from './package/release.ts'
import { expiredCard } from './refusals.ts'
import { changeLineAction, saveChange } from './review/corrections.ts'
import { judgeTextAction, lookAtTexts, reportTextAction, sendReport } from './review/hidden-texts.ts'
import { objectTo, sendObjection } from './review/objections.ts'
import { shareSummary, signShare } from './review/signing.ts'
import { openSources, showSummary } from './review/summary.ts'
import { answer, editAnswer, withdraw } from './round/answer.ts'
import { remindMe } from './round/remind.ts'
import { cancelAction, extendAction, resolveDoubtAction } from './round/steer.ts'
import { cancelPlan, changePlan, confirmPlan, draftSeriesAction } from './schedule/plans.ts'
import { giveExample, saveExample, setPrompt, skipPrompt, swapPrompt } from './schedule/prompts.ts'
import { changeSeries, endSeriesAction, postponeSlot } from './schedule/series.ts'
import { changeCommittee, removeCommittee, saveCommittee } from './team/committee.ts'
import { answerOfficeAction } from './team/roles.ts'
import {
  addQuiet,
  cancelSettings,
  removeQuiet,
  saveSettings,
  showQuietForm,
  showSettingsForm,
} from './team/settings.ts'

/** Every verb that a card's button may send. */
export const actions: readonly Action[] = [
  answer,
  editAnswer,
  withdraw,
  commandAction,
  extendAction,
  cancelAction,
  resolveDoubtAction,
  draftSeriesAction,
  changePlan,
  confirmPlan,
  cancelPlan,
  changeSeries,
  endSeriesAction,
  postponeSlot,
  swapPrompt,
  setPrompt,
  skipPrompt,
  giveExample,
  saveExample,
  suggestPackagesAction,
  startWithExample,
  openRelease,
  showReleasePart,
  stepReleaseAction,
  askReleaseReason,
  giveReleaseReason,
  showSettingsForm,
  saveSettings,
  showQuietForm,
  addQuiet,
  removeQuiet,
  cancelSettings,
  remindMe,
  objectTo,
  sendObjection,
  changeLineAction,
  saveChange,
  shareSummary,
  signShare,
  reportTextAction,
  sendReport,
  lookAtTexts,
  judgeTextAction,
  proposeMeasureAction,
  sendMeasure,
  editMeasureAction,
  saveMeasure,
  backMeasureAction,
  decideMeasureAction,
  sendDecision,
  followMeasureAction,
  keepMeasure,
  sendProgress,
  listMeasuresAction,
  openMeasure,
  fillOutputCard,
  sendOutputCard,
  escalateTheme,
  sendEscalation,
  showEscalations,
  withdrawAction,
  answerEscalationAction,
  sendEscalationAnswer,
  showEscalation,
  previewCampaignAction,
  changeCampaign,
  cancelCampaign,
  startCampaignAction,
  steerCampaign,
  showOverview,
  chooseReport,
  roleGap,
  searchRegister,
  showRegister,
  importUnitsAction,
  answerOfficeAction,
  saveCommittee,
  changeCommittee,
  removeCommittee,
  forgetMeAction,
  openSources,
  showSummary,
]

/** Runs a click and returns the card that takes the clicked one's place. */
export async function runAction(click: Click, verb: string, raw: unknown): Promise<object> {
  const found = actions.find((candidate) => candidate.verb === verb)
  return found ? found.run(click, raw) : expiredCard(click)
}
