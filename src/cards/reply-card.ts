import type { Block, ReplyView } from '../domain/delivery/reply-view.ts'
import { buttonAction } from './button-action.ts'
import { formCard } from './form-card.ts'
import { paragraphs, plainText, type TextRun, textRun } from './plain-text.ts'
import type { Render } from './render.ts'

/** Buttons beside each other. Clients drop, or fold away, what comes beyond. */
const mostButtons = 5

/**
 * An answer to a command: title, paragraphs, rows, a closing word, buttons. Only the title, the bot's own words, is read
 * as markdown. A text between two rows belongs to the one above it.
 */
export function replyCard(render: Render, view: ReplyView): object {
  if (view.form) return formCard(render, view, view.form)
  const buttons = view.buttons.map(buttonAction)
  const lastRow = Math.max(0, Math.ceil(buttons.length / mostButtons) - 1) * mostButtons
  const first = view.blocks.findIndex(({ kind }) => kind !== 'text')
  const last = view.blocks.findLastIndex(({ kind }) => kind === 'item')
  const at = (from: number, to: number) => view.blocks.slice(from, to).flatMap(({ text }) => paragraphs(text))
  const items: Item[] = []
  let headings: Item['headings'] = []
  for (const block of first === -1 ? [] : view.blocks.slice(first, last + 1)) {
    if (block.kind === 'text') items.at(-1)?.paragraphs.push(...paragraphs(block.text))
    else if (block.kind === 'heading') headings = [{ heading: plainText(block.text) }]
    else {
      items.push({ ...item(block), headings })
      headings = []
    }
  }
  return render('reply', {
    title: view.title,
    before: at(0, first === -1 ? view.blocks.length : first),
    items,
    after: first === -1 ? [] : at(last + 1, view.blocks.length),
    rows: Array.from({ length: lastRow / mostButtons }, (_, row) => ({
      actions: buttons.slice(row * mostButtons, (row + 1) * mostButtons),
    })),
    actions: buttons.slice(lastRow),
  })
}

/** `rows` holds the row of buttons, or nothing: templates know parts that are repeated, and none that come and go. */
type Item = {
  readonly headings: { heading: string }[]
  readonly title: string
  readonly paragraphs: { runs: TextRun[] }[]
  readonly figures: { runs: TextRun[]; bar: { filled: number; rest: number }[] }[]
  readonly rows: { actions: object[] }[]
}

function item({ title, text, bars = [], buttons }: Extract<Block, { kind: 'item' }>): Omit<Item, 'headings'> {
  const figures = bars.map(({ text: words, part, whole }) => ({
    runs: [textRun(words)],
    // A column can't have no width at all.
    bar: part > 0 ? [{ filled: part, rest: Math.max(whole - part, whole / 1000) }] : [],
  }))
  const rows = buttons.length > 0 ? [{ actions: buttons.map(buttonAction) }] : []
  return { title: plainText(title), paragraphs: paragraphs(text), figures, rows }
}
