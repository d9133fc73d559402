import { isDocumentId } from '../../domain/document-id.ts'
import type { Library } from '../../domain/package/library.ts'
import { asFiles, type ConversationPackage, type PackageFiles } from '../../domain/package/package.ts'
import {
  isKept,
  isReviewed,
  longestReason,
  PackageRelease,
  releaseId,
  type Side,
  sideOf,
  sides,
  withoutPeople,
} from '../../domain/package/release.ts'
import { redact } from '../../domain/privacy/redact.ts'
import { goneAt } from '../../domain/privacy/retention.ts'
import type { Office } from '../../domain/team/team.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { token } from '../privacy/token.ts'

export type Drafted =
  | { readonly ok: true; readonly release: PackageRelease }
  /** There is this version or a newer one with other words, and it keeps them: `next` is the first that is free. */
  | { readonly ok: false; readonly reason: 'versionTaken'; readonly next: number }

/**
 * Keeps a checked package as a draft, in the place of an earlier draft of the same version, whose reviews then say nothing
 * any more. The same file again changes nothing.
 */
export async function draftRelease(
  services: Services,
  tenantId: string,
  { content, advice, sentBy }: Pick<PackageRelease, 'advice' | 'sentBy'> & { readonly content: PackageFiles },
): Promise<Drafted> {
  const { store, clock, library, settings } = services
  const id = releaseId(content.id, content.version)
  for (;;) {
    const stored = await store.read(documents.packageRelease, tenantId, id)
    if (
      stored &&
      JSON.stringify(stored.value.content) === JSON.stringify(PackageRelease.shape.content.parse(content))
    ) {
      return { ok: true, release: stored.value }
    }
    const newest = newestVersion(library.of(tenantId), content.id)
    const isTaken = stored !== undefined && isKept(stored.value)
    if (isTaken || content.version <= newest) {
      return { ok: false, reason: 'versionTaken', next: Math.max(newest, content.version) + 1 }
    }
    const at = timestamp(clock.now())
    const release: PackageRelease = {
      ...{ type: 'packageRelease', id, tenantId, origin: 'file', state: 'draft', content, advice },
      ...{ draftedAt: at, asked: false, reviews: {}, ...(sentBy !== undefined && { sentBy }) },
      forgetAt: goneAt(at, settings.retentionDays),
      history: [...(stored?.value.history ?? []), { what: 'drafted', at }],
    }
    const written = stored
      ? await store.replace(documents.packageRelease, stored, release)
      : await store.insert(documents.packageRelease, release)
    if (written !== 'changed' && written !== 'exists') return { ok: true, release }
  }
}

/** Everything that an organisation has drafted, published or withdrawn, the newest version of a package first. */
export async function listReleases({ store }: Pick<Services, 'store'>, tenantId: string): Promise<PackageRelease[]> {
  const found = await store.list(documents.packageRelease, { partition: tenantId })
  return found
    .map(({ value }) => value)
    .filter(({ origin, state }) => origin === 'file' || state === 'withdrawn')
    .toSorted((a, b) => a.content.id.localeCompare(b.content.id) || b.content.version - a.content.version)
}

/** Who wants a step: the coordinator, or somebody with these offices in teams of the organisation. */
export type By =
  | { readonly kind: 'coordinator' }
  | { readonly kind: 'reviewer'; readonly userId: string; readonly offices: readonly Office[] }

export type ReleaseStep =
  | { readonly do: 'ask' | 'publish' }
  | { readonly do: 'approve' }
  | { readonly do: 'sendBack' | 'withdraw'; readonly reason: string }

export type Stepped =
  | { readonly ok: true; readonly release: PackageRelease }
  /**
   * `changed`: it is not what the person looked at. `ownSide`: they gave the other side's word already. `versionTaken`:
   * since it was drafted another one came that is as new.
   */
  | {
      readonly ok: false
      readonly reason: 'changed' | 'ownSide' | 'versionTaken' | 'notNow'
      readonly release: PackageRelease
    }

/**
 * Takes a release one step on. `seen`: `draftedAt` of what the person looked at, so that nobody approves or publishes
 * words that they did not see. A step that is taken already is not taken twice.
 */
export async function stepRelease(
  services: Pick<Services, 'store' | 'clock' | 'library'> & {
    readonly settings: Pick<Services['settings'], 'pepper' | 'retentionDays'>
  },
  tenantId: string,
  { id, seen }: { readonly id: string; readonly seen: string },
  by: By,
  step: ReleaseStep,
): Promise<Stepped | undefined> {
  const { store, clock, library, settings } = services
  for (;;) {
    const stored = isDocumentId(id) ? await store.read(documents.packageRelease, tenantId, id) : undefined
    if (!stored) return undefined
    const release = stored.value
    if (release.draftedAt !== seen) return { ok: false, reason: 'changed', release }
    const { id: packageId, version } = release.content
    const isNew = version > newestVersion(library.of(tenantId), packageId)
    if (step.do === 'publish' && !isKept(release) && !isNew) return { ok: false, reason: 'versionTaken', release }
    const at = timestamp(clock.now())
    const changed =
      by.kind === 'coordinator'
        ? coordinated(release, step, at)
        : reviewed(release, step, { offices: by.offices, token: token(settings.pepper, id, by.userId), at })
    if (changed === 'done') return { ok: true, release }
    if (typeof changed === 'string') return { ok: false, reason: changed, release }
    const next = isKept(changed)
      ? withoutPeople(changed, at)
      : { ...changed, forgetAt: goneAt(at, settings.retentionDays) }
    const written = await store.replace(documents.packageRelease, stored, next)
    if (written === 'changed') continue
    if (isKept(next)) await library.refresh()
    return { ok: true, release: next }
  }
}

