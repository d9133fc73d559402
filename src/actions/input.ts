import { z } from 'zod'

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
    return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
  })
  .default('')
