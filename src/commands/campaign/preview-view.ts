import { sum } from '../../domain/campaign/campaign.ts'
import type { CampaignForm } from '../../domain/campaign/wish.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { moment, number } from '../../texts/format.ts'
import type { CampaignPreview } from '../../usecases/campaign/preview-campaign.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'
import { packageTitle } from '../line/packages.ts'

/** Hours that a full-time year has in Norway: 37.5 a week, holidays and five weeks of vacation left out. */
const yearOfWork = 1695
/** Below this share of a year it says nothing that the hours don't. */
const smallestShare = 0.05

/** What a campaign would do, and the button that starts it. The id is made here, so that two clicks are one campaign. */
export function previewView(scene: Scene, form: CampaignForm, preview: CampaignPreview, campaignId: string): ReplyView {
  const { say, language, services } = scene
  const { campaign } = say
  const { timeZone, teamsRps } = services.settings
  const words = campaign.preview
  const at = (instant: Temporal.Instant) => moment(language, timeZone, instant.toString())
  const minutes = Math.round(preview.sendingSeconds / 60)
  const leftOut = sum(preview.leftOut)
  return {
    language,
    title: campaign.heading(packageTitle(scene, form.package)),
    blocks: [{ kind: 'text', text: words.notStarted }],
    form: {
      facts: [
        { title: words.reachLabel, value: words.reach(preview.reached) },
        { title: words.workLabel, value: work(language, words, preview) },
        { title: words.firstLabel, value: at(preview.first) },
        { title: words.lastLabel, value: at(preview.last) },
        { title: words.paceLabel, value: words.pace(preview.perMinute) },
        {
          title: words.sendingLabel,
          value: minutes === 0 ? words.sendingShort(teamsRps) : words.sending(minutes, teamsRps),
        },
      ],
      notes: [
        ...(form.teams.trim() === '' ? [] : [words.named(form.teams.trim())]),
        ...(leftOut === 0 ? [] : [words.leftOut(leftOut)]),
        ...preview.leftOut.map(({ reason, count }) => campaign.leftOutRow(count, campaign.leftOutReasons[reason])),
        words.rules,
      ],
      fields: [],
    },
    buttons: [
      actionButton(words.start, 'startCampaign', { ...form, campaignId }, 'positive'),
      actionButton(words.change, 'changeCampaign', form),
      actionButton(words.cancel, 'cancelCampaign'),
    ],
  }
}

function work(
  language: Scene['language'],
  say: Scene['say']['campaign']['preview'],
  { members, minutes }: CampaignPreview,
): string {
  const hours = (members * minutes) / 60
  const years = hours / yearOfWork
  const words = say.work(number(language, hours, hours < 10 ? 1 : 0), members, minutes)
  return years < smallestShare ? words : `${words}. ${say.workYears(number(language, years, years < 1 ? 2 : 1))}`
}
