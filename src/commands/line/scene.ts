import type { Language } from '../../domain/language.ts'
import type { Services } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import { readPerson } from '../../usecases/team/person.ts'
import { readTeam } from '../../usecases/team/standing.ts'
import type { Origin, Scene } from './command.ts'

/**
 * For an answer that stands where it was asked: in a channel, where the team reads it, in the team's language; in a chat
 * in the person's own (docs/decisions/0018-whose-language.md).
 */
export async function sceneOf(services: Services, origin: Origin): Promise<Scene> {
  if (!origin.here) return ownScene(services, origin)
  return sceneIn(services, origin, (await readTeam(services, origin.here.teamId))?.language)
}

/** For an answer that only the person gets, as to a click wherever its card stands: in their own language, else the team's. */
export async function ownScene(services: Services, origin: Origin): Promise<Scene> {
  const own = await ownLanguage(services, origin)
  if (own !== undefined || !origin.here) return sceneIn(services, origin, own)
  return sceneIn(services, origin, (await readTeam(services, origin.here.teamId))?.language)
}

/** What the person chose for themselves; undefined where they chose nothing. */
export async function ownLanguage(services: Services, { tenantId, asker }: Origin): Promise<Language | undefined> {
  return (await readPerson(services, tenantId, asker.userId))?.language
}

function sceneIn(services: Services, origin: Origin, chosen: Language | undefined): Scene {
  const language = chosen ?? services.settings.defaultLanguage
  return {
    ...origin,
    services,
    language,
    say: texts(language),
    coordinator: services.settings.coordinators.has(origin.asker.userId),
    mention: origin.here ? '@Tillitsbot ' : '',
  }
}
