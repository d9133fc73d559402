import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import { languages } from '../../domain/language.ts'
import { lacksApproval, type PackageRelease, type Side, sideOf, sides } from '../../domain/package/release.ts'
import { day } from '../../texts/format.ts'
import type { By, ReleaseStep } from '../../usecases/package/releases.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton, commandButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'
import { partButton, parts } from './text-view.ts'

/**
 * A package on its way: what is in it, what each side has said, and what the reader may do with it. `words` stand first.
 */
export function releaseView(
  scene: Scene,
  release: PackageRelease,
  by: readonly By[],
  words: readonly string[] = [],
): ReplyView {
  const { say, language } = scene
  const { content, state, asked, advice, withdrawn } = release
  const text = content.texts[language]
  const facts = [
    stateLine(scene, release),
    ...(withdrawn ? [say.release.withdrawnBecause(withdrawn.reason)] : []),
    ...(advice > 0 && state === 'draft' ? [say.release.advice(advice)] : []),
    ...(asked && state === 'draft' && isBy(by, 'coordinator') ? [say.release.askedHow] : []),
    ...(lacksApproval(release) ? [say.release.approvalGone] : []),
  ]
  return {
    language,
    title: say.release.title,
    blocks: [
      ...words.map(textBlock),
      rowBlock(say.release.name(text.title, content.version), [text.summary, ...facts].join('\n')),
      ...(state === 'withdrawn' ? [] : sides.map((side) => sideRow(scene, release, side))),
      rowBlock(say.release.about, say.release.aboutText, formButtons(scene, release, parts.about)),
      ...content.prompts.map(({ id, questions }) =>
        rowBlock(
          text.prompts[id]?.title ?? id,
          say.release.questions(questions.length),
          formButtons(scene, release, id),
        ),
      ),
      ...(text.outputCard
        ? [rowBlock(text.outputCard.title, say.release.endsIn, formButtons(scene, release, parts.outputCard))]
        : []),
    ],
    buttons: [...stepButtons(scene, release, by), allButton(scene)],
  }
}

/** What it is now, in few words. */
export function stateLine({ say }: Scene, { state, asked }: PackageRelease): string {
  const line = say.release.states[state]
  return state === 'draft' && asked ? `${line} ${say.release.asked}` : line
}

export function openButton({ say }: Pick<Scene, 'say'>, { id }: PackageRelease): Button {
  return actionButton(say.release.buttons.open, 'openRelease', { release: id })
}

export function allButton({ say }: Scene): Button {
  return commandButton(say.release.buttons.all, 'packages review', {})
}

function sideRow({ say, language, services }: Scene, { reviews }: PackageRelease, side: Side): Block {
  const review = reviews[side]
  const title = say.release.sides[side]
  if (!review) return rowBlock(title, say.release.unread)
  const office = say.offices[review.office]
  const at = day(language, services.settings.timeZone, review.at)
  return rowBlock(
    title,
    review.verdict === 'approved'
      ? say.release.approved(office, at)
      : say.release.sentBack(office, at, review.reason ?? ''),
  )
}

function formButtons({ say }: Scene, { id }: PackageRelease, part: string): Button[] {
  return languages.map((form) => partButton(say.release.inForm[form], id, form, part))
}

/** Nobody is offered what would be refused, but for the one whose word for a side is not free. */
function stepButtons(scene: Scene, release: PackageRelease, by: readonly By[]): Button[] {
  const { state, asked, reviews } = release
  const own = by.flatMap((one) => (one.kind === 'reviewer' ? one.offices.map(sideOf) : []))
  const mayReview = state === 'draft' && asked && own.some((side) => reviews[side]?.verdict !== 'approved')
  const isCoordinator = isBy(by, 'coordinator')
  return [
    ...(mayReview ? [stepButton(scene, release, 'approve'), stepButton(scene, release, 'sendBack')] : []),
    ...(isCoordinator && state === 'draft' && !asked ? [stepButton(scene, release, 'ask')] : []),
    ...(isCoordinator && state === 'reviewed' ? [stepButton(scene, release, 'publish')] : []),
    ...(isCoordinator && state === 'published' ? [stepButton(scene, release, 'withdraw')] : []),
  ]
}

function stepButton({ say }: Scene, { id, draftedAt }: PackageRelease, step: ReleaseStep['do']): Button {
  const data = { release: id, seen: draftedAt, step }
  const needsReason = step === 'sendBack' || step === 'withdraw'
  return needsReason
    ? actionButton(say.release.buttons[step], 'askReleaseReason', data, 'destructive')
    : actionButton(say.release.buttons[step], 'stepRelease', data, 'positive')
}

function isBy(by: readonly By[], kind: By['kind']): boolean {
  return by.some((one) => one.kind === kind)
}
