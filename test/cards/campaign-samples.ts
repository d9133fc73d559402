import { z } from 'zod'
import { campaignCard } from '../../src/cards/campaign-card.ts'
import type { Render } from '../../src/cards/render.ts'
import { formView } from '../../src/commands/campaign/form-view.ts'
import { previewView } from '../../src/commands/campaign/preview-view.ts'
import type { Scene } from '../../src/commands/line/command.ts'
import { Campaign, type CampaignTally } from '../../src/domain/campaign/campaign.ts'
import type { CampaignForm } from '../../src/domain/campaign/wish.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Library } from '../../src/domain/package/library.ts'
import { texts } from '../../src/texts/index.ts'
import type { CampaignPreview } from '../../src/usecases/campaign/preview-campaign.ts'
import { testServices } from '../support/services.ts'

const Counts = z.array(z.strictObject({ reason: z.string(), count: z.int() })).default([])
const Common = { state: Campaign.shape.state, result: Campaign.shape.result }
export const CampaignSample = z.strictObject({
  ...Common,
  planned: z.int(),
  teamsNamed: z.string().optional(),
  tally: z.strictObject({
    sent: z.int().default(0),
    waiting: z.int().default(0),
    inDoubt: z.int().default(0),
    failed: Counts,
    leftOut: Counts,
    endsAt: z.string().optional(),
  }),
  earlier: z.array(z.strictObject({ ...Common, packageId: z.string() })).default([]),
})

function campaign(change: Partial<Campaign>): Campaign {
  return {
    type: 'campaign',
    id: `campaign-${'0'.repeat(24)}`,
    tenantId: 'tenant',
    packageId: 'kom-i-gang',
    window: { from: '2026-11-23', to: '2026-11-27', opens: '09:00', ends: '15:00', weekends: false },
    timeZone: 'Europe/Oslo',
    notBefore: '2026-11-23T08:00:00.000Z',
    state: 'running',
    teams: 5000,
    planned: 5000,
    leftOut: {},
    allPlanned: change.state !== 'planning',
    endsAt: '2026-11-27T13:59:00.000Z',
    cards: [],
    createdAt: '2026-11-20T08:00:00.000Z',
    ...change,
  }
}

export function campaignSampleCard(
  render: Render,
  library: Library,
  language: Language,
  { earlier, tally, ...sample }: z.output<typeof CampaignSample>,
): object {
  const titles = Object.fromEntries(library.packages.map(({ id, texts: of }) => [id, of[language].title]))
  const view = {
    ...{ language, titles, campaign: campaign(sample), tally: tally as CampaignTally },
    earlier: earlier.map(campaign),
  }
  return campaignCard(render, view, 'Europe/Oslo')
}

const form: CampaignForm = {
  package: 'kom-i-gang',
  teams: '',
  from: '2026-11-23',
  to: '2026-11-27',
  opens: '09:00',
  ends: '15:00',
  weekends: 'no',
}
const preview: CampaignPreview = {
  reached: 4986,
  slots: 4995,
  leftOut: [
    { reason: 'open', count: 8 },
    { reason: 'botRemoved', count: 5 },
    { reason: 'quiet', count: 1 },
  ],
  members: 59_832,
  minutes: 5,
  first: Temporal.Instant.from('2026-11-23T08:00:00Z'),
  last: Temporal.Instant.from('2026-11-27T13:59:00Z'),
  perMinute: 3,
  sendingSeconds: 167,
}

/** The form and the preview as the command and the clicks make them. */
export function campaignViews(language: Language): Record<string, ReplyView> {
  const services = testServices()
  const scene = { services, language, say: texts(language) } as unknown as Scene
  const id = `campaign-${'0'.repeat(24)}`
  const one: CampaignPreview = {
    ...{ ...preview, reached: 1, slots: 1, leftOut: [], members: 1, perMinute: 1, sendingSeconds: 1 },
  }
  const every = ['unknownPackage', 'badName', 'badFrom', 'badTo', 'badHours'] as const
  const hostile = '**Nav** [her](https://ond.example) {{DATE(2026-11-21T12:00:00Z, SHORT)}} <img src=x> $'.concat(
    '{1+1}',
  )
  return {
    'campaign-form': formView(scene, form, { words: [texts(language).campaign.laterDay] }),
    'campaign-earlier': formView(scene, form, {
      earlier: [
        campaign({ state: 'done', result: { sent: 4890, notSent: 110 } }),
        campaign({ state: 'stopped', packageId: 'status', result: { sent: 12, notSent: 4988 } }),
      ],
    }),
    'campaign-faulty': formView(
      scene,
      { ...form, package: 'finnes-ikke', teams: hostile, from: '2026-02-31', opens: 'ni' },
      { faults: every.map((fault) => ({ kind: 'wish', fault })) },
    ),
    'campaign-nobody': formView(scene, form, {
      faults: [
        { kind: 'preview', result: { ok: false, reason: 'nobody', leftOut: [{ reason: 'botRemoved', count: 3 }] } },
      ],
    }),
    'campaign-preview': previewView(scene, form, preview, id),
    'campaign-preview-one': previewView(scene, { ...form, teams: hostile }, one, id),
  }
}
