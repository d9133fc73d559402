import type { Button } from '../domain/delivery/reply-view.ts'

/** A button of a view as an action of a card. */
export function buttonAction(button: Button): object {
  if (button.kind === 'open') return { type: 'Action.OpenUrl', title: button.title, url: button.url }
  const { title, verb, data, style } = button
  return { type: 'Action.Execute', title, verb, data, style }
}

/** An action that sends a verb and its data. */
export function execute(title: string, verb: string, data: Readonly<Record<string, string>>): object {
  return { type: 'Action.Execute', title, verb, data }
}
