import { z } from 'zod'

const Element = z.looseObject({ type: z.string() })
export type Element = z.infer<typeof Element>

/** Every element, action and run of a card, in the order of reading. */
export function elementsOf(card: unknown): Element[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf)
  if (typeof card !== 'object' || card === null) return []
  const element = Element.safeParse(card)
  return [...(element.success ? [element.data] : []), ...Object.values(card).flatMap(elementsOf)]
}

/** What a client reads as markdown: text blocks and facts (Microsoft Learn, "Format cards in Teams"). */
export function markdownOf(card: unknown): string[] {
  const Facts = z.array(z.object({ title: z.string(), value: z.string() }))
  return elementsOf(card).flatMap((element) => {
    if (element.type === 'TextBlock') return [String(element.text)]
    if (element.type !== 'FactSet') return []
    return Facts.parse(element.facts).flatMap(({ title, value }) => [title, value])
  })
}

/** What a client shows letter by letter. */
export function plainOf(card: unknown): string[] {
  return elementsOf(card).flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : []))
}
