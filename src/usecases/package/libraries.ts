import { type Library, libraryOf, packageIn } from '../../domain/package/library.ts'
import type { ConversationPackage, Profile } from '../../domain/package/package.ts'
import { forProfile } from '../../domain/package/package.ts'
import { isKept, releaseId } from '../../domain/package/release.ts'
import { documents } from '../../ports/documents.ts'
import type { Libraries, Services } from '../../ports/services.ts'
import type { Store } from '../../ports/store.ts'

/** What the files of the product hold. */
export type Content = {
  readonly packages: readonly ConversationPackage[]
  readonly profile: Profile
  readonly profiles: readonly Profile[]
}

/** The libraries of all organisations, as they were when `refresh` was called last. */
export function createLibraries(store: Store, { packages: builtIn, profile, profiles }: Content): Libraries {
  const plain = libraryOf(builtIn, [], profile)
  let known: ReadonlyMap<string, Library> = new Map()
  return {
    builtIn,
    profile,
    profiles,
    of: (tenantId) => known.get(tenantId) ?? plain,
    async refresh() {
      const found = (await store.list(documents.packageRelease, {})).map(({ value }) => value)
      const byTenant = Map.groupBy(found, ({ tenantId }) => tenantId)
      known = new Map([...byTenant].map(([tenantId, releases]) => [tenantId, libraryOf(builtIn, releases, profile)]))
    },
  }
}

/** As `packageIn`; a version that this process has not heard of yet is read. */
export async function packageAt(
  { store, library }: Pick<Services, 'store' | 'library'>,
  tenantId: string,
  { packageId, packageVersion }: { readonly packageId: string; readonly packageVersion?: number | undefined },
): Promise<ConversationPackage | undefined> {
  const known = packageIn(library.of(tenantId), packageId, packageVersion)
  if (packageVersion === undefined || known?.version === packageVersion) return known
  const stored = await store.read(documents.packageRelease, tenantId, releaseId(packageId, packageVersion))
  return (stored && isKept(stored.value) ? forProfile(stored.value.content, library.profile) : undefined) ?? known
}
