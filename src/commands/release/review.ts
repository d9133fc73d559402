import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestReason, type PackageRelease } from '../../domain/package/release.ts'
import type { By } from '../../usecases/package/releases.ts'
import { keepVersion, listReleases, readRelease } from '../../usecases/package/releases.ts'
import { reviewingOffices } from '../../usecases/package/reviewer.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import { notice, type Scene } from '../line/command.ts'
import { packageAtStart } from '../line/packages.ts'
import { fold } from '../line/recognise.ts'
import { openButton, releaseView, stateLine } from './release-view.ts'

const reviewWords = ['gjennomgå', 'gjennomga', 'review']
const withdrawWords = ['trekk', 'withdraw']
const mostRows = 15

/**
 * "pakker gjennomgå [id]": packages on their way, or one of them; "pakker trekk ‹id›": takes one out of the library.
 * Undefined: the words are about something else.
 */
export async function releaseCommand(scene: Scene, args: readonly string[]): Promise<ReplyView | undefined> {
  const [word = '', ...rest] = args
  const isReview = reviewWords.includes(fold(word))
  if (!isReview && !withdrawWords.includes(fold(word))) return undefined
  const { say, personal } = scene
  if (!personal) return notice(scene, say.bot.personalOnlyTitle, [say.release.personalOnly])
  return isReview ? reviewView(scene, rest.join(' ')) : withdrawView(scene, rest)
}

/** In what the reader may act on packages, as things are now; empty: in nothing. */
export async function actingAs({ services, tenantId, asker, coordinator, personal }: Scene): Promise<By[]> {
  if (!personal) return []
  const offices = await reviewingOffices(services, tenantId, asker.userId)
  return [
    ...(coordinator ? [{ kind: 'coordinator' } as const] : []),
    ...(offices.length > 0 ? [{ kind: 'reviewer', userId: asker.userId, offices } as const] : []),
  ]
}

/** Whether somebody may look at it: coordinators at all, reviewers at what they are asked to read. */
export function maySee(by: readonly By[], { state, asked }: PackageRelease): boolean {
  return by.some(({ kind }) => kind === 'coordinator' || (asked && (state === 'draft' || state === 'reviewed')))
}

async function reviewView(scene: Scene, id: string): Promise<ReplyView> {
  const { say, services, tenantId, language } = scene
  const by = await actingAs(scene)
  const all = by.length > 0 ? (await listReleases(services, tenantId)).filter((release) => maySee(by, release)) : []
  const named = all.filter(({ content }) => content.id === id.toLowerCase())
  const [only, ...others] = id === '' ? all : named
  if (only && (id !== '' || (others.length === 0 && !scene.coordinator))) return releaseView(scene, only, by)
  const how = scene.coordinator ? [say.release.howToSend] : []
  if (!only)
    return notice(scene, say.release.noneTitle, scene.coordinator && id === '' ? how : [say.release.none, ...how])
  return {
    language,
    title: say.release.listTitle,
    blocks: [
      textBlock(say.release.listIntro),
      ...all
        .slice(0, mostRows)
        .map((release) =>
          rowBlock(
            say.release.name(release.content.texts[language].title, release.content.version),
            stateLine(scene, release),
            [openButton(scene, release)],
          ),
        ),
      ...(all.length > mostRows ? [textBlock(say.release.more(all.length - mostRows))] : []),
      ...how.map(textBlock),
    ],
    buttons: [],
  }
}

/** Of the product's own packages too: what is withdrawn is then kept with its reason. */
async function withdrawView(scene: Scene, words: readonly string[]): Promise<ReplyView> {
  const { say, services, tenantId, coordinator } = scene
  const { pack } = coordinator ? packageAtStart(scene, words) : { pack: undefined }
  const release = pack && (await readRelease(services, tenantId, await keepVersion(services, tenantId, pack)))
  return release ? reasonForm(scene, release, 'withdraw') : notice(scene, say.release.goneTitle, [say.release.gone])
}

/** Asks why a package is sent back or withdrawn. */
export function reasonForm(
  { say, language }: Scene,
  { id, draftedAt, content }: PackageRelease,
  step: 'sendBack' | 'withdraw',
  held?: string,
): ReplyView {
  const { reason, buttons, name } = say.release
  const error = reason.error(longestReason)
  const field: Field = {
    ...{ kind: 'text', id: 'reason', label: reason.label, error, required: true },
    ...{ value: held ?? '', most: longestReason, long: true },
  }
  return {
    language,
    title: step === 'sendBack' ? reason.sendBackTitle : reason.withdrawTitle,
    blocks: [
      textBlock(name(content.texts[language].title, content.version)),
      textBlock(step === 'sendBack' ? reason.sendBackIntro : reason.withdrawIntro),
    ],
    form: {
      facts: [],
      notes: [],
      ...(held !== undefined && { faults: { title: reason.faultsTitle, lines: [error] } }),
      fields: [field],
    },
    buttons: [
      actionButton(buttons[step], 'giveReleaseReason', { release: id, seen: draftedAt, step }, 'positive'),
      actionButton(buttons.back, 'openRelease', { release: id }),
    ],
  }
}
