import type { Block, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { ConversationPackage, Prompt } from '../../domain/package/package.ts'
import { lastAsked, type PromptHistory, promptsLeft } from '../../domain/round/next-prompt.ts'
import { may, type Standing } from '../../domain/team/access.ts'
import type { Timestamp } from '../../domain/time.ts'
import { lineButton, type PackagePlace, packageFacts } from '../../texts/choosing/package-words.ts'
import { recentDay } from '../../texts/format.ts'
import { readHistory } from '../../usecases/package/prompt-history.ts'
import { textBlock } from '../line/blocks.ts'
import type { Scene } from '../line/command.ts'
import { teamOf } from './team-of.ts'

/** Who looks at a package, and what their team has had; undefined where no team is known. */
type Reader = { readonly standing: Standing; readonly history: PromptHistory } | undefined

/** A package from the inside, for the team of whoever asks. */
export async function packageView(scene: Scene, pack: ConversationPackage, place: PackagePlace): Promise<ReplyView> {
  const found = await teamOf(scene, place)
  const reader = found && {
    standing: found.standing,
    history: await readHistory(scene.services, found.team.teamId, place.channelId ?? ''),
  }
  return openedView(scene, pack, place, reader)
}

/**
 * Why, what it takes, how to prepare, and the prompts with what the team has had of them and when. Any of them can be
 * started in place of the next.
 */
export function openedView(scene: Scene, pack: ConversationPackage, place: PackagePlace, reader: Reader): ReplyView {
  const { say, language } = scene
  const { history, standing } = reader ?? {}
  const words = pack.texts[language]
  const { opened } = say.packages
  const left = history ? promptsLeft(pack, history) : pack.prompts
  const mayStart = !standing || may(standing, 'start')
  const start = left[0]
    ? lineButton(opened.startNext, `start ${pack.id}`, place)
    : lineButton(opened.startAgain, `start ${pack.id} again`, place)
  return {
    language,
    title: words.title,
    blocks: [
      textBlock(words.why),
      textBlock(`${packageFacts(language, pack)} ${opened.meeting[pack.size]}`),
      textBlock(say.packages.ends(words.output)),
      ...preparation(scene, standing, pack),
      textBlock(`${opened.rules}: ${words.groundRules.join(' ')}`),
      textBlock(`${opened.guardrails}: ${words.guardrails.join(' ')}`),
      ...pack.prompts.map((prompt) => promptRow(scene, pack, prompt, { place, history, left, mayStart })),
    ],
    buttons: [
      ...(mayStart ? [start, lineButton(say.packages.plan, `schedule ${pack.id}`, place)] : []),
      lineButton(say.packages.all, 'packages', place),
    ],
  }
}

/** For the offices that the reader has; for who has none, or is not known, what every employee does. */
function preparation({ say, language }: Scene, standing: Standing | undefined, pack: ConversationPackage): Block[] {
  const { prepare } = say.packages.opened
  const offices = standing?.offices ?? []
  const roles = offices.length > 0 ? offices : (['employee'] as const)
  return roles.map((role) => textBlock(`${prepare[role]}: ${pack.texts[language].preparation[role]}`))
}

function promptRow(
  { say, services, language }: Scene,
  pack: ConversationPackage,
  prompt: Prompt,
  known: {
    readonly place: PackagePlace
    readonly history: PromptHistory | undefined
    readonly left: readonly Prompt[]
    readonly mayStart: boolean
  },
): Block {
  const { place, history, left, mayStart } = known
  const { opened } = say.packages
  const at = history && lastAsked(pack.id, history.rounds).get(prompt.id)
  const now = services.clock.now().toString()
  const day = (asked: Timestamp) => recentDay(language, services.settings.timeZone, asked, now)
  const isLeft = left.some(({ id }) => id === prompt.id)
  const line = `start ${pack.id} ${prompt.id}`
  const text = [
    ...(prompt.audience === 'all' ? [] : [opened.audience[prompt.audience]]),
    opened.minutes(prompt.minutes),
    ...(at === undefined ? [] : [opened.had(day(at))]),
    ...(history && left[0]?.id === prompt.id ? [opened.next] : []),
  ]
  return {
    kind: 'item',
    title: pack.texts[language].prompts[prompt.id]?.title ?? prompt.id,
    text: text.join(' '),
    buttons: mayStart
      ? [
          lineButton(isLeft || prompt.audience !== 'all' ? opened.startThis : opened.startAgain, line, place),
          lineButton(opened.withExample, `${line} example`, place),
        ]
      : [],
  }
}
