import type { Block, Button } from '../../domain/delivery/reply-view.ts'

export function textBlock(text: string): Block {
  return { kind: 'text', text }
}

/** A row of a list: what it is, what there is to say about it, and what can be done. */
export function rowBlock(title: string, text: string, buttons: Button[] = []): Block {
  return { kind: 'item', title, text, buttons }
}
