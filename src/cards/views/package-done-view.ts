import type { Block, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { PackageDone } from '../../domain/schedule/package-done.ts'
import { packageOutput, packageRow } from '../../texts/choosing/package-words.ts'
import { texts } from '../../texts/index.ts'

/** In the thread of the last round: the package is done, the series is over, and what may come after it. */
export function packageDoneView({ team, channelId, pack, next }: PackageDone): ReplyView {
  const { language, teamId } = team
  const say = texts(language).packages.done
  const title = pack.texts[language].title
  const text = (words: string): Block => ({ kind: 'text', text: words })
  const rows = next.map((one) => {
    const { summary } = one.texts[language]
    return packageRow(language, one, `${summary}\n\n${packageOutput(language, one)}`, { teamId, channelId })
  })
  return {
    language,
    title: say.title(title),
    blocks: [text(say.words), text(next.length > 0 ? say.next : say.nothing), ...rows],
    buttons: [],
  }
}
