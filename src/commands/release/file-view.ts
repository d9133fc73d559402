import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { type Finding, isFault } from '../../domain/package/finding.ts'
import type { ZipReason } from '../../domain/package/zip-reason.ts'
import { findingLine, zipWords } from '../../texts/authoring/finding-line.ts'
import type { Drafted } from '../../usecases/package/releases.ts'
import { notice, type Scene } from '../line/command.ts'
import { releaseView } from './release-view.ts'

type Placed = Finding & { readonly line?: number }

/** Findings on one card: what somebody mends before they send the file again. */
const mostFindings = 15

/** Why a zip that a coordinator sent was not unpacked. */
export function zipRefusedView(
  scene: Scene,
  refused: { readonly reason: ZipReason; readonly value?: string },
): ReplyView {
  return notice(scene, scene.say.release.zipTitle, [zipWords(scene.say, refused)])
}

/** The same lines as `npm run packages -- check` prints. */
export function findingsView(scene: Scene, findings: readonly Placed[]): ReplyView {
  const { release } = scene.say
  const faults = findings.filter(isFault)
  return notice(scene, release.faultsTitle, [release.faultsIntro(faults.length), ...findingLines(scene, faults)])
}

/** A package that was kept as a draft, with the advice on its language. */
export function draftedView(scene: Scene, drafted: Drafted, advice: readonly Placed[]): ReplyView {
  const { release } = scene.say
  if (!drafted.ok) return notice(scene, release.takenTitle, [release.taken(drafted.next)])
  const words = advice.length > 0 ? [`${release.adviceTitle}:`, ...findingLines(scene, advice)] : []
  return releaseView(scene, drafted.release, [{ kind: 'coordinator' }], words)
}

function findingLines({ say }: Scene, findings: readonly Placed[]): string[] {
  const lines = findings.slice(0, mostFindings).map((finding) => findingLine(say, finding))
  const more = findings.length - lines.length
  return more > 0 ? [...lines, say.release.more(more)] : lines
}
