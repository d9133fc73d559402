import { z } from 'zod'

/**
 * What an input of a card holds, as text. Clients send numbers as numbers or as text, and leave out what is empty. More
 * than this no field of ours takes.
 */
export const InputText = z
  .union([z.string().max(200), z.number()])
  .transform(String)
  .default('')

/** As `InputText`, for a field that holds sentences. What is longer than any of them is cut: it is refused anyway. */
export const LongText = z
  .union([z.string(), z.number()])
  .transform((text) => String(text).slice(0, 2000))
  .default('')
