import type { Button, ReplyView } from '../domain/delivery/reply-view.ts'
import { plainText } from './plain-text.ts'
import type { Render } from './render.ts'

/** An answer to a command: title, paragraphs, rows, buttons. Only the title, the bot's own words, is read as markdown. */
export function replyCard(render: Render, view: ReplyView): object {
  const { language, title, buttons } = view
  const blocks = view.blocks.map((block) => ({
    title: block.kind === 'item' ? plainText(block.title) : '',
    paragraphs: block.text.split(/\n+/u).flatMap((text) => (text.trim() === '' ? [] : [{ text: plainText(text) }])),
    actions: block.kind === 'item' ? block.buttons.map(action) : [],
    separator: block.kind === 'item',
    spacing: block.kind === 'item' ? 'Medium' : 'Small',
  }))
  return render('reply', { language, title, blocks, actions: buttons.map(action) })
}

function action(button: Button): object {
  if (button.kind === 'open') return { type: 'Action.OpenUrl', title: button.title, url: button.url }
  const { title, verb, data, style } = button
  return { type: 'Action.Execute', title, verb, data, style }
}
