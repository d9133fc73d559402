import { z } from 'zod'
import { textStart } from '../domain/text-start.ts'

/**
 * What an input of a card holds, as text. Clients send numbers as numbers or as text, and leave out what is empty. More
 * than this no field of ours takes.
 */
export const InputText = z
  .union([z.string().max(200), z.number()])
  .transform(String)
  .default('')

/** The most characters that any field takes. */
const longest = 2000

/**
 * As `InputText`, for a field that holds sentences. What is longer than any of them is cut, because the form that comes
 * back must fit in a card. With the mark behind it, it stays too long for every field: it is refused, never stored.
 */
export const LongText = z
  .union([z.string(), z.number()])
  .transform((given) => {
    const text = String(given).trim()
    return text.length > longest ? `${textStart(text, longest)}…` : text
  })
  .default('')

/** What the fields of an output card hold, by their places: their own ids are a package's, and could be any. */
export const CardFields = z.object({
  ...{ field0: LongText, field1: LongText, field2: LongText, field3: LongText, field4: LongText, field5: LongText },
})

/** In the order of the card. */
export function textsOf({ field0, field1, field2, field3, field4, field5 }: z.infer<typeof CardFields>): string[] {
  return [field0, field1, field2, field3, field4, field5]
}
