import type { Block, ReplyView } from '../../domain/delivery/reply-view.ts'
import { detailLine } from '../../domain/outcome/detail.ts'
import type { Outcome } from '../../domain/outcome/outcome.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import { packageRow } from '../../texts/choosing/package-words.ts'
import { texts } from '../../texts/index.ts'

/** In the thread: what the team has written down, in which capacity, and what follows from it. It names nobody. */
export function outcomeView({
  outcome,
  next,
}: {
  readonly outcome: Outcome
  readonly next: ConversationPackage | undefined
}): ReplyView {
  const { language, title, details, kind, by, teamId, channelId } = outcome
  const { outcome: say, measure } = texts(language)
  const [about, ...rest] = details
  const lines = [...rest.map(detailLine), say.by(measure.by[by])].join('\n')
  const text = (words: string): Block => ({ kind: 'text', text: words })
  return {
    language,
    title: say.heading(title),
    blocks: [
      { kind: 'item', title: about?.text ?? '', text: lines, buttons: [] },
      ...(kind === 'duty' ? [text(say.duty)] : []),
      ...(next
        ? [text(say.next), packageRow(language, next, next.texts[language].summary, { teamId, channelId })]
        : []),
    ],
    buttons: [],
  }
}
