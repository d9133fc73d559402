import type { Button, ReplyView } from '../domain/delivery/reply-view.ts'
import { plainText } from './plain-text.ts'
import type { Render } from './render.ts'

/** Buttons beside each other. Clients drop, or fold away, what comes beyond. */
const mostButtons = 5

/** An answer to a command: title, paragraphs, rows, buttons. Only the title, the bot's own words, is read as markdown. */
export function replyCard(render: Render, view: ReplyView): object {
  const { title } = view
  const buttons = view.buttons.map(action)
  const lastRow = Math.max(0, Math.ceil(buttons.length / mostButtons) - 1) * mostButtons
  const blocks = view.blocks.map((block) => ({
    title: block.kind === 'item' ? plainText(block.title) : '',
    paragraphs: block.text.split(/\n+/u).flatMap((text) => (text.trim() === '' ? [] : [{ text: plainText(text) }])),
    actions: block.kind === 'item' ? block.buttons.map(action) : [],
    separator: block.kind === 'item',
    spacing: block.kind === 'item' ? 'Medium' : 'Small',
  }))
  const rows = Array.from({ length: lastRow / mostButtons }, (_, row) => ({
    ...{ title: '', paragraphs: [], separator: false, spacing: 'Small' },
    actions: buttons.slice(row * mostButtons, (row + 1) * mostButtons),
  }))
  return render('reply', { title, blocks: [...blocks, ...rows], actions: buttons.slice(lastRow) })
}

function action(button: Button): object {
  if (button.kind === 'open') return { type: 'Action.OpenUrl', title: button.title, url: button.url }
  const { title, verb, data, style } = button
  return { type: 'Action.Execute', title, verb, data, style }
}
