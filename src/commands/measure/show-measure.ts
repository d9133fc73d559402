import type { Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Measure } from '../../domain/measure/measure.ts'
import { day } from '../../texts/format.ts'
import { type MeasureWords, measureBlock, measureButton, measureButtons } from '../../texts/measure-view.ts'
import { voicesOf } from '../../usecases/measure/back-measure.ts'
import { themeLabel } from '../../usecases/measure/read-measure.ts'
import { rowBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import { notice, type TeamScene } from '../line/command.ts'

/** Events that one card tells; what is older has been told in the thread. */
const mostEvents = 10

/** One measure with everything about it, for a member of its team. */
export async function showMeasure(scene: TeamScene, measure: Measure): Promise<ReplyView> {
  const { say, language, services, team } = scene
  const { card, buttons, by, history, historyTitle, historyLine } = say.measure
  const voices = voicesOf(services, measure)
  const theme = await themeLabel(services, measure)
  const proposed = measure.state === 'proposed'
  const events = measure.history
    .slice(-mostEvents)
    .map((event) => historyLine(day(language, services.settings.timeZone, event.at), history[event.kind], by[event.by]))
  const takeBack = measureButton(buttons.takeBack, 'backMeasure', measure, { wish: 'takeBack' })
  return {
    language,
    title: (proposed ? card.proposed : card.title)(measure.number),
    blocks: [measureBlock(wordsOf(scene), measure, { theme, voices }), rowBlock(historyTitle, events.join('\n'))],
    buttons: [...measureButtons(say, measure), ...(proposed ? [takeBack] : []), listButton(scene, team.teamId)],
  }
}

/** What words of measures are made of, for the reader of a scene. */
export function wordsOf({ say, language, services }: Pick<TeamScene, 'say' | 'language' | 'services'>): MeasureWords {
  return { say, language, library: services.library, today: todayOf(services) }
}

/** The local date. */
export function todayOf({ clock, settings }: TeamScene['services']): string {
  return clock.now().toZonedDateTimeISO(settings.timeZone).toPlainDate().toString()
}

/** Words for the person who clicked, and the way to the measure. `more`: other ways on. */
export function receipt(
  scene: TeamScene,
  measure: Measure,
  title: string,
  words: readonly string[],
  more: readonly Button[] = [],
): ReplyView {
  const open = measureButton(scene.say.measure.buttons.open, 'openMeasure', measure)
  return notice(scene, title, words, [open, ...more])
}

export function listButton({ say }: Pick<TeamScene, 'say'>, teamId: string): Button {
  return actionButton(say.measure.buttons.list, 'listMeasures', { teamId, filter: 'open', from: '0' })
}
