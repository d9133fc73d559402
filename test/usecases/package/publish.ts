import type { PackageFiles } from '../../../src/domain/package/package.ts'
import { releaseId } from '../../../src/domain/package/release.ts'
import type { Services } from '../../../src/ports/services.ts'
import {
  type By,
  draftRelease,
  type ReleaseStep,
  readRelease,
  stepRelease,
} from '../../../src/usecases/package/releases.ts'
import { samplePackage } from '../../support/sample-package.ts'

export const reviewers = {
  leader: { kind: 'reviewer', userId: 'leader-1', offices: ['leader'] },
  unionRep: { kind: 'reviewer', userId: 'union-1', offices: ['unionRep'] },
} as const satisfies Record<string, By>

/** The small package, for the profile that tests have. */
export function releaseFiles(change: Partial<PackageFiles> = {}): PackageFiles {
  return { ...samplePackage(), goals: { nav: ['mal1'] }, ...change }
}

/** Takes it the whole way, as both sides and a coordinator of `tenant` do. */
export async function published(services: Services, change: Partial<PackageFiles> = {}): Promise<void> {
  const content = releaseFiles(change)
  await draftRelease(services, 'tenant', { content, advice: 0 })
  const id = releaseId(content.id, content.version)
  const steps: [By, ReleaseStep][] = [
    [{ kind: 'coordinator' }, { do: 'ask' }],
    [reviewers.leader, { do: 'approve' }],
    [reviewers.unionRep, { do: 'approve' }],
    [{ kind: 'coordinator' }, { do: 'publish' }],
  ]
  for (const [by, step] of steps) {
    const seen = (await readRelease(services, 'tenant', id))?.draftedAt ?? ''
    await stepRelease(services, 'tenant', { id, seen }, by, step)
  }
}

/** Takes it out of the library again. */
export async function withdraw(services: Services, packageId: string, version: number, reason: string): Promise<void> {
  const id = releaseId(packageId, version)
  const seen = (await readRelease(services, 'tenant', id))?.draftedAt ?? ''
  await stepRelease(services, 'tenant', { id, seen }, { kind: 'coordinator' }, { do: 'withdraw', reason })
}
