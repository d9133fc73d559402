import { z } from 'zod'
import { notice } from '../../commands/line/command.ts'
import { TeamRole } from '../../domain/team/team.ts'
import { answerOffice } from '../../usecases/team/hand-over.ts'
import { action } from '../action.ts'
import { inTeam } from '../in-team.ts'

const Answer = z.object({
  teamId: z.string(),
  question: z.string().min(1).max(40),
  office: TeamRole,
  answer: z.enum(['yes', 'no']),
})

/** Whoever is asked to take on an office says yes or no; nobody else can. */
export const answerOfficeAction = action('answerOffice', Answer, (click, { teamId, question, office, answer }) =>
  inTeam(click, teamId, 'read', async (scene) => {
    const { services, say, asker } = scene
    const words = say.handOver
    const yes = answer === 'yes'
    const result = await answerOffice(services, teamId, { id: question, userId: asker.userId, office, yes })
    if (!result.ok) {
      return result.reason === 'notYours'
        ? notice(scene, words.notYoursTitle, [words.notYours])
        : notice(scene, words.goneTitle, [words.gone])
    }
    return yes
      ? notice(scene, words.thanksTitle, [words.thanks(say.offices[office])])
      : notice(scene, words.noThanksTitle, [words.noThanks])
  }),
)
