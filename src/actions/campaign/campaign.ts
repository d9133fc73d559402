import { z } from 'zod'
import { campaignCard } from '../../cards/campaign-card.ts'
import { replyCard } from '../../cards/reply-card.ts'
import { formView } from '../../commands/campaign/form-view.ts'
import { previewView } from '../../commands/campaign/preview-view.ts'
import { actionButton } from '../../commands/line/buttons.ts'
import { notice, type Scene } from '../../commands/line/command.ts'
import { notForCoordinator } from '../../commands/line/refusals.ts'
import { ownScene } from '../../commands/line/scene.ts'
import type { Campaign } from '../../domain/campaign/campaign.ts'
import { CampaignForm, type CampaignWish, readWish } from '../../domain/campaign/wish.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { readCampaign } from '../../usecases/campaign/list-campaigns.ts'
import { previewCampaign } from '../../usecases/campaign/preview-campaign.ts'
import { newCampaignId, startCampaign } from '../../usecases/campaign/start-campaign.ts'
import { pauseCampaign, resumeCampaign, stopCampaign } from '../../usecases/campaign/steer-campaign.ts'
import { tallyCampaign } from '../../usecases/campaign/tally-campaign.ts'
import { viewCampaign } from '../../usecases/campaign/view-campaign.ts'
import { action, type Click } from '../action.ts'

const CampaignId = z.string().regex(/^campaign-[0-9a-f]{24}$/)
const Start = CampaignForm.extend({ campaignId: CampaignId })
const Wish = z.enum(['show', 'pause', 'resume', 'askStop', 'stop'])
type Wish = z.infer<typeof Wish>
const Steer = z.object({ campaignId: CampaignId, wish: Wish })

/** The form was filled in: what it would mean, or the form again with what is wrong. Stores nothing. */
export const previewCampaignAction = action('previewCampaign', CampaignForm, (click, form) =>
  reply(click, (scene) =>
    checked(scene, form, async (wish) => {
      const result = await previewCampaign(scene.services, scene.tenantId, wish)
      if (!result.ok) return formView(scene, form, { faults: [{ kind: 'preview', result }] })
      return previewView(scene, form, result.preview, newCampaignId(scene.services))
    }),
  ),
)

/** "Change": the form as it was filled in. */
export const changeCampaign = action('changeCampaign', CampaignForm, (click, form) =>
  reply(click, async (scene) => formView(scene, form)),
)

export const cancelCampaign = action('cancelCampaign', z.object({}), (click) =>
  reply(click, async (scene) => {
    const { cancelledTitle, cancelled } = scene.say.campaign
    return notice(scene, cancelledTitle, [cancelled])
  }),
)

/** What the button carries is checked again, as if somebody had written it. */
export const startCampaignAction = action('startCampaign', Start, (click, { campaignId, ...form }) =>
  reply(click, (scene) =>
    checked(scene, form, async (wish) => {
      const { services, say, tenantId, address, conversationId, language } = scene
      const card = { requestId: campaignId, address, conversationId, language }
      const result = await startCampaign(services, { tenantId, campaignId, wish, card })
      if (result.ok) return notice(scene, say.campaign.startedTitle, [say.campaign.started])
      if (result.reason !== 'busy') return formView(scene, form, { faults: [{ kind: 'preview', result }] })
      const see = steerButton(say.campaign.progress.refresh, result.campaign.id, 'show')
      return notice(scene, say.campaign.busyTitle, [say.campaign.busy], [see])
    }),
  ),
)

const steps = { pause: pauseCampaign, resume: resumeCampaign, stop: stopCampaign, show: readCampaign } as const

/** The buttons of the progress card: the card as the campaign is then. Stopping asks first. */
export const steerCampaign = action('steerCampaign', Steer, (click, { campaignId, wish }) =>
  answer(click, async (scene) => {
    const { services, tenantId } = scene
    if (wish === 'askStop') {
      const campaign = await readCampaign(services, tenantId, campaignId)
      return campaign ? replyCard(click.render, await askStop(scene, campaign)) : gone(click, scene)
    }
    const campaign = await steps[wish](services, tenantId, campaignId)
    if (!campaign) return gone(click, scene)
    const view = await viewCampaign(services, campaign, scene.language)
    return campaignCard(click.render, view, services.settings.timeZone)
  }),
)

async function askStop(scene: Scene, campaign: Campaign): Promise<ReplyView> {
  const say = scene.say.campaign.progress
  const { tally } = await tallyCampaign(scene.services, campaign)
  return notice(
    scene,
    say.confirmStopTitle,
    [say.confirmStop(tally.waiting)],
    [steerButton(say.stopYes, campaign.id, 'stop', 'destructive'), steerButton(say.stopNo, campaign.id, 'show')],
  )
}

function steerButton(title: string, campaignId: string, wish: Wish, style: 'default' | 'destructive' = 'default') {
  return actionButton(title, 'steerCampaign', { campaignId, wish }, style)
}

function gone({ render }: Click, scene: Scene): object {
  return replyCard(render, notice(scene, scene.say.campaign.goneTitle, [scene.say.campaign.gone]))
}

/** Goes on with a form that can be read; else the form again with every fault. */
async function checked(
  scene: Scene,
  form: CampaignForm,
  step: (wish: CampaignWish) => Promise<ReplyView>,
): Promise<ReplyView> {
  const { library, clock, settings } = scene.services
  const now = clock.now().toZonedDateTimeISO(settings.timeZone).toPlainDateTime()
  const read = readWish(
    form,
    library.of(scene.tenantId).packages.map(({ id }) => id),
    now,
  )
  if (read.ok) return step(read.wish)
  return formView(scene, form, { faults: read.faults.map((fault) => ({ kind: 'wish', fault })) })
}

function reply(click: Click, step: (scene: Scene) => Promise<ReplyView>): Promise<object> {
  return answer(click, async (scene) => replyCard(click.render, await step(scene)))
}

/** Runs `step` for a coordinator in personal chat; everybody else gets the refusal, whatever they clicked or made up. */
async function answer(click: Click, step: (scene: Scene) => Promise<object>): Promise<object> {
  const scene = await ownScene(click.services, click.origin)
  const refused = notForCoordinator(scene, scene.say.campaign.personalOnly)
  return refused ? replyCard(click.render, refused) : step(scene)
}
