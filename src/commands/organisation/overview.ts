import type { Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import { gapWords } from '../../texts/gap-words.ts'
import { viewOverview } from '../../usecases/privacy/view-overview.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton, commandButton } from '../line/buttons.ts'
import { type Command, notice, type Scene } from '../line/command.ts'
import { packageAmong } from '../line/packages.ts'
import { notForCoordinator } from '../line/refusals.ts'

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
    const { overview: say } = scene.say
    const refused = notForCoordinator(scene, say.personalOnly)
    if (refused) return refused
    const { pack, rest } = packageAmong(scene, args)
    const [unknown] = rest
    if (unknown !== undefined) return notice(scene, say.title, [say.unknownPackage(unknown.slice(0, 60))])
    return overviewView(scene, pack?.id)
  },
}

/** For a coordinator in personal chat: what has been shared, and the questions that several roles are shown for. */
export async function overviewView(scene: Scene, packageId: string | undefined): Promise<ReplyView> {
  const { services, say, language, tenantId } = scene
  const { teams, summaries, gaps } = await viewOverview(services, tenantId, { language, packageId })
  const pack = services.library.packages.find(({ id }) => id === packageId)
  const only = pack ? [textBlock(say.overview.only(pack.texts[language].title))] : []
  const title = say.overview.title
  if (summaries === 0) {
    return {
      language,
      title,
      blocks: [...only, textBlock(say.overview.nothing), textBlock(say.overview.howShared)],
      buttons: [],
    }
  }
  const rows = gaps.slice(0, mostListed).map(({ key, text: question, gap }) => {
    const [difference = ''] = gapWords(language, gap.value)
    return rowBlock(question, difference, [gapButton(say.overview.see, key, packageId)])
  })
  const below =
    gaps.length === 0
      ? [textBlock(say.overview.noRoles), textBlock(say.overview.howRoles)]
      : [
          textBlock(say.gap.nobodyIsRight),
          ...rows,
          ...(gaps.length > rows.length ? [textBlock(say.overview.more)] : []),
        ]
  return {
    language,
    title,
    blocks: [...only, textBlock(say.overview.shared(teams, summaries)), ...below],
    buttons: [commandButton(say.overview.export, `export delte ${packageId ?? 'alle'}`, {})],
  }
}

/** Shows how the roles see one question. `packageId`: what is leafed through. */
export function gapButton(title: string, question: string, packageId: string | undefined): Button {
  return actionButton(title, 'roleGap', { question, ...(packageId !== undefined && { packageId }) })
}
