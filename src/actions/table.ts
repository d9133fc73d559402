import type { Action, Click } from './action.ts'
import {
  cancelCampaign,
  changeCampaign,
  previewCampaignAction,
  startCampaignAction,
  steerCampaign,
} from './campaign/campaign.ts'
import { commandAction } from './command.ts'
import { forgetMeAction } from './forget-me.ts'
import { roleGap } from './organisation/overview.ts'
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
import { changeSeries, endSeriesAction, postponeSlot } from './schedule/series.ts'
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
  previewCampaignAction,
  changeCampaign,
  cancelCampaign,
  startCampaignAction,
  steerCampaign,
  roleGap,
  forgetMeAction,
  openSources,
  showSummary,
]

/** Runs a click and returns the card that takes the clicked one's place. */
export async function runAction(click: Click, verb: string, raw: unknown): Promise<object> {
  const found = actions.find((candidate) => candidate.verb === verb)
  return found ? found.run(click, raw) : expiredCard(click)
}
