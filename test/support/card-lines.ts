import { z } from 'zod'

type Element = z.infer<typeof Element>
const Element = z.looseObject({ type: z.string() })
const Card = z.looseObject({ body: z.array(Element), actions: z.array(Element).default([]) })

/**
 * A card as a person reads it, one line per element: text as it stands, `label: value` for facts, `(•)` and `( )` for
 * options, `[x]` and `[ ]` where several can be chosen, `[____]` for a field with what it holds, `<Send>` for a button. For golden files and error messages.
 */
export function cardLines(card: unknown): string[] {
  const { body, actions } = Card.parse(card)
  return [...body.flatMap(elementLines), ...buttonLines(actions)]
}

export type CardInput = { readonly id: string; readonly value: string; readonly required: boolean }

/** Every input with what it holds now. */
export function cardInputs(card: unknown): CardInput[] {
  return all(card).flatMap((element) =>
    element.type.startsWith('Input.')
      ? [{ id: String(element.id), value: String(element.value ?? ''), required: element.isRequired === true }]
      : [],
  )
}

const Choices = z.looseObject({ id: z.string(), choices: z.array(z.looseObject({ value: z.string() })) })

/** What the choices of every input stand for, by the input's id. */
export function cardChoices(card: unknown): Map<string, readonly string[]> {
  const found = all(card).flatMap((element) => Choices.safeParse(element).data ?? [])
  return new Map(found.map(({ id, choices }) => [id, choices.map(({ value }) => value)]))
}

export type CardButton = {
  readonly type: string
  readonly title: string
  readonly verb: string
  readonly url: string
  readonly data: Record<string, unknown>
}

const Button = z.object({
  type: z.string(),
  title: z.string(),
  verb: z.string().default(''),
  url: z.string().default(''),
  data: z.record(z.string(), z.unknown()).default({}),
})

export function cardButtons(card: unknown): CardButton[] {
  return all(card).flatMap((element) => (element.type.startsWith('Action.') ? [Button.parse(element)] : []))
}

/** Every element and button, however deep. */
function all(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(all)
  if (typeof node !== 'object' || node === null) return []
  const own = Element.safeParse(node)
  return [...(own.success ? [own.data] : []), ...Object.values(node).flatMap(all)]
}

const Fact = z.object({ title: z.string(), value: z.string() })
const Runs = z.array(z.object({ text: z.string() }))
const Bar = z.object({ width: z.number() })

function elementLines(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.style === 'heading' ? `# ${element.text}` : String(element.text)]
    case 'RichTextBlock':
      return [
        Runs.parse(element.inlines)
          .map(({ text }) => text)
          .join(''),
      ]
    case 'FactSet':
      return z
        .array(Fact)
        .parse(element.facts)
        .map(({ title, value }) => `${title}: ${value}`)
    case 'Container':
      return [
        ...(element.separator ? ['---'] : []),
        ...z
          .array(Element)
          .parse(element.items)
          .flatMap(elementLines)
          .map((line) => mark(element, line)),
      ]
    case 'ActionSet':
      return buttonLines(z.array(Element).parse(element.actions))
    case 'Input.ChoiceSet':
      return [label(element), ...choices(element)]
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Time':
    case 'Input.Number':
      return [label(element), `[${element.value || `____ ${element.placeholder ?? ''}`.trim()}]`]
    case 'ColumnSet':
      return [bar(z.array(Bar).parse(element.columns))]
    default:
      throw new Error(`A card holds an element that no line is known for: ${element.type}`)
  }
}

/** A bar of two columns: filled, and the rest. */
function bar([filled, rest]: readonly z.infer<typeof Bar>[]): string {
  return `${'█'.repeat(filled?.width ?? 0)}${'░'.repeat(rest?.width ?? 0)}`
}

function mark({ style }: Element, line: string): string {
  return style === 'emphasis' ? `> ${line}` : style === 'attention' ? `! ${line}` : line
}

function label({ label: words, isRequired }: Element): string {
  return `${words}${isRequired ? ' *' : ''}`
}

function choices({ choices: options, value, style, isMultiSelect: several }: Element): string[] {
  const list = z.array(Fact).parse(options)
  if (style === 'compact')
    return [`[${list.map((one) => (one.value === value ? `(${one.title})` : one.title)).join(' | ')}]`]
  if (several) {
    const chosen = String(value).split(',')
    return list.map((one) => `${chosen.includes(one.value) ? '[x]' : '[ ]'} ${one.title}`)
  }
  return list.map((one) => `${one.value === value ? '(•)' : '( )'} ${one.title}`)
}

function buttonLines(buttons: readonly Element[]): string[] {
  return buttons.map(({ title, type }) => (type === 'Action.OpenUrl' ? `<${title}> ↗` : `<${title}>`))
}
