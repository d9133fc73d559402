import { createLibraries } from '../../src/usecases/package/libraries.ts'
import type { TestServices } from './services.ts'

/** With packages that go round, so that no series ends because it has used up its prompts. */
export function endlessPackages<S extends Pick<TestServices, 'store' | 'library'>>(services: S): S {
  const { store, library } = services
  const packages = library.builtIn.map((pack) => ({ ...pack, recurring: true }))
  return { ...services, library: createLibraries(store, { ...library, packages }) }
}
