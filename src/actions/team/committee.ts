import { z } from 'zod'
import { actionButton } from '../../commands/line/buttons.ts'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import { committeeForm } from '../../commands/team/users-committee.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestText } from '../../domain/round/answer.ts'
import { enterInput, readInput, removeInput } from '../../usecases/committee/enter-input.ts'
import { readRound } from '../../usecases/round/list-rounds.ts'
import { action } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { LongText } from '../input.ts'

const Input = z.object({
  teamId: z.string(),
  roundId: z.string(),
  input: z.string().regex(/^[\w-]{8,40}$/),
})

export const saveCommittee = action('saveCommittee', Input.extend({ text: LongText }), (click, { text, ...of }) =>
  inTeam(click, of.teamId, 'enterCommittee', async (scene) => {
    const { services, say } = scene
    const words = say.committee
    const result = await enterInput(services, of, text)
    if (result.ok) {
      const masked = result.masked.length > 0 ? [say.receipt.masked(result.masked)] : []
      return notice(
        scene,
        words.savedTitle,
        [words.saved(result.round.prompt.title), ...masked],
        [
          actionButton(words.change, 'changeCommittee', of),
          actionButton(words.remove, 'removeCommittee', of, 'destructive'),
        ],
      )
    }
    if (result.reason === 'noSuchRound') return undefined
    if (result.reason === 'closed') return tooLate(scene)
    const round = await readRound(services, of.teamId, of.roundId)
    return round && committeeForm(scene, round, { input: of.input, text }, [words.textFault(longestText)])
  }),
)

export const changeCommittee = action('changeCommittee', Input, (click, of) =>
  inTeam(click, of.teamId, 'enterCommittee', async (scene) => {
    const found = await readInput(scene.services, of)
    if (!found) return undefined
    const { round, text } = found
    return text === undefined ? tooLate(scene) : committeeForm(scene, round, { input: of.input, text })
  }),
)

export const removeCommittee = action('removeCommittee', Input, (click, of) =>
  inTeam(click, of.teamId, 'enterCommittee', async (scene) => {
    const { removedTitle, removed } = scene.say.committee
    const result = await removeInput(scene.services, of)
    if (result === 'noSuchRound') return undefined
    return result === 'removed' ? notice(scene, removedTitle, [removed]) : tooLate(scene)
  }),
)

function tooLate(scene: TeamScene): ReplyView {
  const { closedTitle, closed } = scene.say.committee
  return notice(scene, closedTitle, [closed])
}
