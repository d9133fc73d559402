import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { seenBy, signsAs } from '../../domain/summary/review/sign.ts'
import { hasOffice } from '../../domain/team/team.ts'
import { moment } from '../../texts/format.ts'
import type { ReviewTarget } from '../../usecases/review/read-review.ts'
import { readSettled } from '../../usecases/review/sign-summary.ts'
import { notice, type TeamScene } from '../line/command.ts'
import { whoseTask } from '../line/refusals.ts'
import { backButton, formOf, signForm } from './review-forms.ts'

/** What a person of the parties gets who wants to share: the form, or why there is none. */
export async function shareView(
  scene: TeamScene,
  target: ReviewTarget,
  filled: { readonly disagreement?: string; readonly faults?: readonly string[] } = {},
): Promise<ReplyView> {
  const { say, services, team, asker, language } = scene
  const { share } = say.review
  const found = await readSettled(services, target)
  if (!found) return notice(scene, share.noneTitle, [share.none])
  const review = found.review.value
  const back = [backButton({ language, round: found.round })]
  const at = (instant: string) => moment(language, services.settings.timeZone, instant)
  if (review.state === 'draft') return notice(scene, share.draftTitle, [share.draft(at(review.draftUntil))], back)
  if (review.state === 'shared') {
    return notice(scene, share.alreadyTitle, [share.already(at(review.sharedAt ?? review.draftUntil))], back)
  }
  const office = signsAs(team, asker.userId)
  if (office === 'notAllowed') return whoseTask(scene, 'shareSummary')
  if (office === 'bothSides') return notice(scene, share.bothTitle, [share.both], back)
  const own = review.disagreements.find(({ by }) => by === office)?.text ?? ''
  const signing = { office, alone: !hasOffice(team, 'unionRep'), seen: seenBy(review, found.summary) }
  return signForm(formOf(scene, found), signing, filled.disagreement ?? own, filled.faults)
}
