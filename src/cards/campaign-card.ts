import { type Campaign, type CampaignView, isUnderWay, sum } from '../domain/campaign/campaign.ts'
import { campaignResultLine } from '../texts/campaign-words.ts'
import { moment, number, percent } from '../texts/format.ts'
import { type Texts, texts } from '../texts/index.ts'
import { campaignFailureWords } from '../texts/reason-words.ts'
import { paragraphs } from './plain-text.ts'
import type { Render } from './render.ts'

/** Parts of a full bar. Whole parts, so that the bar is the same until its length really changes. */
const barParts = 100

/** How a campaign stands: a bar, every number in words, reasons, and what the coordinator can do. */
export function campaignCard(render: Render, view: CampaignView, timeZone: string): object {
  const { language, campaign, tally, titles } = view
  const say = texts(language).campaign
  const { progress } = say
  const all = Math.max(campaign.planned, campaign.allPlanned ? 0 : campaign.teams)
  // Down, so that nothing looks whole before it is.
  const filled = all === 0 ? 0 : Math.floor((tally.sent / all) * barParts)
  const named = campaign.teamsNamed === undefined ? [] : [say.preview.named(campaign.teamsNamed)]
  const comes = tally.endsAt === undefined ? [] : [progress.ends(moment(language, timeZone, tally.endsAt))]
  const lines = [
    // Before every team has its slot the number would only grow.
    ...(campaign.state !== 'planning' && (isUnderWay(campaign) || tally.waiting > 0)
      ? [progress.waiting(tally.waiting)]
      : []),
    ...comes,
    ...(campaign.state === 'running' && tally.waiting > 0 && comes.length === 0 ? [progress.noRoom] : []),
  ]
  return render('campaign', {
    title: say.heading(titles[campaign.packageId] ?? campaign.packageId),
    before: [progress.states[campaign.state], ...named].flatMap(paragraphs),
    sent: progress.sent(tally.sent, number(language, all), percent(language, filled, barParts)),
    // A column can't have no width at all.
    filled: Math.max(filled, 0.01),
    rest: Math.max(barParts - filled, 0.01),
    lines: lines.flatMap(paragraphs),
    boxes: boxes(view, texts(language), timeZone),
    actions: buttons(campaign, say.progress),
  })
}

function boxes({ language, tally, titles, earlier }: CampaignView, say: Texts, timeZone: string): object[] {
  const { leftOutRow, leftOutReasons, progress } = say.campaign
  const box = (title: string, lines: readonly string[]) => ({ title, lines: lines.flatMap(paragraphs) })
  const failed = sum(tally.failed)
  const leftOut = sum(tally.leftOut)
  return [
    ...(tally.inDoubt > 0 ? [box(progress.inDoubtTitle(tally.inDoubt), [progress.inDoubt])] : []),
    ...(failed > 0
      ? [
          box(
            progress.failedTitle(failed),
            tally.failed.map(({ reason, count }) => leftOutRow(count, campaignFailureWords(say, reason))),
          ),
        ]
      : []),
    ...(leftOut > 0
      ? [
          box(
            progress.leftOutTitle(leftOut),
            tally.leftOut.map(({ reason, count }) => leftOutRow(count, leftOutReasons[reason])),
          ),
        ]
      : []),
    ...(earlier.length > 0
      ? [
          box(
            progress.earlierTitle,
            earlier.map((campaign) => campaignResultLine(language, timeZone, campaign, titles)),
          ),
        ]
      : []),
  ]
}

function buttons({ id: campaignId, state }: Campaign, say: Texts['campaign']['progress']): object[] {
  const button = (title: string, wish: string, style: 'default' | 'positive' | 'destructive' = 'default') => ({
    type: 'Action.Execute',
    title,
    verb: 'steerCampaign',
    data: { campaignId, wish },
    style,
  })
  const refresh = button(say.refresh, 'show')
  if (state === 'stopped' || state === 'done') return [refresh]
  const stop = button(say.stop, 'askStop', 'destructive')
  if (state === 'resuming') return [refresh, stop]
  if (state === 'paused') return [button(say.resume, 'resume', 'positive'), refresh, stop]
  return [button(say.pause, 'pause'), refresh, stop]
}
