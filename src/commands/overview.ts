import type { Block, Button, ReplyView } from '../domain/delivery/reply-view.ts'
import { gapWords } from '../texts/gap-words.ts'
import { viewOverview } from '../usecases/privacy/view-overview.ts'
import { commandButton } from './line/buttons.ts'
import { splitPackage } from './line/choose-round.ts'
import { type Command, notice, type Scene } from './line/command.ts'

/** Questions that one card lists; the others are reached from them, one at a time. */
const mostListed = 10

/** In personal chat only: what came from many teams is not for one of them first. */
export const overview: Command = {
  name: 'overview',
  words: { nb: 'oversikt', nn: 'oversikt', en: 'overview' },
  also: ['oversyn'],
  usage: { nb: '[‹pakke›]', nn: '[‹pakke›]', en: '[‹package›]' },
  who: 'exportShared',
  needs: 'nothing',
  async run(scene, args) {
    const { packageId, rest } = splitPackage(scene, args)
    const [unknown] = rest
    if (unknown !== undefined && !notForOverview(scene)) {
      return notice(scene, scene.say.overview.title, [scene.say.overview.unknownPackage(unknown.slice(0, 60))])
    }
    return overviewView(scene, packageId)
  },
}

/** What has been shared, and the questions that several roles are shown for. */
export async function overviewView(scene: Scene, packageId: string | undefined): Promise<ReplyView> {
  const refused = notForOverview(scene)
  if (refused) return refused
  const { services, say, language, tenantId } = scene
  const { teams, summaries, gaps } = await viewOverview(services, tenantId, { language, packageId })
  const pack = services.library.packages.find(({ id }) => id === packageId)
  const text = (words: string): Block => ({ kind: 'text', text: words })
  const only = pack ? [text(say.overview.only(pack.texts[language].title))] : []
  const title = say.overview.title
  if (summaries === 0) {
    return { language, title, blocks: [...only, text(say.overview.nothing), text(say.overview.howShared)], buttons: [] }
  }
  const rows = gaps.slice(0, mostListed).map(({ key, text: question, gap }): Block => {
    const [difference = ''] = gapWords(language, gap.value)
    return { kind: 'item', title: question, text: difference, buttons: [gapButton(say.overview.see, key, packageId)] }
  })
  const below =
    gaps.length === 0
      ? [text(say.overview.noRoles), text(say.overview.howRoles)]
      : [text(say.gap.nobodyIsRight), ...rows, ...(gaps.length > rows.length ? [text(say.overview.more)] : [])]
  return {
    language,
    title,
    blocks: [...only, text(say.overview.shared(teams, summaries)), ...below],
    buttons: [commandButton(say.overview.export, `export delte ${packageId ?? 'alle'}`, {})],
  }
}

/** Shows how the roles see one question. `packageId`: what is leafed through. */
export function gapButton(title: string, question: string, packageId: string | undefined): Button {
  const data = { question, ...(packageId !== undefined && { packageId }) }
  return { kind: 'do', title, verb: 'roleGap', data, style: 'default' }
}

/** The refusal for anybody who is no coordinator, and for everybody where others read along. */
export function notForOverview(scene: Scene): ReplyView | undefined {
  const { say, coordinator, personal } = scene
  if (!coordinator) return notice(scene, say.bot.notAllowedTitle, [say.bot.onlyCoordinators])
  return personal ? undefined : notice(scene, say.bot.personalOnlyTitle, [say.overview.personalOnly])
}
