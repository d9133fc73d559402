import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Disclosed } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import type { Reviewed } from '../../domain/summary/reviewed.ts'
import { texts } from '../../texts/index.ts'
import { reviewButtons } from '../review-buttons.ts'

/** In the thread, when the draft has ended: how many objections, what happens now and who can do what. */
export function reviewOpenView(round: Round, disclosed: Disclosed<Reviewed>): ReplyView {
  const { language, prompt } = round
  const summary = disclosed.value
  const say = texts(language)
  const all = summary.review?.objections ?? []
  const unnamed = all.filter(({ author }) => !author).length
  const { open } = say.review
  const count = unnamed > 0 ? `${open.objections(all.length)} ${open.unnamed(unnamed)}` : open.objections(all.length)
  const came = all.length === 0 ? open.none : count
  return {
    language,
    title: open.title(prompt.title),
    blocks: [came, open.next].map((text) => ({ kind: 'text', text })),
    buttons: reviewButtons(say, round, summary).filter(({ title }) => title === say.review.buttons.share),
  }
}

/** In the thread, when the summary is shared. */
export function sharedView({ language, prompt }: Round): ReplyView {
  const say = texts(language).review.sharedPost
  return { language, title: say.title(prompt.title), blocks: [{ kind: 'text', text: say.words }], buttons: [] }
}
