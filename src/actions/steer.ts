import { z } from 'zod'
import { replyCard } from '../cards/reply-card.ts'
import { chooseTeam } from '../commands/line/choose-place.ts'
import { notice, type TeamScene } from '../commands/line/command.ts'
import { notAllowed } from '../commands/line/run-command.ts'
import { sceneOf } from '../commands/line/scene.ts'
import type { Round } from '../domain/round/round.ts'
import { may } from '../domain/team/access.ts'
import { moment } from '../texts/format.ts'
import { resolveDoubt } from '../usecases/delivery/resolve-doubt.ts'
import { listRounds } from '../usecases/round/list-rounds.ts'
import { cancelRound, extendRound, mostDays } from '../usecases/round/steer.ts'
import { action, type Click } from './action.ts'
import { expiredCard } from './refusals.ts'

const RoundOfTeam = z.object({ teamId: z.string(), roundId: z.string() })
const Extension = RoundOfTeam.extend({
  days: z.coerce.number().int().min(1).max(mostDays),
  closesAt: z.string().optional(),
})
const Doubt = z.object({ teamId: z.string(), entryId: z.string(), verdict: z.enum(['postAgain', 'itIsThere']) })

/** The button stays on the card: when two press it, one after the other, the round is extended once. */
export const extendAction = action('extendRound', Extension, async (click, { teamId, roundId, days, closesAt }) => {
  return steer(click, { teamId, roundId }, async (scene, round) => {
    const { say, services, language } = scene
    const { title } = round.prompt
    const words = (at: string) =>
      notice(scene, say.steer.extendedTitle, [
        say.steer.extended(title, moment(language, services.settings.timeZone, at)),
      ])
    if (closesAt !== undefined && closesAt !== round.closesAt && round.state === 'open') return words(round.closesAt)
    const result = await extendRound(services, teamId, roundId, days)
    return result.ok ? words(result.round.closesAt) : notice(scene, say.steer.endedTitle, [say.steer.ended])
  })
})

export const cancelAction = action('cancelRound', RoundOfTeam, async (click, { teamId, roundId }) => {
  return steer(click, { teamId, roundId }, async (scene, round) => {
    const { say, services } = scene
    const result = await cancelRound(services, teamId, roundId)
    return result.ok
      ? notice(scene, say.steer.cancelledTitle, [say.steer.cancelled(round.prompt.title)])
      : notice(scene, say.steer.endedTitle, [say.steer.ended])
  })
})

export const resolveDoubtAction = action('resolveDoubt', Doubt, async (click, { teamId, entryId, verdict }) => {
  const scene = await steerer(click, teamId)
  if (!scene.ok) return scene.card
  const { say, services } = scene.scene
  const done = await resolveDoubt(services, teamId, entryId, verdict)
  if (!done) return expiredCard(click)
  const words = verdict === 'postAgain' ? say.status.resolvedAgain : say.status.resolvedThere
  return replyCard(click.render, notice(scene.scene, say.status.resolvedTitle, [words]))
})

/** Runs `step` for somebody who may start rounds in the round's team; everybody else learns who may. */
async function steer(
  click: Click,
  target: { teamId: string; roundId: string },
  step: (scene: TeamScene, round: Round) => Promise<ReturnType<typeof notice>>,
): Promise<object> {
  const allowed = await steerer(click, target.teamId)
  if (!allowed.ok) return allowed.card
  const rounds = await listRounds(click.services, target.teamId)
  const round = rounds.find(({ id }) => id === target.roundId)
  if (!round) return expiredCard(click)
  return replyCard(click.render, await step(allowed.scene, round))
}

async function steerer(
  click: Click,
  teamId: string,
): Promise<{ ok: true; scene: TeamScene } | { ok: false; card: object }> {
  const { services, origin } = click
  // In a channel the team is where the click came from; what the card says must agree with it.
  if (origin.here && origin.here.teamId !== teamId) return { ok: false, card: await expiredCard(click) }
  const scene = await sceneOf(services, origin)
  const chosen = await chooseTeam(scene, '', { teamId, channelId: undefined })
  if (!chosen.ok) return { ok: false, card: await expiredCard(click) }
  if (may(chosen.scene.standing, 'start')) return { ok: true, scene: chosen.scene }
  return { ok: false, card: replyCard(click.render, notAllowed(scene, 'start')) }
}
