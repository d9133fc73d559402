import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { shortened } from '../../texts/format.ts'
import { unitFaultLines } from '../../texts/unit-words.ts'
import type { ImportResult } from '../../usecases/unit/import-units.ts'
import { commandButton } from '../line/buttons.ts'
import { notice, type Scene } from '../line/command.ts'

/** Units that went and are named: what one reads. */
const mostNames = 10

/** What became of a file that a coordinator sent. */
export function importView(scene: Scene, result: ImportResult): ReplyView {
  const words = scene.say.units
  const see = [commandButton(words.title, 'units', {})]
  if (result.ok) {
    const { added, changed, removed, unchanged } = result.changes
    if (added.length + changed.length + removed.length === 0) return notice(scene, words.sameTitle, [words.same], see)
    const counts = words.changes(added.length, changed.length, removed.length, unchanged)
    const names = removed.slice(0, mostNames).map(({ name }) => shortened(name, 60))
    const gone = removed.length > 0 ? [words.removedNames(names.join(', '), removed.length - names.length)] : []
    return notice(scene, words.doneTitle, [counts, ...gone], see)
  }
  switch (result.reason) {
    case 'faults':
      return notice(scene, words.faultsTitle, [
        words.faultsIntro(result.faults.length),
        ...unitFaultLines(scene.say, result.faults),
      ])
    case 'losesMost': {
      const { removed, changed, unchanged, added } = result.changes
      const kept = changed.length + unchanged + added.length
      return notice(scene, words.losesMostTitle, [words.losesMost(removed.length, kept)])
    }
    case 'tooManyWords':
      return notice(scene, words.faultsTitle, [words.tooManyWords])
  }
}
