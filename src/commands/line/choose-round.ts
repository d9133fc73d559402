import { isUnfinished, type Round } from '../../domain/round/round.ts'
import { listRounds } from '../../usecases/round/list-rounds.ts'
import { commandButton, mostChoices } from './buttons.ts'
import { type ChannelScene, notice, type Reply } from './command.ts'

/**
 * Which unfinished round of the channel a person means: the one whose thread they wrote in, the one they named by its
 * package, and where they named nothing the only one. Otherwise they are asked, with the same line (`line`) for each.
 * `named`: a package's id, or a word that was not understood.
 */
export async function chooseRound(
  scene: ChannelScene,
  line: string,
  named: string | undefined,
): Promise<{ ok: true; round: Round } | { ok: false; reply: Reply }> {
  const { say, services, team, channelId } = scene
  const unfinished = (await listRounds(services, team.teamId, channelId)).filter(isUnfinished)
  const threadId = scene.here?.threadId
  const meant =
    unfinished.find((round) => threadId !== undefined && round.thread?.conversationId === threadId) ??
    unfinished.find((round) => round.prompt.packageId === named)
  const [first, ...others] = meant ? [meant] : unfinished
  if (!first) return { ok: false, reply: notice(scene, say.steer.noneTitle, [say.steer.none]) }
  // Who named another package, or misspelt one, must not end this one instead.
  if (others.length === 0 && (meant || named === undefined)) return { ok: true, round: first }
  const place = { teamId: team.teamId, channelId }
  const buttons = unfinished.map((round) =>
    commandButton(round.prompt.title, `${line} ${round.prompt.packageId}`, place),
  )
  return { ok: false, reply: notice(scene, say.bot.whichRoundTitle, [say.bot.which], buttons.slice(0, mostChoices)) }
}
