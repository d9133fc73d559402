import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { UnitChanges } from '../../domain/unit/unit-changes.ts'
import type { Unit } from '../../domain/unit/unit-tree.ts'
import { shortened } from '../../texts/format.ts'
import { unitFaultLines } from '../../texts/unit-words.ts'
import type { Drafted, Imported } from '../../usecases/unit/draft-units.ts'
import type { UnitFileRefusal } from '../../usecases/unit/import-units.ts'
import { actionButton, commandButton } from '../line/buttons.ts'
import { notice, type Scene } from '../line/command.ts'

/** Units that are named of each sort: what one reads. */
const mostNames = 10

/** What a file that a coordinator sent would change, and the button that does it; or why it can't be used. */
export function draftView(scene: Scene, result: ({ readonly ok: true } & Drafted) | UnitFileRefusal): ReplyView {
  const words = scene.say.units
  if (result.ok) return previewOf(scene, result, [])
  if (result.reason === 'tooManyWords') return notice(scene, words.faultsTitle, [words.tooManyWords])
  const { faults } = result
  return notice(scene, words.faultsTitle, [words.faultsIntro(faults.length), ...unitFaultLines(scene.say, faults)])
}

/** What became of the click on "Import". */
export function importedView(scene: Scene, result: Imported): ReplyView {
  const words = scene.say.units
  if (result.ok) return notice(scene, words.doneTitle, changeLines(scene, result.changes), [listButton(scene)])
  if (result.reason === 'gone') return notice(scene, words.goneTitle, [words.gone], [listButton(scene)])
  return previewOf(scene, result.drafted, [words.changedMeanwhile])
}

function previewOf(scene: Scene, { draftId, changes, losesMost }: Drafted, first: readonly string[]): ReplyView {
  const words = scene.say.units
  const { added, changed, removed, unchanged } = changes
  if (added.length + changed.length + removed.length === 0) {
    return notice(scene, words.sameTitle, [words.same], [listButton(scene)])
  }
  const kept = changed.length + unchanged + added.length
  const lines = [
    ...first,
    ...changeLines(scene, changes),
    ...(losesMost ? [words.losesMost(removed.length, kept)] : []),
    words.notYet,
  ]
  const style = losesMost ? 'destructive' : 'positive'
  return notice(scene, losesMost ? words.losesMostTitle : words.draftTitle, lines, [
    actionButton(words.import, 'importUnits', { draft: draftId }, style),
    listButton(scene),
  ])
}

/** How many of each sort, and the first of them by name. */
function changeLines({ say }: Scene, { added, changed, removed, unchanged }: UnitChanges): string[] {
  const { changes, named } = say.units
  const line = (sort: keyof typeof named, units: readonly Unit[]) => {
    const names = units.slice(0, mostNames).map(({ name }) => shortened(name, 60))
    return units.length > 0 ? [named[sort](names.join(', '), units.length - names.length)] : []
  }
  return [
    changes(added.length, changed.length, removed.length, unchanged),
    ...line('added', added),
    ...line('changed', changed),
    ...line('removed', removed),
  ]
}

function listButton({ say }: Scene) {
  return commandButton(say.units.title, 'units', {})
}
