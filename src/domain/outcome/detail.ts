import { z } from 'zod'

/** Characters of an answer in an output card. */
export const longestDetail = 1000

/** Fields of an output card (`OutputCard`). */
export const mostDetails = 6

/**
 * A field of an output card with what a team wrote in it. Label and text are what people saw, so that it can be read when
 * the package is gone.
 */
export const Detail = z.strictObject({
  fieldId: z.string(),
  label: z.string(),
  text: z.string().max(longestDetail),
})
export type Detail = z.infer<typeof Detail>

/** As a line: "Hva tror vi skjer? Færre spør." */
export function detailLine({ label, text }: Pick<Detail, 'label' | 'text'>): string {
  return `${leading(label)} ${text}`
}

/** A label before what it is about: with a colon, unless it is a question or a sentence. */
export function leading(label: string): string {
  return /[.:?!]$/u.test(label) ? label : `${label}:`
}
