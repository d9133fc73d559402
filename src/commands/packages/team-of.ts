import type { PackagePlace } from '../../texts/choosing/package-words.ts'
import { teamsOf } from '../../usecases/team/standing.ts'
import { chooseTeam } from '../line/choose-place.ts'
import type { Scene, TeamScene } from '../line/command.ts'

/**
 * The team that somebody looks at the library for: where they are, the one that a button named, their only one. Undefined
 * where there is none, or several: the library is everybody's, so nobody is asked.
 */
export async function teamOf(scene: Scene, { teamId }: PackagePlace): Promise<TeamScene | undefined> {
  const { services, tenantId, asker, here } = scene
  const known = here?.teamId ?? teamId
  const [only, ...others] = known === undefined ? await teamsOf(services, tenantId, asker.userId) : []
  const wanted = known ?? (others.length === 0 ? only?.teamId : undefined)
  if (wanted === undefined) return undefined
  const chosen = await chooseTeam(scene, '', { teamId: wanted, channelId: undefined })
  return chosen.ok ? chosen.scene : undefined
}
