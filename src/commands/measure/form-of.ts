import type { Measure } from '../../domain/measure/measure.ts'
import { packageIn } from '../../domain/package/library.ts'
import type { Round, Thread } from '../../domain/round/round.ts'
import { measureButton } from '../../texts/measure-view.ts'
import { listRounds, readRound } from '../../usecases/round/list-rounds.ts'
import { actionButton, summaryButton } from '../line/buttons.ts'
import type { TeamScene } from '../line/command.ts'
import { memberNames } from '../team/member-names.ts'
import type { MeasureFormOf } from './measure-form.ts'

/** The round that a proposal belongs to: the one that a button named, else the one in whose thread somebody is. */
export async function roundOf(
  { services, team, here }: TeamScene,
  roundId: string | undefined,
): Promise<Round | undefined> {
  if (roundId !== undefined) return readRound(services, team.teamId, roundId)
  if (here?.threadId === undefined) return undefined
  const rounds = await listRounds(services, team.teamId, here.channelId)
  return rounds.find(({ thread }) => thread?.conversationId === here.threadId)
}

/** The thread that somebody is in. */
export function threadOf({ here }: TeamScene): Thread | undefined {
  const [, activityId] = here?.threadId?.split(';messageid=') ?? []
  return here?.threadId !== undefined && activityId !== undefined
    ? { conversationId: here.threadId, activityId }
    : undefined
}

/** The goal of the prompt that was discussed, where the library still has it. */
export function goalOf({ services, tenantId }: TeamScene, round: Round | undefined): string | undefined {
  const asked = round?.prompt
  const pack = asked && packageIn(services.library.of(tenantId), asked.packageId, asked.packageVersion)
  return pack?.prompts.find(({ id }) => id === round?.prompt.promptId)?.goal
}

/** The form of a new proposal. `draft`: names what will be filled in, so that it is sent once. */
export async function newFormOf(
  scene: TeamScene,
  draft: string,
  round: Round | undefined,
  theme: { readonly id: string; readonly label: string } | undefined,
): Promise<MeasureFormOf> {
  const { teamId } = scene.team
  return {
    ...(await commonOf(scene)),
    theme: theme?.label,
    editing: undefined,
    data: { teamId, draft, ...(round && { roundId: round.id }), ...(theme && { theme: theme.id }) },
    back:
      round && theme
        ? summaryButton(scene, round)
        : actionButton(scene.say.measure.form.cancel, 'listMeasures', { teamId, filter: 'open', from: '0' }),
  }
}

/** The form of a proposal that is there. `seen`: the wording that the person looks at. */
export async function editFormOf(scene: TeamScene, measure: Measure, seen: string): Promise<MeasureFormOf> {
  const { teamId, id: measureId } = measure
  return {
    ...(await commonOf(scene)),
    theme: undefined,
    editing: measure,
    data: { teamId, measureId, seen },
    back: measureButton(scene.say.measure.form.cancel, 'openMeasure', measure),
  }
}

async function commonOf({ services, language, team }: TeamScene) {
  return {
    language,
    members: await memberNames(services, team),
    goals: services.library.profile.goals,
  }
}
