import type { Disclosed } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import { type Reviewed, type ReviewedTheme, reportedSources } from '../../domain/summary/reviewed.ts'
import { type Written, writtenTexts } from '../../domain/summary/written.ts'
import { textStart } from '../../domain/text-start.ts'
import { number } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { themeNotes } from '../../texts/review-words.ts'
import { execute } from '../button-action.ts'
import { bytesOf } from '../card-size.ts'
import { boldRun, faintRun, type TextRun, textRun } from '../plain-text.ts'
import type { Render } from '../render.ts'
import { reviewButtons } from '../review-buttons.ts'

/** Texts on one page. */
const pageSize = 15
/** Bytes of JSON for the texts of one page; see `summary-card.ts`. */
const mostTextBytes = 22_000
/** What a text costs beside its words. */
const bytesAroundText = 420

const sides = ['against', 'for', 'rest'] as const
type Side = (typeof sides)[number]
type Placed = { readonly side: Side; readonly written: Written; readonly data: object }

/**
 * Everything that a theme rests on, word for word: who sees it otherwise first, since few are easily overlooked, then those
 * that point the same way, then the others. `wanted`: texts that were read already. What is gone or reported is counted.
 * Undefined: there is no such theme.
 */
export function sourcesCard(
  render: Render,
  round: Round,
  disclosed: Disclosed<Reviewed>,
  themeId: string,
  wanted: number,
): object | undefined {
  const summary = disclosed.value
  const theme = summary.themes.find(({ id }) => id === themeId)
  if (!theme) return undefined
  const say = texts(round.language)
  const roundData = { teamId: round.teamId, roundId: round.id }
  const back = execute(say.sources.back, 'showSummary', roundData)
  if (theme.hidden) {
    const why = [say.sources.hidden, ...themeNotes(say, { ...theme, objections: [] })]
    const hidden = { label: [boldRun(say.sources.hiddenTitle)], before: [], after: why.map(line) }
    return render('sources', { title: say.sources.title, ...hidden, groups: [], actions: [back] })
  }
  const all = placed(say, summary, theme)
  // A click that names a place that isn't there begins anew.
  const from = wanted < all.length ? wanted : 0
  const page = pageOf(all, from)
  const next = from + page.length
  const count = (value: number) => number(round.language, value)
  // Where nobody takes a side, there is no other group to tell this one from.
  const title = (side: Side) => (all.every((one) => one.side === 'rest') ? say.sources.all : say.sources[side])
  const groups = sides.flatMap((side) => {
    const own = page.filter((one) => one.side === side)
    return own.length > 0 ? [{ title: title(side), texts: own.map(({ data }) => data) }] : []
  })
  return render('sources', {
    title: say.sources.title,
    label: [boldRun(theme.label)],
    before: [
      { text: say.sources.intro },
      ...(page.length < all.length
        ? [{ text: say.sources.page(count(from + 1), count(next), count(all.length)) }]
        : []),
    ],
    groups,
    after: missing(say, summary, theme, all.length),
    actions: [
      ...(next < all.length
        ? [execute(say.sources.next, 'openSources', { ...roundData, theme: themeId, from: String(next) })]
        : []),
      execute(say.measure.buttons.propose, 'proposeMeasure', { ...roundData, theme: themeId }),
      back,
      execute(say.escalation.button, 'escalateTheme', { ...roundData, theme: themeId }),
      // Of what can be done with a summary the one thing that is about a single text.
      ...reviewButtons(say, round, summary).flatMap((button) =>
        button.kind === 'do' && button.verb === 'reportText'
          ? [execute(button.title, button.verb, { ...button.data, line: themeId })]
          : [],
      ),
    ],
  })
}

function placed(say: Texts, summary: Reviewed, { sources, against, for: agreeing }: ReviewedTheme): Placed[] {
  const own = new Set(sources)
  const side = new Map<string, Side>([
    ...agreeing.map((id): [string, Side] => [id, 'for']),
    ...against.map((id): [string, Side] => [id, 'against']),
  ])
  const here = [...writtenTexts(summary).values()].filter(({ id }) => own.has(id))
  return sides.flatMap((wanted) =>
    here
      .filter(({ id }) => (side.get(id) ?? 'rest') === wanted)
      .map((written): Placed => ({ side: wanted, written, data: textBlock(say, written) })),
  )
}

/** Whether it was an answer or a post in the thread, and the text. */
function textBlock(say: Texts, { question, author, text, isCommittee }: Written): object {
  const post = isCommittee ? say.committee.source : say.sources.thread
  const where = question === undefined ? post : say.sources.answer(question)
  return { where: [faintRun(author === undefined ? where : `${where} – ${author}`)], runs: shortened(say, text) }
}

/** Answers are always shown whole; a post in the thread may be longer than a card takes, and stands there. */
function shortened(say: Texts, text: string): TextRun[] {
  const whole = textRun(text)
  if (bytesOf(whole) + bytesAroundText <= mostTextBytes) return [whole]
  return [textRun(`${textStart(text, 2000)} …`), faintRun(` ${say.sources.cut}`)]
}

/** At least one text, so that every page comes to an end. */
function pageOf(all: readonly Placed[], from: number): Placed[] {
  let left = mostTextBytes
  const page: Placed[] = []
  for (const one of all.slice(from, from + pageSize)) {
    left -= bytesOf(one.data) + bytesAroundText
    if (left < 0 && page.length > 0) break
    page.push(one)
  }
  return page
}

function missing(say: Texts, { review }: Reviewed, { sources }: ReviewedTheme, here: number): object[] {
  const hidden = reportedSources(review)
  const reported = sources.filter((id) => hidden.has(id)).length
  const gone = sources.length - here - reported
  return [
    ...(reported > 0 ? [line(say.sources.reported(reported))] : []),
    ...(gone > 0 ? [line(say.sources.gone(gone))] : []),
  ]
}

function line(text: string): object {
  return { runs: [textRun(text)] }
}
