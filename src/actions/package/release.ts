import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import type { Scene } from '../../commands/line/command.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { releaseView } from '../../commands/release/release-view.ts'
import { actingAs, maySee, reasonForm } from '../../commands/release/review.ts'
import { tellCoordinator } from '../../commands/release/tell-coordinator.ts'
import { releaseTextView } from '../../commands/release/text-view.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestReason, type PackageRelease } from '../../domain/package/release.ts'
import { type By, type ReleaseStep, readRelease, stepRelease } from '../../usecases/package/releases.ts'
import { action, type Click } from '../action.ts'
import { LongText } from '../input.ts'
import { expiredCard } from '../refusals.ts'

const Which = z.object({ release: z.string().max(200) })
const Seen = Which.extend({ seen: z.string().max(40) })

/** "Åpne", and the way back from a text or a form. */
export const openRelease = action('openRelease', Which, (click, { release }) =>
  withRelease(click, release, async (scene, found, by) => releaseView(scene, found, by)),
)

/** A prompt, or what stands around the prompts, in one form of the language. */
export const showReleaseText = action(
  'showReleaseText',
  Which.extend({ form: z.enum(['nb', 'nn']), prompt: z.string().max(100).default('') }),
  (click, { release, ...wanted }) =>
    withRelease(click, release, async (scene, found) => releaseTextView(scene, found, wanted)),
)

/** "Be om gjennomlesing", "Godkjenn", "Publiser". */
export const stepReleaseAction = action(
  'stepRelease',
  Seen.extend({ step: z.enum(['ask', 'approve', 'publish']) }),
  (click, { release, seen, step }) =>
    withRelease(click, release, (scene, _found, by) => stepped(scene, { id: release, seen }, by, { do: step })),
)

const WithReason = Seen.extend({ step: z.enum(['sendBack', 'withdraw']) })

/** "Send tilbake" and "Trekk tilbake" ask for the reason first. */
export const askReleaseReason = action('askReleaseReason', WithReason, (click, { release, step }) =>
  withRelease(click, release, async (scene, found, by) =>
    actorFor(by, step) ? reasonForm(scene, found, step) : undefined,
  ),
)

export const giveReleaseReason = action(
  'giveReleaseReason',
  WithReason.extend({ reason: LongText }),
  (click, { release, seen, step, reason }) =>
    withRelease(click, release, async (scene, found, by) => {
      if (!actorFor(by, step)) return undefined
      if (reason === '' || reason.length > longestReason) return reasonForm(scene, found, step, reason)
      return stepped(scene, { id: release, seen }, by, { do: step, reason })
    }),
)

/** Lets in who may see the release. What does not exist, and what is not theirs, look the same. */
async function withRelease(
  click: Click,
  id: string,
  show: (scene: Scene, release: PackageRelease, by: readonly By[]) => Promise<ReplyView | undefined>,
): Promise<object> {
  const { services, origin, render } = click
  const scene = await ownScene(services, origin)
  const by = await actingAs(scene)
  const release = by.length > 0 ? await readRelease(services, origin.tenantId, id) : undefined
  const view = release && maySee(by, release) ? await show(scene, release, by) : undefined
  return view ? replyCard(render, view) : expiredCard(click)
}

/** Takes the step as whoever may take it, and shows what became of the package. */
async function stepped(
  scene: Scene,
  of: { readonly id: string; readonly seen: string },
  by: readonly By[],
  step: ReleaseStep,
): Promise<ReplyView | undefined> {
  const { services, tenantId, say } = scene
  const actor = actorFor(by, step.do)
  const result = actor && (await stepRelease(services, tenantId, of, actor, step))
  if (!result) return undefined
  services.log.info('package release', { step: step.do, ok: result.ok })
  const { state, content } = result.release
  const { changed, ownSide, taken } = say.release
  const refusals = { changed, ownSide, versionTaken: taken(content.version + 1) }
  if (result.ok && (step.do === 'sendBack' || (step.do === 'approve' && state === 'reviewed'))) {
    await tellCoordinator(scene, result.release)
  }
  const words = result.ok || result.reason === 'notNow' ? [] : [refusals[result.reason]]
  return releaseView(scene, result.release, by, words)
}

function actorFor(by: readonly By[], step: ReleaseStep['do']): By | undefined {
  const wanted = step === 'approve' || step === 'sendBack' ? 'reviewer' : 'coordinator'
  return by.find(({ kind }) => kind === wanted)
}
