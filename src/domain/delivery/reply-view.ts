import { z } from 'zod'

/**
 * What the bot says in answer to a command: words that are ready to be read, in a shape that a card can show. `body`
 * comes in reading order. Everything a person typed goes through cards as plain text, never as markdown; so it never stands
 * in the title, which clients read as markdown because only such text can be a heading.
 */
const Button = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('do'),
    title: z.string(),
    verb: z.string(),
    data: z.record(z.string(), z.string()),
    style: z.enum(['default', 'positive', 'destructive']).default('default'),
  }),
  z.strictObject({ kind: z.literal('open'), title: z.string(), url: z.url() }),
])
export type Button = z.infer<typeof Button>

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** A row of a list: what it is, what there is to say about it, and what can be done. */
  z.strictObject({ kind: z.literal('item'), title: z.string(), text: z.string(), buttons: z.array(Button).max(3) }),
])
export type Block = z.infer<typeof Block>

export const ReplyView = z.strictObject({
  language: z.enum(['nb', 'nn', 'en']),
  title: z.string(),
  blocks: z.array(Block),
  buttons: z.array(Button),
})
export type ReplyView = z.infer<typeof ReplyView>
