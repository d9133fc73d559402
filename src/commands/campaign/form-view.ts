import { type CampaignForm, longestDays, longestName, type WishFault } from '../../domain/campaign/wish.ts'
import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import { textStart } from '../../domain/text-start.ts'
import { campaignResultLine } from '../../texts/campaign-words.ts'
import type { Texts } from '../../texts/index.ts'
import type { Campaigns } from '../../usecases/campaign/list-campaigns.ts'
import type { PreviewResult } from '../../usecases/campaign/preview-campaign.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'

/** Why a form comes back: something in it, or what it would lead to. */
export type FormFault =
  | { readonly kind: 'wish'; readonly fault: WishFault }
  | { readonly kind: 'preview'; readonly result: Exclude<PreviewResult, { ok: true }> }
  /** In words already. */
  | { readonly kind: 'words'; readonly words: string }

/** The form for a new campaign, filled in, with what is wrong and with what became of the campaigns before it. */
export function formView(
  { say, language, services, tenantId }: Scene,
  form: CampaignForm,
  options: {
    readonly faults?: readonly FormFault[]
    readonly earlier?: Campaigns['earlier']
    readonly words?: readonly string[]
  } = {},
): ReplyView {
  const { campaign } = say
  const { faults = [], earlier = [], words = [] } = options
  const { timeZone } = services.settings
  const { packages } = services.library.of(tenantId)
  const titles = Object.fromEntries(packages.map(({ id, texts }) => [id, texts[language].title]))
  const before = earlier.map((one) => campaignResultLine(language, timeZone, one, titles))
  return {
    language,
    title: campaign.formTitle,
    blocks: [campaign.intro, campaign.nothingYet, ...words].map((text) => ({ kind: 'text', text })),
    form: {
      facts: [],
      notes: before.length > 0 ? [`${campaign.progress.earlierTitle}:`, ...before] : [],
      ...(faults.length > 0 && {
        faults: { title: campaign.faultsTitle, lines: faults.flatMap((fault) => faultWords(say, fault)) },
      }),
      fields: fields(
        campaign.form,
        campaign.faults,
        form,
        Object.entries(titles).map(([value, title]) => ({ title, value })),
      ),
    },
    buttons: [
      actionButton(campaign.form.show, 'previewCampaign', {}, 'positive'),
      actionButton(campaign.preview.cancel, 'cancelCampaign'),
    ],
  }
}

function fields(
  say: Texts['campaign']['form'],
  faults: Texts['campaign']['faults'],
  form: CampaignForm,
  choices: { title: string; value: string }[],
): Field[] {
  const days = [
    { title: say.workingDays, value: 'no' },
    { title: say.weekends, value: 'yes' },
  ]
  const asked = { required: true } as const
  return [
    {
      ...{ kind: 'choice', shape: 'folded', id: 'package', label: say.package, error: faults.unknownPackage },
      ...{ ...asked, value: choices.some(({ value }) => value === form.package) ? form.package : '', choices },
    },
    {
      ...{ kind: 'text', id: 'teams', label: say.teams, hint: say.teamsHint, error: faults.badName(longestName) },
      ...{ required: false, most: longestName, value: textStart(form.teams, longestName) },
    },
    { kind: 'date', id: 'from', label: say.from, error: say.dateFault, ...asked, value: form.from },
    { kind: 'date', id: 'to', label: say.to, error: say.dateFault, ...asked, value: form.to },
    { kind: 'time', id: 'opens', label: say.opens, error: say.timeFault, ...asked, value: form.opens },
    { kind: 'time', id: 'ends', label: say.ends, error: say.timeFault, ...asked, value: form.ends },
    {
      ...{ kind: 'choice', shape: 'folded', id: 'weekends', label: say.days, hint: say.daysHint, error: say.daysHint },
      ...{ ...asked, value: form.weekends === 'yes' ? 'yes' : 'no', choices: days },
    },
  ]
}

function faultWords(say: Texts, fault: FormFault): string[] {
  const { faults, leftOutRow, leftOutReasons } = say.campaign
  if (fault.kind === 'words') return [fault.words]
  if (fault.kind === 'wish') {
    if (fault.fault === 'tooLong') return [faults.tooLong(longestDays)]
    if (fault.fault === 'badName') return [faults.badName(longestName)]
    return [faults[fault.fault]]
  }
  const { result } = fault
  if (result.reason === 'noTime') return [faults.noTime]
  if (result.reason === 'tooShort') return [faults.tooShort(result.minutes)]
  return [faults.nobody, ...result.leftOut.map(({ reason, count }) => leftOutRow(count, leftOutReasons[reason]))]
}
