import type { Round } from '../../domain/round/round.ts'
import { isUnfinished } from '../../domain/round/round.ts'
import { listRounds } from '../../usecases/round/list-rounds.ts'
import { commandButton, mostChoices } from './buttons.ts'
import { type ChannelScene, notice, type Reply, type Scene } from './command.ts'

/**
 * Which unfinished round of the channel a person means: the one whose thread they wrote in, the one they named by its
 * package, else the only one. Where there are several they are asked, with the same line (`line`) for each.
 */
export async function chooseRound(
  scene: ChannelScene,
  line: string,
  packageId: string | undefined,
): Promise<{ ok: true; round: Round } | { ok: false; reply: Reply }> {
  const { say, services, team, channelId } = scene
  const unfinished = (await listRounds(services, team.teamId, channelId)).filter(isUnfinished)
  const threadId = scene.here?.threadId
  const meant =
    unfinished.find((round) => threadId !== undefined && round.thread?.conversationId === threadId) ??
    unfinished.find((round) => round.prompt.packageId === packageId)
  const [first, ...others] = meant ? [meant] : unfinished
  if (!first) return { ok: false, reply: notice(scene, say.steer.noneTitle, [say.steer.none]) }
  if (others.length === 0) return { ok: true, round: first }
  const place = { teamId: team.teamId, channelId }
  const buttons = unfinished.map((round) =>
    commandButton(round.prompt.title, `${line} ${round.prompt.packageId}`, place),
  )
  return { ok: false, reply: notice(scene, say.bot.whichRoundTitle, [say.bot.which], buttons.slice(0, mostChoices)) }
}

/** Takes the package's id out of a command's arguments, if one is there. */
export function splitPackage(
  scene: Pick<Scene, 'services'>,
  args: readonly string[],
): { packageId: string | undefined; rest: string[] } {
  const packageId = args.find((arg) => scene.services.library.packages.some(({ id }) => id === arg))
  return { packageId, rest: args.filter((arg) => arg !== packageId) }
}
