import type { Block, ReplyView } from '../../domain/delivery/reply-view.ts'
import { lastAsked } from '../../domain/round/next-prompt.ts'
import { recentDay } from '../../texts/format.ts'
import type { SeriesPrompts } from '../../usecases/schedule/next-prompts.ts'
import { rowBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { TeamScene } from '../line/command.ts'
import { packageTitle, promptTitle } from '../line/packages.ts'
import { exampleView } from '../round/example-form.ts'

/** The prompt that a series posts next, for those who may steer it with the ways to change that. */
export function nextPromptRow(scene: TeamScene, series: SeriesPrompts, steers: boolean): Block {
  const say = scene.say.packages.series
  const [next] = series.prompts
  const swap = actionButton(say.swap, 'swapPrompt', dataOf(series))
  if (!next) return rowBlock(say.noneLeft, '', steers ? [swap] : [])
  const data = { ...dataOf(series), promptId: next.prompt.id }
  const { example } = next
  const buttons = [
    swap,
    actionButton(say.skip, 'skipPrompt', data),
    actionButton(example === undefined ? say.example : say.changeExample, 'giveExample', data),
  ]
  return rowBlock(
    say.next(promptTitle(scene, series.pack, next.prompt.id)),
    example === undefined ? '' : scene.say.packages.example.onCard(example),
    steers ? buttons : [],
  )
}

/** Every prompt of the package, with what the team has had and when. Any may be chosen: then the team asks for it. */
export function swapView(scene: TeamScene, series: SeriesPrompts): ReplyView {
  const { say, language, services } = scene
  const words = say.packages.series
  const { pack, history, prompts } = series
  const asked = lastAsked(pack.id, history.rounds)
  const now = history.now.toString()
  const rows = pack.prompts.map(({ id, minutes }): Block => {
    const at = asked.get(id)
    const had = at && say.packages.opened.had(recentDay(language, services.settings.timeZone, at, now))
    const data = { ...dataOf(series), promptId: id }
    return rowBlock(
      promptTitle(scene, pack, id),
      [say.packages.opened.minutes(minutes), ...(had === undefined ? [] : [had])].join(' '),
      prompts[0]?.prompt.id === id ? [] : [actionButton(words.choose, 'setPrompt', data)],
    )
  })
  return {
    language,
    title: words.swapTitle,
    blocks: [{ kind: 'text', text: words.swapIntro(packageTitle(scene, pack.id)) }, ...rows],
    buttons: [],
  }
}

/** The form for the example that comes with the next prompt. */
export function seriesExampleForm(
  scene: TeamScene,
  series: SeriesPrompts,
  promptId: string,
  held: { readonly example: string; readonly isTooLong: boolean },
): ReplyView {
  const { save } = scene.say.packages.example
  const send = actionButton(save, 'saveExample', { ...dataOf(series), promptId }, 'positive')
  return exampleView(scene, series.pack, promptId, send, held)
}

function dataOf({ stored }: SeriesPrompts): { teamId: string; scheduleId: string } {
  return { teamId: stored.value.teamId, scheduleId: stored.value.id }
}