type Next = PackageRelease | 'done' | 'notNow' | 'ownSide'

function coordinated(release: PackageRelease, step: ReleaseStep, at: Timestamp): Next {
  const { state, asked } = release
  switch (step.do) {
    case 'ask':
      if (asked) return 'done'
      return state === 'draft' ? noted({ ...release, asked: true, reviews: approvals(release) }, 'asked', at) : 'notNow'
    case 'publish':
      if (state === 'published') return 'done'
      return state === 'reviewed' ? noted({ ...release, state: 'published' }, 'published', at) : 'notNow'
    case 'withdraw': {
      if (state === 'withdrawn') return 'done'
      const withdrawn = { reason: masked(step.reason), at }
      return state === 'published' ? noted({ ...release, state: 'withdrawn', withdrawn }, 'withdrawn', at) : 'notNow'
    }
    default:
      return 'notNow'
  }
}

function reviewed(
  release: PackageRelease,
  step: ReleaseStep,
  { offices, token, at }: { readonly offices: readonly Office[]; readonly token: string; readonly at: Timestamp },
): Next {
  const { state, asked, reviews } = release
  if (step.do !== 'approve' && step.do !== 'sendBack') return 'notNow'
  const side = sides.find((one) => reviews[one]?.token === token)
  const own = side && reviews[side]
  if (state !== 'draft' || !asked) {
    return own?.verdict === (step.do === 'approve' ? 'approved' : 'sentBack') ? 'done' : 'notNow'
  }
  const office = offices.find((one) => isFree(release, sideOf(one)))
  if (step.do === 'sendBack') {
    // Who changes their mind does so for the side that they spoke for: nobody speaks for both.
    const by = own?.office ?? office ?? offices[0]
    if (!by) return 'notNow'
    const review = { verdict: 'sentBack', office: by, at, reason: masked(step.reason), token } as const
    return noted({ ...release, asked: false, reviews: { ...reviews, [sideOf(by)]: review } }, 'sentBack', at)
  }
  if (!office) return 'done'
  if (own) return 'ownSide'
  const review = { verdict: 'approved', office, at, token } as const
  const next: PackageRelease = { ...release, reviews: { ...reviews, [sideOf(office)]: review } }
  return noted({ ...next, state: isReviewed(next) ? 'reviewed' : 'draft' }, 'approved', at)
}

function newestVersion({ versions }: Library, packageId: string): number {
  return Math.max(0, ...versions.flatMap(({ id, version }) => (id === packageId ? version : [])))
}

/** Whoever sent the same words back is asked once more. */
function approvals({ reviews }: PackageRelease): PackageRelease['reviews'] {
  return Object.fromEntries(
    sides.flatMap((side) => (reviews[side]?.verdict === 'approved' ? [[side, reviews[side]]] : [])),
  )
}

function isFree({ reviews }: PackageRelease, side: Side): boolean {
  return reviews[side]?.verdict !== 'approved'
}

function noted(
  release: PackageRelease,
  what: PackageRelease['history'][number]['what'],
  at: Timestamp,
): PackageRelease {
  return { ...release, history: [...release.history, { what, at }] }
}

function masked(reason: string): string {
  return redact(reason).text.slice(0, longestReason)
}

/** Undefined: there is none, or the id was made up. */
export async function readRelease(
  { store }: Pick<Services, 'store'>,
  tenantId: string,
  id: string,
): Promise<PackageRelease | undefined> {
  return isDocumentId(id) ? (await store.read(documents.packageRelease, tenantId, id))?.value : undefined
}

/**
 * Keeps a version as it is now, so that what begins to run on it goes on with its words whatever an upgrade brings. A draft of
 * the same version can't be published since the product has it (`draftRelease`), so the product's words take its place.
 */
export async function keepVersion(
  { store, clock, library }: Pick<Services, 'store' | 'clock' | 'library'>,
  tenantId: string,
  pack: ConversationPackage,
): Promise<string> {
  const id = releaseId(pack.id, pack.version)
  for (;;) {
    const stored = await store.read(documents.packageRelease, tenantId, id)
    if (stored && isKept(stored.value)) return id
    const at = timestamp(clock.now())
    const kept: PackageRelease = {
      ...{ type: 'packageRelease', id, tenantId, origin: 'product', state: 'published', draftedAt: at, advice: 0 },
      ...{ content: asFiles(pack, library.profile), asked: false, reviews: {} },
      // A draft's events stay: what people were told of them is found by their place.
      history: [...(stored?.value.history ?? []), { what: 'published', at }],
    }
    const written = stored
      ? await store.replace(documents.packageRelease, stored, kept)
      : await store.insert(documents.packageRelease, kept)
    if (written !== 'changed' && written !== 'exists') return id
  }
}
