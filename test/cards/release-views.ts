import { draftedView, findingsView, zipRefusedView } from '../../src/commands/release/file-view.ts'
import { releaseView } from '../../src/commands/release/release-view.ts'
import { reasonForm } from '../../src/commands/release/review.ts'
import { aboutView } from '../../src/commands/release/text-view.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Language } from '../../src/domain/language.ts'
import type { PackageFiles } from '../../src/domain/package/package.ts'
import type { PackageRelease } from '../../src/domain/package/release.ts'
import { texts } from '../../src/texts/index.ts'
import type { By } from '../../src/usecases/package/releases.ts'
import { originOf } from '../support/origins.ts'
import { testServices } from '../support/services.ts'

const services = testServices()
const hostile = '**Fet** [x](http://x) {{DATE(x)}}'
const at = '2026-03-02T08:00:00.000Z'
const coordinator: By = { kind: 'coordinator' }
const reviewer: By = { kind: 'reviewer', userId: 'x', offices: ['unionRep'] }

/** A package on its way, as each of its readers sees it, and what is said about a file. */
export function releaseViews(language: Language, content: PackageFiles): Record<string, ReplyView> {
  const scene = {
    ...{ ...originOf('kari', 'personal'), services, language, say: texts(language), coordinator: true, mention: '' },
  }
  const release: PackageRelease = {
    ...{ type: 'packageRelease', id: 'package|x|1', tenantId: 'tenant', origin: 'file', state: 'draft', content },
    ...{ draftedAt: at, advice: 2, asked: false, reviews: {}, history: [] },
  }
  const approved = { verdict: 'approved', office: 'leader', at } as const
  const sentBack = { verdict: 'sentBack', office: 'safetyRep', at, reason: hostile } as const
  const faulty = { file: 'nn.yaml', line: 3, path: 'prompts.one.title', reason: 'tooLong', value: '300' } as const
  const adviceOn = { file: 'nb.yaml', line: 8, path: 'why', reason: 'leading', value: hostile } as const
  return {
    'release-draft': draftedView(scene, { ok: true, release }, [adviceOn]),
    'release-taken': draftedView(scene, { ok: false, reason: 'versionTaken', next: 2 }, []),
    'release-asked': releaseView(scene, { ...release, asked: true, reviews: { leaderSide: approved } }, [reviewer]),
    'release-sent-back': releaseView(
      scene,
      { ...release, reviews: { unionSide: sentBack } },
      [coordinator],
      [scene.say.release.changed, scene.say.release.ownSide],
    ),
    'release-reviewed': releaseView(scene, { ...release, state: 'reviewed' }, [coordinator]),
    'release-published': releaseView(scene, { ...release, state: 'published' }, [coordinator]),
    'release-withdrawn': releaseView(scene, { ...release, state: 'withdrawn', withdrawn: { reason: hostile, at } }, [
      coordinator,
    ]),
    'release-send-back': reasonForm(scene, release, 'sendBack'),
    'release-withdraw': reasonForm(scene, release, 'withdraw', hostile),
    'release-findings': findingsView(
      scene,
      Array.from({ length: 40 }, () => faulty),
    ),
    'release-zip': zipRefusedView(scene, { reason: 'badName', value: hostile }),
    'release-about': aboutView(scene, release, language),
  }
}
