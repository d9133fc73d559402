import { z } from 'zod'
import type { TeamScene } from '../../commands/line/command.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Measure } from '../../domain/measure/measure.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import type { Permission } from '../../domain/team/access.ts'
import { readMeasure } from '../../usecases/measure/read-measure.ts'
import type { Click } from '../action.ts'
import { inTeam } from '../in-team.ts'

export const OfMeasure = z.object({ teamId: z.string(), measureId: z.string() })

/** Runs `step` for a member of the measure's team who may; a measure that is not the team's does not exist. */
export function withMeasure(
  click: Click,
  target: z.infer<typeof OfMeasure>,
  permission: Permission,
  step: (scene: TeamScene, measure: Measure) => Promise<ReplyView | undefined>,
): Promise<object> {
  return inTeam(click, target.teamId, permission, async (scene) => {
    const found = await readMeasure(scene.services, target)
    return found && step(scene, found.value)
  })
}

/** What was taken out of what this person wrote before it was stored. */
export function maskedWords({ say }: TeamScene, masked: readonly IdentifierKind[]): string[] {
  return masked.length > 0 ? [say.receipt.masked(masked)] : []
}
