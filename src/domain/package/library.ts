import type { ConversationPackage, Profile } from './package.ts'
import { forProfile } from './package.ts'
import { isKept, type PackageRelease } from './release.ts'

/** What one organisation can talk about. */
export type Library = {
  /** Of each package the newest version. In the order in which people see them: `kom-i-gang` first, `status` last, the others by id. */
  readonly packages: readonly ConversationPackage[]
  /** Every version that there is, also older and withdrawn ones, which rounds and running series go by. */
  readonly versions: readonly ConversationPackage[]
  /** Packages that nobody can start any more, with the reason that was given. */
  readonly withdrawn: readonly { readonly pack: ConversationPackage; readonly reason: string }[]
  /** The organisation's goals (`PROFILE`). */
  readonly profile: Profile
}

/** The product's packages and what one organisation has published or withdrawn. Of the same version theirs goes first. */
export function libraryOf(
  builtIn: readonly ConversationPackage[],
  releases: readonly PackageRelease[],
  profile: Profile,
): Library {
  const kept = releases.filter(isKept).flatMap((release) => {
    const pack = forProfile(release.content, profile)
    return pack ? [{ pack, release }] : []
  })
  const isStored = (pack: ConversationPackage) => kept.some(({ release }) => isVersion(pack, release.content))
  // Of the product's own versions only those that it still has are offered; the others are kept for what runs.
  const offered = [
    ...kept.flatMap(({ pack, release }) => (release.state === 'published' && release.origin === 'file' ? [pack] : [])),
    ...builtIn.filter((pack) => kept.every(({ release }) => !isVersion(pack, release.content) || isOfProduct(release))),
  ]
  const packages = newestOfEach(offered)
  const withdrawn = newestOfEach(
    kept.flatMap(({ pack, release }) => (release.state === 'withdrawn' ? [pack] : [])),
  ).flatMap((pack) => {
    const reason = kept.find(({ release }) => isVersion(pack, release.content))?.release.withdrawn?.reason
    const isBack = packages.some(({ id }) => id === pack.id)
    return isBack || reason === undefined ? [] : [{ pack, reason }]
  })
  const versions = [...kept.map(({ pack }) => pack), ...builtIn.filter((pack) => !isStored(pack))]
  return { packages, versions, withdrawn, profile }
}

/** A package as it was in a version; where nobody has that any more, or none is said, the newest. */
export function packageIn(
  { packages, versions }: Library,
  id: string,
  version?: number,
): ConversationPackage | undefined {
  const exact = versions.find((pack) => pack.id === id && pack.version === version)
  return exact ?? packages.find((pack) => pack.id === id) ?? newestOfEach(versions).find((pack) => pack.id === id)
}

function isOfProduct({ origin, state }: PackageRelease): boolean {
  return origin === 'product' && state === 'published'
}

type Version = { readonly id: string; readonly version: number }

function isVersion(a: Version, b: Version): boolean {
  return a.id === b.id && a.version === b.version
}

function newestOfEach(packages: readonly ConversationPackage[]): ConversationPackage[] {
  const newest = new Map<string, ConversationPackage>()
  for (const pack of packages) {
    if (pack.version > (newest.get(pack.id)?.version ?? 0)) newest.set(pack.id, pack)
  }
  return [...newest.values()].toSorted(libraryOrder)
}

function libraryOrder(a: ConversationPackage, b: ConversationPackage): number {
  const rank = (pack: ConversationPackage) => (pack.id === 'kom-i-gang' ? 0 : pack.id === 'status' ? 2 : 1)
  return rank(a) - rank(b) || a.id.localeCompare(b.id)
}
