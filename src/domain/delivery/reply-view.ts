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

/** A value in words, and how much of its whole it is, drawn as a bar below the words (docs/decisions/0008-bars.md). */
const Bar = z.strictObject({ text: z.string(), part: z.number().min(0), whole: z.number().min(0) })

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** Above the rows that follow it. */
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  /** A row of a list: what it is, what there is to say about it, its figures, and what can be done. */
  z.strictObject({
    kind: z.literal('item'),
    title: z.string(),
    text: z.string(),
    bars: z.array(Bar).optional(),
    buttons: z.array(Button).max(3),
  }),
])
export type Block = z.infer<typeof Block>

const field = {
  id: z.string(),
  label: z.string(),
  /** What the client says when it is left out, or when it holds something else than it should. */
  error: z.string(),
  /** A word about it, below. */
  hint: z.string().optional(),
  required: z.boolean(),
  /** What it holds when it is shown; empty: nothing. Several choices are joined with commas. */
  value: z.string(),
}
const Field = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    ...field,
    /**
     * A list that folds out, or everything to be seen at once, to choose one of or several. Only a folded one may offer
     * words that somebody wrote: what is seen at once is read as markdown.
     */
    shape: z.enum(['folded', 'one', 'several']),
    choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
  }),
  /** One line; `long`: several. */
  z.strictObject({ kind: z.literal('text'), ...field, most: z.int().min(1), long: z.literal(true).optional() }),
  /** `value` is a local date, 'YYYY-MM-DD'. */
  z.strictObject({ kind: z.literal('date'), ...field }),
  /** `value` is a wall time, 'HH:MM'. */
  z.strictObject({ kind: z.literal('time'), ...field }),
  z.strictObject({ kind: z.literal('number'), ...field, min: z.int(), max: z.int() }),
])
export type Field = z.infer<typeof Field>

/**
 * What somebody fills in, below the blocks. The view's buttons of style `positive` send what the fields hold, under
 * their ids; the others send nothing of it and can be pressed while something is missing.
 */
const Form = z.strictObject({
  /** The bot's own words and content: clients read them as markdown. */
  facts: z.array(z.strictObject({ title: z.string(), value: z.string() })),
  /** After the facts; anybody's words. */
  notes: z.array(z.string()),
  /** What was wrong with what was sent; as advice, what could be better. */
  faults: z
    .strictObject({ title: z.string(), lines: z.array(z.string()), isAdvice: z.literal(true).optional() })
    .optional(),
  fields: z.array(Field),
})
export type Form = z.infer<typeof Form>

export const ReplyView = z.strictObject({
  language: z.enum(['nb', 'nn', 'en']),
  title: z.string(),
  blocks: z.array(Block),
  buttons: z.array(Button),
  form: Form.optional(),
})
export type ReplyView = z.infer<typeof ReplyView>
