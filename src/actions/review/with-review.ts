import { z } from 'zod'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import { backButton } from '../../commands/review/review-forms.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import type { Permission } from '../../domain/team/access.ts'
import { type ReviewTarget, readReview, type UnderReview } from '../../usecases/review/read-review.ts'
import type { Click } from '../action.ts'
import { inTeam } from '../in-team.ts'

export const OfRound = z.object({ teamId: z.string(), roundId: z.string() })

/** Runs `step` for a member of the round's team who may; a round without anything to review does not exist here. */
export function withReview(
  click: Click,
  target: ReviewTarget,
  permission: Permission,
  step: (scene: TeamScene, found: UnderReview) => Promise<ReplyView | undefined>,
): Promise<object> {
  return inTeam(click, target.teamId, permission, async (scene) => {
    const found = await readReview(scene.services, target)
    return found && step(scene, found)
  })
}

/** Words for the person who clicked, and the way back to the summary. */
export function receipt(scene: TeamScene, { round }: UnderReview, title: string, words: readonly string[]): ReplyView {
  return notice(scene, title, words, [backButton({ language: scene.language, round })])
}

/** What was taken out of what this person wrote before it was stored. */
export function maskedWords({ say }: TeamScene, masked: readonly IdentifierKind[]): string[] {
  return masked.length > 0 ? [say.receipt.masked(masked)] : []
}
