import { z } from 'zod'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Round } from '../../domain/round/round.ts'
import { moment } from '../../texts/format.ts'
import { resolveDoubt } from '../../usecases/delivery/resolve-doubt.ts'
import { readRound } from '../../usecases/round/list-rounds.ts'
import { cancelRound, extendRound, mostDays } from '../../usecases/round/steer.ts'
import { action, type Click } from '../action.ts'
import { inTeam } from '../in-team.ts'

const RoundOfTeam = z.object({ teamId: z.string(), roundId: z.string() })
const Extension = RoundOfTeam.extend({
  days: z.coerce.number().int().min(1).max(mostDays),
  closesAt: z.string().optional(),
})
const Doubt = z.object({ teamId: z.string(), entryId: z.string(), verdict: z.enum(['postAgain', 'itIsThere']) })

/** The button stays on the card: when two press it, one after the other, the round is extended once. */
export const extendAction = action('extendRound', Extension, (click, { days, closesAt, ...target }) =>
  withRound(click, target, async (scene, round) => {
    const { say, services, language } = scene
    const { title } = round.prompt
    const words = (at: string) =>
      notice(scene, say.steer.extendedTitle, [
        say.steer.extended(title, moment(language, services.settings.timeZone, at)),
      ])
    if (closesAt !== undefined && closesAt !== round.closesAt && round.state === 'open') return words(round.closesAt)
    const result = await extendRound(services, round.teamId, round.id, days)
    return result.ok ? words(result.round.closesAt) : notice(scene, say.steer.endedTitle, [say.steer.ended])
  }),
)

export const cancelAction = action('cancelRound', RoundOfTeam, (click, target) =>
  withRound(click, target, async (scene, round) => {
    const { say, services } = scene
    const result = await cancelRound(services, round.teamId, round.id)
    return result.ok
      ? notice(scene, say.steer.cancelledTitle, [say.steer.cancelled(round.prompt.title)])
      : notice(scene, say.steer.endedTitle, [say.steer.ended])
  }),
)

export const resolveDoubtAction = action('resolveDoubt', Doubt, (click, { teamId, entryId, verdict }) =>
  inTeam(click, teamId, 'start', async (scene) => {
    const { say, services } = scene
    const done = await resolveDoubt(services, teamId, entryId, verdict)
    if (!done) return undefined
    const words = verdict === 'postAgain' ? say.status.resolvedAgain : say.status.resolvedThere
    return notice(scene, say.status.resolvedTitle, [words])
  }),
)

/** Runs `step` for somebody who may start rounds in the round's team; everybody else learns who may. */
function withRound(
  click: Click,
  { teamId, roundId }: z.infer<typeof RoundOfTeam>,
  step: (scene: TeamScene, round: Round) => Promise<ReplyView>,
): Promise<object> {
  return inTeam(click, teamId, 'start', async (scene) => {
    const round = await readRound(scene.services, teamId, roundId)
    return round && step(scene, round)
  })
}
