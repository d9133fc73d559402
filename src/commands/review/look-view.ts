import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { discloseHidden } from '../../domain/privacy/disclose.ts'
import { sideOf } from '../../domain/summary/review/report-text.ts'
import type { UnderReview } from '../../usecases/review/read-review.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { roundButton } from '../line/buttons.ts'
import { notice, type TeamScene } from '../line/command.ts'
import { backButton } from './review-forms.ts'

/** As many as a card can hold, even if each is as long as an answer may be; the next come when these are decided. */
const mostHidden = 5

/** Hidden texts, for the parties only, each with what can become of it. `first`: what became of the last one. */
export function lookView(scene: TeamScene, found: UnderReview, first: readonly string[]): ReplyView {
  const { say, language } = scene
  const { look } = say.review
  const { round } = found
  const side = sideOf(scene.standing.offices)
  const judged = (id: string) =>
    found.review.value.reports.some(
      (report) => report.source === id && report.verdicts.some((verdict) => verdict.side === side),
    )
  // Those that this side has looked at already make room for the others.
  const hidden = discloseHidden(found.summary, found.review.value).value.toSorted(
    (a, b) => Number(judged(a.id)) - Number(judged(b.id)),
  )
  const back = backButton({ language, round })
  if (hidden.length === 0 && first.length > 0) return notice(scene, look.savedTitle, first, [back])
  if (hidden.length === 0) return notice(scene, look.noneTitle, [look.none], [back])
  const button = (title: string, source: string, show: 'yes' | 'no') =>
    roundButton(title, 'judgeText', round, { source, show })
  return {
    language,
    title: look.title,
    blocks: [
      ...[...first, look.intro].map(textBlock),
      ...hidden
        .slice(0, mostHidden)
        .map(({ id, text }) =>
          rowBlock(look.judged, text, [button(look.show, id, 'yes'), button(look.hide, id, 'no')]),
        ),
    ],
    buttons: [back],
  }
}
