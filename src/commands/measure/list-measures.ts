import type { Block, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Measure } from '../../domain/measure/measure.ts'
import { type MeasureFilter, measureFilters, pageSize, selectMeasures } from '../../domain/measure/select.ts'
import { dueLine, measureButton, ownerLine, voicesWords } from '../../texts/measure-view.ts'
import { voicesOf } from '../../usecases/measure/back-measure.ts'
import { listMeasures } from '../../usecases/measure/read-measure.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { TeamScene } from '../line/command.ts'
import { todayOf, wordsOf } from './show-measure.ts'

/** A page of the team's measures: what the filter lets through from place `wanted` on, and the ways to the others. */
export async function measuresView(
  scene: TeamScene,
  filter: MeasureFilter,
  wanted: number,
  first: readonly string[] = [],
): Promise<ReplyView> {
  const { say, language, services, team, asker } = scene
  const { list } = say.measure
  const all = await listMeasures(services, team.teamId)
  const propose = actionButton(list.propose, 'proposeMeasure', { teamId: team.teamId })
  const { title } = list
  // A title is read as markdown, and the team's name is somebody's own.
  const words = [...(scene.here ? [] : [team.name]), ...first]
  if (all.length === 0) {
    return { language, title, blocks: [...words, list.first(scene.mention)].map(textBlock), buttons: [propose] }
  }
  const reader = { userId: asker.userId, today: todayOf(services) }
  const select = (one: MeasureFilter) => selectMeasures(all, one, reader)
  const found = select(filter)
  // A click that names a place that isn't there begins anew.
  const from = wanted < found.length ? wanted : 0
  const page = found.slice(from, from + pageSize)
  const go = (name: string, to: MeasureFilter, place: number) =>
    actionButton(name, 'listMeasures', { teamId: team.teamId, filter: to, from: String(place) })
  const counted = (one: MeasureFilter) => list.showing(list.filters[one], select(one).length)
  return {
    language,
    title,
    blocks: [
      ...words.map(textBlock),
      textBlock(counted(filter)),
      ...(page.length < found.length ? [textBlock(list.page(from + 1, from + page.length, found.length))] : []),
      ...(found.length === 0 ? [textBlock(list.none)] : []),
      ...page.map((measure) => row(scene, measure)),
    ],
    buttons: [
      ...(from > 0 ? [go(list.previous, filter, Math.max(0, from - pageSize))] : []),
      ...(from + page.length < found.length ? [go(list.next, filter, from + pageSize)] : []),
      propose,
      // In a channel others read along: how many are somebody's own is told to who asks for it.
      ...measureFilters
        .filter((one) => one !== filter && (isOwn(one) || select(one).length > 0))
        .map((one) => go(isOwn(one) ? list.filters[one] : counted(one), one, 0)),
    ],
  }
}

function isOwn(filter: MeasureFilter): boolean {
  return filter === 'mine' || filter === 'created'
}

function row(scene: TeamScene, measure: Measure): Block {
  const { say, services } = scene
  const words = wordsOf(scene)
  const { number, state, what } = measure
  const voices = state === 'proposed' ? voicesWords(say, voicesOf(services, measure), state) : []
  const about = [say.measure.states[state], ...ownerLine(words, measure), ...dueLine(words, measure), ...voices]
  return rowBlock(`${number}. ${what}`, about.join(' · '), [
    measureButton(say.measure.buttons.open, 'openMeasure', measure),
  ])
}
