import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { commandButton } from '../line/buttons.ts'
import { notice, type Scene } from '../line/command.ts'
import { withdrawnAtStart } from '../line/packages.ts'

/** Tells who asks for a package that was withdrawn why it was. Undefined: the line begins with no such package. */
export function withdrawnReply(scene: Scene, words: readonly string[]): ReplyView | undefined {
  const { say, language } = scene
  const withdrawn = withdrawnAtStart(scene, words)
  if (!withdrawn) return undefined
  const title = withdrawn.pack.texts[language].title
  const all = commandButton(say.packages.all, 'packages', scene.here ?? {})
  return notice(scene, say.release.withdrawnTitle, [say.release.withdrawnStart(title, withdrawn.reason)], [all])
}
