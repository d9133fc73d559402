import type { Language } from '../../domain/language.ts'
import { type Person, personId } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

export async function readPerson({ store }: Services, tenantId: string, userId: string): Promise<Person | undefined> {
  return (await store.read(documents.person, tenantId, personId(userId)))?.value
}

/** What a person chose for what only they read; else the language of what it is about. */
export async function readersLanguage(
  services: Services,
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
  otherwise: Language,
): Promise<Language> {
  return (await readPerson(services, tenantId, userId))?.language ?? otherwise
}

/** Writes down what a person chose. Made when they choose something, not before. */
export async function changePerson(
  services: Services,
  tenantId: string,
  userId: string,
  change: Pick<Person, 'language'>,
): Promise<void> {
  const known = await readPerson(services, tenantId, userId)
  const fresh: Person = { type: 'person', id: personId(userId), tenantId, userId }
  await services.store.put(documents.person, { ...(known ?? fresh), ...change })
}
