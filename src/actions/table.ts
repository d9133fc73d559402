import type { Action, Click } from './action.ts'
import { answer, editAnswer, withdraw } from './answer.ts'
import {
  cancelCampaign,
  changeCampaign,
  previewCampaignAction,
  startCampaignAction,
  steerCampaign,
} from './campaign.ts'
import { commandAction, forgetMeAction } from './command.ts'
import { roleGap } from './overview.ts'
import { expiredCard } from './refusals.ts'
import { remindMe } from './remind.ts'
import {
  backToSummary,
  changeLineAction,
  judgeTextAction,
  lookAtTexts,
  objectTo,
  reportTextAction,
  saveChange,
  sendObjection,
  sendReport,
  shareSummary,
  signShare,
} from './review.ts'
import {
  cancelPlan,
  changePlan,
  changeSeries,
  confirmPlan,
  draftSeriesAction,
  endSeriesAction,
  postponeSlot,
} from './schedule.ts'
import { addQuiet, cancelSettings, removeQuiet, saveSettings, showQuietForm, showSettingsForm } from './settings.ts'
import { openSources, showSummary } from './sources.ts'
import { cancelAction, extendAction, resolveDoubtAction } from './steer.ts'

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
  backToSummary,
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
