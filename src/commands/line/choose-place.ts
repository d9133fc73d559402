import type { Team } from '../../domain/team/team.ts'
import { TeamsUnavailable } from '../../ports/teams.ts'
import { readTeam, standing, teamsOf } from '../../usecases/team/standing.ts'
import { commandButton, mostChoices } from './buttons.ts'
import { type ChannelScene, type NamedPlace, notice, type Reply, type Scene, type TeamScene } from './command.ts'

type Chosen<T> = { readonly ok: true; readonly scene: T } | { readonly ok: false; readonly reply: Reply }

/**
 * The team that a line is about: the one it was written in, the one that a button named, the person's only one. Where
 * there are several the person is asked, and the answer runs the same line again.
 */
export async function chooseTeam(scene: Scene, line: string, named?: NamedPlace): Promise<Chosen<TeamScene>> {
  const { services, say, asker, tenantId, here } = scene
  const id = here?.teamId ?? named?.teamId
  if (id !== undefined) {
    const team = await readTeam(services, id)
    // Another tenant's or an unknown team looks the same from outside.
    if (!team || team.tenantId !== tenantId || team.state !== 'active') return nowhere(scene)
    const inTeam = await standing(services, team, asker.userId, here ? 'channel' : 'personalChat')
    return inTeam.member ? { ok: true, scene: { ...scene, team, standing: inTeam } } : nowhere(scene)
  }
  const teams = await teamsOf(services, tenantId, asker.userId)
  const [only, ...others] = teams
  if (!only) return nowhere(scene)
  if (others.length === 0) return chooseTeam(scene, line, { teamId: only.teamId, channelId: undefined })
  const buttons = teams.slice(0, mostChoices).map(({ name, teamId }) => commandButton(name || teamId, line, { teamId }))
  return { ok: false, reply: notice(scene, say.bot.whichTeamTitle, [say.bot.which], buttons) }
}

/** As `chooseTeam`, and the channel in it. */
export async function chooseChannel(scene: Scene, line: string, named?: NamedPlace): Promise<Chosen<ChannelScene>> {
  const { services, say, asker, tenantId, here } = scene
  const id = here?.teamId ?? named?.teamId
  if (id === undefined) {
    const teams = await teamsOf(services, tenantId, asker.userId)
    const places = (await Promise.all(teams.map((team) => channelsOf(scene, team)))).flat()
    const [only, ...others] = places
    if (!only) return nowhere(scene)
    if (others.length === 0) return chooseChannel(scene, line, only)
    const buttons = places.slice(0, mostChoices).map((place) => commandButton(place.title, line, place))
    return { ok: false, reply: notice(scene, say.bot.whichTitle, [say.bot.which], buttons) }
  }
  const chosen = await chooseTeam(scene, line, named)
  if (!chosen.ok) return chosen
  const { team } = chosen.scene
  if (here) return { ok: true, scene: { ...chosen.scene, channelId: here.channelId } }
  const channels = await channelsOf(scene, team)
  const wanted = channels.find(({ channelId }) => channelId === named?.channelId)
  const [first, ...more] = wanted ? [wanted] : channels
  if (!first) return nowhere(scene)
  if (more.length === 0) return { ok: true, scene: { ...chosen.scene, channelId: first.channelId } }
  const buttons = channels.slice(0, mostChoices).map((place) => commandButton(place.title, line, place))
  return { ok: false, reply: notice(scene, say.bot.whichTitle, [say.bot.which], buttons) }
}

function nowhere(scene: Scene): { ok: false; reply: Reply } {
  const { say } = scene
  return { ok: false, reply: notice(scene, say.bot.noTeamTitle, [say.bot.noTeam]) }
}

/** The team's channels as Teams has them now, else as they were seen. */
async function channelsOf(
  { services, say }: Scene,
  team: Team,
): Promise<{ teamId: string; channelId: string; title: string }[]> {
  const asRow = (channel: { id: string; name: string | undefined }) => ({
    teamId: team.teamId,
    channelId: channel.id,
    // Only the general channel comes without a name: every client calls it by a word of its own.
    title: [team.name, channel.name ?? say.bot.generalChannel].filter(Boolean).join(' – '),
  })
  try {
    return (await services.teams.channels(team.address, team.teamId)).map(asRow)
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    services.log.warn('channels not available, using what was seen', { known: team.channels.length }, error)
    return team.channels.map(asRow)
  }
}
