import { z } from 'zod'
import { lookedAt, promptPreview } from '../../cards/prompt-preview.ts'
import { replyCard } from '../../cards/reply-card.ts'
import { emptyOutputView } from '../../cards/views/empty-output-view.ts'
import type { Scene } from '../../commands/line/command.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { releaseView } from '../../commands/release/release-view.ts'
import { actingAs, maySee, reasonForm } from '../../commands/release/review.ts'
import { tellStep } from '../../commands/release/tell-step.ts'
import { aboutView, parts, wayButtons } from '../../commands/release/text-view.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { Language } from '../../domain/language.ts'
import { forProfile } from '../../domain/package/package.ts'
import { longestReason, type PackageRelease } from '../../domain/package/release.ts'
import { texts } from '../../texts/index.ts'
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

/** A part of a package in one language: a card just as the team will get it, or what stands around the cards. */
export const showReleasePart = action(
  'showReleasePart',
  Which.extend({ form: Language, part: z.string().max(100) }),
  (click, { release, form, part }) =>
    withReleaseCard(click, release, async (scene, found) =>
      part === parts.about
        ? replyCard(click.render, aboutView(scene, found, form))
        : teamCard(click, scene, found, form, part),
    ),
)

/** Undefined: the package has no such part. */
function teamCard({ render }: Click, scene: Scene, release: PackageRelease, form: Language, part: string) {
  const { services, tenantId } = scene
  const { profile } = services.library.of(tenantId)
  const buttons = wayButtons(scene, release, form, part)
  const note = texts(form).release.lookOnly
  if (part === parts.outputCard) {
    const view = emptyOutputView(release.content, form)
    return view && lookedAt(replyCard(render, view), note, buttons)
  }
  const pack = forProfile(release.content, profile)
  const prompt = pack?.prompts.find(({ id }) => id === part)
  if (!pack || !prompt) return undefined
  const { isHoliday, clock, settings } = services
  const { timeZone, threshold } = settings
  const when = { now: clock.now(), timeZone, isHoliday, threshold }
  return lookedAt(promptPreview(render, { pack, prompt, profile }, form, when), note, buttons)
}

/** "Be om gjennomlesing", "Godkjenn", "Publiser". */
export const stepReleaseAction = action(
  'stepRelease',
  Seen.extend({ step: z.enum(['ask', 'approve', 'publish']) }),
  (click, { release, seen, step }) =>
    withRelease(click, release, (scene, found, by) => stepped(scene, { found, seen }, by, { do: step })),
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
      return stepped(scene, { found, seen }, by, { do: step, reason })
    }),
)

type Show<T> = (scene: Scene, release: PackageRelease, by: readonly By[]) => Promise<T | undefined>

function withRelease(click: Click, id: string, show: Show<ReplyView>): Promise<object> {
  return withReleaseCard(click, id, async (...seen) => {
    const view = await show(...seen)
    return view && replyCard(click.render, view)
  })
}

/** Lets in who may see the release. What does not exist, and what is not theirs, look the same. */
async function withReleaseCard(click: Click, id: string, show: Show<object>): Promise<object> {
  const { services, origin } = click
  const scene = await ownScene(services, origin)
  const by = await actingAs(scene)
  const release = by.length > 0 ? await readRelease(services, origin.tenantId, id) : undefined
  const card = release && maySee(by, release) ? await show(scene, release, by) : undefined
  return card ?? expiredCard(click)
}

/** Takes the step as whoever may take it, and shows what became of the package. */
async function stepped(
  scene: Scene,
  { found, seen }: { readonly found: PackageRelease; readonly seen: string },
  by: readonly By[],
  step: ReleaseStep,
): Promise<ReplyView | undefined> {
  const { services, tenantId, say } = scene
  const actor = actorFor(by, step.do)
  const result = actor && (await stepRelease(services, tenantId, { id: found.id, seen }, actor, step))
  if (!result) return undefined
  services.log.info('package release', { step: step.do, ok: result.ok })
  const { content } = result.release
  const { changed, ownSide, notNow, taken } = say.release
  const refusals = { changed, ownSide, notNow, versionTaken: taken(content.version + 1) }
  const told = await tellStep(scene, result.release, step.do, found.sentBy)
  return releaseView(scene, result.release, by, [
    ...(result.ok ? [] : [refusals[result.reason]]),
    ...(result.ok && step.do === 'ask' ? [say.release.told.readers(told)] : []),
  ])
}

function actorFor(by: readonly By[], step: ReleaseStep['do']): By | undefined {
  const wanted = step === 'approve' || step === 'sendBack' ? 'reviewer' : 'coordinator'
  return by.find(({ kind }) => kind === wanted)
}
