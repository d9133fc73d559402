import type { Language } from '../../domain/language.ts'
import type { Services } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import { readPerson } from '../../usecases/team/person.ts'
import { readTeam } from '../../usecases/team/standing.ts'
import type { Origin, Scene } from './command.ts'

/** Finds the language of the answer: the team's in a channel, the person's own in personal chat. */
export async function sceneOf(services: Services, origin: Origin): Promise<Scene> {
  const language = await languageOf(services, origin)
  return {
    ...origin,
    services,
    language,
    say: texts(language),
    coordinator: services.settings.coordinators.has(origin.asker.userId),
    mention: origin.here ? '@Tillitsbot ' : '',
  }
}

async function languageOf(services: Services, { here, tenantId, asker }: Origin): Promise<Language> {
  const chosen = here
    ? (await readTeam(services, here.teamId))?.language
    : (await readPerson(services, tenantId, asker.userId))?.language
  return chosen ?? services.settings.defaultLanguage
}
